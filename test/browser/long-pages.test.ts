import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'
import { readTable } from './tables.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

test('on a phone each section of Overzicht is one touch away, and so is the beginning', async () => {
  const page = await dashboard.open('?domein=SB,SEW', { width: 390, height: 844 })
  const links = page.getByRole('navigation', { name: 'Op deze pagina' }).getByRole('link')
  expect(await links.allInnerTexts()).toEqual(['subsidies', 'VTE', 'projecten'])
  for (const [name, heading] of [['subsidies', 'Subsidies per domein en jaar'], ['VTE', 'VTE per domein en jaar'], ['projecten', 'Projectperiodes per domein']] as const) {
    await links.getByText(name, { exact: true }).click()
    await expect.poll(() => page.getByRole('heading', { name: heading }).evaluate(element => element.getBoundingClientRect().top)).toBeLessThan(60)
    expect(new URL(page.url()).search).toBe('?domein=SB,SEW')
    await page.locator('.to-top a').nth(['subsidies', 'VTE', 'projecten'].indexOf(name)).click()
    await expect.poll(() => page.locator('.section-links').evaluate(element => element.getBoundingClientRect().top < innerHeight && element.getBoundingClientRect().top >= 0)).toBe(true)
  }
  const low = await page.locator('.section-links a, .to-top a').evaluateAll(elements => elements.map(element => element.getBoundingClientRect().height).filter(height => height < 44))
  expect(low).toEqual([])
  await page.close()
})

test('a wide screen and paper have no use for it', async () => {
  for (const path of ['', '/onbekend']) {
    const page = await dashboard.open(path)
    await page.locator('.to-top').first().waitFor({ state: 'attached' })
    expect(await page.locator('.section-links, .to-top').evaluateAll(elements => elements.filter(element => element.checkVisibility()))).toEqual([])
    await page.close()
  }
  const phone = await dashboard.open('', { width: 390 })
  await phone.emulateMedia({ media: 'print' })
  expect(await phone.locator('.section-links, .to-top').evaluateAll(elements => elements.filter(element => element.checkVisibility()))).toEqual([])
  await phone.close()
})

test('on a phone Wat we niet weten begins with what hides most, and shows the rest when asked; paper has it all', async () => {
  const page = await dashboard.open('/onbekend', { width: 390, height: 844 })
  await page.locator('.unknowns tbody tr').first().waitFor()
  const rows = async () => (await readTable(page, 'Wat we niet weten')).groups[0]?.rows.length
  expect([await rows(), await page.locator('.more').innerText()]).toEqual([15, expect.stringMatching(/^Nog 40 rijen niet getoond\.\s+Toon de volgende 40$/)])
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6000)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(rows).toBe(55)
  await page.emulateMedia({ media: 'screen' })
  await expect.poll(rows).toBe(15)
  await page.getByRole('button', { name: 'Toon de volgende 40' }).click()
  await expect.poll(rows).toBe(55)
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
