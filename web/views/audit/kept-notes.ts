import { useRef, useState } from 'preact/hooks'
import { parseNotes, storageKey, type SampleNote, type SampleNotes } from '../../sample-notes.ts'
import type { SampleChoice } from '../../sample.ts'

/** The notes of one sample, kept in this window until it is closed, also when the page is loaded anew. */
export function useSampleNotes(hash: string, choice: SampleChoice): [SampleNotes, (key: string, note: SampleNote) => void] {
  const name = storageKey(hash, choice)
  const [notes, setNotes] = useState(() => parseNotes(kept(name)))
  const latest = useRef(notes)
  return [notes, (key, note) => {
    latest.current = { ...latest.current, [key]: note }
    // At once: the page may be left right after.
    keep(name, JSON.stringify(latest.current))
    setNotes(latest.current)
  }]
}

function kept(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    // The reader doesn't let pages keep anything: the notes last as long as the page.
    return null
  }
}

function keep(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text)
  } catch {
    // As above, or full.
  }
}
