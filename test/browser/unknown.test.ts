import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'
import { readTable } from './tables.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

async function open(path: string): Promise<Page> {
  const page = await dashboard.open(path)
  await page.locator('.unknowns table, .unknown-page .nothing:not([role=status])').first().waitFor()
  return page
}

const rowsOf = async (page: Page) => (await readTable(page, 'Wat we niet weten')).groups.flatMap(({ rows }) => rows)

test('what hides most stands first, with what it hides and the cell to fill', async () => {
  const page = await open('/onbekend')
  const rows = await rowsOf(page)
  expect(rows.slice(0, 4)).toEqual([
    ['1', 'Europa WSE en Vlaanderen toekenning S-008 · Sociaal beleid · Organisatienetwerk 4de pijler inburgering', 'bedrag en jaren onbekend; ontbreekt in de totalen van de vereniging', 'Bedrag G9Start I9Einde J9 Subsidies, rij 9'],
    ['2', 'Vlaamse overheid, trekkingsrecht van de gemeenten toekenning S-010 · Sociaal beleid · Intergemeentelijke gezondheidspreventie', 'bedrag en jaren onbekend; ontbreekt in de totalen van de vereniging', 'Bedrag G11Basis H11Start I11Einde J11 Subsidies, rij 11'],
    ['3', 'Verkoop wijk-werkcheques toekenning S-004 · Sociale economie en werk · Wijk-werken Westhoek', '14 jaartotalen in de eigen cijfers onvolledig: 2018 tot en met 2031', 'Bedrag G5 Subsidies, rij 5'],
    ['4', 'Vennoten, werkingsbijdrage toekenning S-006 · Algemene werking', '13 jaartotalen in de eigen cijfers onvolledig: 2019 tot en met 2031', 'Bedrag G7 Subsidies, rij 7'],
  ])
  expect(rows.find(row => row[1]?.includes('S-005'))?.slice(2)).toEqual(['€ 25.000,00 is alleen verondersteld in de eigen cijfers', 'Einde J6 Subsidies, rij 6'])
  expect(rows.at(-1)?.slice(1)).toEqual(['Leader Westhoek toekenning S-011 · Sociaal beleid · Proeftuin antennewerking OverKop (Leader)', 'nog niet toegekend: telt nergens mee', 'Bedrag G12Basis H12Start I12Einde J12 Subsidies, rij 12'])
  expect(await page.locator('.known strong').allInnerTexts()).toEqual(['4 van 12', '4 van 15', '19 van 49', '7 van 13'])
  await page.close()
})

test('a kind of cell and a domain are chosen, stand in the address, and Back undoes them; the ranks stay', async () => {
  const page = await open('/onbekend')
  await page.locator('label').filter({ hasText: /^VTE/ }).click()
  expect(new URL(page.url()).search).toBe('?wat=vte')
  const rows = await rowsOf(page)
  expect([rows.length, rows[0]?.[0], rows.every(row => row[3]?.includes('VTE'))]).toEqual([11, '9', true])
  await page.getByRole('button', { name: /^Beleidsdomeinen/ }).click()
  await page.getByRole('checkbox', { name: 'Sociaal beleid' }).check()
  expect((await rowsOf(page)).every(row => row[1]?.includes('Sociaal beleid'))).toBe(true)
  await page.goBack()
  await page.goBack()
  await expect.poll(async () => (await rowsOf(page)).length).toBe(55)
  await page.getByRole('link', { name: /eigen functies met financiering/ }).click()
  expect(new URL(page.url()).search).toBe('?wat=financiering')
  await expect.poll(async () => (await rowsOf(page)).length).toBe(6)
  await page.close()
})

test('each part of how complete the workbook is leads to as many rows as it lacks', async () => {
  const page = await open('/onbekend')
  const lacking = (await page.locator('.known strong').allInnerTexts()).map(text => { const [known = '', all = ''] = text.split(' van '); return Number(all) - Number(known) })
  expect(lacking).toEqual([8, 11, 30, 6])
  for (const [place, n] of lacking.entries()) {
    await page.locator('.known a').nth(place).click()
    await expect.poll(async () => (await rowsOf(page)).length).toBe(n)
  }
  expect((await rowsOf(page)).every(row => row[3]?.includes('Personeel, rij'))).toBe(true)
  await page.goBack()
  await expect.poll(async () => (await rowsOf(page)).every(row => row[3]?.includes('Projecten, rij'))).toBe(true)
  await page.close()
})

test('a funder of whom the sheet only says that it isn\'t known is one to be found, with the money that nobody is known to give', async () => {
  const page = await open('/onbekend')
  await page.locator('label').filter({ hasText: /^Verstrekker/ }).click()
  expect(new URL(page.url()).search).toBe('?wat=verstrekker')
  expect((await rowsOf(page)).map(row => row.slice(1))).toEqual([
    ['niet vermeld in de bron toekenning S-002 · Sociaal beleid · Foodsavers West-Vlaanderen', 'van wie € 75.333,00 in de eigen cijfers komt, is niet bekend', 'Verstrekker C3 Subsidies, rij 3'],
  ])
  await page.close()
})

test('that the list is of all years is said where years are chosen, and these can be let go', async () => {
  const page = await open('/onbekend?van=2024&tot=2025')
  expect(await page.getByText('U koos de jaren 2024 tot en met 2025. Wat hieronder staat, gaat over alle jaren.').count()).toBe(1)
  await page.getByRole('button', { name: 'Jaren loslaten' }).click()
  expect(new URL(page.url()).search).toBe('')
  await page.getByText('U koos de jaren').waitFor({ state: 'detached' })
  await page.close()
})

test('the file names the cell to fill in as the screen does, and claims no years', async () => {
  const page = await open('/onbekend?wat=bedrag&van=2024')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.unknowns').getByRole('button', { name: /^CSV/ }).click()])
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n')
  expect([lines.find(line => line.startsWith('1;'))?.split(';').slice(1, 5), lines.find(line => line.startsWith('Wat ontbreekt')), lines.filter(line => line.startsWith('Jaren'))])
    .toEqual([['Subsidies', '9', 'Bedrag G9, Start I9, Einde J9', 'S-008'], 'Wat ontbreekt;Bedrag', []])
  await page.close()
})

test('a cell that is filled in is gone from the list', async () => {
  const page = await open('/onbekend?wat=bedrag')
  expect((await rowsOf(page)).some(row => row[1]?.includes('S-012'))).toBe(true)
  await dashboard.edit('Subsidies', '18 Westhoekgemeenten,Westhoekoverleg,ALG-02,,,jaarlijks', '18 Westhoekgemeenten,Westhoekoverleg,ALG-02,,"€ 12.000",jaarlijks')
  await expect.poll(async () => (await rowsOf(page)).some(row => row[1]?.includes('S-012'))).toBe(false)
  await page.close()
})

test.each([360, 820, 2560])('nothing sticks out at %i pixels, and every control is large enough for a finger', async width => {
  const page = await dashboard.open('/onbekend', { width })
  await page.locator('.unknowns table').waitFor()
  expect(await page.evaluate(() => ({
    sticksOut: document.documentElement.scrollWidth - window.innerWidth,
    small: [...document.querySelectorAll('main button, main select, main .choice, .known a')].map(element => element.getBoundingClientRect().height).filter(height => height > 0 && height < 44),
  }))).toEqual({ sticksOut: 0, small: [] })
  await page.close()
})

test('axe finds nothing wrong', async () => {
  const page = await open('/onbekend')
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
