import { attributeStaffing } from '#model/staffing-figures.ts'
import type { Horizon } from '#model/span.ts'
import type { SourcedRow } from '../dataset.ts'
import { addParts, type Part } from './funding-rows.ts'

/** What the model makes of one post in ten-thousandths of an FTE, as the year's average. */
export function postPart(post: SourcedRow<'staffing'>, year: number | 'none', horizon: Horizon): Part {
  const { staffing, staffingNotAttributable } = attributeStaffing([post], horizon.years, horizon.revisionYear)
  return addParts(year === 'none'
    ? staffingNotAttributable.map(({ fte, count, notStated }) => ({ amount: tenThousandths(fte), presumed: 0, notStated, count }))
    : staffing.filter(line => line.year === year)
      .map(({ average, presumedAverage, notStated }) => ({ amount: tenThousandths(average), presumed: tenThousandths(presumedAverage), notStated, count: 0 })))
}

/** The model has FTE to 4 places. */
function tenThousandths(fte: number): number {
  return Math.round(fte * 10_000)
}
