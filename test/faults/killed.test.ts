import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from './disturbance.ts'
import { OPEN } from './door.ts'
import { openProcesses, type Processes } from './processes.ts'
import { ONE_ROW } from './scenarios.ts'
import { expectWholeLedger } from './whole-ledger.ts'
import { openWorlds } from './world.ts'

const HOUR = 3_600_000

let worlds: Awaited<ReturnType<typeof openWorlds>>
let processes: Processes
let kills = 0
beforeAll(async () => {
  // The process has its own clock: what was synced before it, was before.
  worlds = await openWorlds(new Date(Date.now() - HOUR))
  processes = await openProcesses()
})
afterAll(async () => {
  await worlds.close()
  await processes.close()
  console.info(`${kills} processes killed`)
})

test.each(['before', 'after'] as const)('the sync function is killed at each of its calls to DynamoDB and KMS, %s it acts', async when => {
  const { world: begin } = await ONE_ROW.begin(worlds)
  const before = await expectWholeLedger(begin.ledger)
  const undisturbed = await begin.copy()
  expect(await undisturbed.serve(OPEN, environment => processes.start(environment).result)).toMatchObject({ status: 'published', revision: 2 })
  const numbers = worlds.calls().filter(({ to }) => to !== 'google').map(({ number }) => number)
  undisturbed.pass(2 * HOUR)
  const expected = await settle(undisturbed)

  for (const number of numbers) {
    const world = await begin.copy()
    let kill = () => {}
    const result = await world.serve(async (call, act) => {
      if (call.number > number) return null
      if (call.number < number) return act()
      if (when === 'after') await act()
      kill()
      return null
    }, environment => {
      const { child, result } = processes.start(environment)
      kill = () => { child.kill('SIGKILL') }
      return result
    })
    kills++
    const where = `at call ${number}, ${worlds.calls()[number - 1]?.name ?? ''}`
    const now = await expectWholeLedger(world.ledger)
    expect([where, result, now.slice(0, before.length), now.length <= 2]).toEqual([where, null, before, true])
    world.pass(2 * HOUR)
    expect([where, await settle(world)]).toEqual([where, expected])
    expect([where, (await expectWholeLedger(world.ledger)).slice(0, now.length)]).toEqual([where, now])
  }
  expect(numbers.length).toBeGreaterThan(8)
})
