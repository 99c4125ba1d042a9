import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

const panel = (page: Page) => page.getByRole('dialog')
const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ').trim()
const searchOf = (page: Page) => decodeURIComponent(new URL(page.url()).search)
/** Each row behind the figure: its name, its part and where it stands. */
async function rowsOf(page: Page): Promise<string[]> {
  await panel(page).locator('.behind li, .nothing:not(:has-text("geladen"))').first().waitFor()
  return (await panel(page).locator('.behind li').evaluateAll(items => items.map(item =>
    [item.querySelector('h3')?.textContent, ...[...item.querySelectorAll('dd')].slice(1).map(each => each.textContent)].join(' | ')))).map(plain)
}

test('rows that are long in coming, or can\'t be had, say so beside the page, with the way to ask again', async () => {
  const before = dashboard.errors.length
  const page = await dashboard.open('')
  const { promise: asked, resolve: answer } = Promise.withResolvers<void>()
  let isBroken = false
  await page.route(/\/api\/report/, async route => {
    if (isBroken) return route.fulfill({ status: 503, body: '' })
    await asked
    return route.continue()
  })
  const figure = page.locator('.headlines').getByRole('link', { name: '€ 1.000.000,00' })
  await figure.click()
  await panel(page).getByText('De rijen worden geladen…').waitFor()
  expect(await panel(page).locator('h2').innerText()).toBe('De rijen achter dit cijfer')
  answer()
  expect((await rowsOf(page)).length).toBe(1)
  await page.close()

  isBroken = true
  const broken = await dashboard.open('')
  await broken.route(/\/api\/report/, route => (isBroken ? route.fulfill({ status: 503, body: '' }) : route.continue()))
  await broken.locator('.headlines').getByRole('link', { name: '€ 1.000.000,00' }).click()
  await panel(broken).getByText('De rijen konden niet geladen worden.').waitFor()
  expect(await axeFindings(broken)).toEqual([])
  isBroken = false
  await panel(broken).getByRole('button', { name: 'Opnieuw proberen' }).click()
  expect((await rowsOf(broken)).length).toBe(1)
  // The browser tells of each answer that is an error.
  dashboard.errors.splice(before)
  await broken.close()
})

test('who follows a link in the panel by keyboard goes on at what it led to', async () => {
  const page = await dashboard.open('?rijen=lopend,2026&tegenover=2025')
  await panel(page).locator('.totals a').first().focus()
  await page.keyboard.press('Enter')
  await panel(page).locator('h2', { hasText: 'Projecten die lopen in 2026' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rijen')
  await page.close()
})

test('a headline figure leads to the rows behind it; Back, Escape and the button lead back to where one was', async () => {
  const page = await dashboard.open('?domein=SB&van=2018&tot=2019')
  const figure = page.locator('.headlines').getByRole('link', { name: '€ 1.000.000,00' })
  await figure.click()
  expect(await rowsOf(page)).toEqual(['Vlaamse overheid, voor Jeugdhulppartners 1 Gezin 1 Plan S-003 | € 1.000.000,00 heel het jaar | Subsidies, rij 4 Bedrag G4Basis H4Start I4Einde J4'])
  expect(searchOf(page)).toBe('?domein=SB&van=2018&tot=2019&rijen=subsidies,partner,,,2019')
  expect(plain(await panel(page).getByRole('heading', { level: 2 }).innerText())).toBe('Subsidies · Sociaal beleid · 2019')
  await page.goBack()
  await expect.poll(() => panel(page).count()).toBe(0)
  expect(searchOf(page)).toBe('?domein=SB&van=2018&tot=2019')

  for (const close of [() => page.keyboard.press('Escape'), () => panel(page).getByRole('button', { name: 'Sluiten' }).click(), () => page.mouse.click(20, 400)]) {
    await figure.focus()
    await page.keyboard.press('Enter')
    await rowsOf(page)
    await close()
    await expect.poll(() => panel(page).count()).toBe(0)
    expect(searchOf(page)).toBe('?domein=SB&van=2018&tot=2019')
    expect(await figure.evaluate(element => element === document.activeElement)).toBe(true)
  }
  await page.close()
})

test.each([
  ['/?rijen=lopend,2026', 'lopend,2026'],
  ['/domein/SB?rijen=lopend,2026&deel=zonder-einde', 'lopend,2026&deel=zonder-einde'],
  // No link of Projecten leads to them.
  ['/projecten?rijen=lopend,2026', null],
])('who closes the rows of the pasted link %s goes on at their figure: %s', async (path, figure) => {
  const page = await dashboard.open(path)
  await rowsOf(page)
  await page.keyboard.press('Escape')
  await expect.poll(() => panel(page).count()).toBe(0)
  await expect.poll(() => page.evaluate(() => {
    const at = document.activeElement
    return at?.tagName === 'MAIN' ? null : at?.getAttribute('href')?.split('?rijen=')[1]
  })).toBe(figure)
  await page.close()
})

test('a pasted link shows the same rows; on another page they are gone', async () => {
  const page = await dashboard.open('?rijen=personeel,eigen,regionaal,SB,2018')
  expect(await rowsOf(page)).toEqual([
    'Coördinator Welzijn P-04 | 1,00 heel het jaar | Personeel, rij 5 VTE E5Start G5Einde H5',
    'Medewerker sociaal distributieplatform P-08 | 0,50 heel het jaar | Personeel, rij 9 VTE E9Start G9Einde H9',
  ])
  expect(plain(await panel(page).locator('.totals').innerText())).toBe('Telt mee, minstens 1,50 Daarnaast zonder jaar 2 rijen')
  await page.keyboard.press('Escape')
  await expect.poll(() => panel(page).count()).toBe(0)
  await page.goBack()
  await rowsOf(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click()
  await page.getByRole('navigation', { name: 'Pagina’s' }).getByRole('link', { name: 'Controle' }).click()
  expect(searchOf(page)).toBe('')
  await page.close()
})

test('every figure of the tables of subsidies and FTE leads to rows that add up to it', async () => {
  const page = await dashboard.open('?soort=subsidie,gemeentelijke+bijdrage,private+bijdrage,opbrengst')
  for (const toggle of await page.locator('.toggle').all()) await toggle.click()
  const cells = await page.locator('table.figures td').evaluateAll(all => all.map(cell => ({ text: cell.textContent?.trim() ?? '', href: cell.querySelector('a')?.getAttribute('href') ?? null })))
  const filled = cells.filter(({ text }) => text !== '–')
  expect(filled.filter(({ href }) => href === null)).toEqual([])
  expect(filled.length).toBeGreaterThan(300)

  // One after the other in the same page: another address, another figure.
  for (const { text, href } of filled.filter((_, index) => index % 23 === 0)) {
    const hash = new URL(href ?? '', dashboard.product.address)
    await page.locator(`table.figures td a[href="${hash.pathname}${hash.search}"]`).first().click()
    await rowsOf(page)
    const totals = await panel(page).locator('.totals > div').evaluateAll(each => each.map(total => [total.querySelector('dt')?.textContent, total.querySelector('dd')?.textContent]))
    // Beside the figure: what stands in a row of its own in the table.
    const said = totals.filter(([label]) => label !== 'Daarnaast zonder jaar').map(([label, value]) => (label === 'Verondersteld, telt niet mee' ? `verondersteld: ${value}` : label === 'Niet vermeld' ? `niet vermeld: ${parseInt(value ?? '', 10)}` : value)).join(' ')
    expect(plain(said)).toBe(plain(text).replace(/ \(\d+\)/, ''))
    await page.keyboard.press('Escape')
    await expect.poll(() => panel(page).count()).toBe(0)
  }
  await page.close()
})

test('a bar leads to its rows, the space above the bars to the year\'s; by keyboard the same', async () => {
  const page = await dashboard.open('?domein=SB,SEW')
  const chart = page.getByRole('application', { name: 'Grafiek Boekhouding van partners' })
  await chart.focus()
  await expect.poll(() => chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(1184)
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  expect(await rowsOf(page)).toEqual(['Vlaamse overheid, voor Stad Diksmuide S-001 | € 50.000,00 365 van 1.095 dagen in 2018 | Subsidies, rij 2 Bedrag G2Basis H2Start I2Einde J2'])
  expect(searchOf(page)).toBe('?domein=SB,SEW&rijen=subsidies,partner,,SEW,2018')
  await page.keyboard.press('Escape')
  await expect.poll(() => panel(page).count()).toBe(0)
  expect(await chart.evaluate(element => element === document.activeElement)).toBe(true)

  const canvas = chart.locator('canvas')
  const { width, height } = await canvas.boundingBox() ?? { width: 0, height: 0 }
  // From the first year with anything, 2017, through 2031.
  const yearAt = (year: number) => 76 + (year - 2017 + 0.5) * ((width - 76) / 15)
  await canvas.click({ position: { x: yearAt(2025), y: height - 60 } })
  await rowsOf(page)
  expect(searchOf(page)).toBe('?domein=SB,SEW&rijen=subsidies,partner,,SB,2025')
  await page.keyboard.press('Escape')
  await canvas.click({ position: { x: yearAt(2017), y: 20 } })
  await rowsOf(page)
  expect(searchOf(page)).toBe('?domein=SB,SEW&rijen=subsidies,partner,,,2017')
  await page.close()
})

test('numbers of projects lead to the projects; what is asked for to its awards; what has no year to its rows', async () => {
  const report = await dashboard.report()
  const page = await dashboard.open()
  await page.locator('.headlines').getByRole('link', { name: '23', exact: true }).click()
  expect((await rowsOf(page)).filter(row => !row.includes('start niet vermeld'))).toHaveLength(23)
  expect(report.projects).toHaveLength(49)
  await page.keyboard.press('Escape')
  await page.locator('.requested td a').click()
  expect(await rowsOf(page)).toEqual(['Leader Westhoek S-011 | niet vermeld | Subsidies, rij 12 Bedrag G12Basis H12Start I12Einde J12'])
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '3 toekenningen zonder jaar' }).click()
  expect((await rowsOf(page)).map(row => row.split(' | ').at(-1))).toEqual(['Subsidies, rij 8 Bedrag G8Basis H8Start I8Einde J8', 'Subsidies, rij 9 Bedrag G9Basis H9Start I9Einde J9', 'Subsidies, rij 11 Bedrag G11Basis H11Start I11Einde J11'])
  await page.close()
})

test('words in the address that mean nothing open nothing', async () => {
  const page = await dashboard.open('?rijen=constructor,x')
  await page.waitForLoadState('networkidle')
  expect(await panel(page).count()).toBe(0)
  await page.close()
})

test('rows that don\'t come are said so, and asked for again', async () => {
  const answers: Record<string, { status?: number; body: unknown }> = { '/api/dataset': { status: 500, body: {} } }
  const before = dashboard.errors.length
  const page = await dashboard.open('?rijen=lopend,2026', { answers })
  await panel(page).getByText('De rijen konden niet geladen worden').waitFor()
  await page.unrouteAll()
  await panel(page).getByRole('button', { name: 'Opnieuw proberen' }).click()
  expect((await rowsOf(page)).length).toBeGreaterThan(23)
  dashboard.errors.splice(before)
  await page.close()
})

test('who works with the sheet gets there from a row; a board member reads where it stands', async () => {
  const status = await (await fetch(new URL('/api/status', dashboard.product.address))).json() as object
  const spreadsheet = { id: 'sheet-1', tabs: [{ title: 'Subsidies', id: 7 }] }
  const answers: Record<string, { body: unknown }> = { '/api/status': { body: { ...status, spreadsheet } } }
  const page = await dashboard.open('?rijen=subsidies,partner,,SB,2019', { answers })
  await rowsOf(page)
  expect(await panel(page).getByRole('link', { name: 'Subsidies, rij 4' }).getAttribute('href')).toBe('https://docs.google.com/spreadsheets/d/sheet-1/edit#gid=7&range=4%3A4')
  expect(await panel(page).getByRole('link', { name: 'Bedrag G4' }).getAttribute('href')).toBe('https://docs.google.com/spreadsheets/d/sheet-1/edit#gid=7&range=G4')
  answers['/api/status'] = { body: { ...status, spreadsheet: null } }
  await page.reload()
  await rowsOf(page)
  expect(await panel(page).getByRole('link').count()).toBe(0)
  await page.close()
})

test('figures, projects and rows can be saved: what is seen, with its version and choice', async () => {
  const page = await dashboard.open('?domein=SB&van=2018&tot=2020&rijen=subsidies,eigen,,,2018')
  const save = async (scope: ReturnType<Page['locator']>, kind: string) => {
    const [download] = await Promise.all([scope.page().waitForEvent('download'), scope.getByRole('button', { name: new RegExp(`^${kind}:`) }).click()])
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
  }
  await rowsOf(page)
  const rows = await save(panel(page), 'CSV')
  const records: string[][] = parse(rows.content, { delimiter: ';', bom: true, relax_column_count: true })
  expect(records.slice(-1)).toEqual([['Subsidies', '3', 'G3, H3, I3, J3', 'S-002', 'niet vermeld in de bron', 'subsidie, Foodsavers West-Vlaanderen', '€\u00A075.333,00 voor de hele periode, 2018 – 2021', '€\u00A018.820,36', '18820,36', '', '365 van 1.461 dagen in 2018']])
  await page.keyboard.press('Escape')

  const funding = page.locator('section[aria-labelledby=subsidies] .chart-foot')
  const csv = await save(funding, 'CSV')
  expect(csv.name).toMatch(/^subsidies-per-domein-en-jaar-versie-1-\d{4}-\d\d-\d\d\.csv$/)
  const lines = csv.content.toString('utf8')
  expect([lines.startsWith('\uFEFF'), lines.includes('Jaren;2018 tot en met 2020, met wat geen jaar heeft\r\nBeleidsdomeinen;Sociaal beleid\r\nSoort;subsidie\r\n'), lines.includes('Boekhouding van partners;subsidie;2018;SB;Sociaal beleid;334246,58;;;\r\n')]).toEqual([true, true, true])

  const book = new ExcelJS.Workbook()
  const { buffer, byteOffset, byteLength } = (await save(funding, 'Excel')).content
  await book.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength))
  expect(book.getWorksheet('Cijfers')?.getRow(2).values).toEqual([undefined, 'Eigen boekhouding', 'subsidie', 2018, 'SB', 'Sociaal beleid', 18820.36])
  const { hash } = await dashboard.report()
  expect(book.getWorksheet('Herkomst')?.getColumn(2).values).toContain(hash)

  const picture = await save(funding, 'Afbeelding')
  expect([picture.name.endsWith('.png'), picture.content.subarray(1, 4).toString(), picture.content.readUInt32BE(16)]).toEqual([true, 'PNG', 2400])
  expect(picture.content.length).toBeGreaterThan(50_000)

  const periods = await save(page.locator('section[aria-labelledby=projecten]'), 'Afbeelding')
  expect([/^projectperiodes-per-domein-versie-1-.*\.png$/.test(periods.name), periods.content.subarray(1, 4).toString(), periods.content.readUInt32BE(16)]).toEqual([true, 'PNG', 2400])
  // As high as its rows: those of one domain, less than all.
  const all = await dashboard.open()
  const whole = await save(all.locator('section[aria-labelledby=projecten]'), 'Afbeelding')
  expect([periods.content.readUInt32BE(20) > 500, whole.content.readUInt32BE(20) > periods.content.readUInt32BE(20) + 500]).toEqual([true, true])
  await all.close()
  await page.close()
})

test('on paper the rows stand alone, with their heading, their places and where they come from; then beside the page again', async () => {
  const { hash } = await dashboard.report()
  const page = await dashboard.open('?domein=SB&rijen=lopend,2026')
  await rowsOf(page)
  const rows = await panel(page).locator('.behind li').count()
  const heading = plain(await panel(page).getByRole('heading', { level: 2 }).innerText())
  const sheets = await sheetsOf(page)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.locator('.rows-panel').evaluate((dialog: HTMLDialogElement) => [dialog.open, dialog.matches(':modal')])).toEqual([true, false])
  const paper = plain(await page.locator('body').innerText())
  for (const part of ['Westhoek', 'versie 1', heading, 'Projecten, rij 6', 'Start D6', hash]) expect(paper.replaceAll(/\s/g, '')).toContain(part.replaceAll(/\s/g, ''))
  for (const part of ['Subsidies per domein en jaar', 'Sluiten', 'Bewaren als', '2026 in het kort']) expect(paper).not.toContain(part)
  expect(await page.locator('.behind li').evaluateAll(items => items.filter(item => item.checkVisibility() && item.getBoundingClientRect().height > 0).length)).toBe(rows)
  expect(await page.locator('.rows-panel').evaluate(dialog => dialog.scrollHeight - dialog.clientHeight)).toBe(0)
  expect([sheets > 1, await sheetsOf(page)]).toEqual([true, sheets])

  await page.emulateMedia({ media: 'screen' })
  await expect.poll(() => page.locator('.rows-panel').evaluate(dialog => dialog.matches(':modal'))).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => panel(page).count()).toBe(0)
  await page.close()
})

test('on paper stand more rows than are shown at first', async () => {
  const told = await (await fetch(new URL('/api/dataset?table=projects&part=1&revision=1', dashboard.product.address))).json() as { projects: object[] }
  const projects = Array.from({ length: 260 }, (_, index) => ({ ...told.projects[4], code: `X-${index}` }))
  const page = await dashboard.open('?rijen=lopend,2026')
  await page.route(/table=projects/, route => route.fulfill({ contentType: 'application/json', body: JSON.stringify({ ...told, projects }) }))
  await page.reload()
  await rowsOf(page)
  expect(await panel(page).locator('.behind li').count()).toBe(100)
  // The address tells how far: a link shows as many, Back fewer.
  await page.getByRole('button', { name: 'Toon de volgende 100' }).click()
  expect(searchOf(page)).toBe('?rijen=lopend,2026&rijgetoond=200')
  await page.reload()
  await rowsOf(page)
  await expect.poll(() => panel(page).locator('.behind li').count()).toBe(200)
  await page.goBack()
  await expect.poll(() => panel(page).locator('.behind li').count()).toBe(100)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.locator('.behind li').count()).toBe(260)
  expect(await sheetsOf(page)).toBeGreaterThan(10)
  await page.close()
})

/** How many sheets of paper it takes. */
const sheetsOf = async (page: Page) => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

test('axe finds nothing wrong with the rows beside the page', async () => {
  const page = await dashboard.open('?rijen=subsidies,partner,,,2019')
  await rowsOf(page)
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test('axe finds nothing wrong with projects beside the page', async () => {
  const page = await dashboard.open('?rijen=lopend,2026')
  await rowsOf(page)
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
