import type { Failure, LastReading, ReadingNote, RequestRecord } from '../ledger/last-reading.ts'
import type { Revision } from '../ledger/revision.ts'
import { isInsider, type Role } from './token.ts'

export interface Status {
  /** What the reader may do here. */
  roles: Role[]
  /** The sheet's title. */
  title: string | null
  revision: number | null
  hash: string | null
  /** Covers the revision and every one before it: written down elsewhere, as on paper, nobody can rewrite any of them unnoticed. */
  seal: string | null
  publishedAt: string | null
  /** The fingerprint of the key that signed the current revision; null where none did. */
  signedBy: string | null
  /** The revision that `?revision` or `?asOf` asks for, with the columns that its rows' places are about; null where neither does. */
  asked: Pick<Revision, 'revision' | 'hash' | 'seal' | 'publishedAt'> & Pick<Status, 'columns'> | null
  /** When the last attempt to read began, whatever came of it. */
  checkedAt: string | null
  outcome: ReadingNote['outcome'] | 'failed' | null
  /** A reading waits: since when, and with how many problems; also while later attempts fail. */
  held: { since: string; reading: string; errors: number; warnings: number } | null
  /** Something new was read, and is published once another reading says the same: since when; also while later attempts fail. */
  waiting: { since: string; reading: string } | null
  failed: Failure | null
  /** Why what was found isn't told in the sheet; null where it is, or where nothing is told there. */
  feedbackFailed: Failure | null
  /** What came of the last sync that the API was asked for. */
  request: RequestRecord | null
  /** The sheet that was read and its tabs' numbers, for links into it: only for who works with it. */
  spreadsheet: ReadingNote['spreadsheet']
  /** In which column of the sheet what stands now, by tab and header; null where it isn't known. */
  columns: Record<string, Record<string, string>> | null
  /** A mail or web address of the association; null where the administrator named none. */
  contact: string | null
  /** Of the last reading, by severity. */
  problems: ReadingNote['severities']
}

/** @param asked with the columns that it was read from */
export function statusAnswer(
  head: Revision | null,
  asked: Revision & Pick<Status, 'columns'> | null,
  last: LastReading | null,
  { roles, signedBy, contact }: { roles: readonly Role[]; signedBy: string | null; contact: string | null },
): Status {
  const note = last?.note ?? null
  const columns = note?.columns ?? null
  return {
    roles: [...roles],
    title: note?.title ?? null,
    revision: head?.revision ?? null,
    hash: head?.hash ?? null,
    seal: head?.seal ?? null,
    publishedAt: head?.publishedAt ?? null,
    signedBy,
    // The last one's rows are told where they stand now.
    asked: asked && {
      revision: asked.revision, hash: asked.hash, seal: asked.seal, publishedAt: asked.publishedAt, columns: asked.revision === head?.revision ? columns : asked.columns,
    },
    checkedAt: last?.checkedAt ?? null,
    outcome: outcomeOf(last),
    held: note?.heldSince == null ? null : {
      since: note.heldSince, reading: note.reading, errors: note.severities.error, warnings: note.severities.warning,
    },
    waiting: note?.waitingSince == null ? null : { since: note.waitingSince, reading: note.reading },
    failed: last?.failure ?? null,
    feedbackFailed: last?.feedback?.failure ?? null,
    request: last?.request ?? null,
    spreadsheet: isInsider(roles) ? note?.spreadsheet ?? null : null,
    columns,
    contact,
    problems: note?.severities ?? { error: 0, warning: 0, info: 0 },
  }
}

export function outcomeOf(last: LastReading | null): Status['outcome'] {
  return last?.failure ? 'failed' : last?.note?.outcome ?? null
}
