import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
  // A column before all others, and an award above all others.
  const withNotes = (text: string) => text.trimEnd().split('\n').map((line, index) => `${index === 0 ? 'Nota' : ''},${line}`)
  await dashboard.rewrite('Subsidies', text => withNotes(text).toSpliced(1, 0, ',S-000,subsidie,Vlaamse overheid,,SEW-04,,€ 120.000,eenmalig,2029,2029,toegekend,Besluit').join('\n'))
  await dashboard.rewrite('Projecten', text => withNotes(text).join('\n'))
  await dashboard.rewrite('Gemeenten', text => text.split('\n').toSpliced(1, 0, '99999,Elders,Diksmuide,,,,,Proef').join('\n'))
  await dashboard.product.sync()
})
afterAll(() => dashboard.close())

const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ').trim()

/** For who may open the sheet, at the address. */
async function openAs(path: string, query: string): Promise<Page> {
  const status = await (await fetch(new URL(`/api/status${query}`, dashboard.product.address))).json() as object
  const tabs = ['Domeinen', 'Projecten', 'Subsidies', 'Personeel', 'Gemeenten'].map((title, id) => ({ title, id }))
  return dashboard.open(path, { answers: { '/api/status': { body: { ...status, spreadsheet: { id: 'sheet-1', tabs } } } } })
}

async function placesOf(page: Page, selector: string): Promise<string[]> {
  await page.locator(selector).first().waitFor()
  return (await page.locator(selector).allInnerTexts()).map(plain)
}

test('the rows behind a figure of the past stood in cells of then, and lead nowhere; those of now lead to theirs', async () => {
  const rows = 'rijen=subsidies,partner,,SB,2019'
  const past = await openAs(`?versie=1&${rows}`, '?revision=1')
  await past.getByText('Bedrag G4').waitFor()
  expect(await placesOf(past, '.behind dl > div:last-child dd')).toEqual(['stond toen in Subsidies, rij 4 Bedrag G4 Basis H4 Start I4 Einde J4'])
  expect(await past.locator('.sheet-link').count()).toBe(0)
  await past.close()

  const now = await openAs(`?${rows}`, '')
  expect(await placesOf(now, '.behind dl > div:last-child dd')).toEqual(['Subsidies, rij 5 Bedrag H5 Basis I5 Start J5 Einde K5'])
  expect(await now.locator('.sheet-link').evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href }) => href.split('#')[1]))).toEqual(['gid=2&range=5%3A5', ...['H5', 'I5', 'J5', 'K5'].map(cell => `gid=2&range=${cell}`)])
  await now.close()
})

test.each([
  ['/projecten/SEW-04', '.stands', 'stond toen in Projecten, rij 30'],
  ['/gemeenten/32003', '.stands', 'stond toen in Gemeenten, rij 2'],
  ['/domein/SB', '.posts .stands', 'stond toen in Personeel, rij 5'],
  ['/onbekend', '.unknowns .stands', 'stond toen in Subsidies, rij 12'],
  ['/audit?steekproef=500&toeval=7', '.sampled-row .stands', 'stond toen in Subsidies, rij 4'],
])('%s says in the past where its rows stood, and leads to no other row of today', async (path, selector, place) => {
  const page = await openAs(`${path}${path.includes('?') ? '&' : '?'}versie=1`, '?revision=1')
  await page.locator(selector).filter({ hasText: place }).first().waitFor()
  expect((await placesOf(page, selector)).filter(text => !text.includes('stond toen in'))).toEqual([])
  expect(await page.locator('.sheet-link').count()).toBe(0)
  await page.close()
})

test('Wijzigingen up to a past version says where its rows stood', async () => {
  await dashboard.edit('Projecten', 'WestUp', 'WestUp 2')
  const page = await openAs('/wijzigingen?sinds=1&versie=2', '?revision=2')
  expect(await placesOf(page, '.row-change .where > :first-child')).toEqual(['stond toen in Subsidies, rij 2', 'stond toen in Gemeenten, rij 2'])
  expect(await page.locator('.sheet-link').count()).toBe(0)
  await page.close()
})

test('in French and in English it is said too', async () => {
  for (const [language, place] of [['fr', 'se trouvait alors dans Projecten, ligne 30'], ['en', 'then stood in Projecten, row 30']] as const) {
    const page = await openAs(`/projecten/SEW-04?versie=1&taal=${language}`, '?revision=1')
    expect(await placesOf(page, '.facts .stands')).toEqual([place])
    await page.close()
  }
})
