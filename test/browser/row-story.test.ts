import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
  await dashboard.rewrite('Personeel', text => text.replace('P-04,Coördinator Welzijn', 'P-04,Coördinator Welzijn en Zorg'))
  await dashboard.rewrite('Gemeenten', text => text.replace('16.843', '16.900'))
  await dashboard.rewrite('Domeinen', text => text.replace(/^SB,[^,]*/m, 'SB,Sociaal beleid en zorg'))
  await dashboard.edit('Subsidies', '€ 1.000.000', '€ 1.100.000')
})
afterAll(() => dashboard.close())

const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ').trim()
const toggle = (page: Page, name: string) => page.getByRole('button', { name: `Geschiedenis van ${name}`, exact: true })
const versions = async (page: Page) => {
  await page.locator('.versions li').first().waitFor()
  return (await page.locator('.versions li > p:last-child').allInnerTexts()).map(plain)
}

test.each([
  ['the rows behind a figure', '/?rijen=subsidies,partner,,SB,2019', 'S-003', 'bedrag van € 1.000.000 naar € 1.100.000.'],
  ['the rows behind FTE', '/domein/SB?rijen=personeel,eigen,regionaal,SB,2018', 'P-04', 'functie van “Coördinator Welzijn” naar “Coördinator Welzijn en Zorg”.'],
  ['a project\'s awards', '/projecten/SB-04', 'S-003', 'bedrag van € 1.000.000 naar € 1.100.000.'],
  ['a project\'s posts', '/projecten/SB-07', 'P-13', null],
  ['a domain\'s posts', '/domein/SB', 'P-04', 'functie van “Coördinator Welzijn” naar “Coördinator Welzijn en Zorg”.'],
  ['a domain itself', '/domein/SB', 'Sociaal beleid en zorg', 'naam van “Sociaal beleid” naar “Sociaal beleid en zorg”.'],
  ['a municipality', '/gemeenten/32003', 'Diksmuide', 'aantal inwoners van 16.843 naar 16.900.'],
])('%s: the story opens in place, is looked up when asked for, and closes again', async (_, path, name, change) => {
  const page = await dashboard.open(path)
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await toggle(page, name).last().waitFor()
  expect(asked.filter(each => each === '/api/history')).toEqual([])
  await toggle(page, name).last().click()
  expect(await versions(page)).toEqual([...(change === null ? [] : [change]), 'Stond al in de eerste versie.'])
  expect(await toggle(page, name).last().getAttribute('aria-expanded')).toBe('true')
  await toggle(page, name).last().click()
  expect(await page.locator('.versions').count()).toBe(0)
  await page.close()
})

test('in the past a row\'s story ends there', async () => {
  const page = await dashboard.open('/projecten/SB-04?versie=1')
  await toggle(page, 'S-003').click()
  expect(await versions(page)).toEqual(['Stond al in de eerste versie.'])
  await page.close()
})

test.each([
  ['/projecten/SB-04', 'S-003'], ['/domein/SB?rijen=subsidies,partner,,SB,2019', 'S-003'], ['/domein/SB', 'P-04'],
])('axe finds nothing on %s where the story of %s is open, nothing sticks out, and the way to it is large enough for a finger', async (path, name) => {
  for (const width of [390, 1440]) {
    const page = await dashboard.open(path, { width })
    await toggle(page, name).last().click()
    await versions(page)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => ({
      sticksOut: document.documentElement.scrollWidth - window.innerWidth,
      small: [...document.querySelectorAll('.story-toggle')].filter(each => each.getBoundingClientRect().height < 44).length,
    }))).toEqual({ sticksOut: 0, small: 0 })
    await page.close()
  }
})
