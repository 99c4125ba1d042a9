import { columnLetters } from '#model/columns.ts'
import { compareIdentities, identityOf, TABLES, TABS, type Counts, type Dataset, type Places, type Row, type TableName } from '#model/dataset.ts'
import { readBook, type Book } from './book.ts'
import { runChecks } from './checks.ts'
import { isWhole, type DraftTable } from './drafts.ts'
import { collectFindings, WHOLE_WORKBOOK, type Findings } from './findings.ts'
import type { Grid } from './grid.ts'
import { layOut, type TabLayout } from './layout.ts'
import { writesDecimalComma } from './locale.ts'
import { warnOfPersonalData } from './personal-data.ts'
import type { ColumnLetters, Reading, ReadTab } from './reading.ts'
import { dataRowsOf, type DataRow } from './rows.ts'

/** Reads a workbook's grid: its whole content where nothing is wrong, and every problem with its cell. Never throws. */
export function readWorkbook(grid: Grid): Reading {
  const findings = collectFindings()
  if (!writesDecimalComma(grid.locale)) return refusedReading(grid.locale, findings)

  const layout = layOut(grid, findings)
  const rows = eachTable(table => dataRowsOf(layout[table], findings))
  const book = readBook(layout, eachTable(table => rows[table].data), findings)
  runChecks(book, findings)
  warnOfPersonalData(book, findings)

  return {
    problems: findings.problems(),
    counts: countsOf(table => rows[table].data.length),
    content: findings.hasErrors() ? null : contentOf(book),
    cells: TABLES.filter(table => layout[table].grid !== null).map(table => readTabOf(layout[table], rows[table].all)),
    columns: columnsOf(TABLES.map(table => layout[table])),
  }
}

function refusedReading(locale: string, findings: Findings): Reading {
  findings.add('locale-unexpected', WHOLE_WORKBOOK, { locale })
  return { problems: findings.problems(), counts: countsOf(() => 0), content: null, cells: [], columns: {} }
}

function contentOf({ tables }: Book): { dataset: Dataset; places: Places } {
  const sorted = {
    domains: sortedRows('domains', tables.domains),
    projects: sortedRows('projects', tables.projects),
    funding: sortedRows('funding', tables.funding),
    staffing: sortedRows('staffing', tables.staffing),
    municipalities: sortedRows('municipalities', tables.municipalities),
    priorities: sortedRows('priorities', tables.priorities),
    meetings: sortedRows('meetings', tables.meetings),
  }
  return {
    dataset: {
      domains: sorted.domains.map(({ values }) => values),
      projects: sorted.projects.map(({ values }) => values),
      funding: sorted.funding.map(({ values }) => values),
      staffing: sorted.staffing.map(({ values }) => values),
      municipalities: sorted.municipalities.map(({ values }) => values),
      priorities: sorted.priorities.map(({ values }) => values),
      meetings: sorted.meetings.map(({ values }) => values),
    },
    places: eachTable(table => ({ tab: tables[table].tab.title, rows: sorted[table].map(({ row }) => row) })),
  }
}

/** Without errors every draft is whole. */
function sortedRows<T extends TableName>(table: T, { rows }: DraftTable<T>): { row: number; identity: string; values: Row<T> }[] {
  const whole: { row: number; identity: string; values: Row<T> }[] = []
  for (const { row, draft } of rows) {
    if (!isWhole<Row<T>>(draft)) throw new Error(`row ${row} of ${TABS[table]} is wrong without a problem`)
    whole.push({ row, identity: identityOf(table, draft), values: draft })
  }
  return whole.toSorted((a, b) => compareIdentities(a.identity, b.identity))
}

/** The cells as they stand, columns in the workbook's order. */
function readTabOf({ name, columns }: TabLayout, rows: readonly DataRow[]): ReadTab {
  const present = columns.flatMap(({ column, number }, index) => (number === null ? [] : [{ name: column.name, index }]))
  return {
    tab: name,
    columns: present.map(column => column.name),
    rows: rows.map(({ row, cells }) => ({ row, cells: present.map(({ index }) => cells[index] ?? null) })),
  }
}

function columnsOf(tabs: readonly TabLayout[]): ColumnLetters {
  return Object.fromEntries(tabs.filter(({ grid }) => grid !== null).map(({ title, columns }) => [
    title,
    Object.fromEntries(columns.flatMap(({ column, number }) => (number === null ? [] : [[column.name, columnLetters(number)]]))),
  ]))
}

function countsOf(count: (table: TableName) => number): Counts {
  return Object.fromEntries(TABLES.map(table => [TABS[table], count(table)])) as Counts
}

function eachTable<V>(valueOf: (table: TableName) => V): Record<TableName, V> {
  return Object.fromEntries(TABLES.map(table => [table, valueOf(table)])) as Record<TableName, V>
}
