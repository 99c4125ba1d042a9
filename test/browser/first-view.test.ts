import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page, Route } from 'playwright-core'
import { comeNear, openDashboard, type Dashboard, type PageOptions } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
  // A function that has just begun draws too late.
  for (const drawing of ['width=1184&height=224&theme=light', 'width=1184&height=224&theme=dark', 'width=780&height=224&theme=light', 'width=350&height=208&theme=dark']) {
    await fetch(new URL(`/api/first-view?${drawing}`, dashboard.product.address))
  }
})
afterAll(() => dashboard.close())

/** The page as the API draws it, which nothing takes over; the page as the browser draws it by itself. */
const DRAWN = /\/assets\/dashboard-/
const BY_ITSELF = /\/api\/first-view/

async function openWithout(refused: RegExp, options: PageOptions = {}): Promise<Page> {
  const page = await dashboard.blank(options)
  await page.route(refused, route => route.fulfill({ status: 404, body: '' }))
  await page.goto(dashboard.product.address)
  await page.locator('.timeline .bar').first().waitFor()
  // What waits until all that is seen was drawn.
  await page.waitForTimeout(1_000)
  return page
}

const seen = (page: Page) => page.evaluate(() => ['.masthead', '.filters', '.headlines', '.soon', '[aria-labelledby=subsidies] .panel', '[aria-labelledby=vte] .panel', '.timeline']
  .flatMap(selector => [...document.querySelectorAll<HTMLElement>(selector)].map(element => [selector, element.innerText])))

test.each([[1440, false], [1280, true], [820, false], [390, true]])('at %s pixels, dark: %s, what the API draws is to the pixel what the browser draws', async (width, dark) => {
  const drawn = await openWithout(DRAWN, { width, dark })
  const own = await openWithout(BY_ITSELF, { width, dark })
  expect(await seen(drawn)).toEqual(await seen(own))
  expect((await seen(drawn)).length).toBe(9)
  expect((await drawn.screenshot()).equals(await own.screenshot())).toBe(true)
  await Promise.all([drawn.close(), own.close()])
})

test('what was drawn is taken over, not drawn again: its charts and rows stay the same elements, and then answer', async () => {
  const page = await dashboard.blank()
  let go: (value?: unknown) => void = () => undefined
  const asked = new Promise(resolve => { go = resolve })
  await page.route(DRAWN, async route => {
    await asked
    await route.continue()
  })
  await page.goto(dashboard.product.address, { waitUntil: 'commit' })
  await page.locator('.timeline .bar').first().waitFor()
  await page.evaluate(() => { for (const element of document.querySelectorAll('.plot path, .bar, .figure')) Object.assign(element, { before: true }) })
  go()
  await comeNear(page)
  const kept = await page.evaluate(() => [...document.querySelectorAll('.plot path, .bar, .figure')].map(element => 'before' in element))
  expect(kept.length).toBeGreaterThan(60)
  expect(kept.filter(each => !each)).toEqual([])
  expect(await page.locator('[data-style]').count()).toBe(0)

  await page.getByLabel('Van', { exact: true }).selectOption('2020')
  await page.waitForURL('**/?van=2020')
  await page.close()
})

test.each([
  ['fails', (route: Route) => route.fulfill({ status: 503, body: '' })],
  ['can\'t be had', (route: Route) => route.abort()],
  ['comes after that', async (route: Route) => {
    await route.request().frame().locator('.timeline .bar').first().waitFor()
    await route.continue().catch(() => undefined)
  }],
])('where the drawing %s, the browser draws the page', async (_, answer) => {
  const page = await dashboard.blank()
  await page.route(BY_ITSELF, answer)
  await page.goto(dashboard.product.address)
  await page.locator('.timeline .bar').first().waitFor()
  expect(await page.locator('.plot').count()).toBe(4)
  await page.close()
})

test.each(['?taal=fr', '?domein=SB', 'domein', 'controle'])('"%s" isn\'t drawn beforehand, and asks for no drawing', async path => {
  const page = await dashboard.blank()
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.goto(new URL(path, dashboard.product.address).href)
  await page.locator('main h2').first().waitFor()
  expect(asked.filter(each => each === '/api/first-view')).toEqual([])
  await page.close()
})

test('the content policy lets the page\'s own script run and no other', async () => {
  const page = await dashboard.blank()
  const refused = page.waitForEvent('console', message => message.text().includes('Content Security Policy'))
  await page.goto(dashboard.product.address)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruded = true'
    document.head.append(script)
  })
  await refused
  expect(await page.evaluate(() => 'intruded' in window)).toBe(false)
  await page.close()
})

test('what is folded waits until somebody is there; on paper it stands, or is told to be printed again', async () => {
  const page = await dashboard.blank()
  await page.goto(dashboard.product.address)
  await page.locator('.downloads button').first().waitFor()
  await page.waitForTimeout(1_500)
  const tables = () => page.locator('.fold table').count()
  expect(await tables()).toBe(0)
  const { promise: asked, resolve: go } = Promise.withResolvers<unknown>()
  await page.route(/\/assets\/(figures|projects)-table-/, async route => {
    await asked
    await route.continue()
  })
  await page.emulateMedia({ media: 'print' })
  await page.getByText('De tabel was er nog niet: druk de pagina nog eens af.').first().waitFor()
  go(null)
  await page.waitForFunction(() => document.querySelectorAll('.fold table').length === 3)
  expect(await page.getByText('De tabel was er nog niet').count()).toBe(0)
  await page.close()

  const other = await dashboard.blank()
  await other.goto(dashboard.product.address)
  await other.locator('.downloads button').first().waitFor()
  await comeNear(other)
  await other.close()
})
