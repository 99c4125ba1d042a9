import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

test.each([[1440, 1184], [1920, 1760], [2560, 1760]])('at %i pixels charts, time axes and tables take %i, and no line of text is longer than can be read', async (width, column) => {
  for (const [path, wide] of [
    ['', '.plot, .timeline'], ['/domein/SB', '.plot, .timeline, table.posts'], ['/projecten', '.timeline'], ['/onbekend', '.unknowns table'], ['/gemeenten', '.municipality-list'],
  ] as const) {
    const page = await dashboard.open(path, { width })
    await page.locator(wide).last().waitFor()
    await page.waitForLoadState('networkidle')
    const widths = await page.locator(wide).evaluateAll(elements => [...new Set(elements.map(element => Math.round(element.getBoundingClientRect().width)))])
    const long = await page.locator('main p, footer p, footer li').evaluateAll(paragraphs => paragraphs.filter(paragraph => {
      const text = document.createRange()
      text.selectNodeContents(paragraph)
      return paragraph.checkVisibility() && [...text.getClientRects()].some(line => line.width > 960)
    }).map(paragraph => paragraph.textContent))
    expect([path, widths, long, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([path, [column], [], 0])
    await page.close()
  }
})

test.each([1440, 2560])('at %i pixels a chart stands at once in the place that it will have', async width => {
  const page = await dashboard.open('', { width })
  const plot = page.locator('.plot').first()
  const { width: wide = 0, height = 0 } = await plot.boundingBox() ?? {}
  expect(await plot.getAttribute('viewBox')).toBe(`0 0 ${wide} ${height}`)
  await page.close()
})

test('on a large screen the matrix has the width of the page', async () => {
  const page = await dashboard.open('/gemeenten', { width: 2560 })
  await page.locator('.matrix').first().waitFor()
  expect(await page.locator('.matrix').first().evaluate(matrix => matrix.getBoundingClientRect().width)).toBe(1760)
  await page.close()
})
