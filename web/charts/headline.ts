import { FUNDING_KINDS, type FundingKind } from '#model/dataset.ts'
import { firstDayOf, isDay, lastDayOf, yearOf, type Day, type Period } from '#model/period.ts'
import type { PublishedReport, ReportedProject } from '#model/report.ts'
import type { View } from '../selection.ts'
import { brusselsDay } from '../text/formats.ts'
import { fundingPanels } from './funding.ts'
import type { Figure, Panel, Panels, Rest, Side } from './panel.ts'
import { staffingPanels } from './staffing.ts'
import { twelveMonthsLater } from './year-later.ts'

export interface Headline {
  year: number
  /** Null where the report doesn't go back that far. */
  yearBefore: number | null
  funding: BothSides
  /** Of the kinds that aren't chosen; null where there is none. */
  other: (BothSides & { kinds: FundingKind[] }) | null
  staffing: BothSides
  running: Running
  runningBefore: Running | null
  ending: Ending
}

export type BothSides = Record<Side, YearFigure>

export interface YearFigure extends Figure {
  rest: Rest
  /** Of the year before. */
  before: Figure | null
}

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
export interface Ending<P extends Period = ReportedProject> {
  after: Day
  until: Day
  projects: P[]
  /** Begun (or begin not stated) and without stated end: they may end within the same months. */
  withoutEnd: number
  /** How many ended in the twelve months before, `after` included. */
  endedBefore: number
}

export function headlineOf(report: PublishedReport, view: View): Headline {
  const year = view.headlineYear
  const yearBefore = report.years.includes(year - 1) ? year - 1 : null
  const projects = report.projects.filter(project => view.domains.includes(project.domain))
  const years = yearBefore === null ? [year] : [yearBefore, year]
  const bothSides = ({ own, partner }: Panels): BothSides => ({ own: yearFigure(own, year, yearBefore), partner: yearFigure(partner, year, yearBefore) })

  const otherKinds = FUNDING_KINDS.filter(kind => !view.kinds.includes(kind)
    && [...report.funding, ...report.notAttributable].some(line => line.kind === kind && view.domains.includes(line.domain)))
  return {
    year,
    yearBefore,
    funding: bothSides(fundingPanels(report, { ...view, years })),
    other: otherKinds.length === 0 ? null : { ...bothSides(fundingPanels(report, { ...view, years, kinds: otherKinds })), kinds: otherKinds },
    staffing: bothSides(staffingPanels(report, { ...view, years })),
    running: runningIn(projects, year, view.revisionYear),
    runningBefore: yearBefore === null ? null : runningIn(projects, yearBefore, view.revisionYear),
    ending: endingAfter(projects, brusselsDay(new Date(report.publishedAt))),
  }
}

export function runningIn(projects: readonly ReportedProject[], year: number, revisionYear: number): Running {
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
    endedBefore: projects.filter(({ end }) => isDay(end) && end <= after && twelveMonthsLater(end) > after).length,
  }
}

/** Begun (or begin not stated) by that day, and without stated end. */
export function mayEnd({ start, end }: Period, after: Day): boolean {
  return end === null && (start === null || start <= after)
}

function yearFigure({ total }: Panel, year: number, yearBefore: number | null): YearFigure {
  const inYear = (wanted: number) => total.years.find(each => each.year === wanted)?.total ?? { amount: 0, presumed: 0, notStated: 0 }
  return {
    ...inYear(year),
    rest: total.rest?.total ?? { amount: 0, count: 0, notStated: 0 },
    before: yearBefore === null ? null : inYear(yearBefore),
  }
}
