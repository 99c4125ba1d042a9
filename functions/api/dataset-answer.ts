import type { Dataset, Places, TableName } from '#model/dataset.ts'
import { booksOf, domainOf, municipalitiesOf, projectsByCode } from '#model/derivation.ts'
import type { Revision } from '../ledger/revision.ts'

/** Every row with where it stands in the sheet, and with what follows from other rows. */
export function datasetAnswer(revision: Revision, dataset: Dataset, places: Places) {
  const projects = projectsByCode(dataset)
  const sourced = <R extends object>(table: TableName, rows: readonly R[]) =>
    rows.map((row, index) => ({ ...row, source: { tab: places[table].tab, row: places[table].rows[index] ?? null } }))

  return {
    revision: revision.revision,
    hash: revision.hash,
    publishedAt: revision.publishedAt,
    domains: sourced('domains', dataset.domains),
    projects: sourced('projects', dataset.projects.map(project => ({
      ...project, municipalities: municipalitiesOf(project, dataset.municipalities),
    }))),
    funding: sourced('funding', dataset.funding.map(award => ({
      ...award, domain: domainOf(award, projects), books: booksOf(award),
    }))),
    staffing: sourced('staffing', dataset.staffing),
    municipalities: sourced('municipalities', dataset.municipalities),
    priorities: sourced('priorities', dataset.priorities),
    meetings: sourced('meetings', dataset.meetings),
  }
}
