import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard, type PageOptions } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

/** Holds what is asked for until it is let go. */
async function hold(page: Page, asked: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(asked, async route => {
    await promise
    await route.continue()
  })
  return resolve
}

const PATHS = ['', '/domein', '/domein/SB', '/projecten', '/projecten/SB-04', '/gemeenten', '/gemeenten/38025', '/onbekend', '/wijzigingen', '/controle', '/audit']

test('every page says what it waits for, since when and what to do, and only while it waits', async () => {
  await Promise.all(PATHS.map(async path => {
    const page = await dashboard.open('/toegankelijkheid')
    const release = await hold(page, /\/api\//)
    await page.goto(new URL(path === '' ? '/' : path, page.url()).href)
    const waiting = page.locator('main .waiting')
    await waiting.getByText(/^(De cijfers worden|De pagina \S+ wordt) geladen…/).waitFor()
    expect([path, await waiting.getByText('Dat duurt al').isVisible()]).toEqual([path, false])
    await waiting.getByText(/Dat duurt al sinds \d\d:\d\d\./).waitFor()
    await waiting.getByRole('button', { name: 'Opnieuw laden' }).waitFor()
    release()
    await waiting.waitFor({ state: 'hidden' })
    await page.locator('main h2').first().waitFor()
    await page.close()
  }))
})

test('a page whose code is slow says so', async () => {
  const page = await dashboard.open()
  const release = await hold(page, /\/assets\/(domain-list|control)-.*\.js/)
  const menu = page.getByRole('navigation', { name: 'Pagina’s' })
  await menu.getByRole('link', { name: 'Controle' }).click()
  await page.getByText('De pagina Controle wordt geladen…').waitFor()
  await menu.getByRole('link', { name: 'Domeinen' }).click()
  await page.locator('.waiting').waitFor()
  release()
  await page.locator('.domain-index').waitFor()
  expect(await page.locator('.waiting').isVisible()).toBe(false)
  await page.close()
})

test('what comes at once shows nothing of waiting', async () => {
  const page = await dashboard.open('/toegankelijkheid')
  await page.addInitScript(() => {
    Object.assign(window, { seen: 0 })
    const look = () => {
      const waiting = document.querySelector('.waiting > p')
      if (waiting !== null && waiting.checkVisibility({ visibilityProperty: true })) Object.assign(window, { seen: 1 })
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(new URL('/', page.url()).href)
  await page.locator('.headlines').waitFor()
  expect(await page.evaluate('seen')).toBe(0)
  await page.close()
})

const since = '2026-11-22T18:02:00.000Z'
const status = (parts: object): PageOptions['answers'] => ({
  '/api/status': { body: {
    roles: ['board'], title: 'Westhoek', revision: 1, hash: 'ab', publishedAt: since, signedBy: null, checkedAt: since, outcome: 'unchanged', held: null,
    waiting: null, failed: null, feedbackFailed: null, request: null, contact: null, columns: null, problems: { error: 0, warning: 0, info: 0 }, spreadsheet: null, ...parts,
  } },
})
const held = { outcome: 'held', held: { since, reading: 'r', errors: 2, warnings: 0 } }
const failed = { outcome: 'failed', failed: { since, code: 'sheet-not-shared', message: 'Niet gedeeld.' } }
const MENDED = 'Een coördinator van de vereniging lost dit op; u hoeft niets te doen.'

test.each([
  ['held, for the board', { ...held }, 'Er wachten wijzigingen sinds 22 november 2026', MENDED, 0],
  ['held, for a coordinator', { ...held, roles: ['coordinator'] }, 'Er wachten wijzigingen sinds 22 november 2026', 'Bekijk wat er moet gebeuren', 1],
  ['failed, for the board', { ...failed }, 'Sinds 22 november 2026 om 19:02 lukt de controle van de werkmap niet.', MENDED, 0],
  ['failed, for an auditor', { ...failed, roles: ['auditor'] }, 'Sinds 22 november 2026 om 19:02 lukt de controle van de werkmap niet.', 'Bekijk wat er moet gebeuren', 1],
  ['stale, for the board', {}, 'De werkmap is het laatst gecontroleerd op 22 november 2026', 'vraag dan een coördinator', 0],
  ['stale, for a coordinator', { roles: ['coordinator'] }, 'De werkmap is het laatst gecontroleerd op 22 november 2026', 'Bekijk wat er moet gebeuren', 1],
])('%s: since when, and what to do', async (_, parts, says, next, links) => {
  const page = await dashboard.open('?versie=1', { answers: status({ checkedAt: '2026-11-22T18:02:00.000Z', ...parts }) ?? {} })
  const notices = page.locator('main .notices')
  const text = await notices.innerText()
  const found = await notices.getByRole('link', { name: 'Bekijk wat er moet gebeuren' }).count()
  expect([text.includes(says), text.includes(next), found > 0]).toEqual([true, true, links > 0])
  await page.close()
})

test('without connection it says since when', async () => {
  const before = dashboard.errors.length
  const page = await dashboard.open('', { answers: { '/api/status': { status: 503, body: {} } } })
  expect(await page.locator('.notice').innerText()).toMatch(/^Geen antwoord sinds \d+ \S+ \d{4} om \d\d:\d\d: er is nog niets ontvangen/)
  dashboard.errors.splice(before)
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
