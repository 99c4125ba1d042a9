import type { Dataset } from './dataset.ts'
import { projectsByCode } from './derivation.ts'
import { attributeFunding } from './funding-figures.ts'
import { byKeys } from './order.ts'
import type { FundingLine, FundingRest, Report, StaffingLine, StaffingRest } from './report.ts'
import type { Horizon } from './span.ts'
import { attributeStaffing } from './staffing-figures.ts'

/** A report's figures: what is added up, without the lists of rows. */
export type Figures = Pick<
  Report,
  'funding' | 'notAttributable' | 'requested' | 'requestedNotAttributable' | 'staffing' | 'staffingNotAttributable'
>

/** Both sides of a change, as published, and seen through one and the same horizon. */
export interface ComparedFigures {
  before: Figures
  after: Figures
  /** Without these, both were published with the same years and the same revision year. */
  alike?: { before: Figures; after: Figures }
}

/**
 * What a change did to the figures: a line for every key of which a figure differs, keys ascending. A key that one
 * side doesn't have counts 0 there. `ByRows` is what the rows changed, seen through the same years and with the same
 * revision year on both sides; `ByCalendar` is the rest: presumed years that have become certain as time went on,
 * and years that are shown now and weren't, or the other way round.
 */
export interface Effect {
  funding: (Key<FundingLine, FundingFigure> & LineEffect<FundingFigure>)[]
  notAttributable: (Key<FundingRest, FundingRestFigure> & RestEffect<FundingRestFigure>)[]
  requested: (Key<RequestedLine, FundingFigure> & LineEffect<FundingFigure>)[]
  requestedNotAttributable: (Key<RequestedRest, FundingRestFigure> & RestEffect<FundingRestFigure>)[]
  staffing: (Key<StaffingLine, StaffingFigure> & LineEffect<StaffingFigure>)[]
  staffingNotAttributable: (Key<StaffingRest, StaffingRestFigure> & RestEffect<StaffingRestFigure>)[]
}

export type LineEffect<Figure extends string> = { [F in Figure as `${F}${'Before' | 'After' | 'ByRows' | 'ByCalendar'}`]: number }
/** Of what stands beside the years, and so never changes with the calendar. */
export type RestEffect<Figure extends string> = { [F in Figure as `${F}${'Before' | 'After'}`]: number }

type RequestedLine = Report['requested'][number]
type RequestedRest = Report['requestedNotAttributable'][number]
type Key<Line, Figure extends keyof Line> = Omit<Line, Figure>
type FundingFigure = 'cents' | 'presumedCents' | 'notStated'
type FundingRestFigure = 'cents' | 'count' | 'notStated'
type StaffingFigure = 'average' | 'yearEnd' | 'presumedAverage' | 'presumedYearEnd' | 'notStated'
type StaffingRestFigure = 'fte' | 'count' | 'notStated'

export function effectOf(compared: ComparedFigures): Effect {
  const { before, after, alike = { before, after } } = compared
  const sides: Sides = { before, after, rowsBefore: alike.before, rowsAfter: alike.after }
  return {
    funding: lines<FundingLine, FundingFigure>(['kind', 'domain', 'books', 'year'], FUNDING, figures => figures.funding, sides),
    notAttributable: rests<FundingRest, FundingRestFigure>(['kind', 'domain', 'books'], FUNDING_REST, figures => figures.notAttributable, sides),
    requested: lines<RequestedLine, FundingFigure>(['status', 'kind', 'domain', 'books', 'year'], FUNDING, figures => figures.requested, sides),
    requestedNotAttributable: rests<RequestedRest, FundingRestFigure>(
      ['status', 'kind', 'domain', 'books'], FUNDING_REST, figures => figures.requestedNotAttributable, sides,
    ),
    staffing: lines<StaffingLine, StaffingFigure>(['domain', 'deployment', 'year'], STAFFING, figures => figures.staffing, sides),
    staffingNotAttributable: rests<StaffingRest, StaffingRestFigure>(
      ['domain', 'deployment'], STAFFING_REST, figures => figures.staffingNotAttributable, sides,
    ),
  }
}

/** The years that either shows, in the later revision's year. */
export function commonHorizon(before: Horizon, after: Horizon): Horizon {
  const first = Math.min(...before.years, ...after.years)
  const last = Math.max(...before.years, ...after.years)
  return { years: Array.from({ length: last - first + 1 }, (_, index) => first + index), revisionYear: after.revisionYear }
}

export function isSameHorizon(one: Horizon, other: Horizon): boolean {
  return one.revisionYear === other.revisionYear && one.years[0] === other.years[0] && one.years.at(-1) === other.years.at(-1)
}

/** A dataset's figures as a report with these years and this revision year would show them. */
export function figuresWithin(dataset: Dataset, { years, revisionYear }: Horizon): Figures {
  return {
    ...attributeFunding(dataset.funding, projectsByCode(dataset), years, revisionYear),
    ...attributeStaffing(dataset.staffing, years, revisionYear),
  }
}

export const NO_FIGURES: Figures = {
  funding: [], notAttributable: [], requested: [], requestedNotAttributable: [], staffing: [], staffingNotAttributable: [],
}

const FUNDING = ['cents', 'presumedCents', 'notStated'] as const satisfies readonly FundingFigure[]
const FUNDING_REST = ['cents', 'count', 'notStated'] as const satisfies readonly FundingRestFigure[]
const STAFFING = ['average', 'yearEnd', 'presumedAverage', 'presumedYearEnd', 'notStated'] as const satisfies readonly StaffingFigure[]
const STAFFING_REST = ['fte', 'count', 'notStated'] as const satisfies readonly StaffingRestFigure[]

type Sides = Record<'before' | 'after' | 'rowsBefore' | 'rowsAfter', Figures>

function lines<L extends Record<F, number>, F extends keyof L & string>(
  keys: readonly (keyof L)[], figures: readonly F[], linesOf: (figures: Figures) => readonly L[], sides: Sides,
): (Omit<L, F> & LineEffect<F>)[] {
  return paired<L, F>(keys, figures, linesOf, sides).map(({ key, before, after, rowsBefore, rowsAfter }) => {
    const entries = figures.flatMap(figure => {
      const byRows = difference(rowsAfter(figure), rowsBefore(figure))
      return [
        [`${figure}Before`, before(figure)],
        [`${figure}After`, after(figure)],
        [`${figure}ByRows`, byRows],
        [`${figure}ByCalendar`, difference(difference(after(figure), before(figure)), byRows)],
      ] as const
    })
    return { ...key, ...Object.fromEntries(entries) as LineEffect<F> }
  })
}

function rests<L extends Record<F, number>, F extends keyof L & string>(
  keys: readonly (keyof L)[], figures: readonly F[], restsOf: (figures: Figures) => readonly L[], sides: Sides,
): (Omit<L, F> & RestEffect<F>)[] {
  return paired<L, F>(keys, figures, restsOf, sides).map(({ key, before, after }) => {
    const entries = figures.flatMap(figure => [[`${figure}Before`, before(figure)], [`${figure}After`, after(figure)]] as const)
    return { ...key, ...Object.fromEntries(entries) as RestEffect<F> }
  })
}

interface Pair<L, F extends keyof L> extends Record<keyof Sides, (figure: F) => number> {
  key: Omit<L, F>
}

/** Each key of which a published figure differs, ascending, with its figures on all sides. */
function paired<L extends Record<F, number>, F extends keyof L & string>(
  keys: readonly (keyof L)[], figures: readonly F[], linesOf: (figures: Figures) => readonly L[], sides: Sides,
): Pair<L, F>[] {
  const byName = (side: Figures) => new Map(linesOf(side).map(line => [JSON.stringify(keys.map(key => line[key])), line]))
  const before = byName(sides.before)
  const after = byName(sides.after)
  const rowsBefore = byName(sides.rowsBefore)
  const rowsAfter = byName(sides.rowsAfter)
  return [...new Map([...before, ...after])]
    .toSorted(([, a], [, b]) => byKeys(keys)(a, b))
    .map(([name, line]) => ({
      key: Object.fromEntries(keys.map(key => [key, line[key]])) as Omit<L, F>,
      before: (figure: F) => before.get(name)?.[figure] ?? 0,
      after: (figure: F) => after.get(name)?.[figure] ?? 0,
      rowsBefore: (figure: F) => rowsBefore.get(name)?.[figure] ?? 0,
      rowsAfter: (figure: F) => rowsAfter.get(name)?.[figure] ?? 0,
    }))
    .filter(pair => figures.some(figure => pair.before(figure) !== pair.after(figure)))
}

/** Whole numbers exactly; FTE, which have 4 places, to 4 places. */
function difference(after: number, before: number): number {
  const exact = after - before
  return Number.isInteger(exact) ? exact : Math.round(exact * 10_000) / 10_000
}
