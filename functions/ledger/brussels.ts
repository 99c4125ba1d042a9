import type { Day } from '#model/period.ts'

/** The calendar year in Belgium at an instant (ISO 8601). */
export function yearInBrussels(instant: string): number {
  return Number(wallClock(new Date(instant)).year)
}

/** The calendar day in Belgium at an instant (ISO 8601). */
export function dayInBrussels(instant: string): Day {
  const { year, month, day } = wallClock(new Date(instant))
  return `${year}-${month}-${day}`
}

/** The instant (ISO 8601, UTC) at which the day ends in Belgium: the first that isn't part of it. */
export function endOfDayInBrussels(day: Day): string {
  const midnight = new Date(`${day}T00:00:00.000Z`)
  midnight.setUTCDate(midnight.getUTCDate() + 1)
  // Belgium changes its clocks at 01:00 UTC, never at its own midnight: the offset an hour or two before is the one at midnight.
  const guess = new Date(midnight.getTime() - 2 * HOUR)
  const { year, month, day: dayOfMonth, hour, minute, second } = wallClock(guess)
  const offset = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth), Number(hour), Number(minute), Number(second)) - guess.getTime()
  return new Date(midnight.getTime() - offset).toISOString()
}

const HOUR = 3_600_000

const BRUSSELS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels', hourCycle: 'h23',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
})

function wallClock(instant: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(BRUSSELS.formatToParts(instant).map(({ type, value }) => [type, value]))
}
