import { activeDays, daysInYear, lastDayOf, type Day } from './period.ts'

/**
 * FTE are kept as the decimal number that was written and added up exactly, as integers of 10^-30,
 * so that the order of rows never matters; they are rounded once, at the end.
 */
export type ExactFte = bigint

const DECIMALS = 30

/** @param fte above 0, at most 200 */
export function exactFte(fte: number): ExactFte {
  const [mantissa = '0', exponent = '0'] = fte.toString().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const shift = DECIMALS - fraction.length + Number(exponent)
  const digits = BigInt(whole + fraction)
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift)
}

/** FTE × active days: divide by the days of the year with `averageOf` once all posts are added. */
export function fteDays(fte: number, first: Day, last: Day, year: number): ExactFte {
  return exactFte(fte) * BigInt(activeDays(first, last, year))
}

export function isActiveAtYearEnd(first: Day, last: Day, year: number): boolean {
  return first <= lastDayOf(year) && last >= lastDayOf(year)
}

/** The year's average of a sum of `fteDays`, to 4 places, halves away from zero. */
export function averageOf(days: ExactFte, year: number): number {
  return rounded(days, BigInt(daysInYear(year)))
}

/** To 4 places, halves away from zero. */
export function roundedFte(fte: ExactFte): number {
  return rounded(fte, 1n)
}

function rounded(fte: ExactFte, divisor: bigint): number {
  const unit = divisor * 10n ** BigInt(DECIMALS - 4)
  return Number((fte * 2n + unit) / (unit * 2n)) / 10_000
}
