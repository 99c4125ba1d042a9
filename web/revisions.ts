import type { Counts } from '#model/dataset.ts'
import type { Day } from '#model/period.ts'
import { brusselsDay } from './text/formats.ts'

/** A published state, as `/api/revisions` lists it. Times are ISO 8601, UTC. */
export interface ListedRevision {
  revision: number
  /** SHA-256 of the content, in hex. */
  hash: string
  previousHash: string | null
  /** SHA-256 of all that was fixed when it was published, the previous seal included. */
  seal: string
  previousSeal: string | null
  publishedAt: string
  counts: Counts
  changes: { added: number; changed: number; removed: number }
  /** A coordinator's consent to publish what looked like a loss. */
  accepted: { by: 'command' | 'api' | 'sheet'; guards: string[] } | null
  /** Who last edited the sheet; not there for a board member, null where it isn't known. */
  editor?: string | null
}

/** The last one published on or before that day in Belgium; null where there was none yet. @param revisions ascending */
export function revisionOn(revisions: readonly ListedRevision[], day: Day): ListedRevision | null {
  return revisions.findLast(({ publishedAt }) => brusselsDay(new Date(publishedAt)) <= day) ?? null
}

/** The calendar day in Belgium on which it was published. */
export function publicationDay({ publishedAt }: { publishedAt: string }): Day {
  return brusselsDay(new Date(publishedAt))
}
