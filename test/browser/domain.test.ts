import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'
import { cellsOf, readTable } from './tables.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

test('all domains beside each other, each leading to its page', async () => {
  const { domains } = await dashboard.report()
  const page = await dashboard.open('/domein?van=2018&tot=2018')
  const table = await readTable(page, 'Beleidsdomeinen in 2018')
  expect(table.groups.flatMap(({ rows }) => rows.map(([name]) => name))).toEqual(domains.map(({ name }) => name))
  expect(table.groups[0]?.rows.find(([name]) => name === 'Sociaal beleid')).toEqual(['Sociaal beleid', '€ 18.820,36 zonder jaar: 2', '€ 334.246,58', '1,50 zonder jaar: 4', '4,76', '4 zonder start: 4'])
  await page.getByRole('link', { name: 'Sociaal beleid' }).click()
  await page.getByRole('heading', { name: 'Sociaal beleid', level: 2 }).waitFor()
  expect([new URL(page.url()).pathname, new URL(page.url()).search]).toEqual(['/domein/SB', '?van=2018&tot=2018'])
  await expect.poll(() => page.title()).toBe('Sociaal beleid · Domeinen · Westhoek · Streekboek')
  await page.goBack()
  await page.getByRole('heading', { name: 'Beleidsdomeinen', level: 2 }).waitFor()
  await page.close()
})

test('a domain\'s page has its figures, as Overzicht has them for that domain, whatever else is chosen', async () => {
  const page = await dashboard.open('/domein/sb?domein=SEW')
  const overview = await dashboard.open('?domein=SB')
  for (const title of ['Subsidies per domein en jaar', 'VTE per domein en jaar']) {
    expect(cellsOf(await readTable(page, title))).toEqual(cellsOf(await readTable(overview, title)))
  }
  expect(await readTable(page, 'Projectperiodes per domein')).toEqual(await readTable(overview, 'Projectperiodes per domein'))
  await overview.close()
  await page.close()
})

test('who gives the money, who works, which roles and municipalities', async () => {
  const page = await dashboard.open('/domein/SB')
  await page.locator('#functies').waitFor()
  await page.getByText('In de oudere documenten: Welzijn').waitFor()
  await page.locator('table.posts').waitFor()
  const rowsOf = async (title: string) => (await readTable(page, title)).groups.flatMap(({ rows }) => rows)
  expect(await rowsOf('Verstrekkers')).toEqual([
    ['niet vermeld in de bron', 'Eigen boekhouding', '1', '€ 75.333,00'],
    ['Europa WSE en Vlaanderen', 'Eigen boekhouding', '2', 'niet vermeld'],
    ['Vlaamse overheid, trekkingsrecht van de gemeenten', 'Eigen boekhouding', '1', 'niet vermeld'],
    ['Vlaamse overheid', 'Boekhouding van partners', '1', `€ 13.334.246,58 waarvan € ${2031 - new Date().getFullYear()}.000.000,00 nog te komen na ${new Date().getFullYear()}`],
  ])
  expect((await rowsOf('Personeel'))[1]).toEqual(['Verbindingsteam 1 Gezin 1 Plan P-07', 'partner', '14,25', '01/09/2018 – niet vermeld', '1 Gezin 1 Plan Westhoek', 'S-003', 'Personeel, rij 8 Geschiedenis'])
  expect(await rowsOf('Personeel')).toHaveLength(7)
  expect((await rowsOf('Rol van de vereniging'))[0]).toEqual(['A: eindverantwoordelijk', '6'])
  expect((await rowsOf('Gemeenten'))[0]).toEqual(['Alveringem', '12 van 21'])

  await page.locator('.participants').getByRole('link', { name: '6', exact: true }).first().click()
  await page.getByRole('dialog').locator('.behind li').first().waitFor()
  expect(await page.getByRole('dialog').locator('.behind li').count()).toBe(6)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '€ 13.334.246,58' }).click()
  await page.getByRole('dialog').locator('.behind li').first().waitFor()
  expect((await page.getByRole('dialog').locator('.totals').innerText()).replaceAll(/\s+/g, ' ')).toBe(`Telt mee € 13.334.246,58 Waarvan nog te komen na ${new Date().getFullYear()} € ${2031 - new Date().getFullYear()}.000.000,00`)
  await page.close()
})

test('roles, municipalities and posts follow the chosen years: the number of a municipality is that of Gemeenten', async () => {
  const page = await dashboard.open('/domein/SB?van=2024&tot=2024')
  await page.locator('table.posts').waitFor()
  const rowsOf = async (title: string) => (await readTable(page, title)).groups.flatMap(({ rows }) => rows)
  const [, taking] = (await rowsOf('Gemeenten')).find(([name]) => name === 'Koksijde') ?? []
  const report = await dashboard.report()
  const running = report.projects.filter(({ domain, start, end }) => domain === 'SB' && (start === null || start <= '2024-12-31') && (end === null || end === 'ongoing' || end >= '2024-01-01'))
  expect([running.length < 21, taking]).toEqual([true, `${running.filter(({ municipalities }) => municipalities.includes('38014')).length} van ${running.length}`])
  await page.getByRole('link', { name: taking, exact: true }).first().click()
  await page.getByRole('dialog').locator('.behind li').first().waitFor()
  expect(`${await page.getByRole('dialog').locator('.behind li').count()} van ${running.length}`).toBe(taking)
  const place = await dashboard.open('/gemeenten?van=2024&tot=2024')
  await place.getByRole('link', { name: `Koksijde, Sociaal beleid: ${(taking ?? '').split(' ')[0]} projecten` }).waitFor()
  await place.close()
  const before = await dashboard.open('/domein/SB?van=2016&tot=2016')
  await before.getByText(/^\d+ functies vallen helemaal buiten de gekozen jaren\.$/).waitFor()
  await before.close()
  await page.close()
})

test('another domain is chosen in place; a domain that isn\'t there says so', async () => {
  const page = await dashboard.open('/domein/SB?van=2018')
  await page.getByLabel('Beleidsdomein', { exact: true }).selectOption('Vrije tijd')
  await page.getByRole('heading', { name: 'Vrije tijd', level: 2 }).waitFor()
  expect([new URL(page.url()).pathname, new URL(page.url()).search]).toEqual(['/domein/VT', '?van=2018'])
  await page.goBack()
  await page.getByRole('heading', { name: 'Sociaal beleid', level: 2 }).waitFor()
  await page.close()
  const missing = await dashboard.open('/domein/NIETS')
  expect(await missing.locator('main h2').innerText()).toBe('Dit beleidsdomein bestaat niet')
  await missing.getByRole('link', { name: 'Alle beleidsdomeinen' }).click()
  await missing.getByRole('heading', { name: 'Beleidsdomeinen', level: 2 }).waitFor()
  await missing.close()
})

test.each(['/domein', '/domein/SB', '/domein/RM'])('nothing of %s sticks out on a phone, a tablet or a large screen', async path => {
  for (const width of [360, 820, 2560]) {
    const page = await dashboard.open(path, { width })
    for (const toggle of await page.locator('.toggle').all()) await toggle.click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    await page.close()
  }
})

test.each(['/domein', '/domein/SB', '/domein/NIETS'])('axe finds nothing wrong with %s', async path => {
  const page = await dashboard.open(path)
  await page.waitForLoadState('networkidle')
  for (const toggle of await page.locator('.toggle').all()) await toggle.click()
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
