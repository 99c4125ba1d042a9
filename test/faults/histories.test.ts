import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { noCounts } from './history-counts.ts'
import { runHistory } from './history.ts'
import { steps } from './history-steps.ts'

/** How many histories; the same ones in every run, others with `HISTORY_RUNS=100000 HISTORY_SEED=…`. */
const runs = Number(process.env['HISTORY_RUNS'] ?? 1_000)
const seed = Number(process.env['HISTORY_SEED'] ?? 20_261_122)
const counts = noCounts()

afterAll(() => {
  console.info(`seed ${seed}: ${runs} histories, ${Object.entries(counts).map(([happening, count]) => `${count} ${happening}`).join(', ')}`)
})

test('whatever is edited, synced, accepted, broken off and asked for, the ledger is what was published and nothing else', async () => {
  await fc.assert(fc.asyncProperty(steps, each => runHistory(each, counts)), { seed, numRuns: runs })
  // Fewer histories needn't have all of it.
  const fewest = Math.floor(runs / 1_000)
  expect(Object.entries(counts).filter(([, count]) => count < fewest)).toEqual([])
}, 60_000 + runs * 200)
