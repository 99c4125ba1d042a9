import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

const domain = '<img src=x onerror="window.ran=1">&amp;<b>beleid</b>'
const project = '=HYPERLINK("http://example.org";"klik") <script>window.ran=1</script>'
const other = '"><svg onload=window.ran=1> {{7*7}} ${7*7} javascript:alert(1)'
const inCsv = (text: string) => `"${text.replaceAll('"', '""')}"`

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard([
    { tab: 'Domeinen', from: 'SB,Sociaal beleid,', to: `SB,${inCsv(domain)},` },
    { tab: 'Projecten', from: ',WestUp,', to: `,${inCsv(project)},` },
    { tab: 'Projecten', from: ',Digibanken,', to: `,${inCsv(other)},` },
  ])
})
afterAll(() => dashboard.close())

/** What a cell's text would have left behind, had it become more than text. */
async function traces(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    ran: 'ran' in window,
    elements: document.querySelectorAll('[src="x"], [onload], [onerror], [href^="javascript:"], b, body script, main svg svg[onload]').length,
  }))
}
const nothing = { ran: false, elements: 0 }

test('names from the sheet stand on Overzicht as they were typed, wherever they stand', async () => {
  const page = await dashboard.open()
  await expect.poll(() => page.locator('canvas').count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: /^Beleidsdomeinen/ }).click()
  expect(await page.locator('.option').allInnerTexts()).toContain(domain)
  expect(await page.locator('.legend').first().innerText()).toContain(domain)
  expect(await page.locator('.figures thead th').allTextContents()).toContain(domain)
  const names = await page.locator('.group .name').allInnerTexts()
  expect([names.includes(project), names.includes(other)]).toEqual([true, true])
  expect(await page.locator('.projects th[scope=row]').allTextContents()).toEqual(expect.arrayContaining([project, other]))
  const chart = page.getByRole('application').last()
  await chart.focus()
  await expect.poll(() => chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(1184)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  expect(await chart.locator('[aria-live]').textContent()).toContain(`${domain}, 2018: `)
  expect(await traces(page)).toEqual(nothing)
  await page.close()
})

test('an address that holds markup does nothing either', async () => {
  const search = `?domein=${encodeURIComponent('<img src=x onerror="window.ran=1">')}&tab=${encodeURIComponent(other)}`
  for (const path of ['', '/controle', `/domein/${encodeURIComponent(domain)}`]) {
    const page = await dashboard.open(path + search)
    await page.waitForLoadState('networkidle')
    expect(await traces(page)).toEqual(nothing)
    await page.close()
  }
})

test.each([
  ['<script>window.ran=1</script>', '<script>window.ran=1</script>'],
  ['<img src=x onerror="window.ran=1">', '<img src=x onerror="window.ran=1">'],
  ['=1+1', '=1+1'],
  ['@SOM(A1)', '@SOM(A1)'],
  // Control characters are left out of what is told of a cell.
  ['75\u0007,33', '75,33'],
  ['drie\u202Eneit', 'drie[U+202E]neit'],
])('a cell that holds %j stands on Controle as text', async (typed, seen) => {
  await dashboard.rewrite('Subsidies', text => text.replace('€ 150.000', () => inCsv(typed)))
  await dashboard.product.sync()
  const page = await dashboard.open('/controle?ernst=fout')
  await expect.poll(() => page.locator('.problem .value').allTextContents()).toEqual([seen])
  expect(await traces(page)).toEqual(nothing)
  await page.close()
  await dashboard.rewrite('Subsidies', text => text.replace(inCsv(typed), () => '€ 150.000'))
})

test('no page met an error, nor anything that the content policy refuses', () => {
  expect(dashboard.errors).toEqual([])
})
