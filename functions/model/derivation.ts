import type { Books, Dataset, Funding, Municipality, Project } from './dataset.ts'
import { isDay, type Period } from './period.ts'

/** The award's domain: its own, else its project's. */
export function domainOf(award: Funding, projects: ReadonlyMap<string, Project>): string {
  const domain = award.domain ?? (award.project === null ? undefined : projects.get(award.project)?.domain)
  if (domain === undefined) throw new Error(`award ${award.code} names neither a domain nor a known project`)
  return domain
}

export function booksOf(award: Pick<Funding, 'beneficiary'>): Books {
  return award.beneficiary === null ? 'own' : 'partner'
}

export function projectsByCode(dataset: Pick<Dataset, 'projects'>): Map<string, Project> {
  return new Map(dataset.projects.map(project => [project.code, project]))
}

/** The NIS codes of a project, ascending; `all` stands for the partners of its period. */
export function municipalitiesOf(project: Project, municipalities: readonly Municipality[]): string[] {
  if (project.municipalities !== 'all') return project.municipalities
  return municipalities
    .filter(municipality => isPartnerWithin(municipality, project))
    .map(municipality => municipality.nis)
    .toSorted()
}

/** Partner on some day of the period; an unstated bound of the period doesn't limit. */
function isPartnerWithin(municipality: Municipality, period: Period): boolean {
  const { partnerFrom, partnerUntil } = municipality
  if (partnerFrom === null) return false
  const endsBefore = isDay(period.end) && period.end < partnerFrom
  const startsAfter = isDay(partnerUntil) && period.start !== null && period.start > partnerUntil
  return !endsBefore && !startsAfter
}
