import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

test.each([
  ['', 820, 1180, 260],
  ['?taal=fr', 820, 1180, 260],
  ['', 390, 844, 440],
  ['?taal=fr', 390, 844, 470],
])('the figures of Overzicht %s stand high: at %i × %i pixels from %i on', async (path, width, height, most) => {
  const page = await dashboard.open(path, { width, height })
  expect((await page.locator('.headlines').boundingBox())?.y).toBeLessThanOrEqual(most)
  for (const needed of ['.masthead h1', '.freshness', '.languages', '.menu [aria-current]', '.filters']) expect([needed, await page.locator(needed).isVisible()]).toEqual([needed, true])
  await page.close()
})

test.each([[390, 2], [820, 1]])('at %i pixels the menu takes no more than %i lines', async (width, most) => {
  const page = await dashboard.open('', { width })
  const places = await page.locator('.menu a').evaluateAll(links => links.map(link => link.getBoundingClientRect().top))
  expect(new Set(places).size).toBeLessThanOrEqual(most)
  await page.close()
})

test.each(['', '?taal=fr', '?taal=en'])('on a phone no choice is cut off %s', async language => {
  const page = await dashboard.open(`/projecten${language}`, { width: 390 })
  await page.locator('.project-tools select').first().waitFor()
  const cut = await page.locator('select').evaluateAll(selects => selects.flatMap(select => {
    if (!(select instanceof HTMLSelectElement)) return []
    const { font, paddingLeft, paddingRight } = getComputedStyle(select)
    const writing = document.createElement('canvas').getContext('2d')
    const text = select.selectedOptions[0]?.text ?? ''
    if (writing === null) return [text]
    writing.font = font
    return writing.measureText(text).width > select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) + 1 ? [text] : []
  }))
  expect(cut).toEqual([])
  await page.close()
})

test.each([
  ['/gemeenten', '.matrix'], ['/gemeenten?taal=fr', '.matrix'], ['/domein', '.domain-index table'],
])('on a tablet all of %s stands within the screen', async (path, ready) => {
  const page = await dashboard.open(path, { width: 820, height: 1180 })
  await page.locator(ready).first().waitFor()
  expect(await page.locator('.scroll-box').evaluateAll(boxes => boxes.filter(box => box.scrollWidth > box.clientWidth).map(box => box.getAttribute('aria-label')))).toEqual([])
  await page.close()
})

test.each(['/', '/projecten', '/gemeenten/38025'])('on a phone today is marked beside each bar of %s, and no line goes through the names', async path => {
  const page = await dashboard.open(path, { width: 390 })
  const row = page.locator('.timeline li', { has: page.locator('.bar') }).first()
  await row.waitFor()
  expect(await page.locator('.rows .line.today').isVisible()).toBe(false)
  const { at, axis } = await row.evaluate(element => {
    const box = element.getBoundingClientRect()
    const today = element.closest('.timeline')?.querySelector<HTMLElement>('.today-label')?.style.left ?? ''
    return { at: Number.parseFloat(getComputedStyle(element, '::after').left) / (box.width - 16), axis: Number.parseFloat(today) / 100 }
  })
  expect(at).toBeCloseTo(axis, 2)
  await page.close()
})

test.each(['/', '/projecten', '/gemeenten/38025'])('on paper the years of %s are a table\'s head, which every sheet repeats', async path => {
  const page = await dashboard.open(path)
  await page.locator('.timeline').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  const look = await page.locator('.timeline').first().evaluate(timeline => [timeline, ...timeline.querySelectorAll('.axis, .rows')].map(part => getComputedStyle(part).display))
  expect(look).toEqual(['table', 'table-header-group', 'table-row-group'])
  const [axis, line] = await page.evaluate(() => ['.axis .today-label', '.rows .line.today'].map(name => document.querySelector(name)?.getBoundingClientRect()))
  expect((axis?.left ?? 0) + (axis?.width ?? 0) / 2).toBeCloseTo(line?.left ?? 0, -1)
  await page.close()
})

test('on paper a domain\'s marks stay with its name and its municipalities\' names', async () => {
  const page = await dashboard.open('/gemeenten')
  await page.locator('.matrix-group').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.matrix-group').evaluateAll(groups => [...new Set(groups.map(group => getComputedStyle(group).breakInside))])).toEqual(['avoid'])
  await page.close()
})

test.each([390, 820, 1440])('at %i pixels the choice of a past day opens below its button, within the screen', async width => {
  const page = await dashboard.open('', { width })
  const button = page.locator('button.past-toggle')
  await button.click()
  await page.locator('.past-choice').waitFor()
  await expect.poll(async () => {
    const [opened, box] = await Promise.all([button.boundingBox(), page.locator('.past-pop').boundingBox()])
    if (opened === null || box === null) return 'nothing'
    return [Math.round(box.y - opened.y - opened.height), box.x >= 0, box.x + box.width <= width]
  }).toEqual([0, true, true])
  await page.close()
})

test.each([['/domein/SB', 'Geschiedenis van'], ['/projecten/SB-04', 'Geschiedenis van'], ['/gemeenten/38025', 'Geschiedenis van']])('on %s a link of several parts keeps them apart', async (path, text) => {
  const page = await dashboard.open(path)
  const link = page.locator('.story-toggle', { hasText: text }).last()
  await link.waitFor()
  expect(Number.parseFloat(await link.evaluate(element => getComputedStyle(element).columnGap))).toBeGreaterThan(3)
  await page.close()
})

test.each([320, 390])('at %i pixels no heading is broken within a word', async width => {
  const page = await dashboard.open('/toegankelijkheid', { width })
  const heading = page.locator('.statement h2').first()
  await heading.waitFor()
  expect(await heading.evaluate(element => element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight))).toBeLessThan(1.5)
  await page.close()
})

test('no page met an error', () => {
  expect(dashboard.errors).toEqual([])
})

test('the domains above the municipalities\' counts are turned once: they read from bottom to top', async () => {
  const page = await dashboard.open('/gemeenten', { width: 820, height: 1180 })
  const turned = await page.locator('.municipality-list th.domain').evaluateAll(heads => heads.map(head =>
    [...head.querySelectorAll('*')].filter(each => getComputedStyle(each).transform !== 'none').length))
  expect(turned.length).toBeGreaterThan(3)
  expect(turned.filter(times => times !== 1)).toEqual([])
  await page.close()
})
