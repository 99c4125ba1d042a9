import { firstDayOf, lastDayOf, yearOf, type Day, type Period } from './period.ts'

/** The years a report shows (ascending, without gaps) and the year its revision was published in. */
export interface Horizon {
  years: readonly number[]
  revisionYear: number
}

/** The days on which a row counts, cut to the last year shown: the stated part, and the presumed part after it. */
export interface CountedDays {
  first: Day
  last: Day
  /** The first year whose figures are presumed, or null where none is. */
  presumedFrom: number | null
}

/** Null where the start isn't stated: such a row can't be attributed. */
export function countedDays(period: Period, { years, revisionYear }: Horizon): CountedDays | null {
  if (period.start === null) return null
  const end = lastDayOf(years.at(-1) ?? revisionYear)
  if (period.end === 'ongoing') return { first: period.start, last: end, presumedFrom: null }
  if (period.end === null) return { first: period.start, last: end, presumedFrom: revisionYear + 1 }
  return { first: period.start, last: period.end, presumedFrom: null }
}

/** The shown years in which some of the days lie. */
export function yearsWithin({ first, last }: CountedDays, { years }: Horizon): number[] {
  return years.filter(year => first <= lastDayOf(year) && last >= firstDayOf(year))
}

/**
 * The shown years in which a row without amount (or FTE) counts as not stated: from its start through
 * its end; without a stated end through the revision's year, at least in its start year.
 */
export function notStatedYears(period: Period, horizon: Horizon): number[] {
  const days = countedDays(period, horizon)
  if (days === null) return []
  const through = days.presumedFrom === null ? yearOf(days.last) : Math.max(yearOf(days.first), days.presumedFrom - 1)
  return horizon.years.filter(year => year >= yearOf(days.first) && year <= through)
}
