import { outsideCount, projectsPerDomain, type OutlinedProject, type Overview } from '#model/overview.ts'
import { dayNumber, daysBetween, firstDayOf, isDay, lastDayOf, yearOf, type Day, type Period } from '#model/period.ts'
import { byPeriod } from '#model/project-order.ts'
import type { Report, ReportedProject } from '#model/report.ts'
import type { View } from '../selection.ts'

/** Places on the time axis are fractions: 0 = the start of the first year shown, 1 = the end of the last. */
export interface Timeline<P extends OutlinedProject = ReportedProject> {
  years: { year: number; from: number; to: number }[]
  groups: TimelineGroup<P>[]
  /** Null where today isn't within the years shown. */
  today: number | null
  /** Projects left out because their stated period lies outside the years shown. */
  outside: number
}

export interface TimelineGroup<P extends OutlinedProject = ReportedProject> {
  domain: string
  name: string
  /** The domain's place in the report. */
  colour: number
  /** By start (not stated: by end, after those with a start), then name; without any date last. */
  rows: { project: P; bar: Bar | null }[]
  /** How many more there are, none of them before these. */
  more: number
}

/** From `from` to `to`; from `presumedFrom` on, only presumed. */
export interface Bar {
  from: number
  to: number
  presumedFrom: number | null
  /** `cut`: begins before the first year shown; `not-stated`: only its end is known. */
  opening: 'stated' | 'cut' | 'not-stated'
  closing: 'stated' | 'cut' | 'ongoing' | 'not-stated'
}

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

export interface Axis {
  first: Day
  last: Day
  /** Where the day begins, and where it ends. */
  place: (day: Day) => number
  placeAfter: (day: Day) => number
}

export function axisOf(years: readonly number[]): Axis {
  const first = firstDayOf(years[0] ?? 0)
  const last = lastDayOf(years.at(-1) ?? 0)
  const days = daysBetween(first, last)
  const place = (day: Day) => (dayNumber(day) - dayNumber(first)) / days
  return { first, last, place, placeAfter: day => place(day) + 1 / days }
}

export function isWithin({ start, end }: Period, axis: Axis): boolean {
  return !(start !== null && start > axis.last) && !(isDay(end) && end < axis.first)
}

/** Null where neither start nor end is stated (an ongoing end without start says no day either). */
export function barOf({ start, end }: Period, axis: Axis, revisionYear: number): Bar | null {
  if (start === null && !isDay(end)) return null
  const to = isDay(end) && end <= axis.last ? axis.placeAfter(end) : 1
  const closing = end === null ? 'not-stated' : end === 'ongoing' ? 'ongoing' : end <= axis.last ? 'stated' : 'cut'
  if (start === null) return { from: Math.max(0, to - STUB), to, presumedFrom: null, opening: 'not-stated', closing }
  const from = start < axis.first ? 0 : axis.place(start)
  return {
    from,
    to,
    presumedFrom: end === null ? presumedPlace(start, axis, revisionYear) : null,
    opening: start < axis.first ? 'cut' : 'stated',
    closing,
  }
}

/** As with amounts: an end that isn't stated holds through the revision's year, and at least through the start year. */
function presumedPlace(start: Day, axis: Axis, revisionYear: number): number | null {
  const through = lastDayOf(Math.max(revisionYear, yearOf(start)))
  if (through >= axis.last) return null
  return through < axis.first ? 0 : axis.placeAfter(through)
}

/** How far a bar reaches back from its end where the start isn't stated. */
const STUB = 0.04

export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
