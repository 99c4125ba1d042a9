import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

test.each([[390, true], [1440, false]])('at %i pixels what no code has room in has its domain\'s pattern, as in the legend', async (width, patterned) => {
  const page = await dashboard.open('?domein=SB,VT', { width })
  const section = page.locator('section', { has: page.locator('#vte') })
  const shown = await section.locator('.plot').first().evaluate(plot => ({
    laid: plot.querySelectorAll('path[fill*="strepen-laid"]').length,
    patterns: [...plot.querySelectorAll('pattern[id*="laid"] path')].map(path => path.getAttribute('d')),
  }))
  const inLegend = await section.locator('.legend .swatch g').evaluateAll(marks => marks.map(mark => mark.querySelector('path')?.getAttribute('d')))
  expect(new Set(inLegend).size).toBe(2)
  expect(shown.patterns).toEqual(patterned ? inLegend : [])
  expect(shown.laid).toBe(patterned ? 2 : 0)
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
