import { expect, test } from 'vitest'
import { COLOURS } from '../../../web/charts/palette.ts'
import { PATTERNS, patternOf } from '../../../web/charts/patterns.ts'

test('no two domains share a pattern before the colours are used up', () => {
  expect(new Set(COLOURS.map((_, place) => patternOf(place))).size).toBe(COLOURS.length)
  expect(patternOf(PATTERNS.length)).toBe(patternOf(0))
})

test('none is slanted as what is presumed is: upwards to the right through the whole tile', () => {
  expect(PATTERNS.filter(pattern => /l6 -6|l8 -8/.test(pattern))).toEqual([])
})
