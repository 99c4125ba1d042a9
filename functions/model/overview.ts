import type { Day } from './period.ts'
import type { PublishedFigures, ReportedProject } from './report.ts'
import type { Running } from './running.ts'

/**
 * What the first page shows of a report: every figure, and of the projects what is counted and the first
 * of the timeline. For any choice of domains it says what the whole report says.
 */
export interface Overview extends PublishedFigures {
  /** The twelve months that `DomainProjects.ending` is about. */
  ending: EndingMonths
  /** Of each domain with any, in the domains' order. */
  projects: DomainProjects[]
}

export interface EndingMonths {
  from: Day
  until: Day
}

export interface DomainProjects {
  domain: string
  count: number
  /** By index of the report's years. */
  running: Running[]
  /** By index of the report's years: how many projects' stated start, or stated end, lies in the year. */
  starts: number[]
  ends: number[]
  ending: EndingCounts
  /** In the timeline's order, from its first on: all of them, unless the report has many. */
  first: OutlinedProject[]
}

export interface EndingCounts {
  count: number
  /** As many as are named, the soonest first. */
  soonest: SoonEnding[]
  withoutEnd: number
  withoutDates: number
  endedBefore: number
}

export interface EndingProjects extends EndingMonths, EndingCounts {}

export type SoonEnding = Pick<ReportedProject, 'code' | 'name' | 'end'>

/** A project without what is only told of it elsewhere. */
export type OutlinedProject = Omit<ReportedProject, 'municipalities'>

/** In their order. */
export function projectsPerDomain<P extends Pick<ReportedProject, 'domain'>>(projects: readonly P[]): ReadonlyMap<string, P[]> {
  const perDomain = new Map<string, P[]>()
  for (const project of projects) {
    const own = perDomain.get(project.domain)
    if (own === undefined) perDomain.set(project.domain, [project])
    else own.push(project)
  }
  return perDomain
}

/** Whether every project is in it. */
export function isWhole({ projects }: Pick<Overview, 'projects'>): boolean {
  return projects.every(({ count, first }) => first.length === count)
}

/** How many projects begin after the one or end before the other, both of the report's years: none does both. */
export function outsideCount({ years }: Pick<Overview, 'years'>, { starts, ends }: DomainProjects, first: number, last: number): number {
  return years.reduce((sum, year, index) => sum + (year > last ? starts[index] ?? 0 : 0) + (year < first ? ends[index] ?? 0 : 0), 0)
}

export const NOTHING_RUNS: Running = { count: 0, withoutEnd: 0, presumed: 0, startNotStated: 0 }

export function addRunning(parts: readonly Running[]): Running {
  return parts.reduce((sum, part) => ({
    count: sum.count + part.count,
    withoutEnd: sum.withoutEnd + part.withoutEnd,
    presumed: sum.presumed + part.presumed,
    startNotStated: sum.startNotStated + part.startNotStated,
  }), NOTHING_RUNS)
}

export function addEndings(months: EndingMonths, parts: readonly EndingCounts[]): EndingProjects {
  const sum = (count: (part: EndingCounts) => number) => parts.reduce((total, part) => total + count(part), 0)
  return {
    ...months,
    count: sum(part => part.count),
    soonest: parts.flatMap(part => part.soonest).toSorted((a, b) => compare(String(a.end), String(b.end)) || compare(a.code, b.code)).slice(0, NAMED_ENDING),
    withoutEnd: sum(part => part.withoutEnd),
    withoutDates: sum(part => part.withoutDates),
    endedBefore: sum(part => part.endedBefore),
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** How many of those that end soon a page names. */
export const NAMED_ENDING = 3
