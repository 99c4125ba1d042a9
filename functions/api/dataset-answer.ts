import { TABLES, type Dataset, type Places, type TableName } from '#model/dataset.ts'
import { booksOf, domainOf, municipalitiesOf, projectsByCode } from '#model/derivation.ts'
import type { Revision } from '../ledger/revision.ts'
import { Refusal } from './refusal.ts'

/** Which rows of a revision. */
export interface ChosenRows {
  /** Null = all tables, or all that a project has rows in. */
  table: TableName | null
  /** Of the table, from 1; null = whole. */
  part: number | null
  /** A project's code, in any case: only its rows; null = every project's. */
  project: string | null
}

/**
 * The rows that `?table=funding` asks for, `?table=funding&part=2`, or `?project=SB-04`: a function's answer is limited to
 * some 6 MB, and what a large workbook holds may be more. Without `table` all tables are answered.
 *
 * @throws Refusal
 */
export function chosenRows(query: URLSearchParams): ChosenRows {
  const tables = query.getAll('table')
  const parts = query.getAll('part')
  const [project = null, ...otherProjects] = query.getAll('project')
  const table = TABLES.find(name => name === tables[0]) ?? null
  if (tables.length > 1 || (tables.length === 1 && table === null)) throw new Refusal('table-unknown')
  if (otherProjects.length > 0 || project === '' || (project !== null && table !== null && !isOfProjects(table))) throw new Refusal('project-malformed')
  if (parts.length === 0) return { table, part: null, project }
  if (table === null || parts.length > 1 || !/^[1-9]\d{0,5}$/.test(parts[0] ?? '')) throw new Refusal('part-malformed')
  return { table, part: Number(parts[0]), project }
}

/**
 * Every chosen row with where it stands in the sheet, and with what follows from other rows; where that takes the place of what
 * the row itself says, that is told beside it, so that the content's hash can be recomputed from the answer. A part holds as many rows
 * as fit in an answer that isn't compressed; where one begins depends on the revision and the project alone.
 *
 * @throws Refusal where the table has fewer parts, or there is no such project
 */
export function datasetAnswer(revision: Revision, dataset: Dataset, places: Places, { table, part, project }: ChosenRows) {
  const head = { revision: revision.revision, hash: revision.hash, publishedAt: revision.publishedAt }
  const chosen = project === null ? null : rowsOfProject(dataset, project)
  const rowsOf = sourcedRows(dataset, places, chosen)
  if (table === null) return { ...head, ...Object.fromEntries((chosen === null ? TABLES : TABLES.filter(isOfProjects)).map(each => [each, rowsOf[each]()])) }
  if (part === null) return { ...head, [table]: rowsOf[table]() }
  const parts = partsOf(rowsOf[table]())
  const rows = parts[part - 1]
  if (rows === undefined) throw new Refusal('part-unknown')
  return { ...head, part, parts: parts.length, [table]: rows }
}

/** The tables that a project has rows in. */
function isOfProjects(table: TableName): table is 'projects' | 'funding' | 'staffing' {
  return table === 'projects' || table === 'funding' || table === 'staffing'
}

/** The project, its awards, its posts, and the posts that one of its awards pays. */
function rowsOfProject(dataset: Dataset, asked: string): ReadonlySet<object> {
  const project = dataset.projects.find(({ code }) => code.toLowerCase() === asked.toLowerCase())
  if (project === undefined) throw new Refusal('project-unknown')
  const awards = dataset.funding.filter(award => award.project === project.code)
  const paying = new Set(awards.map(({ code }) => code))
  const posts = dataset.staffing.filter(post => post.project === project.code || post.fundedBy.some(award => paying.has(award)))
  return new Set<object>([project, ...awards, ...posts])
}

/** @param chosen the rows of the dataset that are wanted; null = all */
function sourcedRows(dataset: Dataset, places: Places, chosen: ReadonlySet<object> | null): Record<TableName, () => object[]> {
  const projects = projectsByCode(dataset)
  const sourced = <R extends object>(table: TableName, rows: readonly R[], told: (row: R) => object = row => row) =>
    rows.flatMap((row, index) => (chosen === null || chosen.has(row) ? [{ ...told(row), source: { tab: places[table].tab, row: places[table].rows[index] ?? null } }] : []))

  return {
    domains: () => sourced('domains', dataset.domains),
    projects: () => sourced('projects', dataset.projects, project => ({
      ...project, municipalities: municipalitiesOf(project, dataset.municipalities), everyPartner: project.municipalities === 'all',
    })),
    funding: () => sourced('funding', dataset.funding, award => ({
      ...award, domain: domainOf(award, projects), ownDomain: award.domain, books: booksOf(award),
    })),
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
