import type { SampleChoice } from './sample.ts'

/** What the auditor found of one sampled row. */
export interface SampleNote {
  /** Null = not looked at yet. */
  agreed: boolean | null
  remark: string
}

/** By `noteKey`. */
export type SampleNotes = Record<string, SampleNote>

export const NO_NOTE: SampleNote = { agreed: null, remark: '' }

export function noteKey({ tab, code }: { tab: string; code: string }): string {
  return `${tab} ${code}`
}

/** Under which name a sample's notes are kept: another revision, seed, number or tab is another sample. */
export function storageKey(hash: string, { size, seed, tab }: SampleChoice): string {
  return `steekproef ${JSON.stringify([hash, size, seed, tab])}`
}

/** What was kept; nothing where that can't be read. */
export function parseNotes(kept: string | null): SampleNotes {
  try {
    const parsed: unknown = JSON.parse(kept ?? '{}')
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return {}
    return Object.fromEntries(Object.entries(parsed).filter(isKept))
  } catch {
    return {}
  }
}

export function countNotes(keys: readonly string[], notes: SampleNotes): { agreed: number; disagreed: number; open: number } {
  const agreed = keys.filter(key => notes[key]?.agreed === true).length
  const disagreed = keys.filter(key => notes[key]?.agreed === false).length
  return { agreed, disagreed, open: keys.length - agreed - disagreed }
}

function isKept(entry: [string, unknown]): entry is [string, SampleNote] {
  const [, note] = entry
  return typeof note === 'object' && note !== null && 'agreed' in note && 'remark' in note
    && (note.agreed === null || typeof note.agreed === 'boolean') && typeof note.remark === 'string'
}
