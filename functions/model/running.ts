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

/** Projects whose end lies after `after` and not after `until`; the soonest first. */
export interface Ending<P extends Period> {
  after: Day
  until: Day
  projects: P[]
  /** Begun (or begin not stated) and without stated end: they may end within the same months. */
  withoutEnd: number
  /** How many ended in the twelve months before, `after` included. */
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

export function endingAfter<P extends Period>(projects: readonly P[], after: Day): Ending<P> {
  const until = twelveMonthsLater(after)
  const ends = ({ end }: Period) => (isDay(end) ? end : '')
  return {
    after,
    until,
    projects: projects
      .filter(project => ends(project) > after && ends(project) <= until)
      .toSorted((a, b) => (ends(a) < ends(b) ? -1 : ends(a) > ends(b) ? 1 : 0)),
    withoutEnd: projects.filter(project => mayEnd(project, after)).length,
    endedBefore: projects.filter(project => hasEnded(project, after)).length,
  }
}

/** Ended in the twelve months before, that day included. */
export function hasEnded({ end }: Pick<Period, 'end'>, after: Day): boolean {
  return isDay(end) && end <= after && twelveMonthsLater(end) > after
}

/** Begun (or begin not stated) by that day, and without stated end. */
export function mayEnd({ start, end }: Period, after: Day): boolean {
  return end === null && (start === null || start <= after)
}
