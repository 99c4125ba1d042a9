import { expect, test } from 'vitest'
import { endOfDayInBrussels, yearInBrussels } from '../../functions/ledger/brussels.ts'

test.each([
  ['2026-11-22', '2026-11-22T23:00:00.000Z', 'winter time'],
  ['2026-07-01', '2026-07-01T22:00:00.000Z', 'summer time'],
  ['2026-03-28', '2026-03-28T23:00:00.000Z', 'the day before summer time'],
  ['2026-03-29', '2026-03-29T22:00:00.000Z', 'the day on which summer time begins'],
  ['2026-10-24', '2026-10-24T22:00:00.000Z', 'the day before winter time'],
  ['2026-10-25', '2026-10-25T23:00:00.000Z', 'the day on which winter time begins'],
  ['2026-12-31', '2026-12-31T23:00:00.000Z', 'the last day of a year'],
  ['2028-02-29', '2028-02-29T23:00:00.000Z', 'a leap day'],
])('%s ends in Belgium at %s: %s', (day, instant) => {
  expect(endOfDayInBrussels(day)).toBe(instant)
})

test.each([
  ['2026-12-31T22:59:59.999Z', 2026],
  ['2026-12-31T23:00:00.000Z', 2027],
  ['2027-06-30T12:00:00.000Z', 2027],
])('%s lies in %i in Belgium', (instant, year) => {
  expect(yearInBrussels(instant)).toBe(year)
})
