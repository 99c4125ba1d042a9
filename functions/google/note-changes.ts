import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { FeedbackOutcome, NoteChange } from '../workbook/feedback.ts'
import type { RowRange } from './cell-range.ts'
import type { AnsweredTab } from './grid-answer.ts'
import { writtenText } from './written-text.ts'

/** What is to be done about notes, given what stands in the sheet now. */
export interface NotePlan {
  requests: sheets_v4.Schema$Request[]
  outcome: FeedbackOutcome
}

/**
 * Sets and clears notes only in rows that still have the code they were meant for, and never touches a
 * person's note. Made once more, the plan of a sheet that has the notes counts the same and asks nothing.
 * @param tabs what stands now in the rows that the changes are about
 */
export function planNotes(changes: readonly NoteChange[], tabs: readonly AnsweredTab[]): NotePlan {
  const places = new Map(tabs.map(tab => [tab.title, placesOf(tab)]))
  const plan: NotePlan = { requests: [], outcome: { notesSet: 0, notesCleared: 0, notesSkipped: 0 } }
  // What is right again loses its note first.
  for (const change of changes.toSorted((a, b) => Number(a.note !== null) - Number(b.note !== null))) {
    const place = places.get(change.tab)
    const present = place?.noteAt(change.row, change.column) ?? null
    const isPersons = present !== null && !present.startsWith(NOTE_MARK)
    if (place === undefined || !place.has(change) || !place.hasCode(change) || isPersons || plan.requests.length >= MOST_NOTES) {
      plan.outcome.notesSkipped++
      continue
    }
    const note = change.note === null ? null : noteText(change.note)
    if (note !== present) plan.requests.push(noteRequest(place.id, change, note))
    if (note === null) plan.outcome.notesCleared++
    else plan.outcome.notesSet++
  }
  return plan
}

/** The rows to look at before the changes, each tab's ascending: a few rows in between are read along. */
export function rowsOfNotes(changes: readonly NoteChange[], rowCounts: ReadonlyMap<string, number>): RowRange[] {
  const ranges: RowRange[] = []
  const ordered = changes.toSorted((a, b) => (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : a.row - b.row))
  for (const { tab, row } of ordered) {
    if (row < 1 || row > (rowCounts.get(tab) ?? 0)) continue
    const last = ranges.at(-1)
    if (last?.tab === tab && row <= last.lastRow + MOST_ROWS_BETWEEN) last.lastRow = Math.max(last.lastRow, row)
    else ranges.push({ tab, firstRow: row, lastRow: row })
  }
  return ranges
}

/** With this every note of Streekboek begins. */
const NOTE_MARK = 'Streekboek: '

/** More notes than these help nobody, and make the request too large. */
const MOST_NOTES = 1000
const MOST_ROWS_BETWEEN = 20

function placesOf({ id, size, rows, notes }: AnsweredTab) {
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]))
  const byPlace = new Map(notes.map(({ row, column, text }) => [`${row} ${column}`, text]))
  return {
    id,
    has: ({ row, column }: NoteChange) => size === null || (row <= size.rows && column <= size.columns),
    noteAt: (row: number, column: number) => byPlace.get(`${row} ${column}`) ?? null,
    hasCode({ row, codeColumn, code }: NoteChange): boolean {
      return codeColumn === null || bare(byRow.get(row)?.[codeColumn - 1]?.shown ?? '') === bare(code ?? '')
    },
  }
}

function noteText(note: string): string {
  return writtenText(note.startsWith(NOTE_MARK) ? note : NOTE_MARK + note)
}

function noteRequest(sheetId: number, { row, column }: NoteChange, note: string | null): sheets_v4.Schema$Request {
  return {
    updateCells: {
      range: { sheetId, startRowIndex: row - 1, endRowIndex: row, startColumnIndex: column - 1, endColumnIndex: column },
      rows: [{ values: [note === null ? {} : { note }] }],
      fields: 'note',
    },
  }
}

/** A code as its letters alone: no space, and nothing without width, belongs to one. */
function bare(code: string): string {
  return code.normalize('NFC').replaceAll(/[\p{White_Space}\p{Cf}\u034F]+/gu, '').toLowerCase()
}
