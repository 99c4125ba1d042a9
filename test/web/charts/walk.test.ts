import fc from 'fast-check'
import { expect, test } from 'vitest'
import { walk, type Place } from '../../../web/charts/walk.ts'

/** Two domains; in 2025 nothing, in 2027 only the second. */
const chart = {
  years: ['2025', '2026', '2027', '2028'],
  series: [{ data: [0, 10, 0, 5] }, { data: [0, 20, 30, 0] }],
}
const at = (year: number, series: number | null = null): Place => ({ year, series })

test.each<[string, Place | null, Place | null | undefined]>([
  ['ArrowRight', null, at(1)],
  ['ArrowUp', null, at(1)],
  ['ArrowLeft', null, at(3)],
  ['Home', null, at(0)],
  ['End', null, at(3)],
  ['ArrowRight', at(1), at(2)],
  ['ArrowRight', at(3), at(3)],
  ['ArrowLeft', at(0), at(0)],
  ['ArrowDown', at(1), at(1, 1)],
  ['ArrowDown', at(1, 1), at(1, 0)],
  // Round: below the lowest bar comes the whole year again.
  ['ArrowDown', at(1, 0), at(1)],
  ['ArrowUp', at(1, 0), at(1, 1)],
  ['ArrowUp', at(1, 1), at(1)],
  ['ArrowUp', at(1), at(1, 0)],
  ['ArrowDown', at(0), at(0)],
  ['ArrowRight', at(1, 1), at(2, 1)],
  // The first domain has no bar in 2027: the year as a whole.
  ['ArrowRight', at(1, 0), at(2)],
  ['Escape', at(1, 1), null],
  ['Escape', null, undefined],
  ['Tab', at(1), undefined],
  ['a', null, undefined],
])('%s at %j leads to %j', (key, from, expected) => {
  expect(walk(chart, from, key)).toEqual(expected)
})

test('what has no bar stands below the bars of its year', () => {
  const more = { ...chart, series: [...chart.series, { data: [1, 0, 0, 2] }], below: 2 }
  expect([walk(more, null, 'ArrowRight'), walk(more, at(0), 'ArrowDown'), walk(more, at(3), 'ArrowDown'), walk(more, at(3, 0), 'ArrowDown'), walk(more, at(3), 'ArrowUp')])
    .toEqual([at(0), at(0, 2), at(3, 0), at(3, 2), at(3, 2)])
})

test('in a chart without years no key means anything', () => {
  expect(walk({ years: [], series: [] }, null, 'ArrowRight')).toBe(undefined)
})

test('every bar and every year can be reached, and no step leads beside them', () => {
  const charts = fc.integer({ min: 1, max: 6 }).chain(length => fc.array(
    fc.record({ data: fc.array(fc.constantFrom(0, 0, 1, 2), { minLength: length, maxLength: length }) }), { maxLength: 5 },
  ).map(series => ({ years: Array.from({ length }, (_, year) => String(2020 + year)), series })))
  fc.assert(fc.property(charts, any => {
    const seen = new Set<string>()
    for (let year: Place | null | undefined = walk(any, null, 'Home'), last = ''; year && JSON.stringify(year) !== last; year = walk(any, year, 'ArrowRight')) {
      last = JSON.stringify(year)
      for (let place: Place | null | undefined = year; place && !seen.has(JSON.stringify(place)); place = walk(any, place, 'ArrowDown')) seen.add(JSON.stringify(place))
    }
    const places = any.years.flatMap((_, year) => [at(year), ...any.series.flatMap(({ data }, series) => (data[year] === 0 ? [] : [at(year, series)]))])
    expect(seen).toEqual(new Set(places.map(place => JSON.stringify(place))))
  }))
})
