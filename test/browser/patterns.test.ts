import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

test.each([390, 1440])('at %i pixels every bar has its domain\'s pattern, as the legend has it; what is presumed is striped otherwise for each', async width => {
  const page = await dashboard.open('?domein=SB,VT', { width })
  const section = page.locator('section', { has: page.locator('#vte') })
  const shown = await section.locator('.plot').first().evaluate(plot => {
    const filled = [...plot.querySelectorAll('path[fill^="url("]')].map(path => path.getAttribute('fill')?.slice('url(#'.length, -1) ?? '')
    return filled.map(id => ({ presumed: id.startsWith('strepen'), pattern: document.querySelector(`[id="${id}"] path`)?.getAttribute('d') }))
  })
  const inLegend = await section.locator('.legend .swatch .edged').evaluateAll(marks => marks.map(mark => document.querySelector(`[id="${mark.getAttribute('fill')?.slice('url(#'.length, -1)}"] path`)?.getAttribute('d')))
  const patternsOf = (presumed: boolean) => shown.filter(each => each.presumed === presumed).map(each => each.pattern)
  expect(new Set(inLegend).size).toBe(2)
  expect(patternsOf(false)).toEqual(inLegend)
  expect(new Set(patternsOf(true)).size).toBe(2)
  await page.close()
})

test('what is presumed says its domain where that fits', async () => {
  const page = await dashboard.open('?domein=SB,VT', { width: 1440 })
  const codes = await page.locator('section', { has: page.locator('#vte') }).locator('.plot').first().locator('.codes').evaluateAll(series => series.map(each => [...new Set([...each.querySelectorAll('text')].map(code => code.textContent))].join()))
  expect(codes.filter(each => /^[A-Z]/.test(each))).toEqual(['SB', 'VT', 'SB', 'VT'])
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
