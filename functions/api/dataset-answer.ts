import { TABLES, type Dataset, type Places, type TableName } from '#model/dataset.ts'
import { booksOf, domainOf, municipalitiesOf, projectsByCode } from '#model/derivation.ts'
import type { Revision } from '../ledger/revision.ts'
import { Refusal } from './refusal.ts'

/** All tables whole, or one of them, whole or a part of it. */
export type ChosenRows = { table: TableName; part: number | null } | null

/**
 * The rows that `?table=funding` asks for, or `?table=funding&part=2`: a function's answer is limited to
 * some 6 MB, and what a large workbook holds may be more. Without `table` all tables are answered.
 *
 * @throws Refusal
 */
export function chosenRows(query: URLSearchParams): ChosenRows {
  const tables = query.getAll('table')
  const parts = query.getAll('part')
  const table = TABLES.find(name => name === tables[0]) ?? null
  if (tables.length > 1 || (tables.length === 1 && table === null)) throw new Refusal('table-unknown')
  if (parts.length === 0) return table && { table, part: null }
  if (table === null || parts.length > 1 || !/^[1-9]\d{0,5}$/.test(parts[0] ?? '')) throw new Refusal('part-malformed')
  return { table, part: Number(parts[0]) }
}

/**
 * Every row with where it stands in the sheet, and with what follows from other rows; where that takes the place of what
 * the row itself says, that is told beside it, so that the content's hash can be recomputed from the answer. A part holds as many rows
 * as fit in an answer that isn't compressed; where one begins depends on the revision alone.
 *
 * @throws Refusal where the table has fewer parts
 */
export function datasetAnswer(revision: Revision, dataset: Dataset, places: Places, chosen: ChosenRows) {
  const head = { revision: revision.revision, hash: revision.hash, publishedAt: revision.publishedAt }
  const rowsOf = sourcedRows(dataset, places)
  if (chosen === null) return { ...head, ...Object.fromEntries(TABLES.map(table => [table, rowsOf[table]()])) }
  const { table, part } = chosen
  if (part === null) return { ...head, [table]: rowsOf[table]() }
  const parts = partsOf(rowsOf[table]())
  const rows = parts[part - 1]
  if (rows === undefined) throw new Refusal('part-unknown')
  return { ...head, part, parts: parts.length, [table]: rows }
}

function sourcedRows(dataset: Dataset, places: Places): Record<TableName, () => object[]> {
  const projects = projectsByCode(dataset)
  const sourced = <R extends object>(table: TableName, rows: readonly R[]) =>
    rows.map((row, index) => ({ ...row, source: { tab: places[table].tab, row: places[table].rows[index] ?? null } }))

  return {
    domains: () => sourced('domains', dataset.domains),
    projects: () => sourced('projects', dataset.projects.map(project => ({
      ...project, municipalities: municipalitiesOf(project, dataset.municipalities), everyPartner: project.municipalities === 'all',
    }))),
    funding: () => sourced('funding', dataset.funding.map(award => ({
      ...award, domain: domainOf(award, projects), ownDomain: award.domain, books: booksOf(award),
    }))),
    staffing: () => sourced('staffing', dataset.staffing),
    municipalities: () => sourced('municipalities', dataset.municipalities),
    priorities: () => sourced('priorities', dataset.priorities),
    meetings: () => sourced('meetings', dataset.meetings),
  }
}

/** At least one part, also of no rows. */
function partsOf(rows: readonly object[]): object[][] {
  const parts: object[][] = [[]]
  let bytes = 0
  for (const row of rows) {
    const size = sizeInAnswer(JSON.stringify(row)) + 1
    if (bytes > 0 && bytes + size > MOST_PART_BYTES) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(row)
    bytes += size
  }
  return parts
}

/** Of text in a function's answer, which is JSON itself. */
export function sizeInAnswer(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2
}

const MOST_PART_BYTES = 4_000_000
