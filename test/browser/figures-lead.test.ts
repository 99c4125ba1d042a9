import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
  await dashboard.edit('Subsidies', '€ 75.333', '€ 75.334')
})
afterAll(() => dashboard.close())

/** What may hold a number that leads nowhere, and why. */
const EXCEPTIONS: Record<string, string> = {
  'h2, h3, caption, figcaption, label, .label, .figure > dt, .span-line dt': 'names a page, a part, a year or a field',
  '.legend': 'says how the drawing is read',
  '.gist, .project-count, .zoom-years, .rule, .intro, .unstated': 'sums up in words what stands below it, where each part leads on',
  '.project-row, .posts, .detail-table, .facts, .project-detail > .code, .unknowns tr, .municipality-list td:nth-child(4), .municipality-list td:nth-child(5)':
    'is a field of a row of the workbook, beside where it stands there',
  'time, .period, .as-of, .months': 'is a day or a period',
  '.municipality-detail .aside': 'says which projects are not listed',
}

test.each([
  ['/?van=2018&tot=2026', 'h2#projecten'], ['/domein', '.domain-index table'], ['/domein/SB', 'h2#gemeenten'], ['/projecten', '.project-row'], ['/projecten/SB-04', 'h3#geld'],
  ['/gemeenten', 'h2#deelname'], ['/gemeenten/38025', 'h3#projecten'], ['/onbekend', '.unknowns td'],
])('at %s every number that is reckoned stands in a link or a button', async (path, ready) => {
  const page = await dashboard.open(path)
  await page.locator(ready).first().waitFor()
  await page.waitForLoadState('networkidle')
  const { loose, leading } = await page.locator('main').evaluate((main, except) => {
    const loose: string[] = []
    let leading = 0
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const [text, parent] = [node.textContent ?? '', node.parentElement]
      // Behind nothing there are no rows.
      if (parent === null || !/\d/.test(text) || text.startsWith('0 ') || !parent.checkVisibility() || parent.closest('[aria-hidden=true], .unseen') !== null) continue
      if (parent.closest('a, button, option') !== null) leading++
      else if (parent.closest(except) === null) loose.push(`${parent.tagName} ${parent.className}: ${text}`)
    }
    return { loose, leading }
  }, Object.keys(EXCEPTIONS).join(', '))
  // A thing's own page is about one row.
  expect([loose, leading > 5 || path.split('/').length > 2]).toEqual([[], true])
  await page.close()
})

test.each([
  ['', '.group h3 .count', 'Algemene werking', 4],
  ['', '.soon .note >> nth=0', 'Projecten die eindigden in de 12 maanden', 1],
  ['', '.soon .note >> nth=1', 'Niet afgelopen, einde niet vermeld', 22],
  ['?van=2018&tot=2019', '.block > .aside a', 'Projecten helemaal buiten 2018 tot en met 2019', null],
  ['?van=2018&tot=2021', '.span-line a', 'Subsidies · alle beleidsdomeinen · 2018 tot en met 2021', 1],
  ['/domein/SB', '.participants .aside a', 'Projecten zonder vermelde rol', null],
])('at "%s" %s leads to its rows: %s', async (path, selector, title, rows) => {
  const page = await dashboard.open(path)
  const link = page.locator(selector).first()
  const said = await link.innerText()
  await link.click()
  const panel = page.locator('.rows-panel')
  await panel.locator('.behind > li').first().waitFor()
  expect(await panel.locator('h2').innerText()).toContain(title)
  expect(await panel.locator('.behind > li').count()).toBe(rows ?? Number(/\d+/.exec(said)?.[0]))
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
