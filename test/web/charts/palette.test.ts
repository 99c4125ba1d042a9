import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { fitsBar } from '../../../web/charts/plot.ts'
import { NAMED, namedColour } from '../../../web/charts/named-colour.ts'
import { contrastOf, colourOf, COLOURS, edgeOf, INKS, inkOn, partingOf, type Theme } from '../../../web/charts/palette.ts'

test.each([['#000000', '#ffffff', 21], ['#777777', '#ffffff', 4.48], ['#336699', '#336699', 1]])('the contrast of %s and %s is %d', (one, other, expected) => {
  expect(contrastOf(one, other)).toBeCloseTo(expected, 2)
})

const themes: Theme[] = ['light', 'dark']
const coloured = themes.flatMap(theme => COLOURS[theme].map(colour => [colour, theme] as const))

test.each(coloured)('letters on %s, of the %s theme, can be read', colour => {
  expect(contrastOf(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5)
})

test.each(coloured)('the border of %s stands out on %s paper', (colour, theme) => {
  expect(contrastOf(edgeOf(colour, theme), INKS[theme].paper)).toBeGreaterThanOrEqual(3)
})

/** The lightest ground on which a dark theme's chart or legend stands. */
const DARK_FIELD = '#1b242a'

test.each(COLOURS.dark)('on dark paper %s itself stands out, and from its neighbours by what parts them', colour => {
  expect(contrastOf(colour, INKS.dark.paper)).toBeGreaterThanOrEqual(3)
  expect(contrastOf(colour, DARK_FIELD)).toBeGreaterThanOrEqual(3)
  expect(contrastOf(colour, partingOf(colour, 'dark'))).toBeGreaterThanOrEqual(3)
})

test.each(themes)('what a chart writes can be read on %s paper', theme => {
  const { paper, text, notStated, tooltip, axis } = INKS[theme]
  expect(Math.min(contrastOf(text, paper), contrastOf(notStated, paper), contrastOf(tooltip.text, tooltip.ground))).toBeGreaterThanOrEqual(4.5)
  expect(contrastOf(axis, paper)).toBeGreaterThanOrEqual(3)
})

test('the style sheet draws borders and paper as the charts do', async () => {
  const sheet = await readFile(new URL('../../../web/styles/theme.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = sheet.split('@media screen and (prefers-color-scheme: dark)')
  const edges = [light, dark].map(part => [/--edge-share: (\d+)%/.exec(part)?.[1], /--edge-towards: (#\w+)/.exec(part)?.[1]])
  expect(edges).toEqual([['68', '#000'], ['50', '#fff']])
  expect([edgeOf('#646464', 'light'), edgeOf('#646464', 'dark')]).toEqual(['#444444', '#b2b2b2'])
  expect(/--paper: (#\w+)/.exec(dark)?.[1]).toBe(INKS.dark.paper)
})

test.each(themes)('no two domains share a colour before the palette is used up: %s', theme => {
  const places = COLOURS[theme].map((_, place) => place)
  expect(new Set(places.map(place => colourOf(place, theme))).size).toBe(COLOURS[theme].length)
  expect(colourOf(COLOURS[theme].length, theme)).toBe(colourOf(0, theme))
})

test('the style sheet has the same colours, in either theme', async () => {
  const sheet = await readFile(new URL('../../../web/styles/theme.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = sheet.split('@media screen and (prefers-color-scheme: dark)')
  const named = (part: string) => [...part.matchAll(/--d\d+: (#\w+);/g)].map(([, colour]) => colour)
  expect([named(light), named(dark)]).toEqual([COLOURS.light, COLOURS.dark])
  expect(NAMED).toBe(COLOURS.light.length)
  expect([namedColour(0), namedColour(NAMED + 3)]).toEqual(['var(--d0)', 'var(--d3)'])
})

/** Machado, Oliveira and Fernandes 2009, full severity, on linear RGB. */
const SIGHTS = {
  'full sight': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} as const

/** A difference of 2.3 can just be noticed side by side. */
const LEAST = { light: { nine: 15, all: 8 }, dark: { nine: 21, all: 19 } } as const satisfies Record<Theme, object>

test.each(themes.flatMap(theme => Object.entries(SIGHTS).map(([sight, matrix]) => [sight, theme, matrix] as const)))('with %s the domains stay apart: %s', (_, theme, matrix) => {
  const seen = COLOURS[theme].map(colour => labOf(linearOf(colour), matrix))
  const leastOf = (colours: number[][]) => Math.min(...colours.flatMap((one, at) => colours.slice(at + 1).map(other => Math.hypot(...one.map((part, axis) => part - (other[axis] ?? 0))))))
  expect(leastOf(seen.slice(0, 9))).toBeGreaterThan(LEAST[theme].nine)
  expect(leastOf(seen)).toBeGreaterThan(LEAST[theme].all)
})

function linearOf(colour: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
}

/** D65 */
const WHITE = [0.9505, 1, 1.089]

function labOf(rgb: number[], matrix: readonly (readonly number[])[]): number[] {
  const times = (rows: readonly (readonly number[])[], vector: number[]) => rows.map(row => row.reduce((sum, factor, at) => sum + factor * (vector[at] ?? 0), 0))
  const seen = times(matrix, rgb).map(part => Math.min(1, Math.max(0, part)))
  const [x = 0, y = 0, z = 0] = times([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], seen)
    .map((part, at) => part / (WHITE[at] ?? 1))
    .map(part => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116))
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

test.each([
  [20, { width: 24, height: 14 }, true],
  [20, { width: 23, height: 14 }, false],
  [20, { width: 24, height: 13 }, false],
])('a code of %i pixels in a bar of %j: %s', (textWidth, bar, expected) => {
  expect(fitsBar(textWidth, bar)).toBe(expected)
})
