import { randomInt } from 'node:crypto'
import * as v from 'valibot'
import type { SheetsAnswer } from './sheet-answer.ts'
import { CellData, GridSize } from './sheet-cell-data.ts'
import {
  areaOf, BatchRefused, checked, checkFrozen, checkTitle, findTab, GridRange, Index, ownTab, SheetId, writeCell, type Draft,
} from './sheet-draft.ts'
import { assignFields, FieldsRefused, parseFields } from './sheet-fields.ts'
import { WRITABLE_CELL_FIELDS, WRITABLE_TAB_FIELDS } from './sheet-known-fields.ts'
import type { Written } from './sheet-written.ts'

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

const Body = v.object({ requests: v.array(v.record(v.string(), v.unknown())) })

const Title = v.pipe(v.string(), v.nonEmpty('Sheet name cannot be empty.'), v.maxLength(100, 'Sheet name cannot be longer than 100 characters.'))
const Properties = v.object({
  sheetId: v.exactOptional(Index),
  title: v.exactOptional(Title),
  hidden: v.exactOptional(v.boolean()),
  gridProperties: v.exactOptional(v.partial(GridSize)),
})

const KINDS: Record<string, (content: unknown, sheets: Draft) => object> = {
  addSheet(content, sheets) {
    const { properties } = checked(v.object({ properties: v.optional(Properties, {}) }), content)
    const { sheetId = randomInt(1, 2 ** 31 - 1), title = `Blad${sheets.files.sheets.length + sheets.draft.tabs.length + 1}`, hidden } = properties
    if (findTab(sheetId, sheets) !== null) throw new BatchRefused(`Sheet with ID ${sheetId} already exists. Please enter another ID.`)
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
