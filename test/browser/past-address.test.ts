import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
  await dashboard.edit('Projecten', 'WestUp,SEW,2024,2029', 'WestUp,SEW,2024,2031')
})
afterAll(() => dashboard.close())

const searchOf = (page: Page) => decodeURIComponent(new URL(page.url()).search)
const band = async (page: Page) => {
  await page.locator('.past-band').waitFor()
  return (await page.locator('.past-band').allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' ').trim())
}

test('an address as the API has it shows the same past, and is the page\'s own once something is chosen', async () => {
  const page = await dashboard.open('/?revision=1')
  expect(await band(page)).toEqual([expect.stringMatching(/^U bekijkt een vroegere versie: versie 1, /)])
  await page.getByLabel('Van', { exact: true }).selectOption('2018')
  expect(searchOf(page)).toBe('?van=2018&versie=1')
  expect(await band(page)).toHaveLength(1)
  await page.goto(new URL('/?asOf=2019-01-18', dashboard.product.address).href)
  await page.getByRole('heading', { name: 'Op 18 januari 2019 was er nog geen versie.' }).waitFor()
  await page.getByRole('button', { name: 'Toon de huidige versie' }).click()
  await page.locator('.headlines').waitFor()
  expect(searchOf(page)).toBe('')
  await page.close()
})

test.each([
  ['/?opDatum=18/01/2019', 'opDatum=18/01/2019'],
  ['/projecten?versie=x', 'versie=x'],
  ['/audit?asOf=gisteren', 'asOf=gisteren'],
  ['/controle?revision=1e3', 'revision=1e3'],
])('%s says what it asked for, that this is now, and what to do', async (path, asked) => {
  const page = await dashboard.open(path)
  expect(await band(page)).toEqual([
    `Het adres vraagt “${asked}”, en dat kan Streekboek niet lezen. U ziet de cijfers van nu. Een versie is een getal, zoals versie=3; een dag schrijft u als jaar-maand-dag, zoals opDatum=2019-01-18. Of kies een stand met “Vroegere stand bekijken”. Goed, toon de cijfers van nu`,
  ])
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Goed, toon de cijfers van nu' }).click()
  await expect.poll(() => page.locator('.past-band').count()).toBe(0)
  expect(searchOf(page)).toBe('')
  await page.close()
})

test('it is said in French and in English too', async () => {
  const said = await Promise.all([['fr', 'L’adresse demande'], ['en', 'The address asks for']].map(async ([language, begin]) => {
    const page = await dashboard.open(`/?versie=x&taal=${language}`)
    const [text = ''] = await band(page)
    await page.close()
    return text.startsWith(begin ?? '?')
  }))
  expect(said).toEqual([true, true])
})
