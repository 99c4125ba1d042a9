import { outsideCount, projectsPerDomain, type OutlinedProject, type Overview } from '#model/overview.ts'
import { firstDayOf, lastDayOf, type Day } from '#model/period.ts'
import { byPeriod } from '#model/project-order.ts'
import type { Report } from '#model/report.ts'
import type { View } from '../selection.ts'
import { axisOf, barOf, isWithin, type Timeline } from './timeline.ts'

/** @param today the day of viewing */
export function timelineOf(report: Pick<Report, 'projects' | 'domains'>, view: View, today: Day): Timeline {
  const chosen = report.projects.filter(project => view.domains.includes(project.domain))
  const perDomain = projectsPerDomain(chosen)
  const timeline = drawnTimeline(report, view, today, code => ({ projects: (perDomain.get(code) ?? []).toSorted(byPeriod), count: null }))
  return { ...timeline, outside: chosen.length - timeline.groups.reduce((sum, group) => sum + group.rows.length, 0) }
}

/** The same of what an overview has: its rows, and how many more there are. */
export function overviewTimeline(overview: Pick<Overview, 'projects' | 'domains' | 'years'>, view: View, today: Day): Timeline<OutlinedProject> {
  const [first = 0, last = 0] = [view.years[0], view.years.at(-1)]
  const perDomain = new Map(overview.projects.filter(each => view.domains.includes(each.domain))
    .map(each => [each.domain, { ...each, outside: outsideCount(overview, each, first, last) }]))
  const timeline = drawnTimeline(overview, view, today, code => {
    const { first: projects = [], count = 0, outside = 0 } = perDomain.get(code) ?? {}
    return { projects, count: count - outside }
  })
  return { ...timeline, outside: [...perDomain.values()].reduce((sum, { outside }) => sum + outside, 0) }
}

/** @param projectsOf a domain's projects in their order, and how many lie within the years; null: all of these that do */
function drawnTimeline<P extends OutlinedProject>(
  { domains }: Pick<Report, 'domains'>, view: View, today: Day, projectsOf: (domain: string) => { projects: readonly P[]; count: number | null },
): Omit<Timeline<P>, 'outside'> {
  const axis = axisOf(view.years)
  return {
    years: view.years.map(year => ({ year, from: axis.place(firstDayOf(year)), to: axis.placeAfter(lastDayOf(year)) })),
    groups: domains.flatMap(({ code, name }, colour) => {
      const { projects, count } = projectsOf(code)
      const rows = projects.filter(project => isWithin(project, axis)).map(project => ({ project, bar: barOf(project, axis, view.revisionYear) }))
      const more = count === null ? 0 : count - rows.length
      return rows.length + more === 0 ? [] : [{ domain: code, name, colour, rows, more }]
    }),
    today: today >= axis.first && today <= axis.last ? axis.place(today) : null,
  }
}
