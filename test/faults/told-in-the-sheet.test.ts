import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Told } from './whole-ledger.ts'
import { settle } from './disturbance.ts'
import { OPEN } from './door.ts'
import { CHANGED, HELD, ONE_ROW, SOUND, WRONG } from './scenarios.ts'
import { death, lasting } from './treatments.ts'
import { openWorlds, type World } from './world.ts'

let worlds: Awaited<ReturnType<typeof openWorlds>>
beforeAll(async () => {
  worlds = await openWorlds()
})
afterAll(() => worlds.close())

/** The same, as if nothing were known of what the sheet holds: then everything is told anew. */
async function toldAnew(world: World): Promise<{ told: Told; sheet: unknown }> {
  const other = await world.copy()
  other.engine.answer('UpdateItem', {
    TableName: 'streekboek', Key: { pk: { S: 'reading' }, sk: { S: 'last' } },
    UpdateExpression: 'REMOVE #feedback, #wrong', ExpressionAttributeNames: { '#feedback': 'feedback', '#wrong': 'wrong' },
  })
  expect(await other.sync()).toMatchObject({ feedback: { written: true } })
  return settle(other)
}

describe.each([[ONE_ROW, SOUND, CHANGED], [HELD, SOUND, WRONG]] as const)('$name, edited back after it broke off', (scenario, before, tabs) => {
  test.each([death('before'), death('after'), lasting('cut'), lasting('answer lost')])('$name: the sheet tells what is so, wherever that was', async ({ passageAt, name }) => {
    const { world: begin } = await scenario.begin(worlds)
    await (await begin.copy()).sync({}, OPEN)
    const calls = worlds.calls().length
    for (let number = 1; number <= calls; number++) {
      const world = await begin.copy()
      await world.edit(tabs)
      await world.sync({}, passageAt(number))
      await world.edit(before)
      const settled = await settle(world)
      expect([`${name} at call ${number}`, settled.sheet]).toEqual([`${name} at call ${number}`, (await toldAnew(world)).sheet])
    }
    expect(calls).toBeGreaterThan(5)
  })
})
