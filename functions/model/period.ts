/** A calendar day as `YYYY-MM-DD`, between 1950-01-01 and 2100-12-31. String order is calendar order. */
export type Day = string

/** A day; `ongoing`: the sheet says that there is no end; `null`: the sheet doesn't say. */
export type End = Day | 'ongoing' | null

/** First and last day, both inclusive. */
export interface Period {
  start: Day | null
  end: End
}

/** Whether a stated day, not `ongoing` nor unstated. */
export function isDay(end: End): end is Day {
  return end !== null && end !== 'ongoing'
}

export const firstDayOf = (year: number): Day => `${fourDigits(year)}-01-01`
export const lastDayOf = (year: number): Day => `${fourDigits(year)}-12-31`

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** 365 or 366. */
export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365
}

/** @param month 1–12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day of these numbers, or null where the calendar has none (month 13, 30 February). */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | null {
  const parts = [year, month, dayOfMonth]
  if (!parts.every(Number.isInteger) || year < 1 || year > 9999) return null
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  return [fourDigits(year), String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-')
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export function dayNumber(day: Day): number {
  const year = yearOf(day)
  const month = Number(day.slice(5, 7))
  const dayOfMonth = Number(day.slice(8, 10))
  const before = year - 1
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier)
  return days + dayOfMonth - DAYS_BEFORE_1970
}

/** The inverse of `dayNumber`, for years 1–9999. */
export function dayOfNumber(number: number): Day {
  let year = 1970 + Math.floor(number / 365.2425)
  while (dayNumber(lastDayOf(year)) < number) year++
  while (dayNumber(firstDayOf(year)) > number) year--
  let rest = number - dayNumber(firstDayOf(year))
  let month = 1
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++)
  return dayFrom(year, month, rest + 1) ?? firstDayOf(year)
}

/** Days of the span, both ends inclusive; 0 where `last` lies before `first`. */
export function daysBetween(first: Day, last: Day): number {
  return Math.max(0, dayNumber(last) - dayNumber(first) + 1)
}

/** Days of the span that lie within the year. */
export function activeDays(first: Day, last: Day, year: number): number {
  const from = first > firstDayOf(year) ? first : firstDayOf(year)
  const through = last < lastDayOf(year) ? last : lastDayOf(year)
  return from > through ? 0 : daysBetween(from, through)
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0')
}

const DAYS_BEFORE_1970 = 719_163
