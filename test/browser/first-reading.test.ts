import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard([{ tab: 'Subsidies', from: '€ 75.333', to: '75.33' }]) })
afterAll(() => dashboard.close())

test('a first reading with an error shows no figure, says why, and gives way to the figures once it is corrected', async () => {
  const page = await dashboard.open()
  await page.getByRole('heading', { name: 'Nog geen cijfers' }).waitFor()
  expect(await page.locator('main').innerText()).toMatch(/heeft 1 fout\. Zodra die in de werkmap verbeterd is, verschijnen de cijfers hier vanzelf\./)
  expect(await page.locator('table, canvas').count()).toBe(0)
  await page.getByRole('link', { name: /opmerkingen? wacht/ }).click()
  await page.getByRole('heading', { name: 'Niet gepubliceerd: 1 fout' }).waitFor()
  expect(await page.locator('.reading-card').innerText()).toContain('Het bestuur ziet nog geen cijfers.')

  await page.getByRole('link', { name: 'Overzicht', exact: true }).click()
  await page.getByRole('heading', { name: 'Nog geen cijfers' }).waitFor()
  await dashboard.edit('Subsidies', '75.33', '€ 75.333')
  await page.getByRole('heading', { name: 'Subsidies per domein en jaar' }).waitFor()
  await page.close()
})
