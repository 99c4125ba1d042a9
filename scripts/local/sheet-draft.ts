import * as v from 'valibot'
import type { SheetsAnswer } from './sheet-answer.ts'
import { CellData, type GridSize } from './sheet-cell-data.ts'
import { assignFields, type FieldTree } from './sheet-fields.ts'
import type { Written, WrittenTab } from './sheet-written.ts'

/** A batch of which nothing was done; `message` as Google puts it. */
export class BatchRefused extends Error {}

/** What a batch works on. */
export interface Draft {
  files: SheetsAnswer
  /** Changed in place. */
  draft: Written
}

export const Index = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const SheetId = v.object({ sheetId: v.optional(Index, 0) })

export const GridRange = v.strictObject({
  ...SheetId.entries,
  startRowIndex: v.optional(Index, 0),
  endRowIndex: v.exactOptional(Index),
  startColumnIndex: v.optional(Index, 0),
  endColumnIndex: v.exactOptional(Index),
})

/** The files' cells take notes alone. */
export function writeCell(row: number, column: number, cell: CellData, tree: FieldTree, sheetId: number, sheets: Draft): void {
  const found = tabOrRefuse(sheetId, sheets)
  const { rowCount, columnCount } = found.size
  if (row >= rowCount || column >= columnCount) throw beyond(found.title, rowCount, columnCount)
  if (found.own === null) {
    if (tree === 'all' || Object.keys(tree).some(field => field !== 'note')) throw protectedTab()
    const { draft } = sheets
    draft.notes = draft.notes.filter(note => !(note.tab === found.title && note.row === row && note.column === column))
    if (cell.note) draft.notes.push({ tab: found.title, row, column, note: cell.note })
    return
  }
  const { rows } = found.own
  while (rows.length <= row) rows.push([])
  const cells = rows[row] ?? []
  while (cells.length <= column) cells.push({})
  cells[column] = checked(CellData, assignFields(cells[column], cell, tree) ?? {})
}

interface Found {
  title: string
  size: { rowCount: number; columnCount: number }
  /** Null for a tab of the files. */
  own: WrittenTab | null
}

export function findTab(sheetId: number, { files, draft }: Draft): Found | null {
  const file = files.sheets.find(({ properties }) => properties.sheetId === sheetId)?.properties
  if (file !== undefined) return { title: file.title, size: file.gridProperties, own: null }
  const own = draft.tabs.find(tab => tab.sheetId === sheetId)
  return own === undefined ? null : { title: own.title, size: own.gridProperties, own }
}

function tabOrRefuse(sheetId: number, sheets: Draft): Found {
  const found = findTab(sheetId, sheets)
  if (found === null) throw new BatchRefused(`No grid with id: ${sheetId}`)
  return found
}

export function ownTab(sheetId: number, sheets: Draft): WrittenTab {
  const { own } = tabOrRefuse(sheetId, sheets)
  if (own === null) throw protectedTab()
  return own
}

export function areaOf(range: v.InferOutput<typeof GridRange>, sheets: Draft) {
  const { title, size: { rowCount, columnCount } } = tabOrRefuse(range.sheetId, sheets)
  const { startRowIndex: startRow, startColumnIndex: startColumn, endRowIndex: endRow = rowCount, endColumnIndex: endColumn = columnCount } = range
  if (endRow > rowCount || endColumn > columnCount) throw beyond(title, rowCount, columnCount)
  return { startRow, endRow, startColumn, endColumn }
}

export function checkTitle(title: string, { files, draft }: Draft, self: WrittenTab | null): void {
  const taken = [...files.sheets.map(({ properties }) => properties.title), ...draft.tabs.filter(tab => tab !== self).map(tab => tab.title)]
  if (taken.some(other => other.toLowerCase() === title.toLowerCase())) {
    throw new BatchRefused(`A sheet with the name "${title}" already exists. Please enter another name.`)
  }
}

export function checkFrozen({ rowCount, frozenRowCount = 0 }: v.InferOutput<typeof GridSize>): void {
  if (frozenRowCount >= rowCount) throw new BatchRefused("You can't freeze all visible rows on the sheet.")
}

/** @throws BatchRefused */
export function checked<S extends v.GenericSchema>(schema: S, content: unknown, place = ' at request'): v.InferOutput<S> {
  const parsed = v.safeParse(schema, content)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new BatchRefused(`Invalid value${place}${v.getDotPath(issue) === null ? '' : ` (${v.getDotPath(issue)})`}: ${issue.message}`)
}

function beyond(title: string, rowCount: number, columnCount: number): BatchRefused {
  return new BatchRefused(`Range (${title}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`)
}

function protectedTab(): BatchRefused {
  return new BatchRefused('You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.')
}
