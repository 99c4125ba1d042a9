import type { Dataset, Municipality, Project } from './dataset.ts'
import { municipalitiesOf, projectsByCode } from './derivation.ts'
import { attributeFunding } from './funding-figures.ts'
import { byKeys } from './order.ts'
import { isDay, yearOf, type Period } from './period.ts'
import type { Report, ReportedProject } from './report.ts'
import { attributeStaffing } from './staffing-figures.ts'

/** @param revisionYear the year in which the revision was published: later years of rows without a stated end are presumed */
export function reportOf(dataset: Dataset, revisionYear: number): Report {
  const years = shownYears(dataset, revisionYear)
  const projects = projectsByCode(dataset)
  return {
    years,
    ...attributeFunding(dataset.funding, projects, years, revisionYear),
    ...attributeStaffing(dataset.staffing, years, revisionYear),
    projects: dataset.projects.map(project => reportedProject(project, dataset.municipalities)).toSorted(byKeys(['code'])),
    domains: dataset.domains.map(({ code, name }) => ({ code, name })),
    municipalities: dataset.municipalities.map(({ nis, name }) => ({ nis, name })),
    priorities: dataset.priorities.map(({ number, name }) => ({ number, name })),
  }
}

/** From the earliest to the latest stated day of any project, post or funding not refused, with the revision's year. */
function shownYears(dataset: Dataset, revisionYear: number): number[] {
  const periods: Period[] = [
    ...dataset.projects,
    ...dataset.staffing,
    ...dataset.funding.filter(award => award.status !== 'geweigerd'),
  ]
  let first = revisionYear
  let last = revisionYear
  for (const { start, end } of periods) {
    for (const day of [start, end]) {
      if (!isDay(day)) continue
      first = Math.min(first, yearOf(day))
      last = Math.max(last, yearOf(day))
    }
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function reportedProject(project: Project, municipalities: readonly Municipality[]): ReportedProject {
  const { code, name, domain, start, end, roles, priority } = project
  return { code, name, domain, start, end, roles, priority, municipalities: municipalitiesOf(project, municipalities) }
}
