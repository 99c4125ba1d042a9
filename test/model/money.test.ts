import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proportion, sharesByYear, yearlyShare } from '#model/money.ts'
import { anyCents, anyDay } from './samples.ts'

describe('a proportion', () => {
  it.each([
    [100, 1, 3, 33],
    [200, 1, 3, 67],
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [3, 1, 2, 2],
    [0, 5, 7, 0],
    [1_000_000_000_000, 54_786, 55_152, 993_363_794_604],
  ])('of %i cents, %i of %i, is %i', (amount, part, whole, cents) => {
    expect(proportion(amount, part, whole)).toBe(cents)
  })

  it('equals the exact fraction, halves away from zero', () => {
    fc.assert(fc.property(anyCents, fc.integer({ min: 1, max: 60_000 }), fc.nat(), (amount, whole, seed) => {
      const part = seed % (whole + 1)
      const exact = (BigInt(amount) * BigInt(part) * 2n + BigInt(whole)) / (BigInt(whole) * 2n)
      expect(proportion(amount, part, whole)).toBe(Number(exact))
    }))
  })
})

describe('the shares of a period amount', () => {
  it('of € 75.333 over 2018–2021 follow the days, a leap year included', () => {
    expect([...sharesByYear(7_533_300, '2018-01-01', '2021-12-31')]).toEqual([
      [2018, 1_882_036], [2019, 1_882_036], [2020, 1_887_192], [2021, 1_882_036],
    ])
  })

  it('of one cent over two years go to one year', () => {
    expect([...sharesByYear(1, '2018-12-31', '2019-01-01')]).toEqual([[2018, 1], [2019, 0]])
  })

  it('add up to the amount to the cent, for any amount and span, and none is negative', () => {
    fc.assert(fc.property(anyCents, anyDay, anyDay, (amount, a, b) => {
      const [first = a, last = b] = [a, b].toSorted()
      const shares = [...sharesByYear(amount, first, last).values()]
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount)
      expect(shares.every(share => share >= 0)).toBe(true)
    }))
  })
})

describe('a yearly amount', () => {
  it.each([
    ['2018-09-01', '2031-12-31', 2018, 33_424_658],
    ['2018-09-01', '2031-12-31', 2019, 100_000_000],
    ['2018-09-01', '2031-12-31', 2020, 100_000_000],
    ['2018-09-01', '2031-12-31', 2017, 0],
    ['2020-02-29', '2020-02-29', 2020, 273_224],
  ])('of € 1.000.000 from %s to %s gives %i: %i cents', (first, last, year, cents) => {
    expect(yearlyShare(100_000_000, first, last, year)).toBe(cents)
  })
})
