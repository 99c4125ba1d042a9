import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '../../web/text/catalog.ts'
import { axeInThemes, type Looked } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'
import { VIEWS, type Shown } from './views.ts'

let dashboard: Dashboard
const looked: Looked = { findings: [], passed: 0, runs: 0 }

beforeAll(async () => {
  dashboard = await openDashboard()
  await dashboard.edit('Subsidies', '€ 75.333', '€ 75.334')
})
afterAll(() => {
  process.stderr.write(`axe: ${Object.keys(VIEWS).length} views × ${LANGUAGES.length} languages × 2 themes: ${looked.runs} runs, ${looked.passed} rules held, ${looked.findings.length} findings\n`)
  return dashboard.close()
})

async function show({ path, ready, answers, open }: Shown, language: string, width: number): Promise<Page> {
  const page = await dashboard.open(path + (language === 'nl' ? '' : `${path.includes('?') ? '&' : '?'}taal=${language}`), { width, ...(answers !== undefined && { answers }) })
  await page.locator(ready).first().waitFor()
  if (open !== undefined) for (const button of await page.locator(open).all()) await button.click()
  return page
}

/** Dutch on a wide screen, French on a tablet, English on a phone. */
const WIDTHS: Record<string, number> = { nl: 1440, fr: 820, en: 390 }

test.each(Object.entries(VIEWS))('axe finds nothing in any language, light and dark: %s', async (_, shown) => {
  const before = dashboard.errors.length
  await Promise.all(LANGUAGES.map(async ({ code }) => {
    const page = await show(shown, code, WIDTHS[code] ?? 1440)
    const { findings, passed, runs } = await axeInThemes(page)
    looked.findings.push(...findings)
    looked.passed += passed
    looked.runs += runs
    expect(findings.map(finding => `${code} ${finding}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe({ nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }[code])
    await page.close()
  }))
  dashboard.errors.splice(before)
})

test.each(Object.entries(VIEWS))('on 320 pixels, and with letters of twice the size, only tables and charts scroll sideways: %s', async (_, shown) => {
  const before = dashboard.errors.length
  // The longest words.
  const page = await show(shown, 'fr', 320)
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const narrow = await wider()
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  expect([narrow, await wider()]).toEqual([0, 0])
  dashboard.errors.splice(before)
  await page.close()
})

test('every page can be printed: axe finds nothing on paper either', async () => {
  for (const name of ['Overzicht, its tables and choices open', 'a domain', 'Projecten', 'Gemeenten', 'Wat we niet weten', 'Wijzigingen', 'the accessibility statement']) {
    const page = await show({ path: '', ready: 'main', ...VIEWS[name] }, 'nl', 800)
    await page.emulateMedia({ media: 'print' })
    expect((await axeInThemes(page)).findings.map(finding => `${name} ${finding}`)).toEqual([])
    await page.close()
  }
})

test('what is new moves only for who likes movement', async () => {
  const pages = await Promise.all([dashboard.open(), dashboard.open()])
  for (const [index, page] of pages.entries()) await page.emulateMedia({ reducedMotion: index === 0 ? 'reduce' : 'no-preference' })
  await dashboard.edit('Subsidies', '€ 75.334', '€ 75.335')
  const moving = await Promise.all(pages.map(async page => {
    await page.locator('.updated span').waitFor()
    return page.evaluate(() => document.getAnimations().length > 0)
  }))
  expect(moving).toEqual([false, true])
  for (const page of pages) await page.close()
})
