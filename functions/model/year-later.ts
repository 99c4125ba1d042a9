import { dayFrom, daysInMonth, lastDayOf, yearOf, type Day } from './period.ts'

/** The same day a year later; 28 February after a 29th. */
export function twelveMonthsLater(day: Day): Day {
  const year = yearOf(day) + 1
  const month = Number(day.slice(5, 7))
  const dayOfMonth = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month))
  return dayFrom(year, month, dayOfMonth) ?? lastDayOf(year)
}
