import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
  await dashboard.edit('Subsidies', '€ 75.333', '€ 75.334')
  // In several years, in one year, and in the workbook alone.
  await dashboard.edit('Subsidies', '€ 1.000.000', '€ 1.100.000')
  await dashboard.edit('Gemeenten', '16.843', '16.900')
})
afterAll(() => dashboard.close())

/** What may hold a number that leads nowhere, and why it is no figure that has rows. */
const EXCEPTIONS: Record<string, string> = {
  'h2, h3, h4, caption, legend, tbody th, .figure > dt, .span-line dt, .panel figcaption': 'names a page, a part, a year, a row or a field',
  'label': 'leads on by itself: it is the choice',
  'time, .period, .no-period, .stand, .day, .months, .as-of, .zoom-years, .published, .where, .compared, .legend': 'is a day, a period, or the moment of a version',
  'bdi, code, .cell, .code, .row-code, .stands': 'is what a cell says, or where it stands',
  '.project-table td, .projects td, .posts td, .detail-table td, .facts dd, .municipality-list td:not(.number), .unknowns td, .change-table td': 'is a field of one row of the workbook, beside where that stands or its link',
  '.problem .message, .problem .fix, .guards': 'is the workbook\'s own explanation, beside the cells that it is about',
  '.facts-list, .chain td, .reading-card .facts, .how': 'is of a version\'s record: its number, moment, hashes and how many rows each tab had, under its seal',
  '.problem-browser > .shown, .drawn': 'counts the list that stands whole below it',
  '.statement': 'is a law, a norm or an address',
}

const LEAST_LEADING = 5

test.each([
  ['/?van=2018&tot=2026&tabel=subsidies,vte,projecten', 'table.projects'], ['/domein', '.domain-index table'], ['/domein/SB?tabel=subsidies,vte,projecten', 'h2#gemeenten'],
  ['/projecten?tabel=projecten', '.project-table'], ['/projecten?groep=rol&van=2018&tot=2020', '.project-row'], ['/projecten/SB-04', 'h3#geld'],
  ['/gemeenten', 'h2#deelname'], ['/gemeenten/38025?van=2018&tot=2020', 'h3#projecten'], ['/onbekend', '.unknowns td'],
  ['/wijzigingen?sinds=1&tabel=cijfers,rijen', '.change-table.fields td'], ['/controle', '.problem'], ['/audit?steekproef=3&toeval=7', '.sampled-row'], ['/toegankelijkheid', '.statement .contact'],
])('at %s every number leads somewhere', async (path, ready) => {
  const page = await dashboard.open(path)
  await page.locator(ready).first().waitFor()
  await page.waitForLoadState('networkidle')
  const { loose, leading } = await page.locator('main').evaluate((main, except) => {
    const loose: string[] = []
    let leading = 0
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      // A day is no figure.
      const [text, parent] = [(node.textContent ?? '').replaceAll(/\d{2}\/\d{2}\/\d{4}/g, ''), node.parentElement]
      // Behind nothing there are no rows.
      if (parent === null || !/\d/.test(text) || text.startsWith('0 ') || !parent.checkVisibility() || parent.closest('[aria-hidden=true], .unseen') !== null) continue
      if (parent.closest('a, button, option') !== null) leading++
      else if (parent.closest(except) === null) loose.push(`${parent.closest('[class]')?.className} > ${parent.tagName}: ${text}`)
    }
    return { loose, leading }
  }, Object.keys(EXCEPTIONS).join(', '))
  // A thing's own page is about one row.
  expect([[...new Set(loose)], leading > LEAST_LEADING || path.startsWith('/projecten/') || ['/controle', '/toegankelijkheid', '/audit'].some(each => path.startsWith(each))]).toEqual([[], true])
  await page.close()
})

test.each([
  ['', '.group h3 .count', 'Algemene werking', 4],
  ['', '.soon .note >> nth=0', 'Projecten die eindigden in de 12 maanden', 1],
  ['', '.soon .note >> nth=1', 'Niet afgelopen, einde niet vermeld', 22],
  ['?van=2018&tot=2019', '.block > .aside a', 'Projecten helemaal buiten 2018 tot en met 2019', null],
  ['?van=2018&tot=2021', '.span-line a', 'Subsidies · alle beleidsdomeinen · 2018 tot en met 2021', 1],
  ['/domein/SB', '.participants .aside a', 'Projecten zonder vermelde rol', null],
  ['', '.headline-group .note:has-text("bedragen niet vermeld")', 'opbrengsten · alle beleidsdomeinen · 2026 · bedrag niet vermeld', null],
  ['', '.headline-group .note:has-text("zonder vermeld einde")', 'Projecten die lopen in 2026 · alle beleidsdomeinen · einde niet vermeld', null],
  ['', '.block[aria-labelledby=projecten] .gist a >> nth=2', 'Projecten met een dag in 2014 tot en met 2031, of zonder datums · alle beleidsdomeinen · einde niet vermeld', null],
  ['?tabel=vte', '[aria-labelledby=vte] td a:has-text("niet vermeld") >> nth=0', 'VTE, jaargemiddelde', null],
  ['/projecten', '.project-count a', 'Projecten · alle beleidsdomeinen · 2014 tot en met 2031', null],
  ['/projecten', '.rule a >> nth=0', 'Projecten · alle beleidsdomeinen · 2014 tot en met 2031 · nu lopend', null],
  ['/projecten', '.rule a:has-text("binnen 12 maanden")', 'Projecten · alle beleidsdomeinen · 2014 tot en met 2031 · eindigt binnen 12 maanden', null],
  ['/projecten?groep=rol', '.group h3 .count a >> nth=0', 'Projecten · alle beleidsdomeinen · 2014 tot en met 2031 · eerste rol A', null],
  ['/projecten?zoek=welzijn&van=2020&tot=2021', '.projects-page > .aside a', 'Projecten · alle beleidsdomeinen · helemaal buiten 2020 tot en met 2021 · gezocht: “welzijn”', null],
  ['/gemeenten', '.intro a >> nth=0', 'Projecten zonder vermelde gemeenten', null],
  ['/gemeenten', '.unstated > a[href*=rijen] >> nth=0', 'Projecten zonder vermelde gemeenten · Energiehuis · 2014 tot en met 2031', null],
  ['/gemeenten/38025', 'h3#projecten a', 'Projecten · alle beleidsdomeinen · 2014 tot en met 2031 · gemeente Veurne · nu lopend', null],
  ['/gemeenten/38025', '.rule a >> nth=0', 'Projecten · alle beleidsdomeinen · 2014 tot en met 2031 · gemeente Veurne', null],
])('at "%s" %s leads to its rows: %s', async (path, selector, title, rows) => {
  const page = await dashboard.open(path)
  const link = page.locator(selector).first()
  const said = await link.innerText()
  await link.click()
  const panel = page.locator('.rows-panel')
  await panel.locator('.behind > li').first().waitFor()
  expect(await panel.locator('h2').innerText()).toContain(title)
  const [shown, address] = [await panel.locator('.behind h3').allInnerTexts(), page.url()]
  expect(shown.length).toBe(rows ?? Number(/\d+/.exec(said.replace(/^\d{4}: /, ''))?.[0]))
  await page.close()

  // The same from a link.
  const pasted = await dashboard.open(address.slice(dashboard.product.address.length - 1))
  await pasted.locator('.rows-panel .behind > li').first().waitFor()
  expect([await pasted.locator('.rows-panel .behind h3').allInnerTexts(), await pasted.locator('.rows-panel h2').innerText()]).toEqual([shown, expect.stringContaining(title)])
  await pasted.close()
})

test('beside the rows that a number counts stands how many the figure has in all, and the way to them', async () => {
  const page = await dashboard.open('')
  await page.locator('.headline-group .note', { hasText: 'bedragen niet vermeld' }).first().click()
  const panel = page.locator('.rows-panel')
  await panel.locator('.behind > li').first().waitFor()
  const part = await panel.locator('.behind > li').count()
  const [, all] = /van de (\d+) rijen/.exec(await panel.locator('.part-of').innerText()) ?? []
  expect([(await panel.locator('.part-of').innerText()).startsWith(`${part} van de `), Number(all) > part, page.url().includes('deel=niet-vermeld')]).toEqual([true, true, true])
  await panel.getByRole('link', { name: `Toon alle ${all} rijen` }).click()
  await expect.poll(() => panel.locator('.behind > li').count()).toBe(Number(all))
  expect([page.url().includes('deel='), await panel.locator('.part-of').count()]).toEqual([false, 0])
  await page.goBack()
  await expect.poll(() => panel.locator('.behind > li').count()).toBe(part)
  await page.close()
})

test('what a figure has more or less than the year before leads to the rows that make the difference, and on to both years', async () => {
  const page = await dashboard.open('')
  const panel = page.locator('.rows-panel')
  const comparison = page.locator('.headline-group .note', { hasText: 'dan in 2025' }).last()
  const [, more] = /^(\d+) meer dan in 2025$/.exec(await comparison.innerText()) ?? []
  await comparison.click()
  await panel.locator('.behind > li').first().waitFor()
  expect(await panel.locator('h2').innerText()).toBe('Lopende projecten · alle beleidsdomeinen · 2026 tegenover 2025')
  const parts = await panel.locator('.part').allInnerTexts()
  expect([parts.filter(part => part === '1 meer').length - parts.filter(part => part === '1 minder').length, await panel.locator('.totals dd').nth(2).innerText()]).toEqual([Number(more), `${more} meer`])
  const [now, before] = await panel.locator('.totals a').allInnerTexts()
  expect(Number(now) - Number(before)).toBe(Number(more))
  await panel.locator('.totals a').last().click()
  await panel.locator('h2', { hasText: 'Projecten die lopen in 2025' }).waitFor()
  await expect.poll(() => panel.locator('.part:text-is("telt mee"), .part:text-is("einde niet vermeld")').count()).toBe(Number(before))
  await page.goBack()
  await panel.locator('h2', { hasText: '2026 tegenover 2025' }).waitFor()
  await expect.poll(() => panel.locator('.part').allInnerTexts()).toEqual(parts)
  await page.close()
})

test('where no row differs from the year before, the panel says so beneath both years', async () => {
  const page = await dashboard.open('')
  const panel = page.locator('.rows-panel')
  for (const [figure, sentence, unsaid] of [
    ['[href*="rijen=subsidies,partner"]', /^Geen enkele rij verschilt tussen 2025 en 2026\.$/, false],
    ['[href*="rijen=personeel,eigen"]', /^Van wat vermeld is, verschilt geen enkele rij tussen 2025 en 2026\. Van \d+ rijen is het niet te zeggen: niet vermeld of verondersteld\.$/, true],
  ] as const) {
    await page.locator(`.headline-group .note${figure}`, { hasText: 'evenveel als in 2025' }).click()
    await panel.locator('.why', { hasText: sentence }).waitFor()
    const [now, before] = await panel.locator('.totals a').allInnerTexts()
    const parts = await panel.locator('.part').allInnerTexts()
    expect([now === before, await panel.locator('.totals dd').nth(2).innerText(), parts.length > 0, parts.every(part => part === 'niet te zeggen')]).toEqual([true, 'geen', unsaid, true])
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  }
  await page.close()
})

test('a presumed bar leads to what is presumed, another to all rows of its year', async () => {
  const page = await dashboard.open('?domein=SB')
  const chart = page.locator('[aria-labelledby=vte] .chart').first()
  await chart.focus()
  for (const [keys, part] of [[['End', 'ArrowUp'], 'verondersteld'], [['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowUp'], null]] as const) {
    for (const key of [...keys, 'Enter']) await page.keyboard.press(key)
    await page.locator('.rows-panel .behind > li').first().waitFor()
    expect(new URL(page.url()).searchParams.get('deel')).toBe(part)
    await page.keyboard.press('Escape')
    await page.locator('.rows-panel').waitFor({ state: 'detached' })
    await chart.focus()
  }
  await page.close()
})

test('a sentence on Wijzigingen over several years leads to the rows of these years; what was, to the version before', async () => {
  const page = await dashboard.open('/wijzigingen?sinds=1')
  const sentence = page.locator('.effects li', { hasText: 'tot en met' }).first()
  const [, first, last] = /(\d{4}) tot en met (\d{4})/.exec(await sentence.innerText()) ?? []
  await sentence.locator('a').first().click()
  await page.locator('.rows-panel .behind > li').first().waitFor()
  expect([decodeURIComponent(page.url()), await page.locator('.rows-panel h2').innerText()]).toEqual([expect.stringContaining(`,${first}-${last}`), expect.stringContaining(`${first} tot en met ${last}`)])
  await page.goBack()
  await page.locator('.effects .from-to a').first().click()
  await page.locator('.rows-panel .behind > li').first().waitFor()
  expect(new URL(page.url()).searchParams.get('versie')).toBe('1')
  await page.close()
})

test('the numbers that sum up the changes lead to those changes', async () => {
  const page = await dashboard.open('/wijzigingen?sinds=1')
  const link = page.locator('.summary a').first()
  const count = Number(await link.innerText())
  await link.click()
  await page.locator('.only').waitFor()
  expect([new URL(page.url()).searchParams.get('wijziging'), await page.locator('.row-change').count(), await page.locator('.effects').count()]).toEqual(['gewijzigd', count, 0])
  await page.getByRole('button', { name: 'Alle wijzigingen tonen' }).click()
  await page.locator('.effects').first().waitFor()
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
