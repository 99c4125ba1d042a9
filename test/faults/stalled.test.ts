import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Revision } from '../../functions/ledger/revision.ts'
import type { SyncResult } from '../../functions/sync/sync.ts'
import { settle } from './disturbance.ts'
import { OPEN, type Passage } from './door.ts'
import { ACCEPTED, CHANGED, CHANGED_AGAIN, FIRST, HELD, LOSS, NOTES, ONE_ROW, SOUND, WRONG, type Scenario } from './scenarios.ts'
import { expectWholeLedger, toldBy, type Told } from './whole-ledger.ts'
import { openWorlds, type World } from './world.ts'
import type { Tabs } from '../sync/workbooks.ts'

let worlds: Awaited<ReturnType<typeof openWorlds>>
let stalls = 0
beforeAll(async () => {
  worlds = await openWorlds()
})
afterAll(async () => {
  await worlds.close()
  console.info(`${stalls} syncs held up`)
})

interface Stall {
  scenario: Scenario
  /** What the one that sleeps reads, unless it wakes up before. */
  tabs: Tabs
  /** Others sync these in turn meanwhile: each a reading and, where it says something new, a revision. */
  others: readonly Tabs[]
  /** How long it sleeps for each of them. */
  restMs: number
  /** Before its call reaches anything, or before it learns of the answer. */
  when: 'before' | 'after'
}

/** All are asked for: of the others' outcomes the last stands, whatever the one that sleeps says of its own by waking up. */
const ASKED_FIRST = { id: 'asleep', askedAt: '2026-11-22T11:00:00.000Z' }
const ASKED_SECOND = { id: 'awake', askedAt: '2026-11-22T11:00:00.001Z' }

const SECONDS = 1_000
const MINUTES = 60_000

const STALLS: [name: string, Stall][] = [
  ['first publication, for seconds', { scenario: FIRST, tabs: SOUND, others: [CHANGED_AGAIN], restMs: SECONDS, when: 'before' }],
  ...[SECONDS, MINUTES].flatMap(restMs => [
    ...each('the same edit', { scenario: ONE_ROW, tabs: CHANGED, others: [CHANGED], restMs }),
    ...each('another edit', { scenario: ONE_ROW, tabs: CHANGED, others: [CHANGED_AGAIN], restMs }),
    ...each('an edit that is undone', { scenario: ONE_ROW, tabs: CHANGED, others: [CHANGED_AGAIN, SOUND], restMs }),
    ...each('an error that is mended', { scenario: ONE_ROW, tabs: CHANGED, others: [WRONG, CHANGED], restMs }),
    ...each('another edit and then an error', { scenario: ONE_ROW, tabs: CHANGED, others: [CHANGED_AGAIN, WRONG], restMs }),
    ...each('a held reading and another edit', { scenario: HELD, tabs: WRONG, others: [CHANGED_AGAIN], restMs }),
    ...each('notes and another edit', { scenario: NOTES, tabs: WRONG, others: [CHANGED_AGAIN], restMs }),
    ...each('an accepted loss and another edit', { scenario: ACCEPTED, tabs: LOSS, others: [CHANGED_AGAIN], restMs }),
  ]),
]

/** With `STALLS=all` also those who sleep for minutes after acting: there is little left for them to do. */
function each(name: string, stall: Omit<Stall, 'when'>): [string, Stall][] {
  const rest = stall.restMs === SECONDS ? 'seconds' : 'minutes'
  const whens: Stall['when'][] = stall.restMs === SECONDS || process.env['STALLS'] === 'all' ? ['before', 'after'] : ['before']
  return whens.map(when => [`${name}, for ${rest}, ${when} acting`, { ...stall, when }])
}

test.each(STALLS)('a sync that sleeps between any two calls changes nothing that is visible by waking up: %s', async (_, { scenario, tabs, others, restMs, when }) => {
  const { world: before, options } = await scenario.begin(worlds)
  await (await before.copy()).sync({ ...options, request: ASKED_FIRST }, OPEN)
  const calls = worlds.calls().length
  for (let number = 1; number <= calls; number++) {
    const world = await before.copy()
    await world.edit(tabs)
    const seen: Visible[] = []
    const { status } = await world.sync({ ...options, request: ASKED_FIRST }, sleepingAt(number, when, async () => {
      await syncEach(world, others, restMs)
      seen.push(await visible(world))
    }))
    stalls++
    const name = worlds.calls()[number - 1]?.name ?? ''
    const where = `at call ${number}, ${name}: ${status}`
    const [asleep] = seen
    const awake = await visible(world)
    // What is on its way to Google can't be called back: where it arrives minutes later, the next run tells the sheet what is so.
    const isTooLate = restMs === MINUTES && name === 'POST :batchUpdate'
    expect([where, isTooLate ? { ...awake, sheet: asleep?.sheet } : awake]).toEqual([where, asleep])
    expect([where, (await settle(world)).sheet]).toEqual([where, asleep?.sheet])
  }
  expect(calls).toBeGreaterThan(5)
})

interface Visible {
  revisions: Revision[]
  told: Told
  sheet: unknown
}

async function visible(world: World): Promise<Visible> {
  return { revisions: await expectWholeLedger(world.ledger), told: await toldBy(world.ledger), sheet: await world.sheet() }
}

function sleepingAt(number: number, when: Stall['when'], others: () => Promise<void>): Passage {
  return async (call, act) => {
    if (call.number !== number) return act()
    if (when === 'before') await others()
    const answer = await act()
    if (when === 'after') await others()
    return answer
  }
}

async function syncEach(world: World, others: readonly Tabs[], restMs: number): Promise<void> {
  for (const tabs of others) {
    world.pass(restMs)
    await world.edit(tabs)
    let result: SyncResult
    do result = await world.sync({ request: ASKED_SECOND })
    while (result.feedback.written)
  }
  world.pass(restMs)
}
