import { activeDays, daysBetween, daysInYear, yearOf, type Day } from './period.ts'

/**
 * `amountCents × part / whole`, to the nearest cent, halves away from zero. Exact: the product is
 * never formed, so it holds for every safe amount and a `whole` up to 94,906,265 days.
 */
export function proportion(amountCents: number, part: number, whole: number): number {
  const size = Math.abs(amountCents)
  const each = Math.floor(size / whole)
  const rest = (size % whole) * part
  const cents = each * part + Math.floor(rest / whole) + ((rest % whole) * 2 >= whole ? 1 : 0)
  return amountCents < 0 ? -cents : cents
}

/**
 * A `period` amount, spread by day with cumulative rounding: what the days through a year make,
 * less what earlier years got. The shares add up to the amount to the cent.
 */
export function sharesByYear(amountCents: number, first: Day, last: Day): Map<number, number> {
  const shares = new Map<number, number>()
  const allDays = daysBetween(first, last)
  let days = 0
  let given = 0
  for (let year = yearOf(first); year <= yearOf(last); year++) {
    days += activeDays(first, last, year)
    const through = proportion(amountCents, days, allDays)
    shares.set(year, through - given)
    given = through
  }
  return shares
}

/** A `yearly` amount's cents in one year: by active days, each year on its own. */
export function yearlyShare(amountCents: number, first: Day, last: Day, year: number): number {
  return proportion(amountCents, activeDays(first, last, year), daysInYear(year))
}
