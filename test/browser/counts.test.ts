import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

/** How many projects Projecten shows, by the `stand` of its address. */
async function shownOn(stand: string, more = ''): Promise<number> {
  const page = await dashboard.open(`/projecten?stand=${stand}${more}`)
  const text = await page.locator('.project-count').innerText()
  await page.close()
  return Number(/^\d+/.exec(text)?.[0])
}

const numbersOf = (text: string) => [...text.matchAll(/\d+/g)].map(([number]) => Number(number))

test.each(['', '&domein=SB', '&domein=SEW'])('%s: what runs, ends soon or lacks a start is as many on Overzicht, on Projecten and on Domeinen', async domain => {
  const page = await dashboard.open(`/?${domain.slice(1)}`)
  const figures = page.locator('.headline-group').last()
  const running = numbersOf(await figures.locator('.value').innerText())
  const startNotStated = numbersOf(await figures.locator('.note', { hasText: 'zonder vermelde start' }).innerText())
  const withoutEnd = numbersOf(await figures.locator('.note', { hasText: 'waarvan' }).innerText())
  const soon = numbersOf(await page.locator('.soon .value').innerText())
  const soonWithoutEnd = numbersOf(await page.locator('.soon .note', { hasText: 'zonder vermeld einde' }).innerText())
  const gist = numbersOf(await page.locator('section[aria-labelledby=projecten] .gist').innerText())
  await page.close()

  expect([running, startNotStated, soon]).toEqual([[await shownOn('lopend', domain)], [await shownOn('onbekend', domain)], [await shownOn('eindigt', domain)]])
  // Without end: of those that run, and those whose start isn't stated either.
  const [all = 0, neither = 0] = soonWithoutEnd
  expect([all - neither, gist.slice(-2)]).toEqual([withoutEnd[0], [all, neither]])

  const projects = await dashboard.open(`/projecten?${domain.slice(1)}`)
  const summary = await projects.locator('.timeline-head + .rule').innerText()
  await projects.close()
  expect(summary).toMatch(new RegExp(`: ${running[0]} lopen nu, .*van ${startNotStated[0]} andere is de start niet vermeld\\. Van dit alles: ${soon[0]} eindig`))

  const domains = await dashboard.open('/domein')
  const cells = await domains.locator(`.domain-index tbody tr${domain === '' ? '' : `:has(a[href^="/domein/${domain.slice(8)}"])`} td:last-child`).allInnerTexts()
  await domains.close()
  const sum = (of: RegExp) => cells.reduce((total, cell) => total + Number(of.exec(cell)?.[1] ?? 0), 0)
  expect([sum(/^\s*(\d+)/), sum(/zonder start:\s(\d+)/)]).toEqual([running[0], startNotStated[0]])
})

test('where a project ended earlier in the year, Projecten says why Overzicht counts another number', async () => {
  const same = await dashboard.open('/projecten')
  await same.locator('.zoom-years').waitFor()
  expect(await same.locator('.count-differences').count()).toBe(0)
  await same.close()

  await dashboard.edit('Projecten', 'ALG-02,"Westhoekoverleg, protocol 2020-2025",ALG,2020,2025', `ALG-02,"Westhoekoverleg, protocol 2020-2025",ALG,2020,01/01/${new Date().getFullYear()}`)
  const page = await dashboard.open('/projecten')
  expect(await page.locator('.count-differences').innerText()).toBe(`Het Overzicht telt anders: in heel ${new Date().getFullYear()} 24 lopende projecten, ook wat in dat jaar al eindigde of pas later begint.`)
  await page.close()
  const narrowed = await dashboard.open('/projecten?stand=lopend')
  await narrowed.locator('.zoom-years').waitFor()
  expect(await narrowed.locator('.count-differences').count()).toBe(0)
  expect(dashboard.errors).toEqual([])
})

test('what a funder gives in years to come is told apart, on a domain\'s page and in the rows behind it', async () => {
  const page = await dashboard.open('/domein/SB')
  const cell = page.locator('section[aria-labelledby=verstrekkers] tr', { hasText: 'Vlaamse overheid' }).last().locator('td').last()
  const year = new Date().getFullYear()
  const { years } = await dashboard.report()
  const toCome = `€ ${years.filter(each => each > year).length}.000.000,00`
  expect((await cell.innerText()).replaceAll('\u00A0', ' ')).toContain(`waarvan ${toCome} nog te komen na ${year}`)
  await cell.locator('a').first().click()
  const totals = page.locator('.rows-panel .totals > div', { hasText: `Waarvan nog te komen na ${year}` })
  expect((await totals.locator('dd').innerText()).replaceAll('\u00A0', ' ')).toBe(toCome)
  await page.close()
})

test('the rows behind an FTE say "at least" as the figure does, and lead to those without a year', async () => {
  const page = await dashboard.open('')
  await page.locator('.headline-group', { hasText: 'VTE' }).locator('.figure', { hasText: 'minstens' }).first().locator('.value').click()
  const totals = page.locator('.rows-panel .totals')
  expect((await totals.innerText()).split('\n').filter(line => line.trim() !== '')).toEqual(['Telt mee, minstens', '2,50', 'Niet vermeld', '3 rijen', 'Daarnaast zonder jaar', '7 rijen'])
  await totals.locator('a').click()
  await page.locator('.rows-panel h2', { hasText: 'zonder jaar' }).waitFor()
  await expect.poll(() => page.locator('.rows-panel .behind > li').count()).toBe(7)
  await page.close()
})
