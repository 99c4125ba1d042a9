import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'
import { cellsOf, readTable } from './tables.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

const own2018 = 'Eigen boekhouding: subsidie | 2018 | Sociaal beleid'

// One after the other: each continues with the workbook as the one before left it.
test('a change in the workbook arrives on the open page, without a reload', async () => {
  const page = await dashboard.open()
  await page.evaluate(() => { document.body.dataset['kept'] = 'yes' })
  await dashboard.edit('Subsidies', '€ 75.333', '€ 80.000')
  await page.getByText('Bijgewerkt naar versie 2').waitFor()
  // What is folded away follows once everything that is seen has been drawn.
  await expect.poll(async () => cellsOf(await readTable(page, 'Subsidies per domein en jaar'))).toContain(`${own2018}: € 19.986,31`)
  expect(await page.evaluate(() => document.body.dataset['kept'])).toBe('yes')
  expect(await page.locator('.freshness').innerText()).toContain('versie 2')
  await page.close()
})

test('a past revision is shown as the past, with the way back', async () => {
  const page = await dashboard.open('?versie=1')
  await page.getByText('U bekijkt een vroegere versie: versie 1').waitFor()
  expect(cellsOf(await readTable(page, 'Subsidies per domein en jaar'))).toContain(`${own2018}: € 18.820,36`)
  await page.getByRole('button', { name: 'Toon de huidige versie (2)' }).click()
  await expect.poll(async () => cellsOf(await readTable(page, 'Subsidies per domein en jaar'))).toContain(`${own2018}: € 19.986,31`)
  expect(new URL(page.url()).search).toBe('')
  await page.close()
})

test('held: the last revision stays, and the page says that changes wait', async () => {
  const page = await dashboard.open()
  await dashboard.edit('Subsidies', '€ 80.000', '75.33')
  await page.getByText(/^Er wachten wijzigingen sinds .*: de laatste lezing heeft 1 fout; de cijfers hieronder zijn die van versie 2\./).waitFor()
  expect(cellsOf(await readTable(page, 'Subsidies per domein en jaar'))).toContain(`${own2018}: € 19.986,31`)

  await page.getByRole('link', { name: 'Bekijk wat er moet gebeuren' }).click()
  await page.getByRole('heading', { name: 'Niet gepubliceerd: 1 fout' }).waitFor()
  expect(await page.locator('.problem.error').innerText()).toMatch(/^Fout\s+Cel\s+G3\s+Bedrag\s+Er staat\s+75\.33/)
  expect(await page.locator('.freshness').innerText()).toContain('versie 2')
  await page.close()
})

test('no connection: the figures stay, and the page says so until it is back', async () => {
  const page = await dashboard.open()
  const before = dashboard.errors.length
  await page.context().setOffline(true)
  await page.getByText(/^Geen antwoord/).waitFor()
  expect(cellsOf(await readTable(page, 'Subsidies per domein en jaar'))).toContain(`${own2018}: € 19.986,31`)
  await page.context().setOffline(false)
  await page.getByText(/^Geen antwoord/).waitFor({ state: 'detached' })
  // The browser tells of each request that found no connection.
  dashboard.errors.splice(before)
  await page.close()
})

test('a revision that doesn\'t exist is told, with the way to the current one', async () => {
  const page = await dashboard.open()
  const before = dashboard.errors.length
  await page.goto(`${dashboard.product.address}?versie=99`)
  await page.getByText('Versie 99 bestaat niet.').waitFor()
  await page.getByRole('button', { name: 'Toon de huidige versie' }).click()
  await page.getByRole('heading', { name: 'Subsidies per domein en jaar' }).waitFor()
  expect(await page.getByText('Versie 99').count()).toBe(0)
  // The browser tells of each answer that is a 404.
  dashboard.errors.splice(before)
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
