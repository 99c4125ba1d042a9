import { isDay } from '#model/period.ts'
import { dayFrom, daysInMonth, firstDayOf, lastDayOf, yearOf, type Day } from '#model/period.ts'
import type { PublishedReport, ReportedProject } from '#model/report.ts'
import type { View } from '../selection.ts'
import { brusselsDay } from '../text/formats.ts'
import { fundingPanels } from './funding.ts'
import type { Figure, Panel, Rest } from './panel.ts'
import { staffingPanels } from './staffing.ts'

export interface Headline {
  year: number
  funding: { own: YearFigure; partner: YearFigure }
  staffing: { own: YearFigure; partner: YearFigure }
  running: Running
  ending: Ending
}

export interface YearFigure extends Figure {
  rest: Rest
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
export interface Ending {
  after: Day
  until: Day
  projects: ReportedProject[]
  /** Begun (or begin not stated) and without stated end: they may end within the same months. */
  withoutEnd: number
}

export function headlineOf(report: PublishedReport, view: View): Headline {
  const year = view.headlineYear
  const projects = report.projects.filter(project => view.domains.includes(project.domain))
  const inYear = { ...view, years: [year] }
  const funding = fundingPanels(report, inYear)
  const staffing = staffingPanels(report, inYear)
  return {
    year,
    funding: { own: yearFigure(funding.own), partner: yearFigure(funding.partner) },
    staffing: { own: yearFigure(staffing.own), partner: yearFigure(staffing.partner) },
    running: runningIn(projects, year, view.revisionYear),
    ending: endingAfter(projects, brusselsDay(new Date(report.publishedAt))),
  }
}

export function runningIn(projects: readonly ReportedProject[], year: number, revisionYear: number): Running {
  const running: Running = { count: 0, withoutEnd: 0, presumed: 0, startNotStated: 0 }
  for (const { start, end } of projects) {
    if (start !== null && start > lastDayOf(year)) continue
    if (isDay(end) && end < firstDayOf(year)) continue
    if (start === null) running.startNotStated++
    // As with amounts: from the start year on, an end that isn't stated holds through the revision's year.
    else if (end === null && year > Math.max(revisionYear, yearOf(start))) running.presumed++
    else {
      running.count++
      if (end === null) running.withoutEnd++
    }
  }
  return running
}

export function endingAfter(projects: readonly ReportedProject[], after: Day): Ending {
  const until = twelveMonthsLater(after)
  const ends = (project: ReportedProject) => (isDay(project.end) ? project.end : '')
  return {
    after,
    until,
    projects: projects
      .filter(project => ends(project) > after && ends(project) <= until)
      .toSorted((a, b) => (ends(a) < ends(b) ? -1 : ends(a) > ends(b) ? 1 : 0)),
    withoutEnd: projects.filter(project => project.end === null && (project.start === null || project.start <= after)).length,
  }
}

/** The same day a year later; 28 February after a 29th. */
function twelveMonthsLater(day: Day): Day {
  const year = yearOf(day) + 1
  const month = Number(day.slice(5, 7))
  const dayOfMonth = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month))
  return dayFrom(year, month, dayOfMonth) ?? lastDayOf(year)
}

function yearFigure({ total }: Panel): YearFigure {
  return {
    ...(total.years[0]?.total ?? { amount: 0, presumed: 0, notStated: 0 }),
    rest: total.rest?.total ?? { amount: 0, count: 0, notStated: 0 },
  }
}
