import type { Page } from 'playwright-core'
import type { PublishedReport } from '#model/report.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'
import { readTable } from './tables.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

const search = (page: Page) => decodeURIComponent(new URL(page.url()).search)

test('each municipality with its population and the day of it, since when it is a partner, and its projects per domain', async () => {
  const page = await dashboard.open('/gemeenten')
  await page.getByText('op 01/01/2020').first().waitFor()
  const { head, groups } = await readTable(page, 'Gemeenten en hun projecten')
  expect(head).toEqual(['Gemeente', 'Nu lopend', 'Samen', 'Inwoners', 'Vennoot', 'Algemene werking', 'Energiehuis', 'Sociaal beleid', 'Sociale economie en werk', 'Vrije tijd'])
  const rows = groups.flatMap(group => group.rows)
  expect(rows.map(([name]) => name)).toEqual([
    'Alveringem', 'De Panne', 'Diksmuide', 'Heuvelland', 'Houthulst', 'Ieper', 'Koekelare', 'Koksijde', 'Kortemark', 'Langemark-Poelkapelle',
    'Lo-Reninge', 'Mesen', 'Nieuwpoort', 'Poperinge', 'Veurne', 'Vleteren', 'Wervik', 'Zonnebeke',
  ])
  expect(rows.filter(([name = '']) => ['Koksijde', 'Wervik'].includes(name))).toEqual([
    ['Koksijde', '11', '20', '21.851 op 01/01/2022', 'sinds 01/01/2019', '3', '1', '12', '4', '–'],
    ['Wervik', '1', '7', '18.909 op 01/01/2020', 'geen vennoot', '3', '–', '2', '–', '2'],
  ])
  await page.close()
})

test('every count leads to exactly those projects', async () => {
  const page = await dashboard.open('/gemeenten?tot=2026')
  await page.getByRole('link', { name: 'Koksijde, Sociaal beleid: 12 projecten' }).click()
  await page.getByRole('heading', { name: 'Projecten', exact: true }).waitFor()
  expect([search(page), await page.locator('.project-count').innerText()]).toEqual(['?domein=SB&tot=2026&gemeente=38014', '12 van 49 projecten'])
  await page.goBack()
  await page.getByRole('link', { name: 'Koksijde, Nu lopend, van 2014–2026: 11 projecten' }).click()
  await page.getByRole('heading', { name: 'Projecten', exact: true }).waitFor()
  expect([search(page), await page.locator('.project-count').innerText()]).toEqual(['?tot=2026&gemeente=38014&stand=lopend', '11 van 49 projecten'])
  await page.close()
})

test('the matrix marks each participation of the report, and nothing else', async () => {
  const report = await dashboard.report()
  const nameOf = new Map(report.municipalities.map(({ nis, name }) => [nis, name]))
  const page = await dashboard.open('/gemeenten')
  const marked = await page.locator('.matrix').evaluateAll((tables: HTMLTableElement[]) => tables.flatMap(table => {
    const places = [...table.tHead?.rows[0]?.cells ?? []].map(cell => cell.textContent)
    return [...table.tBodies].flatMap(body => [...body.rows]).flatMap(row => [...row.cells].slice(1, -1).flatMap((cell, column) =>
      (cell.textContent === '' ? [] : [`${row.querySelector('a')?.getAttribute('href')}: ${places[column + 1]}: ${cell.textContent}`])))
  }))
  const expected = report.projects.flatMap(({ code, end, municipalities }) => municipalities.map(nis =>
    `/projecten/${code}: ${nameOf.get(nis)}: ${end !== null && end < '2026' ? 'deed mee' : 'doet mee'}`))
  expect(marked.toSorted()).toEqual(expected.toSorted())
  expect(marked.length).toBeGreaterThan(200)
  await page.close()
})

test('projects of which no municipality is stated are named apart, and told in the introduction', async () => {
  const page = await dashboard.open('/gemeenten?domein=MO,SEW')
  expect(await page.locator('.intro').innerText()).toContain('Bij 5 van de 10 projecten vermeldt de werkmap geen gemeenten.')
  expect(await page.locator('.unstated').allInnerTexts()).toEqual([
    '4 projecten zonder vermelde gemeenten: Stronger Combined; Interreg Share-North Mobipunten, opvolging; Interreg Transmobil, opvolging; Vervoer op maat, pilootproject',
    '1 project zonder vermelde gemeenten: Regierol Sociale Economie Westhoek',
  ])
  await page.close()
})

test.each(['/gemeenten/32030', '/gemeenten/lo-reninge'])('%s: one municipality, its facts, and its projects with role and period', async path => {
  const page = await dashboard.open(path)
  await page.locator('.fact .cells').nth(1).waitFor()
  expect(await page.title()).toBe('Lo-Reninge · Gemeenten · Westhoek · Streekboek')
  const facts = await page.locator('.facts .fact').evaluateAll(all => all.map(fact => [...fact.children].map(child => (child.textContent ?? '').replaceAll(/\s+/g, ' ').trim())))
  expect(facts).toEqual([
    ['Inwoners', '3.290 op 01/01/2020Inwoners D6Peildatum E6'], ['Vennoot', 'sinds 22/12/2017 Vennoot vanaf F6Vennoot tot G6'], ['NIS-code', '32030'], ['Arrondissement', 'Diksmuide'],
    ['Bron', 'Beleidsnota 2026-2031 werkingsgebied; Jaarverslag 2018 1.5; Statbel, Gemeenten, rij 6'],
  ])
  expect(await page.locator('h3#projecten').innerText()).toBe('Lo-Reninge doet nu mee aan 12 projecten')
  expect(await page.locator('.detail-block .rule').innerText()).toContain('Van 5 projecten hieronder is de start niet vermeld; die tellen bij “nu” niet mee.')
  const row = page.locator('.project-row').filter({ hasText: 'NestorPlus' })
  expect((await row.innerText()).replaceAll(/\s+/g, ' ').trim()).toBe('NestorPlus A: eindverantwoordelijk Werkgever 2020 – niet vermeld loopt nu ?')
  expect(await row.locator('.name').getAttribute('aria-label')).toBe('NestorPlus, A: eindverantwoordelijk, Werkgever, Sociaal beleid, 2020 – niet vermeld, loopt nu')
  const { projects } = await dashboard.report()
  const without = projects.filter(({ municipalities, roles }) => municipalities.includes('32030') && roles.length === 0).length
  expect([without > 0, await page.locator('.project-row .role', { hasText: 'Rol niet vermeld' }).count()]).toEqual([true, without])
  const table = await readTable(page, 'Lo-Reninge: Projectperiodes per beleidsdomein')
  expect(table.groups.flatMap(group => group.rows).map(([name]) => name).toSorted())
    .toEqual(projects.filter(({ municipalities }) => municipalities.includes('32030')).map(({ name }) => name).toSorted())
  await page.close()
})

test('where years are chosen, what runs now is counted of those years, and said so', async () => {
  const page = await dashboard.open('/gemeenten?van=2020&tot=2021')
  const head = page.locator('.municipality-list th').nth(1)
  expect(await head.innerText()).toBe('Nu lopend, van 2020–2021')
  const running = await page.locator('.municipality-list tbody tr', { has: page.getByRole('link', { name: 'Diksmuide', exact: true }) }).locator('td').first().innerText()
  await page.locator('.municipality-list').getByRole('link', { name: 'Diksmuide', exact: true }).click()
  const title = page.locator('h3#projecten')
  await title.waitFor()
  expect(await title.innerText()).toBe(`Van de projecten van 2020 tot en met 2021 waaraan Diksmuide meedoet, lopen er nu ${running}`)
  await title.getByRole('link', { name: running, exact: true }).click()
  await expect.poll(() => page.locator('.rows-panel .behind > li').count()).toBe(Number(running))
  await page.close()
})

test('the facts of a municipality that don\'t come are said to be missing; its projects stay', async () => {
  const before = dashboard.errors.length
  const page = await dashboard.open('/gemeenten/32030', { answers: { '/api/dataset': { status: 500, body: {} } } })
  await expect.poll(() => page.locator('.facts .not-stated').allInnerTexts()).toEqual(['kon niet geladen worden', 'kon niet geladen worden'])
  expect(await page.locator('.project-row').count()).toBe(19)
  dashboard.errors.splice(before)
  await page.close()
})

test('a municipality that this revision doesn\'t have is said so, with the way on', async () => {
  const page = await dashboard.open('/gemeenten/Atlantis')
  expect(await page.locator('main h2').innerText()).toBe('Gemeente Atlantis staat niet in deze versie')
  await page.getByRole('link', { name: 'Alle gemeenten' }).click()
  await page.getByRole('heading', { name: 'Gemeenten', exact: true }).waitFor()
  await page.close()
})

test('of 2.000 projects only the rows near what is seen are drawn; on paper all', async () => {
  const report = await dashboard.report()
  const withPlaces = report.projects.filter(({ municipalities }) => municipalities.length > 0)
  const projects = Array.from({ length: 2000 }, (_, index) => ({ ...withPlaces[index % withPlaces.length], code: `X-${index}` })) as PublishedReport['projects']
  const page = await dashboard.open('/gemeenten', { answers: { '/api/report': { body: { ...report, projects } } } })
  const drawn = () => page.locator('.matrix tbody tr:not([aria-hidden])').count()
  await page.locator('.matrix').first().scrollIntoViewIfNeeded()
  await expect.poll(drawn).toBeGreaterThan(10)
  expect(await drawn()).toBeLessThan(400)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(drawn).toBe(2000)
  await page.close()
})

test.each([360, 390, 820, 1440, 2560])('at %i pixels the page doesn\'t stick out, and all municipalities stand side by side', async width => {
  for (const path of ['/gemeenten', '/gemeenten/32003']) {
    const page = await dashboard.open(path, { width })
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    const hidden = await page.locator('.matrix td.place').evaluateAll(cells => cells.filter(cell => cell.getBoundingClientRect().right > window.innerWidth || cell.getBoundingClientRect().left < 0).length)
    expect(hidden).toBe(0)
    await page.close()
  }
})

test.each(['/gemeenten', '/gemeenten?domein=MO', '/gemeenten/33029', '/gemeenten/Atlantis'])('axe finds nothing on a wide screen, a tablet and a phone, light and dark: %s', async path => {
  const page = await dashboard.open(path)
  await page.waitForLoadState('networkidle')
  for (const button of await page.locator('.toggle').all()) await button.click()
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
