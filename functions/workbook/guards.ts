import { identityOf, TABLES, TABS, type Counts, type Dataset, type Row, type TableName } from '#model/dataset.ts'
import { projectsByCode } from '#model/derivation.ts'
import { exactFte, roundedFte } from '#model/fte.ts'
import { attributeFunding } from '#model/funding-figures.ts'
import type { Report } from '#model/report.ts'
import { columnsOf } from './columns.ts'
import type { Fields } from './drafts.ts'
import { collectFindings, type Findings, type Held, type Place } from './findings.ts'
import type { Problem, Reading } from './reading.ts'
import { registerOf } from './references.ts'
import { domainFields, fundingFields, meetingFields, municipalityFields, postFields, priorityFields, projectFields } from './tables.ts'

/** The last revision, as far as a reading is held against it. */
export interface LastRevision {
  revision: number
  /** The calendar year in Belgium in which it was published. */
  year: number
  /** Its rows per tab. */
  counts: Counts
  report: Pick<Report, 'years' | 'funding'>
  /** Its rows; those that the reading has unchanged may be left out. */
  rows: Dataset
}

/**
 * What looks as if it got lost since the last revision, whose number each sentence names: the reading's
 * hash then covers what is compared with. None for a reading with errors, and none for the revision's own content.
 */
export function guardProblems(reading: Pick<Reading, 'content' | 'cells'>, last: LastRevision | null): Problem[] {
  const { content, cells } = reading
  if (content === null || last === null) return []
  const findings = collectFindings()
  const present = new Map(cells.map(({ tab, columns }) => [tab, new Set(columns)]))
  for (const table of TABLES) {
    const columns = present.get(TABS[table]) ?? null
    const title = columns === null ? TABS[table] : content.places[table].tab
    guardRows(table, content.dataset, last, { title, isTabGone: columns === null }, findings)
    if (columns !== null) guardColumns(table, columns, last, title, findings)
  }
  guardTotal(content.dataset, last, content.places.funding.tab, findings)
  return findings.problems()
}

function guardRows(
  table: TableName,
  dataset: Dataset,
  last: LastRevision,
  { title, isTabGone }: { title: string; isTabGone: boolean },
  findings: Findings,
): void {
  const before = last.counts[TABS[table]]
  const rows: readonly Row<TableName>[] = last.rows[table]
  if (rows.length === 0) return
  const here = new Set(dataset[table].map(row => identityOf(table, row).toLowerCase()))
  const gone = rows.filter(row => !here.has(identityOf(table, row).toLowerCase()))
  const isMany = gone.length > MOST_ROWS_GONE && gone.length * 4 > before
  if (!isMany && !(isTabGone && gone.length > 0)) return
  findings.add('rows-lost', tabPlace(table, title), {
    revision: last.revision,
    gone: gone.length,
    before,
    names: gone.slice(0, MOST_NAMES).map(nameOf),
    held: heldBy(gone),
    isTabGone,
  })
}

function guardColumns(table: TableName, columns: ReadonlySet<string>, last: LastRevision, title: string, findings: Findings): void {
  const rows: readonly Row<TableName>[] = last.rows[table]
  for (const [field, name] of COLUMNS_BY_FIELD[table]) {
    if (columns.has(name)) continue
    const filled = rows.filter(row => isFilled(row, field)).length
    if (filled > 0) findings.add('column-lost', columnPlace(table, title, name), { revision: last.revision, filled })
  }
}

/** Over the years that the revision showed, with its own year for what is presumed: the same rows give the same total. */
function guardTotal(dataset: Dataset, { revision, year, report }: LastRevision, title: string, findings: Findings): void {
  const { years } = report
  const shown = new Set(years)
  const { funding } = attributeFunding(dataset.funding, projectsByCode(dataset), years, year)
  const beforeCents = sumOf(report.funding.map(({ cents }) => cents))
  const afterCents = sumOf(funding.filter(line => shown.has(line.year)).map(({ cents }) => cents))
  const change = Math.abs(afterCents - beforeCents)
  if (change * 2 <= beforeCents || change <= LARGEST_SWING_CENTS) return
  findings.add('total-swing', tabPlace('funding', title), { revision, years, beforeCents, afterCents })
}

const MOST_ROWS_GONE = 5
const MOST_NAMES = 5
/** € 100.000. */
const LARGEST_SWING_CENTS = 10_000_000

/** As people call the row. */
function nameOf(row: Row<TableName>): string {
  if ('code' in row) return row.code
  if ('nis' in row) return `${row.name} (${row.nis})`
  return 'number' in row ? `${row.number}` : `${row.body} van ${row.date.split('-').toReversed().join('/')}`
}

function heldBy(rows: readonly Row<TableName>[]): Held | null {
  const cents = rows.flatMap(row => ('amountCents' in row ? [row.amountCents ?? 0] : []))
  if (cents.length > 0) return { cents: sumOf(cents) }
  const fte = rows.flatMap(row => ('fte' in row ? [row.fte] : []))
  return fte.length > 0 ? { fte: roundedFte(fte.reduce((sum, each) => sum + (each === null ? 0n : exactFte(each)), 0n)) } : null
}

/** Whether the cell held something. That a partnership is ongoing follows from an empty cell too. */
function isFilled(row: Row<TableName>, field: string): boolean {
  const value: unknown = Reflect.get(row, field)
  if (field === 'partnerUntil' && 'partnerFrom' in row && row.partnerFrom !== null && value === 'ongoing') return false
  return value !== null && !(Array.isArray(value) && value.length === 0)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function tabPlace(table: TableName, title: string): Place {
  return { tab: title, tabName: TABS[table], tabOrder: TABLES.indexOf(table) + 1, row: null, column: null, columnNumber: 0, value: null }
}

function columnPlace(table: TableName, title: string, name: string): Place {
  return { ...tabPlace(table, title), column: name, columnNumber: columnsOf(TABS[table]).findIndex(column => column.name === name) + 1 }
}

/** The fields' columns don't depend on what references point at. */
const NOWHERE = registerOf([], { tab: '', by: '' }, 'code', false)

/** Which column each field is read from; a required one can't be lost without an error of its own. */
const COLUMNS_BY_FIELD = {
  domains: optionalColumns('domains', domainFields()),
  projects: optionalColumns('projects', projectFields(NOWHERE, NOWHERE, 'any')),
  funding: optionalColumns('funding', fundingFields(NOWHERE, NOWHERE)),
  staffing: optionalColumns('staffing', postFields(NOWHERE, NOWHERE, NOWHERE)),
  municipalities: optionalColumns('municipalities', municipalityFields()),
  priorities: optionalColumns('priorities', priorityFields()),
  meetings: optionalColumns('meetings', meetingFields()),
} as const satisfies Record<TableName, readonly (readonly [field: string, column: string])[]>

function optionalColumns<T extends TableName>(_table: T, fields: Fields<Row<T>>): [field: string, column: string][] {
  return Object.entries<{ column: string; empty: unknown }>(fields)
    .filter(([, { empty }]) => empty !== null)
    .map(([field, { column }]) => [field, column])
}
