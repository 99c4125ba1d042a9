import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Status } from '../../web/service.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

const problemsOf = (page: Page) => page.locator('.problem').evaluateAll(items => items.map(item =>
  ['.severity', '.cell', '.column-name', '.value'].map(part => (item.querySelector(part)?.textContent ?? '').trim())))
const check = (page: Page) => page.getByRole('button', { name: 'Nu controleren' }).click()
const outcome = (page: Page) => page.locator('.check .outcome')
/** No other tab refers to posts. */
const keepPosts = (count: number) => dashboard.rewrite('Personeel', text => text.split('\n').slice(0, count + 1).join('\n'))

// One after the other: each continues with the workbook as the one before left it.
test('warnings stand with their cells, and hold nothing', async () => {
  const page = await dashboard.open('/controle')
  await page.getByRole('heading', { name: 'Gelezen, met 3 waarschuwingen' }).waitFor()
  expect(await page.locator('.reading-card').innerText()).toContain('Het bestuur ziet versie 1.')
  expect(await problemsOf(page)).toEqual([
    ['Waarschuwing', 'Cel H9', 'Einde', ''],
    ['Waarschuwing', 'Cel H9', 'Einde', ''],
    ['Waarschuwing', 'Cel H12', 'Einde', ''],
  ])
  // A local stand-in has no sheet to lead to.
  expect(await page.locator('.sheet-link').count()).toBe(0)
  await page.close()
})

test('"Nu controleren" reads the workbook at once: an error is told with its cell, mended it is gone and published', async () => {
  const page = await dashboard.open('/controle')
  await page.getByRole('heading', { name: 'Gelezen' }).waitFor()
  await dashboard.rewrite('Subsidies', text => text.replace('€ 75.333', '75.33'))
  await check(page)
  await outcome(page).getByText(/^Gecontroleerd om \d\d:\d\d: niet gepubliceerd\.$/).waitFor()
  await page.getByRole('heading', { name: 'Niet gepubliceerd: 1 fout' }).waitFor()
  expect(await page.locator('.reading-card').innerText()).toMatch(/Sinds .* Het bestuur blijft intussen versie 1 zien\./)
  await expect.poll(async () => (await problemsOf(page))[0]).toEqual(['Fout', 'Cel G3', 'Bedrag', '75.33'])

  await dashboard.rewrite('Subsidies', text => text.replace('75.33', '€ 80.000'))
  await check(page)
  await outcome(page).getByText(/gepubliceerd als versie 2\.$/).waitFor()
  await page.getByRole('heading', { name: 'Gelezen, met 3 waarschuwingen' }).waitFor()
  await expect.poll(() => page.locator('.problem.error').count()).toBe(0)
  await check(page)
  await outcome(page).getByText(/er is niets veranderd\.$/).waitFor()
  await page.close()
})

test('what looks like a loss is held; a changed workbook can\'t be published by an acceptance of what stood there before', async () => {
  const page = await dashboard.open('/controle')
  await page.getByRole('heading', { name: 'Gelezen' }).waitFor()
  await keepPosts(4)
  await check(page)
  await page.getByRole('heading', { name: 'Tegengehouden: is dit de bedoeling?' }).waitFor()
  const lost = await page.locator('.guard-card .guards').first().innerText()
  expect(lost).toMatch(/Uit het tabblad Personeel zijn 11 van de 15 rijen van versie 2 verdwenen: P-05, .*, samen goed voor /)

  await page.getByRole('button', { name: 'Aanvaarden en publiceren' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dit aanvaarden en publiceren?' })
  expect(await dialog.locator('.guards').innerText()).toBe(lost)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Annuleren')
  await keepPosts(3)
  await dialog.getByRole('button', { name: 'Ja, aanvaarden en publiceren' }).click()
  await outcome(page).getByText(/toch niet gepubliceerd, want de werkmap is intussen veranderd/).waitFor()
  await expect.poll(() => page.locator('.guard-card .guards').first().innerText()).toContain('12 van de 15 rijen')
  await page.close()
})

test('accepted by a coordinator, it is published; without confirmation nothing happens', async () => {
  const page = await dashboard.open('/controle')
  await page.getByRole('heading', { name: 'Tegengehouden: is dit de bedoeling?' }).waitFor()
  const asked: string[] = []
  page.on('request', request => { if (request.method() === 'POST') asked.push(request.postData() ?? '') })

  await page.getByRole('button', { name: 'Aanvaarden en publiceren' }).click()
  await page.getByRole('button', { name: 'Annuleren' }).click()
  await page.getByRole('button', { name: 'Aanvaarden en publiceren' }).click()
  await page.keyboard.press('Escape')
  expect(asked).toEqual([])

  await page.getByRole('button', { name: 'Aanvaarden en publiceren' }).click()
  await page.getByRole('button', { name: 'Ja, aanvaarden en publiceren' }).click()
  await outcome(page).getByText(/gepubliceerd als versie 3\.$/).waitFor()
  expect(asked.map(body => Object.keys(JSON.parse(body)))).toEqual([['accept']])
  expect(await page.locator('.guard-card').count()).toBe(0)
  await page.close()
})

const tabs = [{ title: 'Subsidies', id: 7 }, { title: 'Personeel', id: 8 }]
const status: Status = {
  roles: ['coordinator'],
  title: 'Westhoek', revision: 4, hash: 'ab'.repeat(32), publishedAt: '2026-11-20T09:12:00.000Z', checkedAt: '2026-11-22T20:44:00.000Z',
  outcome: 'unchanged', held: null, waiting: null, failed: null, feedbackFailed: null, seal: null, signedBy: null, request: null, problems: { error: 0, warning: 0, info: 0 },
  contact: null, spreadsheet: { id: 'sheet-1', tabs },
  columns: null,
}
const problem = (severity: string, tab: string | null, cell: string | null, value: string | null = null) =>
  ({ severity, code: 'amount-invalid', tab, cell, row: null, column: cell === null ? null : 'Bedrag', value, message: `Wat mis is in ${cell}.`, fix: 'Wat te doen.' })
const three = [problem('warning', 'Personeel', 'H9'), problem('error', 'Subsidies', 'G7', '75.33'), problem('error', null, null), problem('info', 'Subsidies', 'A9')]
const answersOf = (parts: Partial<Status>, problems: unknown[], problemsStatus = 200): Record<string, { status?: number; body: unknown }> => ({
  '/api/status': { body: { ...status, ...parts } },
  '/api/problems': { status: problemsStatus, body: { problems } },
})

test('every cell and tab is a link into the real sheet, opened beside this page', async () => {
  const page = await dashboard.open('/controle', { answers: answersOf({ problems: { error: 2, warning: 1, info: 1 } }, three) })
  await page.locator('.problem').first().waitFor()
  const links = await page.locator('.sheet-link').evaluateAll((found: HTMLAnchorElement[]) => found.map(({ textContent, href, target, rel }) => [textContent, href, target, rel]))
  const sheet = 'https://docs.google.com/spreadsheets/d/sheet-1/edit#gid='
  expect(links).toEqual([
    ['Subsidies', `${sheet}7`], ['G7', `${sheet}7&range=G7`], ['A9', `${sheet}7&range=A9`], ['Personeel', `${sheet}8`], ['H9', `${sheet}8&range=H9`],
  ].map(link => [...link, '_blank', 'noreferrer']))
  await page.close()
})

test('by tab and severity: counted, in the address, and undone by Back', async () => {
  const page = await dashboard.open('/controle?domein=SB', { answers: answersOf({ revision: 1, problems: { error: 2, warning: 1, info: 1 } }, three) })
  const choices = () => page.locator('.problem-filter .choice').allInnerTexts()
  const cells = async () => (await problemsOf(page)).map(([, cell]) => cell)
  await page.locator('.problem').first().waitFor()
  expect(await choices()).toEqual(['Alles (4)', 'Fouten (2)', 'Waarschuwingen (1)', 'Ter info (1)', 'Alles (4)', 'Personeel (1)', 'Subsidies (2)', 'Werkmap (1)'])
  await page.getByRole('radio', { name: 'Fouten (2)' }).check()
  await page.getByRole('radio', { name: 'Subsidies (1)' }).check()
  expect([new URL(page.url()).search, await cells()]).toEqual(['?domein=SB&ernst=fout&tab=Subsidies', ['Cel G7']])
  expect(await page.locator('.shown').innerText()).toBe('1 van 4 opmerkingen')
  await page.goBack()
  await page.goBack()
  expect([new URL(page.url()).search, (await cells()).length]).toEqual(['?domein=SB', 4])
  await page.getByRole('radio', { name: 'Werkmap (1)' }).check()
  await page.getByRole('radio', { name: 'Ter info (0)' }).check()
  await page.getByText('Geen opmerkingen in deze keuze.').waitFor()
  await page.getByRole('button', { name: 'Alles tonen' }).click()
  expect((await cells()).length).toBe(4)
  await page.close()
})

test('nothing to mend: all is well, and nothing else', async () => {
  const page = await dashboard.open('/controle', { answers: answersOf({}, []) })
  await page.getByRole('heading', { name: 'Alles in orde' }).waitFor()
  expect(await page.locator('.problem-browser, .guard-card').count()).toBe(0)
  await page.close()
})

test('a board member is told kindly whose page this is', async () => {
  const before = dashboard.errors.length
  const page = await dashboard.open('/controle', { answers: answersOf({}, [], 403) })
  await page.getByRole('link', { name: 'Naar het overzicht' }).waitFor()
  expect(await page.locator('main').innerText()).toMatch(/^Deze pagina is voor de coördinator en de auditor\s+Zij zien hier/)
  expect(await page.locator('main').getByRole('button').count()).toBe(0)
  // The browser tells of each answer that is a 403.
  dashboard.errors.splice(before)
  await page.close()
})

test.each([
  [403, 'Alleen een coördinator kan de werkmap laten controleren.'],
  [401, 'Uw aanmelding is verlopen. Meld u opnieuw aan.'],
  [503, 'De vraag is niet aangekomen. Probeer het over een minuut opnieuw.'],
])('a check that is refused with %i says so', async (refused, sentence) => {
  const before = dashboard.errors.length
  const page = await dashboard.open('/controle', { answers: { ...answersOf({}, []), '/api/sync': { status: refused, body: {} } } })
  await check(page)
  await outcome(page).getByText(sentence).waitFor()
  expect(await page.getByRole('button', { name: 'Nu controleren' }).getAttribute('aria-disabled')).toBe('false')
  dashboard.errors.splice(before)
  await page.close()
})

test('while a check runs the button says so and asks no second time; then its outcome is told, of this request alone', async () => {
  const answers: ReturnType<typeof answersOf> = { ...answersOf({ request: { id: 'an older one', outcome: 'failed', at: '2026-11-22T10:00:00.000Z' } }, []), '/api/sync': { status: 202, body: { reading: 'mine' } } }
  const page = await dashboard.open('/controle', { answers })
  const asked: string[] = []
  page.on('request', request => { if (request.method() === 'POST') asked.push(request.url()) })
  await check(page)
  await page.getByRole('button', { name: 'Bezig met controleren…' }).click({ force: true })
  expect([asked.length, await outcome(page).innerText()]).toEqual([1, ''])
  answers['/api/status'] = { body: { ...status, request: { id: 'mine', outcome: 'failed', at: '2026-11-22T10:05:00.000Z' } } }
  await outcome(page).getByText('Om 11:05 geprobeerd: de controle is niet gelukt.').waitFor()
  await page.close()
})

test('that the findings couldn\'t be written into the sheet is told, with what to do', async () => {
  const feedbackFailed = { since: '2026-11-22T10:00:00.000Z', code: 'sheet-not-writable', message: 'Geef het dienstaccount bewerkrechten.' }
  const page = await dashboard.open('/controle', { answers: answersOf({ feedbackFailed }, []) })
  await page.getByRole('heading', { name: 'Alles in orde' }).waitFor()
  expect(await page.locator('.reading-card').innerText()).toContain('De opmerkingen konden niet in de werkmap zelf geschreven worden. Geef het dienstaccount bewerkrechten.')
  await page.close()
})

test('that a change was seen, and is published once it is read again, is told', async () => {
  const page = await dashboard.open('/controle', { answers: answersOf({ waiting: { since: '2026-11-22T18:02:00.000Z', reading: 'r' } }, []) })
  await page.getByRole('heading', { name: 'Alles in orde' }).waitFor()
  expect(await page.locator('.reading-card .waiting').innerText()).toBe(
    'Op 22 november 2026 om 19:02 is een wijziging gezien. Ze wordt gepubliceerd zodra de volgende controle hetzelfde leest, meestal binnen enkele minuten. Wilt u niet wachten, klik dan op “Nu controleren”.')
  await page.close()
})

test('a failed reading says why, since when, and that what follows is older', async () => {
  const failed = { since: '2026-11-22T19:00:00.000Z', code: 'sheet-not-shared', message: 'De werkmap is niet gedeeld. Deel ze.' }
  const page = await dashboard.open('/controle', { answers: answersOf({ outcome: 'failed', failed, problems: { error: 0, warning: 1, info: 0 } }, [three[0]]) })
  await page.getByRole('heading', { name: 'De laatste controle is niet gelukt' }).waitFor()
  expect((await page.locator('.reading-card').innerText()).replaceAll(/\s+/g, ' ')).toContain(
    'De werkmap is niet gedeeld. Deel ze. Wat hieronder staat, komt uit de laatste controle die wel lukte. Sinds 22 november 2026 om 20:00. Het bestuur blijft intussen versie 4 zien.')
  await page.close()
})

test('of thousands of problems the first are shown, and more when asked', async () => {
  const many = Array.from({ length: 1234 }, (_, index) => problem('error', 'Subsidies', `G${index + 2}`))
  const page = await dashboard.open('/controle', { answers: answersOf({ problems: { error: 1234, warning: 0, info: 0 } }, many) })
  await page.getByText('Nog 1034 opmerkingen niet getoond.').waitFor()
  await page.getByRole('button', { name: 'Toon de volgende 200' }).click()
  expect([await page.locator('.problem').count(), await page.locator('.shown').innerText()]).toEqual([400, '1234 opmerkingen'])
  // The address tells how far: a link shows as many, Back fewer.
  expect(new URL(page.url()).search).toBe('?getoond=400')
  await page.reload()
  await page.locator('.problem').first().waitFor()
  await expect.poll(() => page.locator('.problem').count()).toBe(400)
  await page.goBack()
  await expect.poll(() => page.locator('.problem').count()).toBe(200)
  await page.close()
})

test('on paper: every problem with a box to tick, what was chosen, and no controls', async () => {
  const page = await dashboard.open('/controle?ernst=fout', { answers: answersOf({ problems: { error: 2, warning: 1, info: 1 } }, three) })
  await page.locator('.problem').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  // What paper looks like comes after what the screen shows.
  await expect.poll(() => page.locator('body').innerText()).toContain('Ernst: Fouten; tabblad: Alles')
  expect(await page.locator('body').innerText()).not.toMatch(/Nu controleren|Overzicht/)
  expect(await page.locator('.problem').evaluateAll(items => items.map(item => getComputedStyle(item, '::before').borderStyle))).toEqual(['solid', 'solid'])
  await page.close()
})

test.each([360, 390, 820, 2560])('at %i pixels nothing sticks out, and every control is large enough for a finger', async width => {
  const guard = { ...problem('error', 'Subsidies', null), code: 'rows-lost', message: `Verdwenen: ${'S-001, '.repeat(40)}` }
  const long = problem('error', 'Subsidies', 'G7', 'x'.repeat(400))
  const held = { since: '2026-11-22T18:02:00.000Z', reading: 'r', errors: 2, warnings: 0 }
  const page = await dashboard.open('/controle', { width, answers: answersOf({ outcome: 'held', held, problems: { error: 2, warning: 1, info: 1 } }, [guard, long, ...three]) })
  await page.locator('.guard-card').waitFor()
  const measure = () => page.evaluate(() => ({
    sticksOut: document.documentElement.scrollWidth - window.innerWidth,
    small: [...document.querySelectorAll('button, .choice, .menu a')]
      .map(element => ({ text: element.textContent, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 44),
  }))
  expect(await measure()).toEqual({ sticksOut: 0, small: [] })
  await page.getByRole('button', { name: 'Aanvaarden en publiceren' }).click()
  expect(await measure()).toEqual({ sticksOut: 0, small: [] })
  await page.close()
})

test('no page met an error, nor anything that the content policy refuses', () => {
  expect(dashboard.errors).toEqual([])
})
