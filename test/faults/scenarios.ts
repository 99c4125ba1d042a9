import type { SyncOptions, SyncResult } from '../../functions/sync/sync.ts'
import { smallTabs, type Tabs } from '../sync/workbooks.ts'
import type { World, Worlds } from './world.ts'

/** A sync that is disturbed, and the world that it begins in. */
export interface Scenario {
  name: string
  /** What an undisturbed one comes to. */
  status: SyncResult['status']
  begin: (worlds: Worlds) => Promise<{ world: World; options: Partial<SyncOptions> }>
}

const AWARDS = ['Code', 'Soort', 'Verstrekker', 'Project', 'Bedrag', 'Basis', 'Start', 'Einde', 'Status']
const award = (code: string, amount: string) => [code, 'subsidie', 'Vlaanderen', 'SB-01', amount, 'projectperiode', '1/1/2018', '31/12/2021', 'toegekend']
const awards = (...amounts: string[]) => smallTabs({ Subsidies: [AWARDS, ...amounts.map((amount, index) => award(`S-00${index + 1}`, amount))] })

/** Eight awards about which there is nothing to say. */
export const SOUND: Tabs = awards('100', '200', '300', '400', '500', '600', '700', '800')
export const CHANGED: Tabs = awards('100', '200', '300', '401', '500', '600', '700', '800')
export const CHANGED_AGAIN: Tabs = awards('100', '200', '300', '402', '500', '600', '700', '800')
/** Two cells that can't be read. */
export const WRONG: Tabs = awards('100', 'veel', '300', '400', '500', '600', '700', 'weinig')
/** Six of the eight are gone. */
export const LOSS: Tabs = awards('100', '200')

/** The syncs before, five minutes apart; then the workbook as the disturbed one finds it. */
async function after(worlds: Worlds, before: readonly Tabs[], tabs: Tabs): Promise<{ world: World; last: SyncResult | null }> {
  const world = await worlds.empty(before[0] ?? tabs)
  let last: SyncResult | null = null
  for (const each of before) {
    await world.edit(each)
    last = await world.sync()
    world.pass(5 * 60_000)
  }
  await world.edit(tabs)
  return { world, last }
}

function scenario(name: string, status: SyncResult['status'], before: readonly Tabs[], tabs: Tabs, options: Partial<SyncOptions> = {}): Scenario {
  return { name, status, begin: async worlds => ({ world: (await after(worlds, before, tabs)).world, options }) }
}

export const FIRST = scenario('the first publication', 'published', [], SOUND)
export const ONE_ROW = scenario('a change of one row', 'published', [SOUND], CHANGED)
export const HELD = scenario('a reading that is held', 'held', [SOUND], WRONG)
export const NOTES = scenario('notes on cells that still stand wrong', 'held', [SOUND, WRONG], WRONG)
export const MENDED = scenario('cells that are right again', 'unchanged', [SOUND, WRONG, WRONG], SOUND)
export const UNCHANGED = scenario('nothing new', 'unchanged', [SOUND, SOUND], SOUND)
export const ACCEPTED: Scenario = {
  name: 'a loss that a coordinator accepts',
  status: 'published',
  async begin(worlds) {
    const { world, last } = await after(worlds, [SOUND, LOSS], LOSS)
    return { world, options: { publish: 'when-stable', accept: last?.reading ?? null, request: { id: 'request-1', askedAt: '2026-11-22T11:09:59.000Z' } } }
  },
}

