import type { Row, TableName } from '#model/dataset.ts'
import { coveredCells, failureOf, mergeName } from './cell-state.ts'
import type { Column } from './columns.ts'
import { columnsOf } from './columns.ts'
import type { Details, Findings } from './findings.ts'
import type { Cell } from './grid.ts'
import type { TabLayout } from './layout.ts'
import { cellName } from './place-in-sheet.ts'
import { placeOf, type DataRow } from './rows.ts'
import type { Parsed } from './values/parsed.ts'

/** Stands where a cell holds no usable value; the reason is told at that cell, or at what it refers to. */
export const WRONG = Symbol('wrong')

export type Draft<T> = { [K in keyof T]: T[K] | typeof WRONG }

export interface DraftRow<T> extends DataRow {
  draft: Draft<T>
}

export interface DraftTable<T extends TableName> {
  tab: TabLayout
  rows: DraftRow<Row<T>>[]
  /** Columns that are missing, unclear or have a wrong cell. */
  wrongColumns: Set<string>
}

/** How a row's field is read: from which column, what an empty cell means (null = it must be filled), and by which parser. */
export interface Field<V> {
  column: string
  empty: { value: V } | null
  parse: (cell: Cell) => Parsed<V>
}

export type Fields<T> = { [K in keyof T]: Field<T[K]> }

/** Reads each row's cells by the fields of its table. A cell has at most one error. */
export function draftTable<T extends TableName>(
  tab: TabLayout,
  rows: readonly DataRow[],
  fields: Fields<Row<T>>,
  findings: Findings,
): DraftTable<T> {
  const wrongColumns = new Set(tab.columns.filter(({ column, isClear }) => !isClear || (tab.isCutOff && column.identity === true)).map(({ column }) => column.name))
  const isCovered = coveredCells(tab)
  const readers = Object.entries<Field<unknown>>(fields).map(([key, field]) => ({ key, field, ...positionOf(tab, field.column) }))

  const read = ({ field, column, index, number, isClear }: (typeof readers)[number], row: DataRow): unknown => {
    if (!isClear) return WRONG
    const wrong = (add: () => void): typeof WRONG => {
      add()
      wrongColumns.add(column.name)
      return WRONG
    }
    const merge = number === null ? null : isCovered(row.row, number)
    if (merge !== null) return wrong(() => findings.add('cell-merged', placeOf(tab, column, row), { merge: mergeName(merge), isHeader: false }))

    const cell = row.cells[index] ?? null
    if (cell === null) {
      if (field.empty !== null) return field.empty.value
      return wrong(() => {
        if (column.identity === true) findings.add('code-missing', placeOf(tab, column, row), { beside: besideOf(tab, row) })
        else findings.add('value-missing', placeOf(tab, column, row), { because: null, lone: loneCodeOf(tab, row) })
      })
    }
    const failure = failureOf(cell)
    if (failure !== null) return wrong(() => findings.add(failure, placeOf(tab, column, row), {}))

    const parsed = field.parse(cell)
    if ('value' in parsed) return parsed.value
    if ('unjudged' in parsed) return WRONG
    return wrong(() => {
      if (parsed.refused === 'code-invalid' && isLone(row)) findings.add('code-invalid', placeOf(tab, column, row), { ...parsed.details, isLone: true })
      else findings.add(parsed.refused, placeOf(tab, column, row), parsed.details)
    })
  }

  /** A row with one filled cell is a stray character, a heading, a sum: one thing is wrong with it, not that each cell is empty. */
  const readLone = (row: DataRow): Draft<Row<T>> => {
    const draft: Record<string, unknown> = Object.fromEntries(readers.map(({ key }) => [key, WRONG]))
    const identity = readers.find(({ column }) => column.identity === true)
    const other = readers.find(({ column, isClear }) => column.required === true && column.identity !== true && isClear)
    if (identity !== undefined && read(identity, row) !== WRONG && other !== undefined) read(other, row)
    return draft as Draft<Row<T>>
  }

  const drafts = rows.map(row => {
    if (isLone(row)) return { ...row, draft: readLone(row) }
    const draft = Object.fromEntries(readers.map(reader => [reader.key, read(reader, row)])) as Draft<Row<T>>
    return { ...row, draft }
  })
  return { tab, rows: drafts, wrongColumns }
}

/** Whether these fields can be relied on. */
export function isKnown<T, K extends keyof T>(draft: Draft<T>, keys: readonly K[]): draft is Draft<T> & Pick<T, K> {
  return keys.every(key => draft[key] !== WRONG)
}

export function isWhole<T extends object>(draft: Draft<T>): draft is Draft<T> & T {
  return !Object.values<unknown>(draft).includes(WRONG)
}

export function columnOf(tab: TabLayout, name: string): Column {
  const column = columnsOf(tab.name).find(known => known.name === name)
  if (column === undefined) throw new Error(`tab ${tab.name} has no column ${name}`)
  return column
}

function isLone({ cells }: DataRow): boolean {
  let filled = 0
  for (const cell of cells) {
    if (cell !== null && ++filled > 1) return false
  }
  return true
}

/** The row's leftmost filled cell. */
function besideOf(tab: TabLayout, row: DataRow): Details['code-missing']['beside'] {
  let first: { number: number; cell: Cell } | null = null
  for (const [index, { number }] of tab.columns.entries()) {
    const cell = row.cells[index] ?? null
    if (cell !== null && number !== null && number < (first?.number ?? Infinity)) first = { number, cell }
  }
  return first === null ? null : { cell: cellName(row.row, first.number), value: first.cell.shown, isLone: isLone(row), isNumber: first.cell.kind === 'number' }
}

function loneCodeOf(tab: TabLayout, row: DataRow): Details['value-missing']['lone'] {
  const index = tab.columns.findIndex(({ column }) => column.identity === true)
  const cell = row.cells[index] ?? null
  if (cell === null || !isLone(row)) return null
  const missing = tab.columns.filter(({ column, number }) => column.required === true && column.identity !== true && number !== null)
  return { cell: cellName(row.row, tab.columns[index]?.number ?? 1), value: cell.shown, missing: missing.map(({ column }) => column.name) }
}

function positionOf(tab: TabLayout, name: string) {
  const column = columnOf(tab, name)
  const index = tab.columns.findIndex(known => known.column === column)
  const { number, isClear } = tab.columns[index] ?? { number: null, isClear: true }
  return { column, index, number, isClear }
}
