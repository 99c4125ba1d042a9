import { afterAll, beforeAll, expect, test } from 'vitest'
import { FUNDING_KINDS } from '#model/dataset.ts'
import type { Page } from 'playwright-core'
import { INKS } from '../../web/charts/palette.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'
import { expectedFundingCells, expectedStaffingCells } from './expected.ts'
import { cellsOf, readTable } from './tables.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

test.each([
  ['', ['subsidie']],
  [`?soort=${FUNDING_KINDS.join(',')}`, FUNDING_KINDS],
  ['?soort=private+bijdrage', ['private bijdrage']],
])('the table of subsidies at "%s" says what the report says, no more and no less', async (search, kinds) => {
  const page = await dashboard.open(search)
  const cells = cellsOf(await readTable(page, 'Subsidies per domein en jaar'))
  expect(cells).toEqual(expectedFundingCells(await dashboard.report(), kinds))
  expect(cells.length).toBeGreaterThan(10)
  await page.close()
})

test('the sample\'s known amounts stand in the table', async () => {
  const page = await dashboard.open()
  expect(cellsOf(await readTable(page, 'Subsidies per domein en jaar'))).toEqual(expect.arrayContaining([
    'Eigen boekhouding: subsidie | 2018 | Sociaal beleid: € 18.820,36',
    'Boekhouding van partners: subsidie | 2018 | Sociaal beleid: € 334.246,58',
    'Boekhouding van partners: subsidie | 2018 | Totaal: € 384.246,58',
  ]))
  await page.close()
})

test.each([['', 'average'], ['?vte=jaareinde', 'yearEnd']] as const)('the table of FTE at "%s" says what the report says', async (search, measure) => {
  const page = await dashboard.open(search)
  const cells = cellsOf(await readTable(page, 'VTE per domein en jaar'))
  expect(cells).toEqual(expectedStaffingCells(await dashboard.report(), measure))
  expect(cells.length).toBeGreaterThan(40)
  await page.close()
})

test('the table of projects lists every project with its days', async () => {
  const page = await dashboard.open()
  const { projects, domains } = await dashboard.report()
  const day = (text: string | null) => (text === null ? 'niet vermeld' : text === 'ongoing' ? 'doorlopend' : text.split('-').toReversed().join('/'))
  const table = await readTable(page, 'Projectperiodes per domein')
  expect(new Set(table.groups.flatMap(group => group.rows))).toEqual(new Set(projects.map(({ name, code, domain, start, end, roles, priority }) => [
    name, code, domains.find(each => each.code === domain)?.name, day(start), day(end), roles.join(', ') || 'niet vermeld', priority === null ? '' : String(priority),
  ])))
  expect(projects).toHaveLength(49)
  await page.close()
})

test('a filter leaves the other figures as they are', async () => {
  const all = await dashboard.open()
  const some = await dashboard.open('?domein=SB&van=2018&tot=2020')
  const title = 'Subsidies per domein en jaar'
  const everything = cellsOf(await readTable(all, title))
  const filtered = cellsOf(await readTable(some, title)).filter(cell => !cell.includes('| Totaal:'))
  expect(filtered).toEqual(everything.filter(cell => /\| (2018|2019|2020|Zonder jaar) \| Sociaal beleid:/.test(cell)))
  await all.close()
  await some.close()
})

test('a choice stands in the address, Back undoes it, and a pasted link shows the same', async () => {
  const page = await dashboard.open('?gemeente=32003')
  await page.getByRole('button', { name: /^Beleidsdomeinen/ }).click()
  await page.getByRole('checkbox', { name: 'Sociaal beleid' }).check()
  await page.keyboard.press('Escape')
  await page.getByLabel('Van', { exact: true }).selectOption('2018')
  await page.getByRole('radio', { name: 'Op 31 december' }).check()
  expect(new URL(page.url()).search).toBe('?gemeente=32003&domein=SB&van=2018&vte=jaareinde')
  /** Without the light drawings: a chart that the pointer came by has none. */
  const textOf = (page: Page) => page.locator('main').evaluate(main => {
    for (const plot of main.querySelectorAll<SVGElement>('.plot')) plot.style.display = 'none'
    return main instanceof HTMLElement ? main.innerText : ''
  })
  const chosen = await textOf(page)

  const pasted = await dashboard.open(new URL(page.url()).search)
  await pasted.getByText('U koos de gemeente Diksmuide').waitFor()
  expect(await textOf(pasted)).toBe(chosen)
  await pasted.close()

  await page.goBack()
  await page.goBack()
  expect(new URL(page.url()).search).toBe('?gemeente=32003&domein=SB')
  expect(await page.getByLabel('Van', { exact: true }).inputValue()).toBe('2014')
  await page.goForward()
  expect(await page.getByLabel('Van', { exact: true }).inputValue()).toBe('2018')
  await page.close()
})

test.each(['', '/domein', '/domein/SB', '/gemeenten', '/onbekend', '/wijzigingen', '/audit', '/controle'])('a municipality that is chosen and that %s isn\'t narrowed to is named there, and can be let go', async path => {
  const page = await dashboard.open(`${path}?gemeente=33011&versie=1`)
  await page.getByText('U koos de gemeente Ieper.').waitFor()
  await page.getByRole('button', { name: 'Gemeente loslaten' }).click()
  expect(new URL(page.url()).search).toBe('?versie=1')
  await page.getByText('U koos de gemeente').waitFor({ state: 'detached' })
  await page.close()
})

test.each(['', '/domein', '/domein/SB', '/gemeenten', '/projecten'])('“Alles tonen” on %s lets the municipality go as well', async path => {
  const page = await dashboard.open(`${path}?gemeente=33011&van=2018`)
  await page.getByRole('button', { name: 'Alles tonen' }).click()
  expect(new URL(page.url()).search).toBe('')
  expect(await page.getByRole('button', { name: 'Alles tonen' }).count()).toBe(0)
  await page.close()
})

test('everything can be chosen with the keyboard alone', async () => {
  const page = await dashboard.open()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect.poll(() => new URL(page.url()).search).toBe('?domein=ALG')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false')
  await page.close()
})

test('a choice that can\'t be undone stays checked', async () => {
  const page = await dashboard.open()
  const kind = page.getByRole('checkbox', { name: 'subsidie', exact: true })
  await kind.click()
  expect(await kind.isChecked()).toBe(true)
  await page.close()
})

test.each([360, 390, 820, 2560])('nothing sticks out at %i pixels, and every control is large enough for a finger', async width => {
  const page = await dashboard.open('', { width })
  for (const toggle of await page.locator('.toggle').all()) await toggle.click()
  const found = await page.evaluate(() => ({
    sticksOut: document.documentElement.scrollWidth - window.innerWidth,
    small: [...document.querySelectorAll('button, select, summary, .choice, .option')]
      .map(element => ({ text: element.textContent, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 44),
  }))
  expect(found).toEqual({ sticksOut: 0, small: [] })
  await page.close()
})

test('each chart says in words what it shows', async () => {
  const page = await dashboard.open()
  const labels = await page.locator('canvas[role=img]').evaluateAll(canvases => canvases.map(canvas => canvas.getAttribute('aria-label')))
  expect(labels.map(label => label?.split(':')[0])).toEqual(['Eigen boekhouding', 'Boekhouding van partners', 'Eigen inzet', 'Inzet van partners'])
  await page.close()
})

test('a chart is walked through with the arrow keys, and each stop is said', async () => {
  const page = await dashboard.open('?domein=SB,SEW')
  const chart = page.getByRole('application', { name: 'Grafiek Boekhouding van partners' })
  const said = chart.locator('[aria-live]')
  await chart.focus()
  const stops = [
    ['ArrowRight', 'Totaal, 2017: € 50.000,00'],
    ['ArrowRight', 'Totaal, 2018: € 384.246,58'],
    ['ArrowDown', 'Sociale economie en werk, 2018: € 50.000,00'],
    ['ArrowDown', 'Sociaal beleid, 2018: € 334.246,58'],
    ['ArrowLeft', 'Totaal, 2017: € 50.000,00'],
    ['ArrowRight', 'Totaal, 2018: € 384.246,58'],
    // The chart begins there: no year before has anything.
    ['Home', 'Totaal, 2017: € 50.000,00'],
    ['End', 'Totaal, 2031: € 1.000.000,00'],
    ['Escape', ''],
  ] as const
  for (const [key, text] of stops) {
    await page.keyboard.press(key)
    await expect.poll(async () => (await said.textContent())?.replaceAll('\u00A0', ' ')).toBe(text)
  }
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cijfers als tabel')
  await page.close()
})

test('a dark screen gets a dark page and charts on dark paper; paper stays light', async () => {
  const page = await dashboard.open('', { dark: true })
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  /** Which theme's grid lines are drawn. */
  const drawn = () => page.locator('canvas[role=img]').first().evaluate((canvas: HTMLCanvasElement, grids) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    const colours = new Set(Array.from({ length: data.length / 4 }, (_, at) => `#${[0, 1, 2].map(part => (data[at * 4 + part] ?? 0).toString(16).padStart(2, '0')).join('')}`))
    return Object.entries(grids).filter(([, colour]) => colours.has(colour)).map(([theme]) => theme)
  }, { light: INKS.light.grid, dark: INKS.dark.grid })
  await page.getByRole('application').first().hover()
  await expect.poll(drawn).toEqual(['dark'])
  expect(await ground()).toBe('rgb(18, 24, 28)')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await ground()).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await expect.poll(drawn).toEqual(['light'])
  await page.close()
})

/** Points at every chart: chart.js comes then. */
async function pointAtCharts(page: Page): Promise<void> {
  for (const chart of await page.getByRole('application').all()) await chart.hover()
  await expect.poll(() => page.locator('.plot').count()).toBe(0)
  // A chart hears of its own size a frame after it was drawn.
  await page.evaluate(() => new Promise(done => { requestAnimationFrame(() => requestAnimationFrame(done)) }))
}

test('a chart that nobody points at is drawn without chart.js; with it nothing moves', async () => {
  const page = await dashboard.open('?soort=subsidie,opbrengst')
  const chart = page.getByRole('application', { name: 'Grafiek Boekhouding van partners' })
  const [untouched, canvas] = [chart.locator('.plot'), chart.locator('canvas')]
  expect([await untouched.count(), await canvas.getAttribute('class')]).toEqual([1, 'blank'])
  const before = (await chart.screenshot()).toString('base64')
  await chart.hover()
  await expect.poll(() => untouched.count()).toBe(0)
  await page.mouse.move(0, 0)
  const after = (await chart.screenshot()).toString('base64')
  /** Of the chart's pixels those that differ much: a bar or a line that moved would be many. */
  const differing = await page.evaluate(async pictures => {
    const [one, other] = await Promise.all(pictures.map(async picture => {
      const image = new Image()
      image.src = `data:image/png;base64,${picture}`
      await image.decode()
      const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d')
      drawing?.drawImage(image, 0, 0)
      return drawing?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
    }))
    if (one === undefined || other === undefined || one.length !== other.length || one.length === 0) return 1
    return one.filter((channel, at) => Math.abs(channel - (other[at] ?? 0)) > 96).length / one.length
  }, [before, after])
  expect(differing).toBeLessThan(0.005)
  await page.close()
})

test.each([['nobody pointed at', 4], ['were pointed at', 0]])('paper gets the charts that %s as lines, light and as wide as the page; afterwards the screen is as before', async (_, plots) => {
  const page = await dashboard.open('', { dark: true })
  if (plots === 0) await pointAtCharts(page)
  const drawn = () => page.locator('.plot').evaluateAll((plots, grid) => plots.map(plot => [plot.getAttribute('viewBox'), plot.querySelector(`[stroke="${grid}"]`) !== null]), INKS.light.grid)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect.poll(drawn).toEqual(Array.from({ length: 4 }, () => ['0 0 680 150', true]))
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect.poll(drawn).toEqual(Array.from({ length: plots }, () => ['0 0 1184 224', false]))
  await page.close()
})

test('charts that are pointed at are drawn: no canvas is blank', async () => {
  const page = await dashboard.open()
  await pointAtCharts(page)
  await expect.poll(() => page.locator('canvas[role=img]').evaluateAll((canvases: HTMLCanvasElement[]) => canvases.map(canvas =>
    canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.some(channel => channel !== 0)))).toEqual([true, true, true, true])
  await page.close()
})

test('on paper: every table, the choice as text, the whole hash, and no controls', async () => {
  const page = await dashboard.open('?domein=SB&van=2018')
  const { hash } = await dashboard.report()
  await page.emulateMedia({ media: 'print' })
  const paper = await page.locator('body').innerText()
  const seen = await page.locator('table').evaluateAll(tables => tables.map(table => table.checkVisibility()))
  expect(seen).toEqual([true, true, true, true])
  expect(paper).toContain('Sociaal beleid; 2018 tot en met 2031')
  expect(paper.replaceAll(/\s/g, '')).toContain(hash)
  expect(paper).not.toContain('Cijfers als tabel')
  expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-')
  await page.close()
})

test('no page met an error, nor anything that the content policy refuses', () => {
  expect(dashboard.errors).toEqual([])
})
