import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { columnsOf, rowsOf } from '#model/columnar.ts'
import type { OverviewColumns } from '#model/overview-columns.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName)
const stops = (page: Page) => page.locator('.walked [tabindex="0"]').evaluateAll(links => links.map(link => link.getAttribute('href')))
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search)

test.each([
  ['/projecten?groep=geen', 'Projecten', '/projecten/SB-12?groep=geen'],
  ['/gemeenten/32030', 'Lo-Reninge', '/projecten/SB-12'],
])('Back from a project to %s goes on at that project, which is in view', async (path, heading, href) => {
  const page = await dashboard.open(path)
  await page.locator(`.walked a[href="${href}"]`).click()
  await page.getByRole('heading', { name: 'OverKopnetwerk AanZet' }).waitFor()
  expect(await focused(page)).toBe('MAIN')
  await page.goBack()
  await page.getByRole('heading', { name: heading, exact: true }).waitFor()
  await expect.poll(() => focused(page)).toBe(href)
  expect(await stops(page)).toEqual([href])
  expect(await page.locator(`.walked a[href="${href}"]`).evaluate(link => link.getBoundingClientRect().top >= 0 && link.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).not.toBe(href)
  await page.close()
})

test.each([
  ['/onbekend', ['.unknowns td'], 1500],
  ['/domein/SB', ['.domain-title p[lang]', '[aria-labelledby=verstrekkers] table', '[aria-labelledby=functies] table'], 4000],
  ['/gemeenten', ['.municipality-list tbody:not(:has(.unseen))', '[aria-labelledby=deelname] table'], 3000],
])('Back to %s, whose rows come later, goes on where the page was scrolled to', async (path, late, down) => {
  const page = await dashboard.open(path, { width: 820 })
  // What comes later would move what is in view.
  for (const part of late) await page.locator(part).first().waitFor()
  await expect.poll(() => page.evaluate(to => {
    window.scrollTo(0, to)
    return window.scrollY
  }, down)).toBe(down)
  // One that is in view: a click on it moves nothing.
  const links = page.locator('main a[href^="/projecten/"], main a[href^="/gemeenten/"]')
  const seen = await links.evaluateAll(all => all.findIndex(each => each.getBoundingClientRect().top > 100 && each.getBoundingClientRect().bottom < innerHeight - 100))
  expect(seen).toBeGreaterThan(-1)
  await links.nth(seen).click()
  await expect.poll(() => new URL(page.url()).pathname).not.toBe(path)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  await page.goBack()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(down)

  // From there on, where the reader is since then.
  await page.mouse.wheel(0, -400)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(down - 400)
  await page.evaluate(() => history.pushState(null, '', '?iets=anders'))
  await page.goBack()
  await page.waitForFunction(() => location.search === '')
  await page.evaluate(() => new Promise(done => setTimeout(done, 200)))
  expect(await page.evaluate(() => window.scrollY)).toBe(down - 400)
  await page.close()
})

test('who comes by a link begins at the beginning', async () => {
  const page = await dashboard.open('/projecten?groep=geen')
  const [first] = await stops(page)
  await page.locator('.walked a[href="/projecten/SB-12?groep=geen"]').click()
  await page.getByRole('link', { name: 'Alle projecten' }).click()
  await page.getByRole('heading', { name: 'Projecten', exact: true }).waitFor()
  await expect.poll(() => focused(page)).toBe('MAIN')
  expect([await focused(page), await stops(page)]).toEqual(['MAIN', [first]])
  await page.close()
})

const openTables = (page: Page) => page.locator('.toggle[aria-expanded=true]').evaluateAll(toggles => toggles.map(toggle => toggle.closest('section')?.getAttribute('aria-labelledby')))

test('a table that was opened stands in the address: Back closes it, a link and Back from elsewhere show it', async () => {
  const page = await dashboard.open('?domein=SB')
  const toggle = (section: string) => page.locator(`section[aria-labelledby=${section}] .toggle`)
  await toggle('vte').click()
  await toggle('projecten').click()
  expect([search(page), await openTables(page)]).toEqual(['?domein=SB&tabel=vte,projecten', ['vte', 'projecten']])
  await page.goBack()
  await expect.poll(() => openTables(page)).toEqual(['vte'])
  await page.getByRole('link', { name: 'Projecten', exact: true }).click()
  await page.getByRole('heading', { name: 'Projecten', exact: true }).waitFor()
  expect(search(page)).toBe('?domein=SB')
  await page.goBack()
  await expect.poll(() => openTables(page)).toEqual(['vte'])
  await page.locator('section[aria-labelledby=vte] table').waitFor()
  await toggle('vte').click()
  expect(search(page)).toBe('?domein=SB')
  await page.close()

  const pasted = await dashboard.open('/projecten?tabel=projecten')
  await pasted.locator('.project-table').waitFor()
  await pasted.close()
})

test('a table of more projects than Overzicht\'s answer holds, opened by a link, has them all', async () => {
  const overview = await (await fetch(new URL('/api/overview', dashboard.product.address))).json() as OverviewColumns
  const page = await dashboard.open('?tabel=projecten', { answers: { '/api/overview': { body: { ...overview, projects: overview.projects.map(each => ({ ...each, first: columnsOf(rowsOf(each.first).slice(0, 1)) })) } } } })
  await expect.poll(() => page.locator('table.projects tbody tr:has(th[scope=row])').count()).toBe(49)
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
