import { expect, test } from 'vitest'
import { COLOURS } from '../../../web/charts/palette.ts'
import { hatchPathOf, PATTERNS, patternOf } from '../../../web/charts/patterns.ts'

test('no two domains share a pattern before the colours are used up', () => {
  expect(new Set(COLOURS.light.map((_, place) => patternOf(place))).size).toBe(COLOURS.light.length)
  expect(patternOf(PATTERNS.length)).toBe(patternOf(0))
})

test('none is slanted as what is presumed is: upwards to the right through the whole tile', () => {
  expect(PATTERNS.filter(pattern => /l6 -6|l8 -8/.test(pattern))).toEqual([])
})

test('what is presumed of a domain is striped otherwise than of the five after it', () => {
  for (const place of COLOURS.light.keys()) {
    expect([1, 2, 3, 4, 5].filter(further => hatchPathOf(place) === hatchPathOf(place + further))).toEqual([])
  }
})
