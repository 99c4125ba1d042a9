import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
  await dashboard.edit('Projecten', 'Zorg in de binnentuin', 'Zorg in de voortuin')
})
afterAll(() => dashboard.close())

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')
/** The built files that the page has asked for, without their hashes. */
const filesOf = (page: Page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => /([\w-]+)-\w{8}\.js$/.exec(name)?.[1] ?? ''))

test('a chosen language holds for the title, the menu and the figures, and stays while moving', async () => {
  const page = await dashboard.open('?domein=SB')
  await page.getByRole('link', { name: 'Français' }).click()
  await page.locator('.menu').getByRole('link', { name: 'Projets' }).click()
  await page.getByRole('heading', { name: 'Projets', exact: true }).waitFor()
  const { pathname, search } = new URL(page.url())
  expect([pathname, new URLSearchParams(search).get('taal'), new URLSearchParams(search).get('domein'), await page.title()])
    .toEqual(['/projecten', 'fr', 'SB', 'Projets · Westhoek · Streekboek'])
  expect(await page.locator('.languages a').evaluateAll(links => links.map(link => [link.textContent, link.getAttribute('lang'), link.getAttribute('hreflang'), link.getAttribute('aria-current')]))).toEqual([
    ['Nederlands', 'nl', 'nl', null], ['Français', 'fr', 'fr', 'true'], ['English', 'en', 'en', null],
  ])
  await page.getByRole('link', { name: 'Nederlands' }).click()
  await page.getByRole('heading', { name: 'Projecten', exact: true }).waitFor()
  expect(new URL(page.url()).search).toBe('?domein=SB')
  await page.close()
})

test.each([
  ['nl', 'nl-BE', '€ 1.000.000,00', 'sinds 1 september 2018, zonder voorzien einde'],
  ['fr', 'fr-BE', '1 000 000,00 €', 'depuis le 1er septembre 2018, sans fin prévue'],
  ['en', 'en-GB', '€1,000,000.00', 'since 1 September 2018, no end planned'],
])('in %s the page is %s, an amount is %s and a period is “%s”; names are the sheet\'s', async (language, locale, amount, period) => {
  const page = await dashboard.open(`/projecten/SB-04?taal=${language}`)
  await page.locator('#geld').waitFor()
  const text = plain(await page.locator('main').innerText())
  expect([await page.evaluate(() => document.documentElement.lang), text.includes(amount), text.includes(period)]).toEqual([locale, true, true])
  expect(await page.locator('main a[lang=nl]', { hasText: 'Sociaal beleid' }).count()).toBe(1)
  await page.close()
})

test('another language\'s texts come only once it is chosen, and a page\'s Dutch ones not with them', async () => {
  const [dutch, french] = [await dashboard.open('/controle'), await dashboard.open('/controle?taal=fr')]
  const [inDutch, inFrench] = [await filesOf(dutch), await filesOf(french)]
  expect(inDutch.filter(name => /-(fr|en)$/.test(name))).toEqual([])
  expect(inFrench.filter(name => /-(nl|en)$/.test(name))).toEqual([])
  expect(inFrench).toContain('control-fr')
  await Promise.all([dutch.close(), french.close()])
})

test.each([
  ['fr', 'subventions-par-domaine-et-par-annee-version-2-', ['Situation au;', 'Domaines politiques;tous les domaines politiques', 'Comptabilité;Nature;Année;Code;Domaine politique;Montant (€);']],
  ['en', 'subsidies-by-domain-and-year-revision-2-', ['As at;', 'Policy domains;all policy domains', 'Books;Kind;Year;Code;Policy domain;Amount (€);']],
])('a file saved in %s speaks that language; its numbers open right in a Belgian Excel all the same', async (language, name, lines) => {
  const page = await dashboard.open(`?taal=${language}`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#subsidies, section[aria-labelledby=subsidies]').getByRole('button', { name: /^CSV/ }).first().click()])
  const content = await readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename().startsWith(name)).toBe(true)
  expect(lines.filter(line => !content.includes(line))).toEqual([])
  expect(content).toMatch(/;\d+,\d\d;/)
  await page.close()
})

/** What the workbook's cells say in words, and the workbook's title. */
async function sheetWords(): Promise<string[]> {
  const tables = ['domains', 'projects', 'funding', 'staffing', 'priorities', 'meetings'] as const
  const answers = await Promise.all(tables.map(async table => (await (await fetch(new URL(`/api/dataset?table=${table}&part=1&revision=1`, dashboard.product.address))).json()) as Record<string, Record<string, unknown>[]>))
  const rows = answers.flatMap((answer, index) => answer[tables[index] ?? 'domains'] ?? [])
  const fields = ['name', 'description', 'funder', 'beneficiary', 'title', 'reference', 'body', 'subject']
  return [...new Set(rows.flatMap(row => fields.map(field => row[field])).filter(value => typeof value === 'string'))].filter(text => text.length > 5)
}

/** Every page where the sheet speaks, and what stands there last. */
const SHEET_PAGES: { path: string; ready: string; open?: string }[] = [
  { path: '/', ready: '.timeline .group h3', open: '.toggle, .picker .control' },
  { path: '/?rijen=subsidies,eigen,,,2026', ready: '.rows-panel .behind li' },
  { path: '/?rijen=lopend,2026', ready: '.rows-panel .behind li' },
  { path: '/?rijen=verstrekker,partner,Vlaamse+overheid', ready: '.rows-panel .behind li' },
  { path: '/domein', ready: '.domain-index td' },
  { path: '/domein/SB', ready: 'table.posts td', open: '.toggle' },
  { path: '/projecten', ready: '.project-row', open: '.toggle, .picker .control' },
  { path: '/projecten?groep=rol', ready: '.project-row' },
  { path: '/projecten/SB-04', ready: '.detail-table .cells' },
  { path: '/gemeenten', ready: 'h2#deelname' },
  { path: '/gemeenten/32030', ready: '.fact .cells', open: '.toggle' },
  { path: '/onbekend', ready: '.unknowns td', open: '.picker .control' },
  { path: '/wijzigingen?sinds=1', ready: '.row-change', open: '.toggle' },
  { path: '/controle', ready: '.problem' },
  { path: '/controle?domein=SB', ready: '.notice.quiet' },
  { path: '/audit?steekproef=12&toeval=7', ready: '.sampled-row' },
]

test.each(['fr', 'en'].flatMap(language => SHEET_PAGES.map(shown => ({ language, ...shown }))))('in $language what the sheet says is marked as Dutch on $path', async ({ language, path, ready, open }) => {
  const words = await sheetWords()
  const page = await dashboard.open(`${path}${path.includes('?') ? '&' : '?'}taal=${language}`)
  await page.locator(ready).first().waitFor()
  await page.waitForLoadState('networkidle')
  if (open !== undefined) {
    for (const control of await page.locator(open).all()) await control.click()
    await page.waitForLoadState('networkidle')
  }
  const { unmarked, marked } = await page.evaluate(sheet => {
    const found = { unmarked: [] as string[], marked: 0 }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent ?? ''
      // What was chosen stands as a sentence on paper alone; a picture is told by its text.
      if (!sheet.some(word => text.includes(word)) || texts.currentNode.parentElement?.closest('.chosen, script, style, [aria-hidden=true]') !== null) continue
      if (texts.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang') === 'nl') found.marked += 1
      else found.unmarked.push(`${texts.currentNode.parentElement?.tagName}.${texts.currentNode.parentElement?.className}: ${text}`)
    }
    return found
  }, words)
  // What Controle shows by itself quotes no row.
  expect([marked > 0 || path === '/controle', unmarked]).toEqual([true, []])
  // A problem's is where it stands alone, such as H9.
  expect(await page.locator('main .cell:not([lang=nl], .problem .cell)').count()).toBe(0)
  await page.close()
})

test.each([
  ['fr', 'Les noms, titres et sources tirés du classeur restent en néerlandais.'],
  ['en', 'Names, titles and sources taken from the workbook remain in Dutch.'],
])('in %s each page with figures says at its foot that the sheet is in Dutch, also on paper; in Dutch none does', async (language, sentence) => {
  for (const path of ['/', '/domein', '/domein/SB', '/projecten', '/projecten/SB-04', '/gemeenten', '/onbekend', '/wijzigingen', '/audit']) {
    const page = await dashboard.open(`${path}?taal=${language}`)
    const said = page.locator('.colophon .sheet-language')
    await said.waitFor()
    expect(await said.innerText()).toBe(sentence)
    await page.emulateMedia({ media: 'print' })
    expect([path, await said.isVisible()]).toEqual([path, true])
    const sheetFoot = await page.evaluate(() => document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join(' '))
    expect(sheetFoot).toContain(sentence)
    await page.close()
  }
  const dutch = await dashboard.open('')
  await dutch.locator('.colophon .hash').first().waitFor()
  expect(await dutch.locator('.sheet-language').count()).toBe(0)
  await dutch.close()
})

test('why a reading failed is in the sheet\'s language, and a French page says so', async () => {
  const status = (await (await fetch(new URL('/api/status', dashboard.product.address))).json()) as object
  const failed = { since: '2026-11-22T18:02:00.000Z', code: 'sheet-not-shared', message: 'De werkmap is niet gedeeld.' }
  const page = await dashboard.open('/controle?taal=fr', { answers: { '/api/status': { body: { ...status, outcome: 'failed', failed } } } })
  const card = page.locator('.reading-card')
  expect([await card.locator('[lang=nl]').innerText(), (await card.innerText()).includes('dans la langue du classeur')]).toEqual(['De werkmap is niet gedeeld.', true])
  await page.close()
})

test('a figure\'s rule is one sentence away: by pointer, touch and keyboard, and Escape closes it', async () => {
  const page = await dashboard.open('?taal=en')
  const sign = page.getByRole('button', { name: 'About Subsidies by domain and year' })
  const sentence = page.locator('.help [popover]').filter({ hasText: 'spread over the years by day' })
  expect((await filesOf(page)).includes('help-en')).toBe(false)
  await sign.focus()
  await page.keyboard.press('Enter')
  await sentence.waitFor()
  expect([await sentence.getAttribute('role'), (await filesOf(page)).includes('help-en')]).toEqual(['status', true])
  await page.keyboard.press('Escape')
  await sentence.waitFor({ state: 'hidden' })
  expect(await sign.evaluate(element => element === document.activeElement)).toBe(true)
  const { width = 0, height = 0 } = await sign.boundingBox() ?? {}
  expect([width, height]).toEqual([44, 44])
  await page.close()
})

test('each page\'s footer leads to the accessibility statement, which names the site and whom to ask', async () => {
  const status = (await (await fetch(new URL('/api/status', dashboard.product.address))).json()) as object
  for (const [path, contact, expected] of [['', null, 'Vraag het aan Westhoek.'], ['/controle', 'info@streek.example', 'Contact: info@streek.example']] as const) {
    const page = await dashboard.open(path, { answers: { '/api/status': { body: { ...status, contact } } } })
    await page.locator('footer').getByRole('link', { name: 'Toegankelijkheid' }).click()
    await page.getByRole('heading', { name: 'Toegankelijkheidsverklaring' }).waitFor()
    const text = await page.locator('main').innerText()
    expect([dashboard.product.address.replace(/\/$/, ''), expected, 'EN 301 549', 'Vlaamse Ombudsdienst, Leuvenseweg 86, 1000 Brussel'].filter(each => !text.includes(each))).toEqual([])
    expect([new URL(page.url()).pathname, await page.locator('.menu [aria-current]').count()]).toEqual(['/toegankelijkheid', 0])
    await page.close()
  }
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
