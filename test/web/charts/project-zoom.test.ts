import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zoomed, type ZoomStep } from '../../../web/charts/project-zoom.ts'

const window = (first: number, last: number) => ({ first, last })

test.each<[number, number, ZoomStep, number, ReturnType<typeof zoomed>]>([
  [2014, 2031, 'in', 2026, window(2020, 2028)],
  [2020, 2028, 'in', 2026, window(2023, 2027)],
  [2026, 2027, 'in', 2026, window(2026, 2026)],
  [2026, 2026, 'in', 2026, null],
  // A year that isn't in view doesn't pull.
  [2014, 2017, 'in', 2026, window(2015, 2016)],
  [2014, 2031, 'out', 2026, null],
  [2026, 2026, 'out', 2026, window(2026, 2027)],
  [2024, 2031, 'out', 2026, window(2016, 2031)],
  [2030, 2031, 'out', 2026, window(2028, 2031)],
  [2026, 2026, 'later', 2026, window(2027, 2027)],
  [2020, 2025, 'later', 2026, window(2023, 2028)],
  [2028, 2031, 'later', 2026, null],
  [2015, 2020, 'earlier', 2026, window(2014, 2019)],
  [2014, 2016, 'earlier', 2026, null],
])('of 2014–2031, %i–%i, %s about %i: %j', (first, last, step, pivot, expected) => {
  expect(zoomed({ first, last }, window(2014, 2031), step, pivot)).toEqual(expected)
})

test('a step stays within all years, changes something, and never loses a year in view that it turns about', () => {
  const span = fc.tuple(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 0, max: 60 })).map(([first, more]) => window(first, first + more))
  const inside = span.chain(all => fc.tuple(fc.constant(all), fc.integer({ min: all.first, max: all.last }), fc.integer({ min: all.first, max: all.last })))
  fc.assert(fc.property(inside, fc.constantFrom<ZoomStep[]>('in', 'out', 'earlier', 'later'), fc.integer({ min: 1950, max: 2160 }), ([all, one, other], step, pivot) => {
    const shown = window(Math.min(one, other), Math.max(one, other))
    const next = zoomed(shown, all, step, pivot)
    if (next === null) return
    expect([next.first >= all.first, next.last <= all.last, next.first <= next.last]).toEqual([true, true, true])
    expect(next).not.toEqual(shown)
    const turns = (step === 'in' || step === 'out') && pivot >= shown.first && pivot <= shown.last
    expect(!turns || (next.first <= pivot && pivot <= next.last)).toBe(true)
  }))
})
