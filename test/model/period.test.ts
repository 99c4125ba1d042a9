import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activeDays, dayFrom, dayNumber, dayOfNumber, daysBetween, daysInYear } from '#model/period.ts'
import { anyDay } from './samples.ts'

describe('a year', () => {
  it.each([[1900, 365], [2000, 366], [2018, 365], [2020, 366], [2024, 366], [2100, 365]])('%i has %i days', (year, days) => {
    expect(daysInYear(year)).toBe(days)
  })
})

describe('a day', () => {
  it.each([
    [2018, 9, 1, '2018-09-01'],
    [2020, 2, 29, '2020-02-29'],
    [2018, 2, 29, null],
    [2018, 2, 30, null],
    [2018, 13, 1, null],
    [2018, 0, 1, null],
    [2018, 4, 31, null],
    [2018, 4, 0, null],
    [2018.5, 4, 1, null],
    [Number.NaN, 4, 1, null],
  ])('of %d, %d and %d is %s', (year, month, day, expected) => {
    expect(dayFrom(year, month, day)).toBe(expected)
  })

  it.each([['1970-01-01', 0], ['1969-12-31', -1], ['2018-09-01', 17775], ['1899-12-30', -25569]])('%s is number %i', (day, number) => {
    expect(dayNumber(day)).toBe(number)
  })

  it('comes back from its number', () => {
    fc.assert(fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), number => {
      expect(dayNumber(dayOfNumber(number))).toBe(number)
    }))
  })

  it('agrees with the calendar of the platform', () => {
    fc.assert(fc.property(anyDay, day => {
      expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
    }))
  })
})

describe('the days of a span', () => {
  it.each([
    ['2018-01-01', '2018-01-01', 1],
    ['2018-01-01', '2021-12-31', 1461],
    ['2020-02-28', '2020-03-01', 3],
    ['2019-01-02', '2019-01-01', 0],
  ])('%s to %s are %i', (first, last, days) => {
    expect(daysBetween(first, last)).toBe(days)
  })

  it.each([
    ['2018-09-01', '2031-12-31', 2018, 122],
    ['2018-09-01', '2031-12-31', 2020, 366],
    ['2018-09-01', '2031-12-31', 2017, 0],
    ['2018-09-01', '2018-09-30', 2018, 30],
    ['2018-09-01', '2019-02-28', 2019, 59],
  ])('%s to %s: within %i they are %i', (first, last, year, days) => {
    expect(activeDays(first, last, year)).toBe(days)
  })

  it('are those of its years together', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => {
      const [first = a, last = b] = [a, b].toSorted()
      let sum = 0
      for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) sum += activeDays(first, last, year)
      expect(sum).toBe(daysBetween(first, last))
    }))
  })
})
