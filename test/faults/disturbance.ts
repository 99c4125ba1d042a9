import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Revision } from '../../functions/ledger/revision.ts'
import type { SyncOptions, SyncResult } from '../../functions/sync/sync.ts'
import { SigningFailed } from '../../functions/evidence/signer.ts'
import { OPEN, type Call } from './door.ts'
import type { Scenario } from './scenarios.ts'
import type { Treatment } from './treatments.ts'
import { expectWholeLedger, toldBy, type Told } from './whole-ledger.ts'
import { openWorlds, type World } from './world.ts'

/** What there is to see once nothing is left to be told in the sheet. */
interface Settled {
  told: Told
  sheet: unknown
}

/**
 * The calls of an undisturbed sync are counted, and then each in turn is treated, in a world of its own. After
 * each, readers see the revision before or the one after, whole; and a repeated sync ends in what an
 * undisturbed one comes to.
 */
export function describeFaults(scenarios: readonly Scenario[], treatmentsOf: (scenario: Scenario) => readonly Treatment[]): void {
  let worlds: Awaited<ReturnType<typeof openWorlds>>
  let injected = 0
  beforeAll(async () => {
    worlds = await openWorlds()
  })
  afterAll(async () => {
    await worlds.close()
    console.info(`${injected} faults injected`)
  })

  describe.each(scenarios)('$name', scenario => {
    let start: { world: World; options: Partial<SyncOptions>; before: Revision[] }
    let undisturbed: { result: SyncResult; calls: readonly Call[]; revisions: number; settled: Settled }
    beforeAll(async () => {
      const { world, options } = await scenario.begin(worlds)
      start = { world, options, before: await expectWholeLedger(world.ledger) }
      const other = await world.copy()
      const result = await other.sync(options, OPEN)
      const calls = worlds.calls()
      undisturbed = { result, calls, revisions: (await other.ledger.revisions()).length, settled: await settle(other, options) }
    })

    test('undisturbed', () => {
      expect(undisturbed.result).toMatchObject({ status: scenario.status, reason: null })
      expect(undisturbed.calls.length).toBeGreaterThan(5)
      // Whatever is published is signed.
      expect(undisturbed.calls.some(({ to }) => to === 'key')).toBe(scenario.status === 'published')
    })

    test.each(treatmentsOf(scenario))('each call in turn: $name', async ({ passageAt, dies, passes, to }) => {
      const { world: begin, options, before } = start
      const numbers = undisturbed.calls.filter(call => to === null || call.to === to).map(({ number }) => number)
      for (const number of numbers) {
        injected++
        const world = await begin.copy()
        const result = await world.sync(options, passageAt(number)).catch(unsigned)
        const where = `at call ${number}, ${worlds.calls()[number - 1]?.name ?? 'which was never made'}`

        const now = await expectWholeLedger(world.ledger)
        expect([where, now.slice(0, before.length)]).toEqual([where, before])
        expect([where, [before.length, undisturbed.revisions].includes(now.length)]).toEqual([where, true])
        expect([where, passes ? result && outcomeOf(result) : null]).toEqual([where, passes ? outcomeOf(undisturbed.result) : null])
        expect([where, dies ? [] : untruthsOf(result, before, now)]).toEqual([where, []])

        expect([where, await settle(world, options)]).toEqual([where, undisturbed.settled])
        expect([where, (await expectWholeLedger(world.ledger)).slice(0, now.length)]).toEqual([where, now])
      }
      expect(numbers).not.toEqual([])
    })
  })
}

/** Repeats the sync until it finds nothing new to tell in the sheet. */
export async function settle(world: World, options: Partial<SyncOptions> = {}): Promise<Settled> {
  for (let repeat = 0; repeat < 5; repeat++) {
    world.pass(5 * 60_000)
    const { status, feedback } = await world.sync(options)
    expect(status).not.toBe('failed')
    if (!feedback.written) return { told: await toldBy(world.ledger), sheet: await world.sheet() }
  }
  return expect.fail('there is always something new to be told in the sheet')
}

/** A key that can't be used ends the run; it has no result. */
function unsigned(error: unknown): null {
  if (error instanceof SigningFailed) return null
  throw error
}

/** What a result says that isn't so. */
function untruthsOf(result: SyncResult | null, before: readonly Revision[], now: readonly Revision[]): string[] {
  const head = now.at(-1)
  const isNew = now.length > before.length
  if (result === null) return isNew ? ['it can\'t be signed'] : []
  const { status, revision, hash, reason } = result
  return [
    ...(status !== 'failed' && (revision !== (head?.revision ?? null) || hash !== (head?.hash ?? null)) ? [`revision ${revision} is the last`] : []),
    ...(status === 'published' && !isNew ? ['it published'] : []),
    ...(status === 'failed' && reason?.code !== 'publication-uncertain' && isNew ? [`${reason?.code}: nothing changed`] : []),
  ]
}

/** But for how often was asked: a lost answer costs requests. */
function outcomeOf({ requests: _, ...rest }: SyncResult): Omit<SyncResult, 'requests'> {
  return rest
}
