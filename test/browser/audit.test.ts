import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
  await dashboard.edit('Subsidies', '€ 75.333', '€ 80.000')
})
afterAll(() => dashboard.close())

async function seen(page: Page, selector: string): Promise<string[]> {
  return (await page.locator(selector).allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' ').trim())
}
const api = async <T>(path: string) => await (await fetch(new URL(path, dashboard.product.address))).json() as T
const check = async (page: Page) => {
  await page.getByRole('button', { name: 'Nu narekenen' }).click()
  await page.locator('.verdict').waitFor()
}

test('all is well: the chain, the content, the rows and the figures recomputed by the browser', async () => {
  const { revisions } = await api<{ revisions: { hash: string; seal: string }[] }>('/api/revisions')
  const page = await dashboard.open('/audit')
  await check(page)
  expect((await seen(page, '.verdict'))[0]).toMatch(/^Alles klopt\. Versie 2 nagerekend op /)
  expect(await seen(page, '.findings li')).toEqual([
    'De keten van 2 versies is ononderbroken: elke versie noemt de inhoudscode en het zegel van de vorige, en is later gepubliceerd.',
    'De zegels van alle 2 versies zijn opnieuw berekend en kloppen, van de eerste tot de laatste.',
    `De inhoudscode, opnieuw berekend uit de rijen, is dezelfde als in de keten: ${revisions[1]?.hash}.`,
    'Elk tabblad heeft zoveel rijen als in de keten staat; samen 112.',
    expect.stringMatching(/^Alle \d+ cijfers per domein en jaar, opnieuw berekend uit de rijen, zijn gelijk aan de gepubliceerde\.$/),
    'De getoonde cijfers zijn precies die waar het zegel van deze versie over gaat.',
    'Wie de werkmap het laatst bewerkte, is van 2 versies nagegaan en klopt met het zegel, ook waar dat toen niet bekend was.',
  ])
  // In a colour of its own.
  expect(await page.locator('.verdict').evaluate(verdict => getComputedStyle(verdict.querySelector('.mark') ?? verdict).color === getComputedStyle(verdict).color)).toBe(false)
  expect((await seen(page, '.facts-list code')).slice(0, 3)).toEqual([revisions[1]?.hash, revisions[0]?.hash, revisions[1]?.seal])
  await page.close()
})

test('a service that answers another amount, or another chain, is found out', async () => {
  const [told, part] = await Promise.all([
    api<{ revisions: object[] }>('/api/revisions?header=true'), api<{ funding: { code: string }[] }>('/api/dataset?table=funding&part=1&revision=2'),
  ])
  const altered = told.revisions.map((revision, index) => (index === 0 ? { ...revision, seal: 'a'.repeat(64) } : revision))
  const page = await dashboard.open('/audit', { answers: { '/api/revisions': { body: { ...told, revisions: altered } } } })
  await page.route(/table=funding/, route => route.fulfill({
    contentType: 'application/json', body: JSON.stringify({ ...part, funding: part.funding.map(row => (row.code === 'S-003' ? { ...row, amountCents: 100_000_001 } : row)) }),
  }))
  await check(page)
  expect((await seen(page, '.verdict'))[0]).toContain('Er klopt iets niet.')
  const findings = await seen(page, '.findings li')
  expect(findings.slice(0, 2)).toEqual([
    'De keten van versies is onderbroken: versie 2 noemt een ander zegel dan dat van de vorige versie.',
    'Niet elk zegel klopt: het zegel van versie 1 volgt niet uit wat bij de publicatie vastlag.',
  ])
  expect(findings[2]).toMatch(/^De inhoudscode klopt niet: uit de rijen volgt [0-9a-f]{64}, in de keten staat [0-9a-f]{64}\.$/)
  expect(findings[4]).toBe('De cijfers volgen niet uit de rijen: 1 onderdeel verschilt.')
  await page.close()
})

test('a name that is not the one that was committed to is found out, with its revision; an erased one is told as erased', async () => {
  const told = await api<{ revisions: { editorSalt: string }[] }>('/api/revisions?header=true')
  const verdictOn = async (...edits: object[]) => {
    const revisions = told.revisions.map((revision, index) => ({ ...revision, ...edits[index] }))
    const page = await dashboard.open('/audit', { answers: { '/api/revisions': { body: { ...told, revisions } } } })
    await check(page)
    const found = {
      verdict: (await seen(page, '.verdict strong'))[0], names: (await seen(page, '.findings li')).at(-1),
      fact: (await seen(page, '.facts-list dd'))[1], chain: await seen(page, '.chain tbody td:nth-child(5)'),
    }
    await page.close()
    return found
  }
  expect(await verdictOn({}, { editor: 'Bert Claes' })).toEqual({
    verdict: 'Er klopt iets niet. Verwittig de beheerder en gebruik deze cijfers niet.',
    names: 'De naam van wie de werkmap het laatst bewerkte, is bij versie 2 niet die waar het zegel over gaat.',
    fact: 'Bert Claes', chain: [expect.stringMatching(/^Bert Claes \d+ \p{L}+ \d{4} om/u), expect.stringMatching(/^– /)],
  })
  expect(await verdictOn({ editor: 'An Peeters' }, { editor: 'Bert Claes' })).toMatchObject({
    names: 'De namen van wie de werkmap het laatst bewerkte, zijn bij de versies 1 en 2 niet die waar het zegel over gaat.',
  })
  expect(await verdictOn({ editorSalt: null })).toMatchObject({
    verdict: 'Alles klopt.',
    names: 'Wie de werkmap het laatst bewerkte, is van één versie nagegaan en klopt met het zegel, ook als dat toen niet bekend was. De naam bij versie 1 is gewist; dat verandert niets aan het zegel.',
    fact: 'niet bekend', chain: [expect.stringMatching(/^– /), expect.stringMatching(/^gewist \d/)],
  })
})

test('when the workbook was edited is told, of each revision', async () => {
  const { revisions } = await api<{ revisions: { editedAt: string }[] }>('/api/revisions')
  const moments = revisions.map(({ editedAt }) => new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(new Date(editedAt)))
  const page = await dashboard.open('/audit')
  await page.locator('.chain').waitFor()
  expect((await seen(page, '.facts-list div')).slice(1, 3)).toEqual(['Laatst bewerkt door niet bekend', `Laatst bewerkt op ${moments[1]}`])
  expect(await seen(page, '.chain tbody .what:not(th *)')).toEqual(moments.toReversed())
  await page.close()
})

test('the evidence pack is handed over whole, also by another address, and its key is printed on every page', async () => {
  const { signedBy, hash, seal } = await api<{ signedBy: string; hash: string; seal: string }>('/api/status')
  const pack = Buffer.from(await (await fetch(new URL('/api/evidence?revision=2', dashboard.product.address))).arrayBuffer())
  const page = await dashboard.open('/audit')
  // What a redirection leads to comes from the product itself.
  await page.route(/\/api\/evidence/, route => route.fulfill({ status: 303, headers: { location: '/api/evidence?revision=2' } }))
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewijspakket van deze versie' }).click()])
  expect([download.suggestedFilename(), pack.length > 1000, pack.equals(await readFile(await download.path()))]).toEqual(['streekboek-versie-2.zip', true, true])
  await page.getByText('Het bewijspakket van versie 2 is opgehaald.').waitFor()
  expect(await seen(page, '.facts-list code')).toContain(signedBy)
  await page.emulateMedia({ media: 'print' })
  const footer = (await page.locator('footer').innerText()).replaceAll(/\s+/g, '')
  expect([signedBy, hash, seal].filter(digest => !footer.includes(digest))).toEqual([])
  await page.close()
})

test('a print says that nothing was recalculated, or what came of it', async () => {
  const page = await dashboard.open('/audit')
  const unchecked = page.getByText('Voor deze afdruk werd niets nagerekend.')
  await unchecked.waitFor({ state: 'attached' })
  expect(await unchecked.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  await unchecked.waitFor()
  expect(await page.locator('.verdict').count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await check(page)
  await page.emulateMedia({ media: 'print' })
  expect([await unchecked.count(), await page.locator('.verdict').isVisible()]).toEqual([0, true])
  await page.close()
})

test.each(['nl', 'fr', 'en'])('at the foot of every sheet stand, in one line each, the revision, its hash, the last seal and the key that signed what is shown (%s)', async language => {
  const { signedBy, seal, title } = await api<{ signedBy: string; seal: string; title: string }>('/api/status')
  const { revisions } = await api<{ revisions: { hash: string }[] }>('/api/revisions?limit=50')
  const now = await dashboard.open(`/?taal=${language}`)
  await expect.poll(() => sheetFoot(now)).toEqual([
    expect.stringMatching(new RegExp(`^${title} · .*2.*, .*2\\d{3}`)), expect.stringMatching(new RegExp(`^\\S.* ${revisions[1]?.hash}$`)), expect.stringMatching(new RegExp(`^\\S.* 2 ${seal}$`)), expect.stringMatching(new RegExp(`^\\S.* ${signedBy}$`)),
  ])
  await now.close()

  // Signed with a key that has been replaced since.
  const former = '01234567-'.repeat(8).slice(0, -1)
  const then = await dashboard.open(`/?versie=1&taal=${language}`, { answers: { '/api/revisions': { body: { revisions: [{ revision: 1, signedBy: former }], next: null } } } })
  await expect.poll(() => sheetFoot(then)).toEqual([
    expect.stringMatching(new RegExp(`^${title} · .*1.*, .*2\\d{3}`)), expect.stringMatching(new RegExp(`^\\S.* ${revisions[0]?.hash}$`)), expect.stringMatching(new RegExp(`^\\S.* 2 ${seal}$`)), expect.stringMatching(new RegExp(`^\\S.* ${former}$`)),
  ])
  // A4 without its margins, with room beside it for the sheet's number; four lines in the margin of 18 mm at the foot, below a rule.
  const mm = 96 / 25.4
  const { width, height } = await then.evaluate(lines => {
    const box = Object.assign(document.createElement('pre'), { textContent: lines.join('\n') })
    box.style.cssText = 'position: absolute; margin: 0; font: 7pt/1.25 system-ui, sans-serif'
    document.body.append(box)
    return box.getBoundingClientRect()
  }, await sheetFoot(then))
  expect([width < (210 - 28 - 12) * mm, height < 16 * mm]).toEqual([true, true])
  await then.close()
})

/** What the browser prints in the margin of each sheet, line by line. */
async function sheetFoot(page: Page): Promise<string[]> {
  const rules = await page.evaluate(() => document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(({ cssText }) => cssText)))
  const content = /@bottom-left \{[^}]*?content: ([^;]*);/.exec(rules.join('\n'))?.[1] ?? ''
  return (content.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map(part => part.slice(1, -1)).filter(part => !part.startsWith('\\'))
}

test.each([
  [403, 'Alleen een auditor kan het bewijspakket ophalen.'],
  [404, 'Van deze versie is geen bewijs bewaard: ze werd gepubliceerd toen Streekboek dat nog niet deed.'],
  [503, 'Het bewijspakket kon niet opgehaald worden. Probeer het over een minuut opnieuw.'],
])('a pack that is refused with %i says so', async (status, sentence) => {
  const before = dashboard.errors.length
  const page = await dashboard.open('/audit', { answers: { '/api/evidence': { status, body: {} } } })
  await page.getByRole('button', { name: 'Bewijspakket van deze versie' }).click()
  await expect.poll(() => seen(page, '.evidence [role=status]')).toEqual([sentence])
  // The browser tells of each answer that is an error.
  dashboard.errors.splice(before)
  await page.close()
})

test('every revision leads to its figures, to what it changed and to itself', async () => {
  const page = await dashboard.open('/audit?domein=SB')
  await page.locator('.chain').waitFor()
  expect(await page.locator('.chain th a').evaluateAll((links: HTMLAnchorElement[]) => links.map(({ textContent, pathname, search }) => [textContent, pathname + search]))).toEqual([
    ['2', '/audit?domein=SB'], ['Cijfers', '/?domein=SB'], ['Wijzigingen', '/wijzigingen?domein=SB&sinds=1'],
    ['1', '/audit?domein=SB&versie=1'], ['Cijfers', '/?domein=SB&versie=1'],
  ])
  await page.getByRole('link', { name: 'Versie 1 op deze pagina' }).click()
  await page.getByRole('heading', { name: 'Versie 1', exact: true }).waitFor()
  await check(page)
  expect((await seen(page, '.verdict'))[0]).toMatch(/^Alles klopt\. Versie 1 nagerekend op /)
  await page.close()
})

test('a sample is drawn as the page says, ticked, kept while the window is open, and printed to be signed', async () => {
  const [{ hash }, { funding }] = await Promise.all([api<{ hash: string }>('/api/report'), api<{ funding: { code: string }[] }>('/api/dataset?table=funding&part=1&revision=2')])
  const ticket = (code: string) => createHash('sha256').update([hash, 'drie zessen', 'Subsidies', code].join('\n')).digest('hex')
  const expected = funding.map(({ code }) => code).toSorted((a, b) => (ticket(a) < ticket(b) ? -1 : 1)).slice(0, 3)

  const page = await dashboard.open('/audit')
  await page.getByLabel('Aantal rijen').fill('3')
  await page.getByLabel('Toevalsgetal of woord').fill('drie zessen')
  await page.getByLabel('Tabblad').selectOption('Subsidies')
  await page.getByRole('button', { name: 'Trekken' }).click()
  await expect.poll(() => seen(page, '.sampled-row .place strong')).toEqual(expected)
  expect(new URL(page.url()).search).toBe('?steekproef=3&toeval=drie+zessen&tabblad=Subsidies')

  await page.getByRole('group', { name: `Oordeel over ${expected[0]}` }).getByLabel('Akkoord', { exact: true }).check()
  await page.getByRole('group', { name: `Oordeel over ${expected[1]}` }).getByLabel('Niet akkoord').check()
  await page.getByLabel('Opmerking').nth(1).fill('Bewijsstuk ontbreekt')
  expect((await seen(page, '.drawn'))[0]).toBe('3 rijen uit Subsidies van versie 2, toevalsgetal “drie zessen”. Akkoord: 1; niet akkoord: 1; nog na te kijken: 1.')
  await page.reload()
  await page.locator('.sampled-row').first().waitFor()
  expect((await seen(page, '.drawn'))[0]).toContain('Akkoord: 1; niet akkoord: 1; nog na te kijken: 1.')
  expect(await page.getByLabel('Opmerking').nth(1).inputValue()).toBe('Bewijsstuk ontbreekt')

  await page.emulateMedia({ media: 'print' })
  const paper = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
  for (const part of [hash, 'versie 2', 'toevalsgetal “drie zessen”', 'Bewijsstuk ontbreekt', 'Naam en functie', 'Handtekening']) expect(paper).toContain(part)
  for (const part of ['Integriteitscontrole', 'Alle versies', 'Trekken', 'Afdrukken']) expect(paper).not.toContain(part)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Steekproef sluiten' }).click()
  await expect.poll(() => page.locator('.sampled-row').count()).toBe(0)
  await page.close()
})

test('each sampled value names its cell, and what was found is saved with what anybody needs to draw the same rows', async () => {
  const page = await dashboard.open('/audit?steekproef=2&toeval=krant+7&tabblad=Subsidies')
  await page.locator('.sampled-row').first().waitFor()
  expect(await page.getByText('Leg dat getal vast vóór u trekt').count()).toBe(1)
  const [place = ''] = await seen(page, '.sampled-row .stands')
  const row = place.replace('Subsidies, rij ', '')
  expect((await seen(page, '.sampled-row:first-child .cells dt')).slice(0, 7)).toEqual(['Code A', 'Soort B', 'Verstrekker C', 'Begunstigde D', 'Project E', 'Domein F', 'Bedrag G'].map(cell => cell + row))
  await page.getByLabel('Niet akkoord').first().check()
  await page.getByLabel('Opmerking').first().fill('Bewijsstuk ontbreekt')
  const save = async (kind: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.sampler').getByRole('button', { name: new RegExp(`^${kind}:`) }).click()])
    return { name: download.suggestedFilename(), content: await readFile(await download.path(), kind === 'CSV' ? 'utf8' : 'latin1') }
  }
  const [csv, xlsx] = [await save('CSV'), await save('Excel')]
  expect([csv.name, xlsx.name]).toEqual([expect.stringMatching(/^steekproef-versie-2-\d{4}-\d\d-\d\d\.csv$/), expect.stringMatching(/\.xlsx$/)])
  const { hash } = await api<{ hash: string }>('/api/report')
  const lines = csv.content.split('\r\n')
  expect(lines).toEqual(expect.arrayContaining(['Versie;2', `Inhoudscode;${hash}`, 'Aantal rijen;2', 'Toevalsgetal of woord;krant 7', 'Tabblad;Subsidies', 'Volgorde;Tabblad;Rij;Code;Cellen;Oordeel;Opmerking']))
  expect(lines.some(line => line.startsWith('Bewaard op;'))).toBe(true)
  expect(lines.find(line => line.startsWith('1;'))).toMatch(new RegExp(`^1;Subsidies;${row};S-0\\d\\d;"Code A${row}: S-0.*;Niet akkoord;Bewijsstuk ontbreekt$`))
  expect(lines.find(line => line.startsWith('2;'))).toMatch(/;nog na te kijken;$/)
  expect(xlsx.content.startsWith('PK')).toBe(true)
  await page.close()
})

test('another number of rows has a list of its own', async () => {
  const page = await dashboard.open('/audit?steekproef=2&toeval=1')
  await page.getByLabel('Akkoord', { exact: true }).first().check()
  await page.getByLabel('Aantal rijen').fill('4')
  await page.getByRole('button', { name: 'Trekken' }).click()
  await expect.poll(() => page.locator('.sampled-row').count()).toBe(4)
  expect((await seen(page, '.drawn'))[0]).toContain('Akkoord: 0; niet akkoord: 0; nog na te kijken: 4.')
  await page.goBack()
  await expect.poll(async () => (await seen(page, '.drawn'))[0]).toContain('Akkoord: 1; niet akkoord: 0; nog na te kijken: 1.')
  await page.close()
})

test('of a thousand revisions the last ones are fetched and shown, and more when asked; a board member sees no editors', async () => {
  const { revisions: [first] } = await api<{ revisions: { editor?: unknown; editedAt?: unknown; editorSalt?: unknown }[] }>('/api/revisions')
  const { editor: _, editedAt: __, editorSalt: ___, ...told } = first ?? {}
  const many = Array.from({ length: 1000 }, (_each, index) => ({ ...told, revision: index + 1 }))
  const status = await api<object>('/api/status')
  const page = await dashboard.open('/audit', { answers: { '/api/status': { body: { ...status, revision: 1000 } } } })
  // What it asks for now isn't counted.
  await page.getByRole('heading', { name: 'Versie 2', exact: true }).waitFor()
  await page.locator('.chain').waitFor()
  const asked: string[] = []
  await page.route(/\/api\/revisions/, route => {
    const { search, searchParams } = new URL(route.request().url())
    asked.push(search)
    const found = many.filter(({ revision }) => revision < Number(searchParams.get('before') ?? Infinity)).slice(-Number(searchParams.get('limit')))
    return route.fulfill({ contentType: 'application/json', body: JSON.stringify({ revisions: found, next: found[0]?.revision === 1 ? null : found[0]?.revision }) })
  })
  await page.reload()
  await page.getByText('Nog 950 oudere versies niet getoond.').waitFor()
  await page.getByRole('button', { name: 'Toon de volgende 50' }).click()
  await page.getByText('Nog 900 oudere versies niet getoond.').waitFor()
  expect([await page.locator('.chain tbody tr').count(), (await seen(page, '.chain tbody th a')).slice(0, 1), await page.getByText('Laatst bewerkt').count()]).toEqual([100, ['1000'], 0])
  // The revision that is looked at stands further back; the page's foot asks for its key.
  await expect.poll(() => asked.toSorted()).toEqual(['?limit=1&before=3', '?limit=1&before=3', '?limit=50', '?limit=50&before=951'])
  await page.getByRole('heading', { name: 'Versie 2', exact: true }).waitFor()
  // The address tells how far: a link shows as many, Back fewer.
  expect(new URL(page.url()).search).toBe('?getoond=100')
  await page.reload()
  await page.getByText('Nog 900 oudere versies niet getoond.').waitFor()
  await expect.poll(() => page.locator('.chain tbody tr').count()).toBe(100)
  await page.goBack()
  await expect.poll(() => page.locator('.chain tbody tr').count()).toBe(50)
  await page.getByText('Nog 950 oudere versies niet getoond.').waitFor()
  await page.close()
})

test('what was let pass is told', async () => {
  const told = await api<{ revisions: object[] }>('/api/revisions')
  const accepted = { reading: 'a'.repeat(64), by: 'api', guards: ['rows-lost', 'total-swing'] }
  const page = await dashboard.open('/audit', { answers: { '/api/revisions': { body: { ...told, revisions: told.revisions.map(revision => ({ ...revision, accepted, editor: 'An Peeters' })) } } } })
  await page.locator('.chain').waitFor()
  expect(await seen(page, '.facts-list dd')).toEqual(expect.arrayContaining(['An Peeters', 'rijen verdwenen en het totaal veranderde sterk (op het dashboard)']))
  await page.close()
})

test('axe finds nothing, on any width, light and dark: recomputed, and a sample with ticks', async () => {
  const page = await dashboard.open('/audit?steekproef=3&toeval=1')
  await page.locator('.sampled-row').first().waitFor()
  await page.getByLabel('Niet akkoord').first().check()
  await check(page)
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test.each([360, 820, 2560])('at %i pixels nothing sticks out, and every control is large enough for a finger', async width => {
  const page = await dashboard.open('/audit?steekproef=3&toeval=1', { width })
  await page.locator('.sampled-row').first().waitFor()
  expect(await page.evaluate(() => ({
    sticksOut: document.documentElement.scrollWidth - window.innerWidth,
    small: [...document.querySelectorAll('button:not(.help > button), select, .choice, main input:not([type=radio])')].map(element => element.getBoundingClientRect().height).filter(height => height > 0 && height < 44),
  }))).toEqual({ sticksOut: 0, small: [] })
  await page.close()
})

test('no page met an error, nor anything that the content policy refuses', () => {
  expect(dashboard.errors).toEqual([])
})
