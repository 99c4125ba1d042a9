import { mergeName } from './cell-state.ts'
import type { Column } from './columns.ts'
import type { Findings, Place } from './findings.ts'
import type { Cell, GridRow, GridTab } from './grid.ts'
import { meantColumn, namesOf } from './header-doubts.ts'
import { cellName } from './place-in-sheet.ts'
import { cleanText, foldName } from './text-normal.ts'

export interface ColumnLayout {
  column: Column
  /** Counted from 1; null where the tab doesn't have the column. */
  number: number | null
  /** False where the header is missing though required, can be misread or stands there twice: its cells aren't judged. */
  isClear: boolean
}

/** The first row among the first 20 that names two or more of the columns. */
export function headerRowOf(tab: GridTab, columns: readonly Column[]): GridRow | null {
  const names = columnsByName(columns)
  return tab.rows.find(row => row.row <= LAST_HEADER_ROW && new Set(namedColumns(row, names)).size >= 2) ?? null
}

export function layOutColumns(grid: GridTab, header: GridRow | null, columns: readonly Column[], tab: Place, findings: Findings): ColumnLayout[] {
  const layout = columns.map((column): ColumnLayout => ({ column, number: null, isClear: true }))
  const others = header === null ? [] : findColumns(header, layout, tab, findings)
  const lacking = layout.filter(({ number }) => number === null)
  if (header !== null) {
    askAboutOthers(grid, header, others, lacking, tab, findings)
    askAboutNameless(grid, header, layout, tab, findings)
    refuseMergedHeaders(grid, header, layout, tab, findings)
  }
  for (const known of lacking) {
    if (known.column.required !== true || !known.isClear) continue
    known.isClear = false
    const place = { ...tab, column: known.column.name, columnNumber: columns.indexOf(known.column) + 1 }
    const left = others.filter(({ isMeant }) => !isMeant).map(({ number, cell }) => ({ name: cell.shown, cell: cellName(header?.row ?? 1, number) }))
    findings.add('column-missing', place, { headerRow: header?.row ?? null, because: null, others: left })
  }
  return layout
}

/** A header that names none of the tab's columns. */
interface OtherHeader {
  number: number
  cell: Cell
  /** It may well be a column that the tab lacks. */
  isMeant: boolean
}

function findColumns(header: GridRow, layout: readonly ColumnLayout[], tab: Place, findings: Findings): OtherHeader[] {
  const names = columnsByName(layout.map(({ column }) => column))
  const others: OtherHeader[] = []
  for (const [index, cell] of header.cells.entries()) {
    if (cell === null || cleanText(cell.shown) === '') continue
    const number = index + 1
    const column = names.get(foldName(cell.shown))
    const known = layout.find(each => each.column === column)
    if (known === undefined) others.push({ number, cell, isMeant: false })
    else if (known.number === null) known.number = number
    else {
      known.isClear = false
      findings.add('header-duplicate', headerPlace(tab, header, number, known.column.name), { first: cellName(header.row, known.number), isRow: false })
    }
  }
  return others
}

function askAboutOthers(
  grid: GridTab, header: GridRow, others: readonly OtherHeader[], lacking: readonly ColumnLayout[], tab: Place, findings: Findings,
): void {
  const columns = lacking.map(({ column }) => column)
  for (const other of others) {
    const text = cleanText(other.cell.shown)
    const meant = meantColumn(text, columns, () => valuesUnder(grid, header, other.number))
    const known = lacking.find(({ column }) => column === meant?.column)
    if (meant === null || known === undefined) {
      findings.add('column-unknown', headerPlace(tab, header, other.number, text), {}, 'info')
      continue
    }
    other.isMeant = true
    known.isClear = false
    findings.add('header-unclear', headerPlace(tab, header, other.number, known.column.name), { doubt: meant.doubt })
  }
}

/** A column with values but without a name, among the named ones, while the tab lacks a column: its header got lost. */
function askAboutNameless(grid: GridTab, header: GridRow, layout: readonly ColumnLayout[], tab: Place, findings: Findings): void {
  const lacking = layout.filter(({ number, isClear, column }) => number === null && isClear && column.remark !== true)
  if (lacking.length === 0) return
  const filled = filledColumns(grid, header, layout)
  const last = Math.max(...layout.map(({ number }) => number ?? 0))
  for (let number = 1; number <= last + 1; number++) {
    if (isFilled(header.cells[number - 1]) || !filled.has(number)) continue
    const after = layout.findIndex(known => known.number === number - 1)
    const known = lacking.find(({ column }) => column === layout[after + 1]?.column) ?? lacking[0]
    if (known === undefined) return
    known.isClear = false
    lacking.splice(lacking.indexOf(known), 1)
    findings.add('header-unclear', headerPlace(tab, header, number, known.column.name), { doubt: 'nameless' })
  }
}

/** A header over several columns of values: which of them it names can't be told. */
function refuseMergedHeaders(grid: GridTab, header: GridRow, layout: readonly ColumnLayout[], tab: Place, findings: Findings): void {
  const merges = grid.merges.filter(({ firstRow, lastRow, firstColumn, lastColumn }) =>
    firstRow <= header.row && lastRow >= header.row && lastColumn > firstColumn)
  if (merges.length === 0) return
  const nameless = [...filledColumns(grid, header, layout)].filter(number => !isFilled(header.cells[number - 1]))
  for (const known of layout) {
    const { number, isClear, column } = known
    const merge = isClear && merges.find(({ firstColumn }) => firstColumn === number)
    if (!merge || number === null || !nameless.some(each => each > number && each <= merge.lastColumn)) continue
    known.isClear = false
    findings.add('cell-merged', headerPlace(tab, header, number, column.name), { merge: mergeName(merge), isHeader: true })
  }
}

/** The columns that hold something in a row of data. */
function filledColumns(grid: GridTab, header: GridRow, layout: readonly ColumnLayout[]): Set<number> {
  const filled = new Set<number>()
  for (const { row, cells } of grid.rows) {
    if (row <= header.row || !layout.some(({ number }) => number !== null && isFilled(cells[number - 1]))) continue
    for (const [index, cell] of cells.entries()) {
      if (!filled.has(index + 1) && isFilled(cell)) filled.add(index + 1)
    }
  }
  return filled
}

function headerPlace(tab: Place, header: GridRow, number: number, column: string): Place {
  return { ...tab, row: header.row, column, columnNumber: number, value: header.cells[number - 1]?.shown ?? null }
}

function* valuesUnder(grid: GridTab, header: GridRow, number: number): Generator<Cell> {
  for (const { row, cells } of grid.rows) {
    const cell = row > header.row ? (cells[number - 1] ?? null) : null
    if (cell !== null) yield cell
  }
}

function isFilled(cell: Cell | null | undefined): boolean {
  return cell !== null && cell !== undefined && cleanText(cell.shown) !== ''
}

function* namedColumns(row: GridRow, names: ReadonlyMap<string, Column>): Generator<Column> {
  for (const cell of row.cells) {
    const column = cell === null ? undefined : names.get(foldName(cell.shown))
    if (column !== undefined) yield column
  }
}

function columnsByName(columns: readonly Column[]): Map<string, Column> {
  return new Map(columns.flatMap(column => namesOf(column).map(name => [foldName(name), column] as const)))
}

const LAST_HEADER_ROW = 20
