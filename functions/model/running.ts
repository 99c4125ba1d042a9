import { firstDayOf, isDay, lastDayOf, yearOf, type Day, type Period } from './period.ts'
import { twelveMonthsLater } from './year-later.ts'

export interface Running {
  count: number
  /** Of those, without stated end. */
  withoutEnd: number
  /** Not counted: running only if an end that isn't stated lies after the revision's year. */
  presumed: number
  /** Not counted: the start isn't stated, and a stated end doesn't lie before the year. */
  startNotStated: number
}

/** Projects whose end lies from the one day through the other; the soonest first. */
export interface Ending<P extends Period> {
  from: Day
  until: Day
  projects: P[]
  /** Begun (or begin not stated) and without stated end: they may end within the same months. */
  withoutEnd: number
  /** Of these, without stated start. */
  withoutDates: number
  /** How many ended in the twelve months before. */
  endedBefore: number
}

export function runningIn(projects: readonly Period[], year: number, revisionYear: number): Running {
  const running: Running = { count: 0, withoutEnd: 0, presumed: 0, startNotStated: 0 }
  for (const project of projects) {
    switch (runOf(project, year, revisionYear)) {
      case 'runs': running.count++; break
      case 'without-end': running.count++; running.withoutEnd++; break
      case 'presumed': running.presumed++; break
      case 'start-not-stated': running.startNotStated++; break
      case null: break
    }
  }
  return running
}

/** Whether a project runs in a year; `presumed` and `start-not-stated` don't count. Null: it doesn't. */
export function runOf({ start, end }: Period, year: number, revisionYear: number): 'runs' | 'without-end' | 'presumed' | 'start-not-stated' | null {
  if (start !== null && start > lastDayOf(year)) return null
  if (isDay(end) && end < firstDayOf(year)) return null
  if (start === null) return 'start-not-stated'
  if (end !== null) return 'runs'
  // As with amounts: from the start year on, an end that isn't stated holds through the revision's year.
  return year > Math.max(revisionYear, yearOf(start)) ? 'presumed' : 'without-end'
}

/** A project whose last day it is still ends. */
export function endingFrom<P extends Period>(projects: readonly P[], from: Day): Ending<P> {
  const until = twelveMonthsLater(from)
  const ends = ({ end }: Period) => (isDay(end) ? end : '')
  return {
    from,
    until,
    projects: projects
      .filter(project => ends(project) >= from && ends(project) <= until)
      .toSorted((a, b) => (ends(a) < ends(b) ? -1 : ends(a) > ends(b) ? 1 : 0)),
    withoutEnd: projects.filter(project => mayEnd(project, from)).length,
    withoutDates: projects.filter(({ start, end }) => start === null && end === null).length,
    endedBefore: projects.filter(project => hasEnded(project, from)).length,
  }
}

/** Ended in the twelve months before that day. */
export function hasEnded({ end }: Pick<Period, 'end'>, day: Day): boolean {
  return isDay(end) && end < day && twelveMonthsLater(end) >= day
}

/** Begun (or begin not stated) by that day, and without stated end. */
export function mayEnd({ start, end }: Period, day: Day): boolean {
  return end === null && (start === null || start <= day)
}
