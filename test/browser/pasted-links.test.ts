import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard, type PageOptions } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
  await dashboard.edit('Personeel', 'P-04,Coördinator Welzijn', 'P-04,Coördinator Welzijn en Zorg')
  await dashboard.edit('Subsidies', '€ 1.000.000', '€ 1.100.000')
})
afterAll(() => dashboard.close())

const search = (page: Page) => decodeURIComponent(new URL(page.url()).search)
/** What these say, but for the clock: an integrity check says when it was done, and a pasted link does it again. */
const texts = async (page: Page, selector: string) => (await page.locator(selector).allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' ').replaceAll(/\d\d:\d\d/g, '').trim())
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).last().click()

interface Opened {
  path: string
  open: (page: Page) => Promise<unknown>
  search: string
  /** What is seen then, and wasn't before. */
  seen: string
  options?: PageOptions
}

const OPENED: Record<string, Opened> = {
  'a row\'s story': { path: '/domein/SB', open: press('Geschiedenis van P-04'), search: '?verhaal=Personeel,P-04', seen: '.versions li' },
  'a row\'s story on a past version': { path: '/gemeenten/32003?versie=1', open: press('Geschiedenis van Diksmuide'), search: '?versie=1&verhaal=Gemeenten,32003', seen: '.versions li' },
  'a row\'s story beside the page': {
    path: '/?rijen=subsidies,partner,,SB,2019', open: press('Geschiedenis van S-003'), search: '?rijen=subsidies,partner,,SB,2019&rijverhaal=Subsidies,S-003', seen: '.rows-panel .versions li',
  },
  'more of Wat we niet weten': {
    path: '/onbekend', open: press(/^Toon de volgende/), search: '?getoond=115', seen: '.unknowns tbody tr:nth-child(16) .rank', options: { width: 390, height: 844 },
  },
  'what came of the integrity check': { path: '/audit', open: press('Nu narekenen'), search: '?nagerekend=ja', seen: '.verdict' },
  'an explanation': { path: '/', open: page => page.locator('.block[aria-labelledby=vte] .help button').click(), search: '?uitleg=vte', seen: '.help [popover]:popover-open:not(:empty)' },
  'the second explanation of a part': { path: '/', open: page => page.locator('.headline-group .help button').nth(1).click(), search: '?uitleg=kort.2', seen: '.help [popover]:popover-open:not(:empty)' },
  'an explanation on Gemeenten': { path: '/gemeenten', open: page => page.locator('[aria-labelledby=deelname] .help button').click(), search: '?uitleg=deelname', seen: '.help [popover]:popover-open:not(:empty)' },
  'a table': { path: '/projecten', open: press('Projecten als tabel'), search: '?tabel=projecten', seen: '.folded.open .project-table tbody th' },
  'a part of the rows behind a figure': {
    path: '/', open: page => page.locator('.headline-group .note', { hasText: 'zonder vermeld einde' }).click(), search: '?rijen=lopend,2026&deel=zonder-einde', seen: '.rows-panel .part-of',
  },
  'only some changes': { path: '/wijzigingen?sinds=1', open: page => page.locator('.summary a').first().click(), search: '?sinds=1&wijziging=gewijzigd', seen: '.only' },
  'another order': { path: '/projecten', open: page => page.getByLabel('Sorteren').selectOption({ label: 'Naam' }), search: '?volgorde=naam', seen: '.project-row:first-child [href$="volgorde=naam"]' },
  'other groups': { path: '/projecten', open: page => page.getByLabel('Groeperen').selectOption({ label: 'Rol' }), search: '?groep=rol', seen: '.group h3:has-text("Rol niet vermeld")' },
  'fewer years on the time axis': { path: '/projecten?van=2018&tot=2026', open: press('Later'), search: '?van=2022&tot=2030', seen: '.zoom-years:has-text("2022 – 2030")' },
}

test.each(Object.entries(OPENED))('%s stands in the address: Back undoes it, Forward and a pasted link show it', async (_, { path, open, search: expected, seen, options }) => {
  const page = await dashboard.open(path, options)
  await open(page)
  await page.locator(seen).first().waitFor()
  await expect.poll(() => search(page)).toBe(expected)
  const shown = await texts(page, seen)
  await page.goBack()
  await expect.poll(() => page.locator(seen).count()).toBe(0)
  expect(search(page)).toBe(decodeURIComponent(new URL(path, dashboard.product.address).search))
  await page.goForward()
  await page.locator(seen).first().waitFor()
  await expect.poll(() => texts(page, seen)).toEqual(shown)
  const address = page.url().slice(new URL(dashboard.product.address).origin.length)
  await page.close()

  const pasted = await dashboard.open(address, options)
  await pasted.locator(seen).first().waitFor()
  await expect.poll(() => texts(pasted, seen)).toEqual(shown)
  expect(search(pasted)).toBe(expected)
  await pasted.close()
})

test('what was opened is opened in another language as well', async () => {
  const page = await dashboard.open('/domein/SB?verhaal=Personeel,P-04&uitleg=vte')
  await page.locator('.versions li').first().waitFor()
  await page.getByRole('link', { name: /Français|FR/ }).first().click()
  await page.locator('html[lang^=fr]').waitFor()
  await page.locator('.versions li').first().waitFor()
  await page.locator('[aria-labelledby=vte] .help [popover]:popover-open:not(:empty)').waitFor()
  expect(search(page)).toBe('?verhaal=Personeel,P-04&uitleg=vte&taal=fr')
  await page.close()
})

test('an explanation that closes leaves the address, and what was done instead is the step that Back undoes', async () => {
  const page = await dashboard.open('/')
  await page.locator('[aria-labelledby=vte] .help button').click()
  await expect.poll(() => search(page)).toBe('?uitleg=vte')
  await page.keyboard.press('Escape')
  await expect.poll(() => search(page)).toBe('')
  await page.locator('[aria-labelledby=vte] .help button').click()
  await expect.poll(() => search(page)).toBe('?uitleg=vte')
  await page.getByLabel('Op 31 december').check({ force: true })
  await expect.poll(() => search(page)).toBe('?vte=jaareinde')
  await page.goBack()
  await expect.poll(() => search(page)).toBe('?uitleg=vte')
  await page.locator('[aria-labelledby=vte] .help [popover]:popover-open:not(:empty)').waitFor()
  await page.close()
})

test.each([
  ['/domein/SB', 'verhaal=onzin&uitleg=niets&getoond=veel', 'h2#gemeenten'], ['/projecten', 'rijen=lijst,stand,ooit&deel=alles', '.project-count'], ['/audit', 'nagerekend=misschien&getoond=-1', '.chain'],
  ['/wijzigingen?sinds=1', 'wijziging=weg', '.summary'], ['/onbekend', 'getoond=1', '.unknowns td'],
])('%s shows with %s what it shows without', async (path, odd, ready) => {
  const said = []
  for (const address of [path, `${path}${path.includes('?') ? '&' : '?'}${odd}`]) {
    const page = await dashboard.open(address)
    await page.locator(ready).first().waitFor()
    await page.waitForLoadState('networkidle')
    said.push((await page.locator('main').innerText()).replaceAll(/\d\d:\d\d/g, ''))
    await page.close()
  }
  expect(said[1]).toBe(said[0])
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
