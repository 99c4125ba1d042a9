import type { PublishedFigures } from '#model/report.ts'
import type { View } from '../selection.ts'
import { fundingPanels } from './funding.ts'
import { addFigures, type Figure, type Panel, type Section, type Side } from './panel.ts'
import { staffingPanels } from './staffing.ts'

/** What several years hold together. */
export interface SpanTotals {
  first: number
  last: number
  /** Cents of all these years. */
  funding: Record<Side, SpanFigure>
  /** Ten-thousandths of an FTE, on average over these years. */
  staffing: Record<Side, SpanFigure>
}

export interface SpanFigure extends Pick<Figure, 'amount' | 'presumed'> {
  /** Of the amount, what years after the revision's hold; of FTE, which are no sum, nothing. */
  toCome: number
  /** In how many of the years something isn't stated. */
  yearsNotStated: number
  /** Of an average, how many of the years have no row, and so count as zero; of a sum, in which that changes nothing, none. */
  yearsEmpty: number
  /** Rows that no year can be told of. */
  withoutYear: number
}

/** Of the chosen years; null where all are shown, or only one. */
export function spanTotals(report: PublishedFigures, view: View): SpanTotals | null {
  const { years } = view
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined || years.length < 2 || years.length >= report.years.length) return null
  const ofBoth = ({ own, partner }: Record<Side, Panel>, figureOf: (total: Section) => OfAmounts) => ({ own: spanFigure(own, figureOf), partner: spanFigure(partner, figureOf) })
  return {
    first,
    last,
    funding: ofBoth(fundingPanels(report, view), total => ({ ...sumOf(total.years), toCome: sumOf(total.years.filter(({ year }) => year > view.revisionYear)).amount, yearsEmpty: 0 })),
    staffing: ofBoth(staffingPanels(report, view), total => ({ ...averageOf(total, years.length), toCome: 0, yearsEmpty: emptyYears(total, years.length) })),
  }
}

/** The average of years, those without any figure included. @param years how many */
export function averageOf(total: Section, years: number): Figure {
  const sum = addFigures(total.years.map(year => year.total))
  return { amount: Math.round(sum.amount / years), presumed: Math.round(sum.presumed / years), notStated: sum.notStated }
}

function sumOf(years: Section['years']): Figure {
  return addFigures(years.map(year => year.total))
}

/** None where all are: then there is nothing that an average could hide. */
function emptyYears({ years }: Section, all: number): number {
  const filled = years.filter(({ total }) => total.amount + total.presumed + total.notStated > 0).length
  return filled === 0 ? 0 : all - filled
}

type OfAmounts = Omit<SpanFigure, 'yearsNotStated' | 'withoutYear'>

function spanFigure({ total }: Panel, figureOf: (total: Section) => OfAmounts): SpanFigure {
  const { amount, presumed, toCome, yearsEmpty } = figureOf(total)
  const { count, notStated } = total.rest?.total ?? { count: 0, notStated: 0 }
  return { amount, presumed, toCome, yearsEmpty, yearsNotStated: total.years.filter(year => year.total.notStated > 0).length, withoutYear: count + notStated }
}
