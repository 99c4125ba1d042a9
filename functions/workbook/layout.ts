import { TABLES, TABS, type TableName, type TabName } from '#model/dataset.ts'
import { doubtRowsAbove } from './above-header.ts'
import { columnsOf, OPTIONAL_TABS } from './columns.ts'
import type { Findings, Place } from './findings.ts'
import type { Grid, GridTab } from './grid.ts'
import { headerRowOf, layOutColumns, type ColumnLayout } from './header.ts'
import { containsName } from './header-doubts.ts'
import { isNearly } from './nearest.ts'
import { cleanText, foldName } from './text-normal.ts'

/** Where a known tab's columns and rows stand. */
export interface TabLayout {
  table: TableName
  name: TabName
  /** As it stands in the sheet. */
  title: string
  order: number
  /** `absent`: a tab that may be absent is. `lacking`: missing, or a tab stands there that is nearly called so. */
  state: 'present' | 'absent' | 'lacking'
  /** One for each known column, in the workbook's order. */
  columns: ColumnLayout[]
  /** The sheet's row with the headers; 0 where there is none. */
  headerRow: number
  /** Rows of data stand above the headers: what isn't found below may stand there. */
  isCutOff: boolean
  grid: GridTab | null
}

export type Layout = { [T in TableName]: TabLayout }

/** Finds every known tab by its title and its columns by their headers, wherever they stand. */
export function layOut(grid: Grid, findings: Findings): Layout {
  const byName = new Map<string, GridTab>()
  const tabs = grid.tabs.filter(tab => !OWN_TAB.test(cleanText(tab.title)))
  for (const tab of tabs) {
    const name = foldName(tab.title)
    if (!byName.has(name)) byName.set(name, tab)
  }
  const known = new Set(TABLES.map(table => byName.get(foldName(TABS[table]))))
  const unknown = tabs.filter(tab => !known.has(tab))
  const misnamed = misnamedTabs(unknown, TABLES.filter(table => !byName.has(foldName(TABS[table]))))

  for (const [index, tab] of unknown.entries()) {
    const table = misnamed.get(tab)
    if (table === undefined) findings.add('tab-unknown', tabPlace(tab.title, tab.title, TABLES.length + 1 + index), {}, 'info')
    else findings.add('tab-unclear', tabPlace(tab.title, TABS[table], orderOf(table)), {})
  }
  const layOutTable = (table: TableName): TabLayout => {
    const tab = byName.get(foldName(TABS[table]))
    if (tab !== undefined) return layOutTab(table, tab, findings)
    const isMisnamed = [...misnamed.values()].includes(table)
    const isOptional = OPTIONAL_TABS.has(TABS[table])
    const candidate = unknown.find(({ title }) => containsName(title, TABS[table]))?.title ?? null
    if (!isMisnamed && !isOptional) findings.add('tab-missing', tabPlace(TABS[table], TABS[table], orderOf(table)), { candidate })
    return emptyLayout(table, !isMisnamed && isOptional ? 'absent' : 'lacking')
  }
  return {
    domains: layOutTable('domains'),
    projects: layOutTable('projects'),
    funding: layOutTable('funding'),
    staffing: layOutTable('staffing'),
    municipalities: layOutTable('municipalities'),
    priorities: layOutTable('priorities'),
    meetings: layOutTable('meetings'),
  }
}

/** A title that is nearly an absent tab's (`Subsidie`), or holds one that nobody would miss (`Vergaderingen 2018`). */
function misnamedTabs(unknown: readonly GridTab[], absent: readonly TableName[]): Map<GridTab, TableName> {
  const found = new Map<GridTab, TableName>()
  for (const tab of unknown) {
    const table = absent.find(candidate => isNearly(foldName(tab.title), foldName(TABS[candidate])))
      ?? absent.find(candidate => OPTIONAL_TABS.has(TABS[candidate]) && containsName(tab.title, TABS[candidate]))
    if (table !== undefined) found.set(tab, table)
  }
  return found
}

function layOutTab(table: TableName, grid: GridTab, findings: Findings): TabLayout {
  const name = TABS[table]
  const place = tabPlace(grid.title, name, orderOf(table))
  const header = headerRowOf(grid, columnsOf(name))
  const columns = layOutColumns(grid, header, columnsOf(name), place, findings)
  const isCutOff = header !== null && doubtRowsAbove(grid, header.row, columns, place, findings)
  return {
    table,
    name,
    title: grid.title,
    order: orderOf(table),
    state: 'present',
    columns,
    headerRow: header?.row ?? 0,
    isCutOff,
    grid: header === null ? null : grid,
  }
}

function emptyLayout(table: TableName, state: 'absent' | 'lacking'): TabLayout {
  const name = TABS[table]
  const columns = columnsOf(name).map(column => ({ column, number: null, isClear: state === 'absent' }))
  return { table, name, title: name, order: orderOf(table), state, columns, headerRow: 0, isCutOff: false, grid: null }
}

function tabPlace(title: string, tabName: string, tabOrder: number): Place {
  return { tab: title, tabName, tabOrder, row: null, column: null, columnNumber: 0, value: null }
}

function orderOf(table: TableName): number {
  return TABLES.indexOf(table) + 1
}

/** What Streekboek itself writes into the sheet. */
const OWN_TAB = /^controle(?: \(streekboek(?: \d+)?\))?$/iu
