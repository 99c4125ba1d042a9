import { identityOf, TABLES, TABS, type Dataset, type Places, type Row, type TableName } from '#model/dataset.ts'
import { parseRow, parseTab, tabFile } from '../../functions/evidence/grid-files.ts'
import { canonicalJson } from '../../functions/ledger/content.ts'
import { columnsOf } from '../../functions/workbook/columns.ts'
import type { Field, Fields } from '../../functions/workbook/drafts.ts'
import type { Cell } from '../../functions/workbook/grid.ts'
import { namesOf } from '../../functions/workbook/header-doubts.ts'
import { registerOf, type Entry, type Register } from '../../functions/workbook/references.ts'
import { foldName } from '../../functions/workbook/text-normal.ts'
import { domainFields, fundingFields, meetingFields, municipalityFields, postFields, priorityFields, projectFields } from '../../functions/workbook/tables.ts'

/**
 * The first row of a tab's file that isn't one, or that says something else than the dataset, in Dutch; null where
 * there is none. Each cell is read on its own: no rules are run, so that it doesn't matter by which the pack was made.
 */
export function placeInGrid(path: string, text: string, dataset: Dataset, places: Places): string | null {
  const table = TABLES.find(each => tabFile(TABS[each]) === path)
  if (table === undefined) return null
  const lines = text.split('\n')
  const columns = columnsIn(lines[0] ?? '', table, places[table].tab)
  if (columns === null) return 'regel 1'
  const rows = new Map<number, (Cell | null)[]>()
  let last = 0
  for (const [index, line] of lines.slice(1, -2).entries()) {
    const row = parseRow(line.replace(/,$/, ''))
    if (row === null || row.row <= last || row.cells.length !== columns.length) return `regel ${index + 2}`
    rows.set(row.row, row.cells)
    last = row.row
  }
  return disagreement(table, dataset, places[table].rows, rows, columns)
}

/** Null where the line isn't the beginning of that tab. */
function columnsIn(line: string, table: TableName, title: string): string[] | null {
  const tab = parseTab(`${line}]}`)
  if (tab === null || tab.tab !== TABS[table] || tab.title !== title) return null
  const known = columnsOf(tab.tab)
  const isNamed = (name: string, header: string) => known.some(column => column.name === name && namesOf(column).some(each => foldName(each) === foldName(header)))
  return tab.columns.every((name, index) => isNamed(name, tab.headers[index] ?? '')) ? tab.columns : null
}

function disagreement(table: TableName, dataset: Dataset, numbers: readonly number[], rows: ReadonlyMap<number, (Cell | null)[]>, columns: readonly string[]): string | null {
  const fields: Record<string, Field<unknown>> = fieldsOf(dataset)[table]
  for (const [index, row] of dataset[table].entries()) {
    const number = numbers[index] ?? 0
    const where = `rij ${number} (${TABS[table]} ${identityOf(table, row)})`
    const cells = rows.get(number)
    if (cells === undefined) return where
    const column = disagreeingColumn(row, fields, name => cells[columns.indexOf(name)] ?? null)
    if (column !== null) return `${where}, kolom ${column}`
  }
  return null
}

function disagreeingColumn(row: object, fields: Readonly<Record<string, Field<unknown>>>, cellOf: (column: string) => Cell | null): string | null {
  const values = new Map<string, unknown>(Object.entries(row))
  for (const [key, { column, empty, parse }] of Object.entries(fields)) {
    const [value, cell] = [values.get(key) ?? null, cellOf(column)]
    // Where a partner's end isn't stated it goes on.
    if (cell === null && empty !== null && (value === 'ongoing' || canonicalJson(empty.value) === canonicalJson(value))) continue
    const parsed = cell === null ? null : parse(cell)
    if (parsed === null || !('value' in parsed) || canonicalJson(parsed.value) !== canonicalJson(value)) return column
  }
  return null
}

/** How the cells of each table are read, beside the rows that they refer to. */
function fieldsOf({ domains, municipalities, priorities, projects, funding }: Dataset): { [T in TableName]: Fields<Row<T>> } {
  const domainRegister = register(domains, 'code-or-name')
  const projectRegister = register(projects, 'code')
  const numbers = new Map(priorities.map(({ number, name }) => [number, name]))
  return {
    domains: domainFields(),
    municipalities: municipalityFields(),
    priorities: priorityFields(),
    meetings: meetingFields(),
    projects: projectFields(
      domainRegister,
      register(municipalities.map(({ nis, name }) => ({ code: nis, name })), 'code-or-name'),
      priorities.length === 0 ? 'any' : { numbers, isReliable: true },
    ),
    funding: fundingFields(domainRegister, projectRegister),
    staffing: postFields(domainRegister, projectRegister, register(funding.map(({ code }) => ({ code, name: null })), 'code')),
  }
}

function register(entries: readonly Entry[], calledBy: 'code' | 'code-or-name'): Register {
  return registerOf(entries, { tab: '', by: '' }, calledBy, true)
}
