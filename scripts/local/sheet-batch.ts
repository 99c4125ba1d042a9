import { randomInt } from 'node:crypto'
import * as v from 'valibot'
import type { SheetsAnswer } from './sheet-answer.ts'
import { CellData, GridSize } from './sheet-cell-data.ts'
import { assignFields, FieldsRefused, parseFields, type FieldTree } from './sheet-fields.ts'
import { WRITABLE_CELL_FIELDS, WRITABLE_TAB_FIELDS } from './sheet-known-fields.ts'
import type { Written, WrittenTab } from './sheet-written.ts'

/** A batch of which nothing was done; `message` as Google puts it. */
export class BatchRefused extends Error {}

export interface BatchResult {
  written: Written
  /** One per request, as Google answers them. */
  replies: object[]
}

/**
 * Does all requests of a spreadsheets.batchUpdate, in order, or none. The files' tabs take notes and
 * refuse all else as protected tabs do.
 * @param body of the request, unchecked
 * @param files the workbook without what was written
 * @throws BatchRefused
 */
export function applyBatch(body: unknown, files: SheetsAnswer, written: Written): BatchResult {
  const { requests } = checked(Body, body, '')
  if (requests.length === 0) throw new BatchRefused('Must specify at least one request.')
  const draft = structuredClone(written)
  const replies = requests.map((request, index) => {
    const [[kind, content] = ['', null], ...more] = Object.entries(request)
    const work = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
    if (work === undefined || more.length > 0) {
      throw new BatchRefused(`Invalid JSON payload received. Unknown name "${kind}" at 'requests[${index}]': Cannot find field.`)
    }
    try {
      return work(content, { files, draft })
    } catch (error) {
      if (!(error instanceof BatchRefused || error instanceof FieldsRefused)) throw error
      throw new BatchRefused(`Invalid requests[${index}].${kind}: ${error.message}`, { cause: error })
    }
  })
  return { written: draft, replies }
}

interface Sheets {
  files: SheetsAnswer
  /** Changed in place. */
  draft: Written
}

const Body = v.object({ requests: v.array(v.record(v.string(), v.unknown())) })
const Index = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const SheetId = v.object({ sheetId: v.optional(Index, 0) })

const GridRange = v.strictObject({
  ...SheetId.entries,
  startRowIndex: v.optional(Index, 0),
  endRowIndex: v.exactOptional(Index),
  startColumnIndex: v.optional(Index, 0),
  endColumnIndex: v.exactOptional(Index),
})

const Title = v.pipe(v.string(), v.nonEmpty('Sheet name cannot be empty.'), v.maxLength(100, 'Sheet name cannot be longer than 100 characters.'))
const Properties = v.object({
  sheetId: v.exactOptional(Index),
  title: v.exactOptional(Title),
  hidden: v.exactOptional(v.boolean()),
  gridProperties: v.exactOptional(v.partial(GridSize)),
})

const KINDS: Record<string, (content: unknown, sheets: Sheets) => object> = {
  addSheet(content, sheets) {
    const { properties } = checked(v.object({ properties: v.optional(Properties, {}) }), content)
    const { sheetId = randomInt(1, 2 ** 31 - 1), title = `Blad${sheets.files.sheets.length + sheets.draft.tabs.length + 1}`, hidden } = properties
    if (find(sheetId, sheets) !== null) throw new BatchRefused(`Sheet with ID ${sheetId} already exists. Please enter another ID.`)
    checkTitle(title, sheets, null)
    const gridProperties = checked(GridSize, properties.gridProperties ?? {})
    checkFrozen(gridProperties)
    sheets.draft.tabs.push({ sheetId, title, ...(hidden === undefined ? {} : { hidden }), gridProperties, rows: [] })
    return { addSheet: { properties: { sheetId, title, sheetType: 'GRID', gridProperties } } }
  },
  deleteSheet(content, sheets) {
    const tab = ownTab(checked(SheetId, content).sheetId, sheets)
    sheets.draft.tabs.splice(sheets.draft.tabs.indexOf(tab), 1)
    return {}
  },
  updateSheetProperties(content, sheets) {
    const { properties, fields } = checked(v.object({ properties: Properties, fields: v.string() }), content)
    const tab = ownTab(properties.sheetId ?? 0, sheets)
    const { title, hidden = false, gridProperties } = tab
    const changed = checked(Properties, assignFields({ title, hidden, gridProperties }, properties, parseFields(fields, WRITABLE_TAB_FIELDS)) ?? {})
    checkTitle(changed.title ?? '', sheets, tab)
    const size = checked(GridSize, changed.gridProperties ?? {})
    checkFrozen(size)
    Object.assign(tab, { title: changed.title, hidden: changed.hidden ?? false, gridProperties: size })
    tab.rows = tab.rows.slice(0, size.rowCount).map(cells => cells.slice(0, size.columnCount))
    return {}
  },
  appendDimension(content, sheets) {
    const { sheetId, dimension, length } = checked(
      v.object({ ...SheetId.entries, dimension: v.picklist(['ROWS', 'COLUMNS']), length: v.pipe(Index, v.minValue(1)) }), content)
    ownTab(sheetId, sheets).gridProperties[dimension === 'ROWS' ? 'rowCount' : 'columnCount'] += length
    return {}
  },
  updateCells(content, sheets) {
    const Rows = v.optional(v.array(v.strictObject({ values: v.optional(v.array(CellData), []) })), [])
    const Start = v.strictObject({ ...SheetId.entries, rowIndex: v.optional(Index, 0), columnIndex: v.optional(Index, 0) })
    const { range, start, rows, fields } = checked(
      v.strictObject({ range: v.exactOptional(GridRange), start: v.exactOptional(Start), rows: Rows, fields: v.string() }), content)
    const tree = parseFields(fields, WRITABLE_CELL_FIELDS)
    if (range !== undefined) {
      const area = areaOf(range, sheets)
      const [height, width] = [area.endRow - area.startRow, area.endColumn - area.startColumn]
      if (rows.length > height) throw new BatchRefused(`Attempting to write row: ${area.startRow + rows.length}, beyond the last requested row of: ${area.endRow - 1}`)
      if (rows.some(({ values }) => values.length > width)) throw new BatchRefused(`Attempting to write beyond the last requested column of: ${area.endColumn - 1}`)
      // What the rows don't reach is cleared of these fields.
      for (let row = 0; row < height; row++) {
        for (let column = 0; column < width; column++) {
          writeCell(area.startRow + row, area.startColumn + column, rows[row]?.values[column] ?? {}, tree, range.sheetId, sheets)
        }
      }
    } else {
      if (start === undefined) throw new BatchRefused('One of range or start must be set.')
      for (const [row, { values }] of rows.entries()) {
        for (const [column, cell] of values.entries()) writeCell(start.rowIndex + row, start.columnIndex + column, cell, tree, start.sheetId, sheets)
      }
    }
    return {}
  },
  repeatCell(content, sheets) {
    const { range, cell, fields } = checked(v.strictObject({ range: GridRange, cell: v.optional(CellData, {}), fields: v.string() }), content)
    const tree = parseFields(fields, WRITABLE_CELL_FIELDS)
    const { startRow, endRow, startColumn, endColumn } = areaOf(range, sheets)
    for (let row = startRow; row < endRow; row++) {
      for (let column = startColumn; column < endColumn; column++) writeCell(row, column, cell, tree, range.sheetId, sheets)
    }
    return {}
  },
  // Widths, filters and merges are not kept: nothing that this service answers depends on them.
  updateDimensionProperties(content, sheets) {
    const Range = v.object({ ...SheetId.entries, dimension: v.picklist(['ROWS', 'COLUMNS']), startIndex: Index, endIndex: Index })
    ownTab(checked(v.object({ range: Range, properties: v.record(v.string(), v.unknown()), fields: v.string() }), content).range.sheetId, sheets)
    return {}
  },
  clearBasicFilter(content, sheets) {
    ownTab(checked(SheetId, content).sheetId, sheets)
    return {}
  },
  unmergeCells(content, sheets) {
    ownTab(checked(v.object({ range: GridRange }), content).range.sheetId, sheets)
    return {}
  },
}

function writeCell(row: number, column: number, cell: CellData, tree: FieldTree, sheetId: number, sheets: Sheets): void {
  const found = findOrRefuse(sheetId, sheets)
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

function find(sheetId: number, { files, draft }: Sheets): Found | null {
  const file = files.sheets.find(({ properties }) => properties.sheetId === sheetId)?.properties
  if (file !== undefined) return { title: file.title, size: file.gridProperties, own: null }
  const own = draft.tabs.find(tab => tab.sheetId === sheetId)
  return own === undefined ? null : { title: own.title, size: own.gridProperties, own }
}

function findOrRefuse(sheetId: number, sheets: Sheets): Found {
  const found = find(sheetId, sheets)
  if (found === null) throw new BatchRefused(`No grid with id: ${sheetId}`)
  return found
}

function ownTab(sheetId: number, sheets: Sheets): WrittenTab {
  const { own } = findOrRefuse(sheetId, sheets)
  if (own === null) throw protectedTab()
  return own
}

function areaOf(range: v.InferOutput<typeof GridRange>, sheets: Sheets) {
  const { title, size: { rowCount, columnCount } } = findOrRefuse(range.sheetId, sheets)
  const { startRowIndex: startRow, startColumnIndex: startColumn, endRowIndex: endRow = rowCount, endColumnIndex: endColumn = columnCount } = range
  if (endRow > rowCount || endColumn > columnCount) throw beyond(title, rowCount, columnCount)
  return { startRow, endRow, startColumn, endColumn }
}

function checkTitle(title: string, { files, draft }: Sheets, self: WrittenTab | null): void {
  const taken = [...files.sheets.map(({ properties }) => properties.title), ...draft.tabs.filter(tab => tab !== self).map(tab => tab.title)]
  if (taken.some(other => other.toLowerCase() === title.toLowerCase())) {
    throw new BatchRefused(`A sheet with the name "${title}" already exists. Please enter another name.`)
  }
}

function checkFrozen({ rowCount, frozenRowCount = 0 }: v.InferOutput<typeof GridSize>): void {
  if (frozenRowCount >= rowCount) throw new BatchRefused("You can't freeze all visible rows on the sheet.")
}

function checked<S extends v.GenericSchema>(schema: S, content: unknown, place = ' at request'): v.InferOutput<S> {
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
