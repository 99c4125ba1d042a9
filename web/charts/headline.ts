import { FUNDING_KINDS, type FundingKind } from '#model/dataset.ts'
import { addEndings, addRunning, NOTHING_RUNS, type DomainProjects, type EndingProjects, type Overview } from '#model/overview.ts'
import type { Running } from '#model/running.ts'
import type { View } from '../selection.ts'
import { fundingPanels } from './funding.ts'
import type { Figure, Panel, Panels, Rest, Side } from './panel.ts'
import { staffingPanels } from './staffing.ts'

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
  ending: EndingProjects
}

export type BothSides = Record<Side, YearFigure>

export interface YearFigure extends Figure {
  rest: Rest
  /** Of the year before. */
  before: Figure | null
}

export function headlineOf(report: Overview, view: View): Headline {
  const year = view.headlineYear
  const yearBefore = report.years.includes(year - 1) ? year - 1 : null
  const projects = report.projects.filter(each => view.domains.includes(each.domain))
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
    running: runningIn(projects, report.years.indexOf(year)),
    runningBefore: yearBefore === null ? null : runningIn(projects, report.years.indexOf(yearBefore)),
    ending: addEndings(report.ending, projects.map(each => each.ending)),
  }
}

/** @param index of the year among the report's */
function runningIn(projects: readonly DomainProjects[], index: number): Running {
  return addRunning(projects.map(each => each.running[index] ?? NOTHING_RUNS))
}

function yearFigure({ total }: Panel, year: number, yearBefore: number | null): YearFigure {
  const inYear = (wanted: number) => total.years.find(each => each.year === wanted)?.total ?? { amount: 0, presumed: 0, notStated: 0 }
  return {
    ...inYear(year),
    rest: total.rest?.total ?? { amount: 0, count: 0, notStated: 0 },
    before: yearBefore === null ? null : inYear(yearBefore),
  }
}
