import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Formats } from '../text/formats.ts'
import type { Texts } from '../text/nl.ts'

/** The reader's language: its sentences, and how it writes figures and days. */
export const Words = createContext<{ texts: Texts; formats: Formats } | null>(null)

export function useWords(): { texts: Texts; formats: Formats } {
  const words = useContext(Words)
  if (words === null) throw new Error('the page has no language')
  return words
}
