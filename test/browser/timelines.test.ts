import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

const timeline = (page: Page) => page.locator('.timeline')
const reached = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)

test.each([['', 1280], ['', 390], ['/domein/SEW', 1280], ['/domein/SEW', 390]])('at "%s", %i pixels wide, a bar leads to its project as its name does', async (path, width) => {
  const page = await dashboard.open(path, { width })
  const row = timeline(page).locator('li').filter({ hasText: 'De Opstap' })
  await row.scrollIntoViewIfNeeded()
  const bar = await row.locator('.bar').boundingBox()
  if (bar === null) throw new Error('there is no bar')
  // Away from the bar itself too: the row as a whole.
  await page.mouse.click(bar.x + bar.width / 2, bar.y + bar.height / 2)
  await page.getByRole('heading', { name: 'De Opstap' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/projecten/SEW-03')
  await page.close()
})

test.each(['', '/domein/SEW'])('at "%s" the timeline is one stop for Tab, and each row is said with project, domain and period', async path => {
  const page = await dashboard.open(path)
  await timeline(page).waitFor()
  expect(await timeline(page).locator('a:not([tabindex="-1"])').count()).toBe(1)
  await timeline(page).locator('[tabindex="0"]').focus()
  const first = await reached(page)
  await page.keyboard.press('ArrowDown')
  const second = await reached(page)
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  const top = await reached(page)
  expect([first, second, top]).toEqual(path === ''
    ? ['Westhoekoverleg, protocol 2014-2019, Algemene werking, 2014 – 2019', 'Westhoekoverleg, protocol 2020-2025, Algemene werking, 2020 – 2025', 'Algemene werking']
    : ['Regierol Sociale Economie Westhoek, Sociale economie en werk, 2017 – 2019', 'Wijk-werken Westhoek, Sociale economie en werk, 2017 – doorlopend', 'Sociale economie en werk'])
  // Past how many projects there are, which leads to these.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.project-detail').waitFor()
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
