import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyYear, notStatedMarks, plotOf, plotPlaceAt, ticksOf } from '../../../web/charts/plot.ts'

test.each([
  [0, [0, 1]],
  [1, [0, 0.25, 0.5, 0.75, 1]],
  [3, [0, 1, 2, 3]],
  [14.25, [0, 5, 10, 15]],
  [100, [0, 25, 50, 75, 100]],
  [1_050_000, [0, 500_000, 1_000_000, 1_500_000]],
  [0.3, [0, 0.1, 0.2, 0.3]],
])('up to %d the axis says %j', (highest, expected) => {
  expect(ticksOf(highest)).toEqual(expected)
})

test('the axis begins at zero, is even, reaches the highest and no step further', () => {
  fc.assert(fc.property(fc.double({ min: 1e-4, max: 1e12, noNaN: true }), highest => {
    const ticks = ticksOf(highest)
    const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
    expect(ticks[0]).toBe(0)
    expect(ticks.length).toBeGreaterThan(1)
    expect(ticks.length).toBeLessThan(6)
    expect((ticks.at(-1) ?? 0) * (1 + 1e-6)).toBeGreaterThanOrEqual(highest)
    expect((ticks.at(-2) ?? 0) * (1 - 1e-6)).toBeLessThan(highest)
    ticks.forEach((tick, index) => expect(tick).toBeCloseTo(index * step, -Math.log10(step) + 6))
  }))
})

const plot = plotOf([{ data: [50, 0, 100], code: 'SB' }, { data: [50, 0, 0], code: 'XXXXXXX' }], [0, 2, 0], { width: 376, height: 156 })

test('bars stand on each other, years beside each other, and what isn\'t stated below them', () => {
  expect(plot).toEqual({
    width: 376,
    height: 156,
    area: { left: 76, right: 376, top: 12, bottom: 112 },
    ticks: [{ value: 0, y: 112 }, { value: 25, y: 87 }, { value: 50, y: 62 }, { value: 75, y: 37 }, { value: 100, y: 12 }],
    years: [{ index: 0, x: 126 }, { index: 1, x: 226 }, { index: 2, x: 326 }],
    bars: [
      [{ index: 0, x: 98, y: 62, width: 56, height: 50, hasCode: true }, { index: 2, x: 298, y: 12, width: 56, height: 100, hasCode: true }],
      [{ index: 0, x: 98, y: 12, width: 56, height: 50, hasCode: false }],
    ],
    notStated: [{ x: 226, count: 2, lines: [] }],
  })
})

test('years that stand too close for a ?n each say it once, for as long as it is the same', () => {
  const marks = (width: number) => notStatedMarks([1, 3, 3, 3, 0, 3, 0], { left: 0, right: width })
  expect(marks(700).map(({ x, count, lines }) => [x, count, lines.length])).toEqual([[150, 3, 0], [250, 3, 0], [350, 3, 0], [550, 3, 0]].toSpliced(0, 0, [50, 1, 0]))
  expect(marks(140)).toEqual([
    { x: 10, count: 1, lines: [] },
    { x: 50, count: 3, lines: [{ from: 22, to: 40 }, { from: 60, to: 78 }] },
    { x: 110, count: 3, lines: [] },
  ])
})

test.each<[{ x: number; y: number }, ReturnType<typeof plotPlaceAt>]>([
  [{ x: 100, y: 100 }, { year: 0, series: 0 }],
  [{ x: 100, y: 20 }, { year: 0, series: 1 }],
  [{ x: 90, y: 20 }, { year: 0, series: null }],
  [{ x: 226, y: 60 }, { year: 1, series: null }],
  [{ x: 376, y: 60 }, { year: 2, series: null }],
  [{ x: 60, y: 60 }, null],
  [{ x: 226, y: 157 }, null],
])('at %j stands %j', (point, expected) => {
  expect(plotPlaceAt(plot, 3, point)).toEqual(expected)
})

test('without any year nothing stands anywhere', () => {
  expect(plotPlaceAt(plotOf([], [], { width: 376, height: 156 }), 0, { x: 100, y: 60 })).toBeNull()
})

test.each([[61, 1], [34, 1], [33, 2], [14, 3], [3, 12]])('years that are %d pixels apart: one in %i is labelled', (step, expected) => {
  expect(everyYear(step)).toBe(expected)
})
