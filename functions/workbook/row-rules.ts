import type { Row, TableName } from '#model/dataset.ts'
import { columnsOf } from './columns.ts'
import { columnOf, WRONG, type Draft, type DraftTable } from './drafts.ts'
import type { Details, Findings, Need } from './findings.ts'
import { placeOf, type DataRow } from './rows.ts'

/** What the cells of a row, or rows of a tab, must hold to together. Nothing is held against a cell that is wrong already. */

/** Two rows with one identity, ignoring case: told at each later one. */
export function refuseDuplicates<T extends TableName>(table: DraftTable<T>, identity: readonly (keyof Row<T>)[], findings: Findings): void {
  const column = columnsOf(table.tab.name).find(known => known.identity === true)?.name ?? 'Code'
  const first = new Map<string, number>()
  for (const row of table.rows) {
    const parts = identity.map(key => row.draft[key])
    if (parts.includes(WRONG)) continue
    const name = parts.map(String).join('\n').toLowerCase()
    const firstRow = first.get(name)
    if (firstRow === undefined) first.set(name, row.row)
    else refuseCell(table, row, column, 'code-duplicate', { firstRow }, findings)
  }
}

/** An end before its start. */
export function refuseReversedPeriods<T extends TableName>(
  table: DraftTable<T>,
  [startColumn, endColumn]: readonly [string, string],
  [startKey, endKey]: readonly [keyof Row<T>, keyof Row<T>],
  findings: Findings,
): void {
  for (const row of table.rows) {
    const start = row.draft[startKey]
    const end = row.draft[endKey]
    if (typeof start !== 'string' || typeof end !== 'string' || end === 'ongoing' || end >= start) continue
    spoil(row.draft, startKey, endKey)
    refuseCell(table, row, endColumn, 'period-reversed', { startColumn, start }, findings)
  }
}

/** An amount without Basis, an award that names neither Project nor Domein, or a Domein that isn't its project's. */
export function refuseIncompleteFunding(
  table: DraftTable<'funding'>,
  projects: ReadonlyMap<string, Draft<Row<'projects'>>>,
  findings: Findings,
): void {
  for (const row of table.rows) {
    const { draft } = row
    if (draft.basis === null && isFilled(table, row, 'Bedrag')) refuseEmpty(table, row, 'Basis', 'amount', findings)
    if (draft.project === null && draft.domain === null) refuseEmpty(table, row, 'Domein', 'no-project', findings)
    const { project, domain } = draft
    if (typeof project !== 'string' || typeof domain !== 'string') continue
    const projectDomain = projects.get(project)?.domain
    if (projectDomain === undefined || projectDomain === WRONG || projectDomain === domain) continue
    spoil(draft, 'domain')
    refuseCell(table, row, 'Domein', 'reference-conflict', { project, projectDomain }, findings)
  }
}

/** Filled, also where what stands there is wrong. */
function isFilled(table: DraftTable<'funding'>, row: DataRow, name: 'Bedrag'): boolean {
  const index = table.tab.columns.findIndex(({ column, isClear }) => isClear && column.name === name)
  return (row.cells[index] ?? null) !== null
}

/** Where the tab lacks the column altogether, that is told once. */
function refuseEmpty(table: DraftTable<'funding'>, row: DataRow, name: 'Basis' | 'Domein', because: Need, findings: Findings): void {
  const place = placeOf(table.tab, columnOf(table.tab, name), row)
  if (place.row !== null) findings.add('value-missing', place, { because, lone: null })
  else if (!table.wrongColumns.has(name)) findings.add('column-missing', place, { headerRow: table.tab.headerRow, because, others: [] })
  table.wrongColumns.add(name)
}

function refuseCell<T extends TableName, C extends 'code-duplicate' | 'period-reversed' | 'reference-conflict'>(
  table: DraftTable<T>,
  row: DataRow,
  column: string,
  code: C,
  details: Details[C],
  findings: Findings,
): void {
  findings.add(code, placeOf(table.tab, columnOf(table.tab, column), row), details)
  table.wrongColumns.add(column)
}

/** The checks that follow then leave these fields alone. */
function spoil<T extends object>(draft: Draft<T>, ...keys: (keyof T)[]): void {
  Object.assign(draft, Object.fromEntries(keys.map(key => [key, WRONG])))
}
