import type { OutlinedProject } from '#model/overview.ts'
import { dayNumber, daysBetween, firstDayOf, isDay, lastDayOf, yearOf, type Day, type Period } from '#model/period.ts'
import type { ReportedProject } from '#model/report.ts'

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
