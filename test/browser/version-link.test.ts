import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'
import { cellsOf, readTable } from './tables.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

const figuresOf = async (page: Page) => cellsOf(await readTable(page, 'Subsidies per domein en jaar'))
const choose = async (page: Page) => {
  await page.getByRole('button', { name: 'Vroegere stand bekijken' }).click()
  await page.getByRole('button', { name: /^Link naar deze versie/ }).click()
}

// One after the other: each continues with the workbook as the one before left it.
test('a link that was copied shows the same figures for good: as the present, and as the past once there is a newer version', async () => {
  const page = await dashboard.open('?domein=SB&van=2018')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const before = await figuresOf(page)
  await choose(page)
  await page.getByText('De link is gekopieerd.').waitFor()
  expect(await page.locator('.version-link input').count()).toBe(0)
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()))
  expect([copied.origin, copied.pathname, copied.search]).toEqual([new URL(dashboard.product.address).origin, '/', '?domein=SB&van=2018&versie=1'])
  await page.close()

  const pinned = await dashboard.open(copied.search)
  expect([await figuresOf(pinned), await pinned.locator('.past-band').count()]).toEqual([before, 0])
  await dashboard.edit('Subsidies', '€ 75.333', '€ 80.000')
  // An open page that is pinned stays with its version as well.
  await pinned.getByText(/^U bekijkt een vroegere versie: versie 1/).waitFor()
  expect(await figuresOf(pinned)).toEqual(before)
  await pinned.close()

  const later = await dashboard.open(copied.search)
  await later.getByText(/^U bekijkt een vroegere versie: versie 1/).waitFor()
  expect(await figuresOf(later)).toEqual(before)
  const present = await dashboard.open('?domein=SB&van=2018')
  expect(await figuresOf(present)).not.toEqual(before)
  await later.close()
  await present.close()
})

test('where nothing may be copied, the address stands there, chosen to be copied by hand', async () => {
  const page = await dashboard.open('/projecten?domein=SB&opDatum=2040-01-01')
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')) })
  await choose(page)
  const field = page.getByLabel('Kopieer deze link:')
  await field.waitFor()
  const link = new URL('/projecten?domein=SB&versie=2', dashboard.product.address).href
  expect([await field.inputValue(), await page.getByText('De link is gekopieerd.').count()]).toEqual([link, 0])
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(link)
  await page.close()
})

test('of a past version the link is that version\'s', async () => {
  const page = await dashboard.open('/projecten?versie=1')
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')) })
  await choose(page)
  expect(new URL(await page.getByLabel('Kopieer deze link:').inputValue()).search).toBe('?versie=1')
  await page.close()
})

test.each([390, 1440])('at %i pixels the choice doesn\'t stick out', async width => {
  const page = await dashboard.open('', { width })
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')) })
  await choose(page)
  await page.getByLabel('Kopieer deze link:').waitFor()
  const box = await page.locator('.past-pop').boundingBox()
  expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 0) <= width, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([true, true, 0])
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
