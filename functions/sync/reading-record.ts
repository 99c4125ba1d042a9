import { keptProblems } from '../evidence/as-read.ts'
import type { LastEdit } from '../google/google-sheet.ts'
import { canonicalJson, sha256 } from '../ledger/content.ts'
import type { FeedbackRecord, LastReading, PersonsEdit } from '../ledger/last-reading.ts'
import type { RecordedReading } from '../ledger/reading-record.ts'
import type { Revision } from '../ledger/revision.ts'
import type { Grid } from '../workbook/grid.ts'
import type { Problem, Reading } from '../workbook/reading.ts'
import type { Outcome } from './publication.ts'

export interface ReadingOutcome {
  checkedAt: string
  outcome: Outcome
  /** The reading's hash. */
  hash: string
  spreadsheetId: string
  grid: Grid
  reading: Reading
  /** The last revision, after this reading. */
  head: Revision | null
  /** The record that this one follows. */
  last: LastReading | null
  /** What is known of what the sheet holds while it is told of this one; null where that stays as it is. */
  feedback: FeedbackRecord | null
  /** As `RecordedReading` has it. */
  edit: PersonsEdit | null | undefined
}

/** What `/api/status` and `/api/problems` tell of a reading. */
export function readingRecord({ checkedAt, outcome, hash, spreadsheetId, grid, reading, head, last, feedback, edit }: ReadingOutcome): RecordedReading {
  return {
    checkedAt,
    note: {
      outcome: statusOf(outcome),
      reading: hash,
      title: grid.title,
      spreadsheet: { id: spreadsheetId, tabs: grid.tabs.map(({ title, id }) => ({ title, id })) },
      counts: reading.counts,
      columns: columnsNow(reading, outcome, last),
      severities: countSeverities(reading.problems),
      heldSince: outcome === 'held' ? last?.note?.heldSince ?? checkedAt : null,
      waitingSince: outcome === 'waiting' ? last?.note?.waitingSince ?? checkedAt : null,
    },
    problems: reading.problems,
    lastingProblems: keptProblems(reading.problems),
    places: placesNow(reading, outcome, head),
    ...(feedback !== null && { feedback }),
    ...(edit !== undefined && { edit }),
  }
}

/** To be recorded before something is written into the sheet; undefined: what is recorded holds. Who isn't seen now never will be. */
export function editBeforeWriting(edit: LastEdit): PersonsEdit | null | undefined {
  return edit.by === 'unknown' ? null : editAtPublication(edit)
}

/** The same where nothing is written. */
export function editAtPublication(edit: LastEdit | null): PersonsEdit | undefined {
  return edit?.by === 'person' ? { editor: edit.editor, editedAt: edit.editedAt } : undefined
}

export function statusOf(outcome: Outcome): Exclude<Outcome, 'waiting'> {
  return outcome === 'waiting' ? 'unchanged' : outcome
}

function countSeverities(problems: readonly Problem[]): Record<Problem['severity'], number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of problems) counts[severity]++
  return counts
}

/** As with places: those of a reading that isn't published say nothing about the published rows. */
function columnsNow({ columns }: Reading, outcome: Outcome, last: LastReading | null): Record<string, Record<string, string>> | undefined {
  return outcome === 'published' || outcome === 'unchanged' ? columns : last?.note?.columns
}

/** Only a reading with the published content tells where the published rows stand now. */
function placesNow({ content }: Reading, outcome: Outcome, head: Revision | null): RecordedReading['places'] {
  if (outcome === 'published') return 'published'
  if (outcome !== 'unchanged' || content === null || head === null) return null
  const moved = sha256(canonicalJson(content.places)) !== head.payloads.places
  return moved ? { of: head.hash, places: content.places } : 'published'
}
