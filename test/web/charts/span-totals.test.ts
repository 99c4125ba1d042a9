import { expect, test } from 'vitest'
import { spanTotals } from '../../../web/charts/span-totals.ts'
import { fundingLine, fundingRest, reportWith, staffingLine, viewFrom } from '../reports.ts'

const report = reportWith({
  funding: [
    fundingLine({ year: 2024, cents: 1 }), fundingLine({ year: 2025, cents: 1000 }), fundingLine({ year: 2026, cents: 500, notStated: 2 }),
    fundingLine({ year: 2027, presumedCents: 70 }), fundingLine({ year: 2027, books: 'partner', cents: 9 }),
  ],
  notAttributable: [fundingRest({ books: 'partner', cents: 5, count: 1, notStated: 2 })],
  staffing: [staffingLine({ year: 2025, average: 1, yearEnd: 3 }), staffingLine({ year: 2026, average: 0.5, yearEnd: 3 })],
})
const none = { amount: 0, presumed: 0, toCome: 0, yearsNotStated: 0, yearsEmpty: 0, withoutYear: 0 }

test('money of the chosen years is added up, FTE are their average; own and partners\' apart, with what is presumed, not stated, still to come or without a year beside, and of how many years an average has nothing', () => {
  expect(spanTotals(report, viewFrom(report, '?van=2025&tot=2027'))).toEqual({
    first: 2025,
    last: 2027,
    funding: { own: { ...none, amount: 1500, presumed: 70, yearsNotStated: 1 }, partner: { ...none, amount: 9, toCome: 9, withoutYear: 3 } },
    staffing: { own: { ...none, amount: 5000, yearsEmpty: 1 }, partner: none },
  })
  expect(spanTotals(report, viewFrom(report, '?van=2025&tot=2026&vte=jaareinde'))?.staffing.own.amount).toBe(30_000)
})

test.each(['', '?van=2025&tot=2025', '?domein=A'])('"%s" chooses no span of years', search => {
  expect(spanTotals(report, viewFrom(report, search))).toBeNull()
})
