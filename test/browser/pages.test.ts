import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

test('while there is one version only, Wijzigingen says so, since when, and what will stand there; it offers no choice', async () => {
  for (const search of ['', '?sinds=2019-01-18', '?sinds=7']) {
    const page = await dashboard.open(`/wijzigingen${search}`)
    await page.getByRole('heading', { name: 'Nog geen wijzigingen' }).waitFor()
    expect(await page.locator('.compared').innerText()).toMatch(/^Dit is de eerste versie, gepubliceerd op \d+ \S+ \d{4} om \d\d:\d\d\. Er is nog geen vroegere om mee te vergelijken\.$/)
    expect([await page.locator('.only-version li').count(), await page.locator('main select, main input, main .help').count(), await axeFindings(page)]).toEqual([3, 0, []])
    await page.close()
  }
})

test.each<[string, string[]]>([
  ['/domein', ['het beleidsdomein Sociaal beleid']],
  ['/gemeenten', []],
  ['/onbekend', ['de jaren 2018 tot en met 2020', 'als soort: opbrengsten']],
  ['/wijzigingen', ['de jaren 2018 tot en met 2020', 'als soort: opbrengsten']],
  ['/controle', ['het beleidsdomein Sociaal beleid', 'de jaren 2018 tot en met 2020', 'als soort: opbrengsten']],
  ['/audit', ['het beleidsdomein Sociaal beleid', 'de jaren 2018 tot en met 2020', 'als soort: opbrengsten']],
])('%s tells which choices it doesn\'t follow, and each can be let go', async (path, told) => {
  const page = await dashboard.open(`${path}?domein=sb&van=2018&tot=2020&soort=opbrengst&gemeente=33011`)
  const notices = page.locator('.notice.quiet', { hasText: 'U koos' })
  await notices.first().waitFor()
  const choices = (await notices.allInnerTexts()).map(text => /^U koos (.*?)\. /.exec(text)?.[1])
  expect(choices).toEqual(['de gemeente Ieper', ...told])
  for (let left = choices.length; left > 0; left--) {
    await expect.poll(() => notices.count()).toBe(left)
    await notices.first().getByRole('button').click()
  }
  await notices.first().waitFor({ state: 'detached' })
  await page.close()
})

test.each(['/', '/domein/SB', '/projecten', '/gemeenten'])('%s tells what a link chooses that has no figures, and what is shown instead', async path => {
  const page = await dashboard.open(`${path}?domein=SB,XX&van=1999&tot=2020&soort=lening`)
  const notices = page.locator('.notice.quiet', { hasText: 'Deze link' })
  await notices.last().waitFor()
  expect(await notices.allInnerTexts()).toEqual([
    ...path === '/domein/SB' ? [] : ['Deze link noemt een beleidsdomein dat niet bestaat: XX.'],
    'Deze link vraagt 1999, maar daarvan zijn er geen cijfers. U ziet 2014 tot en met 2020.',
    'Deze link noemt een soort inkomsten die niet bestaat: lening. U ziet: subsidies.',
  ])
  await page.close()
})

test('moving to another page loads nothing anew, keeps the filters, and Back leads back to the same place', async () => {
  const page = await dashboard.open('?domein=SB&van=2018')
  await page.evaluate(() => { document.body.dataset['kept'] = 'yes' })
  const menu = page.getByRole('navigation', { name: 'Pagina’s' })
  const current = () => menu.locator('[aria-current=page]').allInnerTexts()
  const placeOf = () => [new URL(page.url()).pathname, new URL(page.url()).search]
  expect(await current()).toEqual(['Overzicht'])

  await menu.getByRole('link', { name: 'Controle' }).click()
  await page.getByRole('heading', { name: 'Controle van de werkmap' }).waitFor()
  expect([placeOf(), await current(), await page.title()]).toEqual([['/controle', '?domein=SB&van=2018'], ['Controle'], 'Controle · Westhoek · Streekboek'])
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')

  await page.locator('label').filter({ hasText: /^Personeel/ }).click()
  expect(placeOf()).toEqual(['/controle', '?domein=SB&van=2018&tab=Personeel'])
  await menu.getByRole('link', { name: 'Overzicht' }).click()
  await page.getByRole('heading', { name: 'Subsidies per domein en jaar' }).waitFor()
  expect([placeOf(), await page.getByLabel('Van', { exact: true }).inputValue()]).toEqual([['/', '?domein=SB&van=2018'], '2018'])
  await expect.poll(() => page.title()).toBe('Westhoek · Streekboek')

  await page.goBack()
  await page.getByRole('heading', { name: 'Controle van de werkmap' }).waitFor()
  expect([placeOf(), await current()]).toEqual([['/controle', '?domein=SB&van=2018&tab=Personeel'], ['Controle']])
  expect(await page.evaluate(() => document.body.dataset['kept'])).toBe('yes')
  await page.close()
})

test('a link to a page opens that page, also with a slash behind it', async () => {
  for (const path of ['/controle', '/controle/?domein=SB']) {
    const page = await dashboard.open(path)
    expect(await page.locator('main h2').first().innerText()).toBe('Controle van de werkmap')
    await page.close()
  }
})

test('a page that doesn\'t exist says so, with the way on', async () => {
  const page = await dashboard.open('/domein/5.10/niets?domein=SB')
  expect(await page.locator('main h2').innerText()).toBe('Deze pagina bestaat niet')
  await expect.poll(() => page.title()).toBe('Deze pagina bestaat niet · Westhoek · Streekboek')
  await page.getByRole('link', { name: 'Naar het overzicht' }).click()
  await page.getByRole('heading', { name: 'Subsidies per domein en jaar' }).waitFor()
  expect(new URL(page.url()).search).toBe('?domein=SB')
  await page.close()
})

test('a page loads only its own code', async () => {
  const filesOf = async (path: string) => {
    const page = await dashboard.open(path)
    await page.waitForLoadState('networkidle')
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => /([\w-]+)-\w{8}\.js$/.exec(name)?.[1]).filter(name => name !== undefined))
    await page.close()
    return new Set(names)
  }
  const [overview, control] = [await filesOf(''), await filesOf('/controle')]
  expect([overview.has('overview'), overview.has('canvas'), overview.has('control'), overview.has('control-nl')]).toEqual([true, false, false, false])
  expect([control.has('overview'), control.has('canvas'), control.has('control'), control.has('control-nl')]).toEqual([false, false, true, true])
})

test('a page whose code doesn\'t come says so', async () => {
  const page = await dashboard.open()
  const before = dashboard.errors.length
  await page.route(/\/assets\/control-/, route => route.abort())
  await page.getByRole('link', { name: 'Controle' }).click()
  await page.getByRole('alert').getByText('Deze pagina kon niet geladen worden').waitFor()
  expect(await page.getByRole('button', { name: 'Opnieuw laden' }).count()).toBe(1)
  dashboard.errors.splice(before)
  await page.close()
})

test.each([360, 390, 820, 2560])('at %i pixels the menu is in reach, and nothing of it sticks out', async width => {
  const page = await dashboard.open('/controle', { width })
  const boxes = await page.locator('.menu a').evaluateAll(links => links.map(link => {
    const { left, right, height } = link.getBoundingClientRect()
    return left >= 0 && right <= window.innerWidth && height >= 44
  }))
  expect(boxes.length).toBeGreaterThan(1)
  expect([boxes.filter(inReach => !inReach), await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([[], 0])
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})
