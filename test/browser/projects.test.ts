import type { Page } from 'playwright-core'
import type { PublishedReport } from '#model/report.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'
import { readTable } from './tables.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

const chart = (page: Page) => page.getByRole('group', { name: /^Projectperiodes/ })
const groups = (page: Page) => chart(page).locator('h3').evaluateAll(heads => heads.map(head => head.textContent))
const names = (page: Page) => chart(page).locator('.name').allTextContents()
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search)

test('every project of the report has its bar, and its row in the table: the same periods as on Overzicht', async () => {
  const { projects } = await dashboard.report()
  const page = await dashboard.open('/projecten')
  expect((await names(page)).toSorted()).toEqual(projects.map(({ name }) => name).toSorted())
  const table = await readTable(page, 'Projectperiodes per beleidsdomein')
  expect(table.head).toEqual(['Project', 'Code', 'Beleidsdomein', 'Start', 'Einde', 'Stand', 'Rol', 'Prioriteit', 'Gemeenten'])
  const overview = await dashboard.open()
  const rowsOf = (tables: Awaited<ReturnType<typeof readTable>>) => tables.groups.flatMap(group => group.rows.map(row => row.slice(0, 5).join(' | '))).toSorted()
  expect(rowsOf(table)).toEqual(rowsOf(await readTable(overview, 'Projectperiodes per domein')))
  await overview.close()
  await page.close()
})

test('grouping, sorting, a municipality and a text stand in the address; Back undoes the last one', async () => {
  const page = await dashboard.open('/projecten?domein=SEW')
  expect(await groups(page)).toEqual(['Sociale economie en werk 6 projecten'])
  expect(await page.locator('.projects-page > .rule').innerText())
    .toMatch(/^Op \d\d\/\d\d\/\d{4}: 3 lopen nu, 1 is afgelopen en van 2 andere is de start niet vermeld\. Van dit alles: 1 eindigt binnen 12 maanden\.$/)
  await page.getByLabel('Groeperen').selectOption('Stand')
  expect(await groups(page)).toEqual(['Eindigt binnen 12 maanden 1 project', 'Loopt langer dan 12 maanden of zonder vermeld einde 3 projecten', 'Afgelopen 1 project', 'Start niet vermeld, einde niet binnen 12 maanden 1 project'])
  await page.getByLabel('Groeperen').selectOption('Rol')
  await page.getByText('Een project met meer rollen staat bij de eerste ervan.').waitFor()
  await page.getByLabel('Groeperen').selectOption('Niet')
  await page.getByLabel('Sorteren').selectOption('Einde')
  expect(await names(page)).toEqual(['Regierol Sociale Economie Westhoek', 'Digibanken', 'WestUp', 'Wijk-werken Westhoek', 'De Opstap', 'Foodsavers Westhoek'])
  await page.getByLabel('Gemeente', { exact: true }).selectOption('De Panne')
  expect(search(page)).toBe('?domein=SEW&gemeente=38008&groep=geen&volgorde=einde')
  expect(await names(page)).toEqual(['Digibanken', 'WestUp', 'Wijk-werken Westhoek', 'Foodsavers Westhoek'])
  await page.getByLabel('Zoek op naam of code').fill('FOOD')
  await page.keyboard.press('Enter')
  await expect.poll(() => names(page)).toEqual(['Foodsavers Westhoek'])
  expect(await page.locator('.project-count').innerText()).toBe('1 van 49 projecten')
  await page.goBack()
  await expect.poll(() => names(page)).toEqual(['Digibanken', 'WestUp', 'Wijk-werken Westhoek', 'Foodsavers Westhoek'])
  await page.getByRole('button', { name: 'Alle projecten tonen' }).click()
  await expect.poll(() => search(page)).toBe('?domein=SEW&groep=geen&volgorde=einde')
  await page.close()
})

test('a link with a municipality that doesn\'t exist says so, and shows all', async () => {
  const page = await dashboard.open('/projecten?gemeente=Atlantis')
  expect(await page.getByText('Deze link noemt een gemeente die niet in deze versie staat: Atlantis.').count()).toBe(1)
  expect(await page.locator('.project-count').innerText()).toBe('49 projecten')
  await page.close()
})

test('the years shown are zoomed with buttons, and are those of the filters', async () => {
  const page = await dashboard.open('/projecten')
  const zoom = page.getByRole('group', { name: 'Tijdas' })
  const press = (name: string) => zoom.getByRole('button', { name }).click()
  await press('Minder jaren')
  await expect.poll(() => zoom.locator('.zoom-years').innerText()).toBe('2020 – 2028')
  expect([search(page), await page.getByLabel('Van', { exact: true }).inputValue()]).toEqual(['?van=2020&tot=2028', '2020'])
  await press('Later')
  await expect.poll(() => zoom.locator('.zoom-years').innerText()).toBe('2023 – 2031')
  expect(await zoom.getByRole('button', { name: 'Later' }).getAttribute('aria-disabled')).toBe('true')
  await press('Alle jaren')
  await expect.poll(() => search(page)).toBe('')
  await page.close()
})

test('status and certainty are told in words, and drawn by pattern: ended, running, presumed, end not stated, ongoing', async () => {
  const page = await dashboard.open('/projecten')
  const rowOf = async (code: string) => {
    const row = chart(page).locator('li').filter({ has: page.locator(`a[href="/projecten/${code}"]`) })
    return [
      (await row.locator('.period, .no-period').innerText()).replaceAll(/\s+/g, ' '),
      await row.locator('.bar > .stretch').evaluateAll(stretches => stretches.map(stretch => stretch.getAttribute('fill')?.replace(/-\w+\)/, ')'))),
      await row.locator('.bar text').allTextContents(),
      await row.locator('.bar path').count(),
    ]
  }
  expect(await rowOf('ALG-01')).toEqual(['2014 – 2019 afgelopen', ['url(#dots)'], [], 0])
  expect(await rowOf('SEW-04')).toEqual(['2024 – 2029 loopt nu', ['currentColor'], [], 0])
  expect(await rowOf('SEW-03')).toEqual(['2020 – niet vermeld loopt nu', ['currentColor', 'url(#hatch)'], ['?'], 0])
  expect(await rowOf('SEW-02')).toEqual(['2017 – doorlopend loopt nu', ['currentColor'], [], 1])
  expect(await rowOf('SEW-06')).toEqual(['niet vermeld – 2026 eindigt binnen 12 maanden', ['url(#fade)'], ['?'], 0])
  expect(await rowOf('SEW-05')).toEqual(['periode niet vermeld', [], [], 0])
  await page.close()
})

test('by keyboard: one stop for Tab, arrows walk from project to project, Enter opens, Back returns', async () => {
  const page = await dashboard.open('/projecten?domein=SEW')
  expect(await chart(page).locator('[tabindex="0"]').count()).toBe(1)
  await chart(page).locator('[tabindex="0"]').focus()
  const reached = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await reached()).toBe('Regierol Sociale Economie Westhoek, Sociale economie en werk, 2017 – 2019, afgelopen')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await reached()).toBe('De Opstap, Sociale economie en werk, 2020 – niet vermeld, loopt nu')
  await page.keyboard.press('End')
  expect(await reached()).toBe('Foodsavers Westhoek, Sociale economie en werk, periode niet vermeld, start niet vermeld')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  expect(await reached()).toBe('Regierol Sociale Economie Westhoek, Sociale economie en werk, 2017 – 2019, afgelopen')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Regierol Sociale Economie Westhoek' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/projecten/SEW-01')
  await page.goBack()
  await page.getByRole('heading', { name: 'Projecten', exact: true }).waitFor()
  expect(search(page)).toBe('?domein=SEW')
  await page.close()
})

/** What a description list says, by its terms. */
const factsOf = (page: Page) => page.locator('.facts .fact').evaluateAll(facts => Object.fromEntries(facts.map(fact => {
  const text = (name: string) => (fact.querySelector(name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  return [text('dt'), text('dd')]
})))

test('a project tells its period, role, priority, municipalities, money, posts and where they stand in the sheet', async () => {
  const page = await dashboard.open('/projecten/sb-07')
  await page.locator('.detail-table .cells').waitFor()
  expect(await page.title()).toBe('NestorPlus · Projecten · Westhoek · Streekboek')
  expect(await factsOf(page)).toEqual({
    'Beleidsdomein': 'Sociaal beleid',
    'Periode': 'vanaf 1 januari 2020; het einde is niet vermeldStart D12Einde E12',
    'Rol van de vereniging': 'A: eindverantwoordelijk De vereniging draagt de eindverantwoordelijkheid en legt er verantwoording over af (accountable).Werkgever De vereniging heeft het personeel van dit project in dienst.Rol F12',
    'Prioriteit': '3: Recht op culturele en maatschappelijke ontplooiingPrioriteit G12',
    'Gemeenten': '3 gemeentenAlveringemLo-ReningeVleterenGemeenten H12',
    'Bron': 'WVI-pagina 2022; Beleidsnota 2026-2031 3',
    'In de werkmap': 'Projecten, rij 12',
  })
  expect(await page.getByText('In de werkmap is geen toekenning of inkomst aan dit project gekoppeld.').count()).toBe(1)
  const posts = await readTable(page, 'Personeel van NestorPlus')
  expect(posts.groups).toEqual([{ title: '', rows: [
    ['Intergemeentelijke preventiemedewerker NestorPlus P-13', 'niet vermeldVTE E14', 'intergemeentelijk', 'niet vermeld', 'niet vermeld', 'Beleidsnota 2026-2031 3', 'Personeel, rij 14 Geschiedenis'],
  ] }])
  await page.close()
})

test('the money of a project stands there as in the sheet, partners\' books apart', async () => {
  const page = await dashboard.open('/projecten/SB-04')
  await page.locator('.detail-table .cells').nth(1).waitFor()
  expect((await readTable(page, 'Geld van 1 Gezin 1 Plan Westhoek')).groups[0]?.rows).toEqual([
    ['Vlaamse overheid S-003', 'subsidie', '€ 1.000.000,00per jaarBedrag G4', 'via een partner: Jeugdhulppartners 1 Gezin 1 Plan', '01/09/2018 – doorlopend', 'toegekend', 'Jaarverslag 2018 2.5.4, 5.3.2 en 5.6.2', 'Subsidies, rij 4 Geschiedenis'],
  ])
  expect((await readTable(page, 'Personeel van 1 Gezin 1 Plan Westhoek')).groups[0]?.rows.map(row => row.slice(0, 5))).toEqual([
    ['Verbindingsteam 1 Gezin 1 Plan P-07', '14,25VTE E8', 'partner', '01/09/2018 – niet vermeld', 'S-003'],
  ])
  await page.close()
})

test('who works with the real sheet gets a link to each row and each cell', async () => {
  const status = await (await fetch(new URL('/api/status', dashboard.product.address))).json() as object
  const spreadsheet = { id: 'sheet-1', tabs: [{ title: 'Projecten', id: 7 }, { title: 'Personeel', id: 8 }] }
  const page = await dashboard.open('/projecten/SB-07', { answers: { '/api/status': { body: { ...status, spreadsheet } } } })
  const link = (name: string) => page.getByRole('link', { name }).getAttribute('href')
  const at = (range: string) => `https://docs.google.com/spreadsheets/d/sheet-1/edit#gid=${range}`
  expect([await link('Projecten, rij 12'), await link('Personeel, rij 14')]).toEqual([at('7&range=12%3A12'), at('8&range=14%3A14')])
  await page.locator('.detail-table .cells').waitFor()
  expect([await link('Start D12'), await link('Einde E12'), await link('Rol F12'), await link('Prioriteit G12'), await link('Gemeenten H12'), await link('VTE E14')])
    .toEqual([at('7&range=D12'), at('7&range=E12'), at('7&range=F12'), at('7&range=G12'), at('7&range=H12'), at('8&range=E14')])
  await page.close()
})

test('rows that don\'t come are said to be missing, and are asked for again', async () => {
  const answers: Record<string, { status: number; body: unknown }> = { '/api/dataset': { status: 500, body: {} } }
  const before = dashboard.errors.length
  const page = await dashboard.open('/projecten/SEW-04', { answers })
  await page.getByRole('alert').getByText('Het geld en het personeel konden niet geladen worden.').waitFor()
  expect((await factsOf(page))['Prioriteit']).toBe('6: Recht op arbeid')
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await page.getByText('In de werkmap is geen toekenning of inkomst aan dit project gekoppeld.').waitFor()
  dashboard.errors.splice(before)
  await page.close()
})

test('projects without a stated start are others only beside those that have one', async () => {
  const page = await dashboard.open('/projecten?stand=onbekend')
  expect(await page.locator('.projects-page > .rule').innerText()).toContain(': van 12 projecten is de start niet vermeld.')
  await page.close()
})

test('the list follows what is typed, which is one step that Back undoes', async () => {
  const page = await dashboard.open('/projecten?domein=SEW')
  const field = page.getByLabel('Zoek op naam of code')
  const all = await names(page)
  for (const [letters, found] of [['fo', 'Foodsavers Westhoek'], ['od', 'Foodsavers Westhoek']] as const) {
    await field.pressSequentially(letters)
    await expect.poll(() => search(page)).toBe(`?domein=SEW&zoek=${letters === 'fo' ? 'fo' : 'food'}`)
    await expect.poll(() => names(page)).toEqual([found])
  }
  expect([await field.inputValue(), await field.evaluate(element => element === document.activeElement)]).toEqual(['food', true])
  await page.goBack()
  await expect.poll(() => names(page)).toEqual(all)
  await expect.poll(() => field.inputValue()).toBe('')
  expect(search(page)).toBe('?domein=SEW')
  await page.close()
})

test('a project that this revision doesn\'t have is said so, with the way on', async () => {
  const page = await dashboard.open('/projecten/SB-99?domein=SB')
  expect(await page.locator('main h2').innerText()).toBe('Project SB-99 staat niet in deze versie')
  const before = dashboard.errors.length
  await page.getByRole('button', { name: 'Geschiedenis van SB-99' }).click()
  await page.getByText('Van deze rij is geen geschiedenis bekend.').waitFor()
  expect(dashboard.errors.splice(before)).toEqual([expect.stringContaining('404')])
  await page.getByRole('link', { name: 'Alle projecten' }).click()
  await page.getByRole('heading', { name: 'Projecten', exact: true }).waitFor()
  expect(search(page)).toBe('?domein=SB')
  await page.close()
})

/** The sample's report with 2.000 projects in it. */
async function large(): Promise<PublishedReport> {
  const report = await dashboard.report()
  const projects = Array.from({ length: 2000 }, (_, index) => ({
    ...report.projects[index % report.projects.length],
    code: `X-${String(index).padStart(4, '0')}`,
    name: `Project ${index}`,
  })) as PublishedReport['projects']
  return { ...report, projects }
}

test('of 2.000 projects only those near what is seen are drawn; the last is reached by key, by scrolling, and all are on paper', async () => {
  const page = await dashboard.open('/projecten?groep=geen&volgorde=naam', { answers: { '/api/report': { body: await large() } } })
  expect(await page.locator('.project-count').innerText()).toBe('2000 projecten')
  const drawn = () => chart(page).locator('li').count()
  const most = 300
  await expect.poll(drawn).toBeGreaterThanOrEqual(40)
  expect(await drawn()).toBeLessThan(most)
  const height = () => page.evaluate(() => document.documentElement.scrollHeight)
  expect(await height()).toBeGreaterThan(2000 * 40)

  await chart(page).locator('[tabindex="0"]').focus()
  await page.keyboard.press('End')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Project 999')
  await expect.poll(drawn).toBeLessThan(most)
  await page.keyboard.press('Home')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Project 0')

  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2))
  const inView = () => chart(page).locator('li').evaluateAll(rows => rows.some(row => row.getBoundingClientRect().top > 0 && row.getBoundingClientRect().bottom < innerHeight))
  await expect.poll(inView).toBe(true)
  expect(await drawn()).toBeLessThan(most)

  await page.getByRole('button', { name: 'Projecten als tabel' }).click()
  const rows = () => page.locator('.project-table tbody tr:not([aria-hidden])').count()
  await expect.poll(rows).toBeGreaterThan(10)
  expect(await rows()).toBeLessThan(most)

  await page.emulateMedia({ media: 'print' })
  await expect.poll(drawn).toBe(2000)
  await expect.poll(rows).toBe(2000)
  await page.close()
})

test.each([360, 390, 820, 1440, 2560])('at %i pixels nothing sticks out, and what is touched is large enough', async width => {
  for (const path of ['/projecten', '/projecten?groep=rol&van=2026&tot=2026', '/projecten/SB-04']) {
    const page = await dashboard.open(path, { width })
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    const low = await page.locator('main button, main select, main input[type=search], main .project-row').evaluateAll(elements =>
      elements.filter(element => element.checkVisibility() && element.getBoundingClientRect().height < 43.9).map(element => element.outerHTML.slice(0, 80)))
    expect(low).toEqual([])
    await page.close()
  }
})

test.each(['/projecten', '/projecten?groep=rol&van=2026&tot=2026', '/projecten?gemeente=Atlantis&zoek=xyz', '/projecten/SB-04', '/projecten/SB-07', '/projecten/SB-99'])('axe finds nothing on a wide screen, a tablet and a phone, light and dark: %s', async path => {
  const page = await dashboard.open(path)
  await page.waitForLoadState('networkidle')
  for (const button of await page.locator('.toggle').all()) await button.click()
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
