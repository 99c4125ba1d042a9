import { isDay } from '#model/period.ts'
import { dayNumber, daysBetween, firstDayOf, lastDayOf, yearOf, type Day } from '#model/period.ts'
import type { Report, ReportedProject } from '#model/report.ts'
import type { View } from '../selection.ts'

/** Places on the time axis are fractions: 0 = the start of the first year shown, 1 = the end of the last. */
export interface Timeline {
  years: { year: number; from: number; to: number }[]
  groups: TimelineGroup[]
  /** Null where today isn't within the years shown. */
  today: number | null
  /** Projects left out because their stated period lies outside the years shown. */
  outside: number
}

export interface TimelineGroup {
  domain: string
  name: string
  /** The domain's place in the report. */
  colour: number
  /** By start (not stated: by end, after those with a start), then name; without any date last. */
  rows: { project: ReportedProject; bar: Bar | null }[]
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
  const axis = axisOf(view.years)
  const chosen = report.projects.filter(project => view.domains.includes(project.domain))
  const shown = chosen.filter(project => isWithin(project, axis))
  const groups = report.domains
    .map(({ code, name }, colour) => ({
      domain: code,
      name,
      colour,
      rows: shown
        .filter(project => project.domain === code)
        .toSorted(byPeriod)
        .map(project => ({ project, bar: barOf(project, axis, view.revisionYear) })),
    }))
    .filter(group => group.rows.length > 0)
  return {
    years: view.years.map(year => ({ year, from: axis.place(firstDayOf(year)), to: axis.placeAfter(lastDayOf(year)) })),
    groups,
    today: today >= axis.first && today <= axis.last ? axis.place(today) : null,
    outside: chosen.length - shown.length,
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

export function isWithin({ start, end }: ReportedProject, axis: Axis): boolean {
  return !(start !== null && start > axis.last) && !(isDay(end) && end < axis.first)
}

/** Null where neither start nor end is stated (an ongoing end without start says no day either). */
export function barOf({ start, end }: ReportedProject, axis: Axis, revisionYear: number): Bar | null {
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

/** Its order of rows. */
export function byPeriod(a: ReportedProject, b: ReportedProject): number {
  return compare(rank(a), rank(b)) || compare(a.start ?? '', b.start ?? '') || compare(a.end ?? '~', b.end ?? '~')
    || compare(a.name, b.name)
}

/** With a start, with only an end, with neither. */
function rank({ start, end }: ReportedProject): number {
  return start !== null ? 0 : isDay(end) ? 1 : 2
}

export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
