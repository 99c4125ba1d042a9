import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard
const status = { spreadsheet: { id: 'sheet-1', tabs: [{ title: 'Projecten', id: 7 }] } }

beforeAll(async () => {
  dashboard = await openDashboard()
  await dashboard.edit('Projecten', 'SEW-04,WestUp,SEW,2024,2029', 'SEW-04,WestUp,SEW,2024,2031')
  await dashboard.edit('Subsidies', 'S-012,', 'S-013,subsidie,Vlaamse overheid,,SEW-04,,€ 120.000,jaarlijks,2029,2029,toegekend,Beslissing 12\nS-012,')
  await dashboard.edit('Projecten', 'OM-01,Safesoil,OM,2018,,,,,Jaarverslag 2018 1.5', '')
})
afterAll(() => dashboard.close())

/** What a reader sees of a part of the page, white space folded. */
async function seen(page: Page, selector: string): Promise<string[]> {
  return (await page.locator(selector).allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' ').trim())
}
const ready = (page: Page) => page.locator('.row-change').first().waitFor()

test('what changed reads as sentences, per domain, with what it did to the figures', async () => {
  const page = await dashboard.open('/wijzigingen')
  await ready(page)
  expect(await seen(page, 'main h2')).toEqual(['Wijzigingen sinds de eerste versie'])
  expect((await seen(page, '.compared'))[0]).toMatch(/^Versie 1 \(.*\) vergeleken met versie 4 \(.*\)\. Op de vorige vergadering \(.*\) was er nog geen versie: getoond wordt alles sinds de eerste versie\. De jongste vergadering in de werkmap is die van .*, meer dan een jaar geleden\.$/)
  expect(await seen(page, '.summary')).toEqual(['In de werkmap: 1 rij gewijzigd, 1 nieuw, 1 geschrapt.'])
  expect(await seen(page, '.change-group h3')).toEqual(['Omgeving', 'Sociale economie en werk'])
  expect(await seen(page, '.effects li')).toEqual(['Subsidies 2029 + € 120.000 van € 0 naar € 120.000'])
  expect((await seen(page, '.row-change p:first-child'))).toEqual([
    'Geschrapt: Safesoil (project OM-01): startdatum 01/01/2018.',
    'WestUp (project SEW-04): einddatum van 31/12/2029 naar 31/12/2031.',
    'Nieuw: Vlaamse overheid (toekenning S-013, voor WestUp): soort subsidie; bedrag € 120.000; basis per jaar; startdatum 01/01/2029; einddatum 31/12/2029; status toegekend; subsidies Sociale economie en werk 2029 + € 120.000.',
  ])
  expect((await seen(page, '.where')).map(text => text.replaceAll(/,? \d+ \w+ \d{4} om \d\d:\d\d/g, ''))).toEqual([
    'stond toen in Projecten, rij 50 versie 4 laatst bewerkt op', 'Projecten, rij 30 versie 2 laatst bewerkt op', 'Subsidies, rij 13 versie 3 laatst bewerkt op',
  ])
  await page.close()
})

test('a changed figure leads to the rows that it is made of now, in the sentence as in the table', async () => {
  const page = await dashboard.open('/wijzigingen?sinds=1')
  await ready(page)
  await page.getByRole('button', { name: 'Toon de invloed op de cijfers als tabel' }).click()
  const inTable = await page.getByRole('table', { name: /^Invloed op de cijfers/ }).locator('td a').first().getAttribute('href')
  await page.locator('.effects a').first().click()
  await page.locator('.behind li').waitFor()
  expect(decodeURIComponent(page.url()).replace(dashboard.product.address, '/').replace('//', '/')).toBe('/?rijen=subsidies,eigen,subsidie,SEW,2029')
  expect(inTable).toBe('/?rijen=subsidies,eigen,subsidie,SEW,2029')
  expect((await seen(page, '.behind h3'))).toEqual(['Vlaamse overheid S-013'])
  await page.goBack()
  await ready(page)
  await page.close()
})

test('each list stands as a table one click away, with the same figures and rows, to be taken along', async () => {
  const page = await dashboard.open('/wijzigingen?sinds=1')
  await ready(page)
  await page.getByRole('button', { name: 'Toon de invloed op de cijfers als tabel' }).click()
  await page.getByRole('button', { name: 'Toon de gewijzigde rijen als tabel' }).click()
  const [effects, rows] = [page.getByRole('table', { name: /^Invloed op de cijfers per domein en jaar, van versie 1 naar versie 4/ }), page.getByRole('table', { name: /^Gewijzigde rijen van versie 1 naar versie 4/ })]
  const cells = async (table: typeof rows) => (await table.locator('tbody tr').all()).reduce<Promise<string[]>>(async (all, row) => [...await all, (await row.innerText()).replaceAll(/\s+/g, ' ').trim()], Promise.resolve([]))
  expect(await cells(effects)).toEqual(['Sociale economie en werk subsidies 2029 € 0,00 € 120.000,00 + € 120.000,00'])
  expect(await cells(rows)).toEqual(expect.arrayContaining([
    'Sociale economie en werk WestUp SEW-04 Gewijzigd Projecten, rij 30 2 einddatum 31/12/2029 31/12/2031',
    'Sociale economie en werk Vlaamse overheid S-013 Nieuw Subsidies, rij 13 3 soort – subsidie',
    'bedrag – € 120.000,00',
    'startdatum 01/01/2018 –',
  ]))
  const saved = async (title: string, kind: string) => {
    const button = page.getByRole('group', { name: new RegExp(title) }).getByRole('button', { name: new RegExp(kind) })
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    return { name: download.suggestedFilename().replace(/\d{4}-\d\d-\d\d/, 'DAG'), content: await readFile(await download.path(), 'utf8') }
  }
  const [effectsCsv, rowsCsv, rowsXlsx] = [await saved('Invloed', 'CSV'), await saved('Gewijzigde rijen', 'CSV'), await saved('Gewijzigde rijen', 'Excel')]
  expect([effectsCsv.name, rowsCsv.name, rowsXlsx.name]).toEqual([
    'invloed-op-de-cijfers-per-domein-en-jaar-van-versie-1-naar-versie-4-versie-4-DAG.csv',
    'gewijzigde-rijen-van-versie-1-naar-versie-4-versie-4-DAG.csv', 'gewijzigde-rijen-van-versie-1-naar-versie-4-versie-4-DAG.xlsx',
  ])
  expect(effectsCsv.content.split('\r\n').at(-2)).toBe('SEW;Sociale economie en werk;subsidies;2029;0,00;120000,00;120000,00;0,00')
  expect(rowsCsv.content).toContain(';S-013;Vlaamse overheid;Nieuw;bedrag;;€')
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test('what changed since the last meeting is one click from Overzicht and from any other comparison', async () => {
  for (const path of ['/?domein=SEW', '/wijzigingen?sinds=2&domein=SEW']) {
    const page = await dashboard.open(path)
    await page.getByRole('link', { name: 'Wijzigingen sinds de vorige vergadering' }).click()
    await page.getByRole('heading', { name: 'Wijzigingen sinds de eerste versie' }).waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/wijzigingen?domein=SEW')
    await page.close()
  }
})

test('revision to revision, any day, and a domain: all in the address, and Back undoes each', async () => {
  const page = await dashboard.open('/wijzigingen')
  await ready(page)
  await page.getByLabel('Sinds', { exact: true }).selectOption('1')
  await page.getByLabel('Tot en met').selectOption('2')
  await page.getByRole('heading', { name: 'Wijzigingen sinds versie 1' }).waitFor()
  await expect.poll(() => seen(page, '.row-change strong')).toEqual(['WestUp'])
  expect(new URL(page.url()).search).toBe('?sinds=1&versie=2')
  await page.goBack()
  await expect.poll(() => seen(page, '.row-change strong')).toEqual(['Safesoil', 'WestUp', 'Vlaamse overheid'])
  expect(new URL(page.url()).search).toBe('?sinds=1')

  await page.getByLabel('Of sinds een dag').fill('2019-01-18')
  await page.getByRole('heading', { name: 'Wijzigingen sinds de vergadering van 18 januari 2019' }).waitFor()
  expect((await seen(page, '.compared'))[0]).toContain('Op 18 januari 2019 was er nog geen versie; daarom wordt vergeleken met de eerste.')
  await page.goto(new URL('/wijzigingen?sinds=1&domein=OM', dashboard.product.address).href)
  await expect.poll(() => seen(page, '.change-group h3')).toEqual(['Omgeving'])
  await page.getByRole('button', { name: 'Alle beleidsdomeinen tonen' }).click()
  await expect.poll(() => seen(page, '.change-group h3')).toEqual(['Omgeving', 'Sociale economie en werk'])
  await page.close()
})

test('the story of one row: every version it had, the newest first, up to the revision that is looked at', async () => {
  const page = await dashboard.open('/projecten/SEW-04')
  await page.getByRole('button', { name: 'Geschiedenis van SEW-04', exact: true }).click()
  await page.locator('.versions li').first().waitFor()
  expect((await seen(page, '.versions li')).map(text => text.replaceAll(/,? \d+ \w+ \d{4} om \d\d:\d\d/g, ''))).toEqual([
    'Versie 2 laatst bewerkt op einddatum van 31/12/2029 naar 31/12/2031.', 'Versie 1 laatst bewerkt op Stond al in de eerste versie.',
  ])
  await page.goto(new URL('/projecten/SEW-04?versie=1', dashboard.product.address).href)
  await page.getByRole('button', { name: 'Geschiedenis van SEW-04', exact: true }).click()
  await expect.poll(async () => (await seen(page, '.versions li')).length).toBe(1)
  await page.close()
})

test('the address of a project that was removed leads to its story', async () => {
  const page = await dashboard.open('/projecten/OM-01')
  expect(await page.locator('main h2').innerText()).toBe('Project OM-01 staat niet in deze versie')
  await page.getByRole('button', { name: 'Geschiedenis van OM-01', exact: true }).click()
  await page.locator('.versions li').first().waitFor()
  expect((await seen(page, '.versions li')).map(text => text.replaceAll(/,? \d+ \w+ \d{4} om \d\d:\d\d/g, ''))).toEqual([
    expect.stringMatching(/^Versie \d laatst bewerkt op Geschrapt\.$/), 'Versie 1 laatst bewerkt op Stond al in de eerste versie.',
  ])
  await page.close()
})

test('an older part of a long story comes when it is asked for', async () => {
  const version = (revision: number, event: string) => ({ revision, publishedAt: '2026-03-01T10:00:00.000Z', editor: 'An Peeters', editedAt: revision === 1 ? null : '2026-03-01T08:30:00.000Z', event, fields: event === 'changed' ? [{ field: 'end', column: 'Einde', old: null, new: '2031-12-31' }] : [] })
  const page = await dashboard.open('/projecten/SEW-04')
  await page.route(/\/api\/history/, route => {
    const through = Number(new URL(route.request().url()).searchParams.get('revision'))
    const body = through === 4 ? { versions: [version(720, 'changed')], earlier: 500 } : { versions: [version(1, 'added')], earlier: null }
    return route.fulfill({ contentType: 'application/json', body: JSON.stringify({ revision: through, tab: 'Projecten', code: 'SEW-04', ...body }) })
  })
  await page.getByRole('button', { name: 'Geschiedenis van SEW-04', exact: true }).click()
  await page.getByRole('button', { name: 'Ook vóór versie 501 opzoeken' }).click()
  await expect.poll(() => seen(page, '.versions li')).toEqual([
    'Versie 720, 1 maart 2026 om 11:00 laatst bewerkt door An Peeters op 1 maart 2026 om 09:30 einddatum ingevuld: 31/12/2031.',
    'Versie 1, 1 maart 2026 om 11:00 laatst bewerkt door An Peeters Stond al in de eerste versie.',
  ])
  await page.close()
})

test('nothing to compare, or nothing changed, is said', async () => {
  const page = await dashboard.open('/wijzigingen?versie=1')
  await page.getByText('Versie 1 is de eerste: er is geen vroegere om mee te vergelijken.').waitFor()
  await page.goto(new URL('/wijzigingen?sinds=9', dashboard.product.address).href)
  await page.getByText('Versie 9 bestaat niet, of is jonger dan de versie die u bekijkt.').waitFor()
  expect(await page.locator('.row-change, .effects').count()).toBe(0)
  await page.close()
})

test('each row leads to its place in the real sheet, but for those that are gone', async () => {
  const answered = await (await fetch(new URL('/api/status', dashboard.product.address))).json() as object
  const page = await dashboard.open('/wijzigingen', { answers: { '/api/status': { body: { ...answered, ...status } } } })
  await ready(page)
  expect(await page.locator('.where a').evaluateAll((links: HTMLAnchorElement[]) => links.map(({ textContent, href }) => [textContent, href]))).toEqual([
    ['Projecten, rij 30', 'https://docs.google.com/spreadsheets/d/sheet-1/edit#gid=7&range=30%3A30'],
  ])
  await page.close()
})

test.each(['/wijzigingen', '/wijzigingen?sinds=1&versie=3', '/?opDatum=2019-01-18'])('axe finds nothing on %s, on any width, light and dark', async path => {
  const page = await dashboard.open(path)
  await page.locator('.row-change, .empty').first().waitFor()
  await page.getByRole('button', { name: 'Vroegere stand bekijken' }).click({ timeout: 1000 }).catch(() => undefined)
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test.each([360, 820, 2560])('at %i pixels nothing sticks out, and every control is large enough for a finger', async width => {
  const page = await dashboard.open('/wijzigingen?sinds=1&versie=3', { width })
  await ready(page)
  expect(await page.evaluate(() => ({
    sticksOut: document.documentElement.scrollWidth - window.innerWidth,
    small: [...document.querySelectorAll('button:not(.help > button), select, input')].map(element => element.getBoundingClientRect().height).filter(height => height > 0 && height < 44),
  }))).toEqual({ sticksOut: 0, small: [] })
  await page.close()
})

test('the past looks so on every page with figures: a band that stays, another masthead, and the way back', async () => {
  for (const path of ['/', '/wijzigingen', '/audit', '/projecten']) {
    const page = await dashboard.open(`${path}?versie=1`)
    await page.locator('.past-band.past').waitFor()
    expect((await seen(page, '.past-band'))[0]).toMatch(/^U bekijkt een vroegere versie: versie 1, de stand van .* Toon de huidige versie \(4\)$/)
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.masthead') ?? document.body).backgroundImage)).toContain('gradient')
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    expect(await page.locator('.past-band').evaluate(band => band.getBoundingClientRect().top)).toBe(0)
    await page.getByRole('button', { name: 'Toon de huidige versie (4)' }).click()
    await expect.poll(() => page.locator('.past-band').count()).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.masthead') ?? document.body).backgroundImage)).toBe('none')
    expect(await page.locator('.freshness').innerText()).toContain('versie 4')
    await page.close()
  }
})

test('a day is chosen beside how fresh the figures are, also a meeting\'s', async () => {
  const page = await dashboard.open('?domein=SEW')
  await page.getByRole('button', { name: 'Vroegere stand bekijken' }).click()
  await page.locator('.past-choice li').first().waitFor()
  expect((await seen(page, '.past-choice li')).map(text => text.replace(/,.*/, ''))).toEqual(['versie 4', 'versie 3', 'versie 2', 'versie 1'])
  await page.goto(new URL('/?domein=SEW&opDatum=2019-01-18', dashboard.product.address).href)
  await page.getByText('Op 18 januari 2019 was er nog geen versie.').waitFor()
  expect(new URL(page.url()).search).toBe('?domein=SEW&opDatum=2019-01-18')
  await page.getByRole('link', { name: 'Bekijk welke versies er zijn' }).click()
  await page.locator('.chain').waitFor()
  expect(await seen(page, '.chain th > a')).toEqual(['4', '3', '2', '1'])
  await page.goBack()
  await page.getByRole('button', { name: 'Toon de huidige versie' }).first().click()
  await page.getByRole('heading', { name: 'Subsidies per domein en jaar' }).waitFor()

  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date())
  await page.getByRole('button', { name: 'Vroegere stand bekijken' }).click()
  await page.getByLabel('De cijfers zoals op').fill(today)
  await page.getByRole('button', { name: 'Tonen', exact: true }).click()
  await page.locator('.past-band.aside').getByText(/sindsdien is er niets gewijzigd/).waitFor()
  expect(new URL(page.url()).search).toBe(`?domein=SEW&opDatum=${today}`)
  await page.close()
})

test('Controle is about now, and says so where figures of the past are chosen', async () => {
  const page = await dashboard.open('/controle?versie=2')
  await page.getByText('U koos versie 2 voor de cijfers. Deze pagina gaat over de werkmap zoals ze nu is.').waitFor()
  expect(await page.locator('.past-band.past').count()).toBe(0)
  await page.close()
})

test('no page met an error, nor anything that the content policy refuses', () => {
  // The browser tells of each answer that is a 404.
  expect(dashboard.errors.filter(error => !error.includes('404'))).toEqual([])
})
