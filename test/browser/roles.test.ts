import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => { dashboard = await openDashboard() })
afterAll(() => dashboard.close())

const PAKKET = 'Bewijspakket van deze versie'

// Last, what a coordinator would have to accept is held.
test.each([
  ['board', 0, 1],
  ['coordinator', 0, 1],
  ['auditor', 1, 0],
] as const)('Audit offers the evidence pack to the %s: %i', async (role, buttons, sentences) => {
  const page = await dashboard.open('/audit', { role })
  await page.locator('.evidence').waitFor()
  expect([
    await page.getByRole('button', { name: PAKKET }).count(), await page.getByText('Alleen een auditor kan het bewijspakket ophalen.').count(),
    await page.getByText('Laatst bewerkt door').count() > 0,
  ]).toEqual([buttons, sentences, role !== 'board'])
  await page.getByRole('button', { name: 'Nu narekenen' }).click()
  expect(await page.locator('.verdict').innerText()).toContain('Alles klopt.')
  await page.close()
})

test('the auditor\'s pack is saved', async () => {
  const page = await dashboard.open('/audit', { role: 'auditor' })
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: PAKKET }).click()])
  expect(download.suggestedFilename()).toBe('streekboek-versie-1.zip')
  await page.close()
})

test('Controle tells a board member for whom it is, and asks nothing that is refused', async () => {
  const page = await dashboard.open('/controle', { role: 'board' })
  await page.getByRole('heading', { name: 'Deze pagina is voor de coördinator en de auditor' }).waitFor()
  expect(await page.getByRole('button', { name: 'Nu controleren' }).count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test('Overzicht points who can mend the workbook to its warnings, and nobody else', async () => {
  const shown = await Promise.all((['board', 'coordinator', 'auditor'] as const).map(async role => {
    const page = await dashboard.open('/', { role })
    await page.locator('.headlines').waitFor()
    const links = await page.locator('.to-control').count()
    await page.close()
    return links
  }))
  expect(shown).toEqual([0, 1, 1])
})

test('a coordinator has the workbook checked; an auditor sees what is wrong, and who can do something about it', async () => {
  const coordinator = await dashboard.open('/controle', { role: 'coordinator' })
  await dashboard.rewrite('Personeel', text => text.split('\n').slice(0, 5).join('\n'))
  await coordinator.getByRole('button', { name: 'Nu controleren' }).click()
  await coordinator.getByRole('heading', { name: 'Tegengehouden: is dit de bedoeling?' }).waitFor()
  expect(await coordinator.getByRole('button', { name: 'Aanvaarden en publiceren' }).count()).toBe(1)
  await coordinator.close()

  const auditor = await dashboard.open('/controle', { role: 'auditor' })
  await auditor.getByRole('heading', { name: 'Tegengehouden: is dit de bedoeling?' }).waitFor()
  await auditor.getByText('Alleen een coördinator kan dit aanvaarden.').waitFor()
  expect(await auditor.getByRole('button', { name: /Nu controleren|Aanvaarden en publiceren/ }).count()).toBe(0)
  expect(await axeFindings(auditor)).toEqual([])
  await auditor.close()
})

test('no page asked for what its reader may not have, or met another error', () => {
  expect(dashboard.errors).toEqual([])
})
