import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { countRows, type Dataset } from '#model/dataset.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { valueOf } from '../../functions/ledger/content.ts'
import { ensureLocalTable } from '../../functions/ledger/database.ts'
import { chunkKey } from '../../functions/ledger/keys.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import type { Acceptance } from '../../functions/ledger/revision.ts'
import { StoreUnavailable } from '../../functions/ledger/store-errors.ts'
import { openStore } from '../../functions/ledger/store.ts'
import { placesOf, previousOf, project, smallDataset } from '../ledger/datasets.ts'
import { memoryClient, type Passage } from './memory-client.ts'
import { openMemoryEngine, type MemoryEngine } from './memory-engine.ts'
import { expectWholeLedger } from './whole-ledger.ts'

const TABLE = 'ledger'

let engine: MemoryEngine
let ledger: Ledger
let operations: string[]
beforeEach(async () => {
  engine = openMemoryEngine()
  operations = []
  const client = memoryClient(engine, async (operation, act) => {
    operations.push(operation)
    return act()
  })
  await ensureLocalTable(client, TABLE)
  ledger = openLedger(client, TABLE)
})

let minute = 0
async function publish(dataset: Dataset, accepted: Acceptance | null = null): Promise<void> {
  const packed = packDataset(dataset)
  const proposal = { dataset, packed, places: placesOf(dataset), reading: 'a'.repeat(64), accepted, editor: 'é'.repeat(200), now: new Date(Date.UTC(2026, 0, 1, 0, minute++)) }
  expect(await ledger.publish(proposal, await previousOf(ledger, packed))).not.toBeNull()
}

/** Text that takes about so many bytes however it is compressed. */
const noise = (bytes: number) => randomBytes(Math.ceil(bytes / 2)).toString('hex')
const sized = (bytes: number) => smallDataset({ projects: [project('SB-01', { name: noise(bytes / 2) }), project('SB-02', { name: noise(bytes / 2) })] })

/** Around where contents go from the revision's item into their own, and from one item into parts. */
const SIZES = [170_000, 178_000, 180_000, 182_000, 190_000, 380_000, 400_000, 770_000, 780_000, 790_000, 1_500_000]

test.each(SIZES)('a revision of contents of %i letters fits into items of 400 KB, and is read whole', async size => {
  await publish(sized(size))
  await publish(sized(size))
  expect(await expectWholeLedger(ledger)).toHaveLength(2)
})

test.each([100_000, 230_000, 239_000, 241_000, 250_000, 500_000])('a record of a reading with problems, places and marks of %i letters fits into an item of 400 KB', async size => {
  await publish(smallDataset())
  const [revision] = await ledger.revisions()
  if (revision === undefined) throw new Error('nothing was published')
  const dataset = smallDataset()
  const problems = [{ severity: 'error', code: 'date-invalid', value: noise(size) }]
  const places = { ...placesOf(dataset), domains: { tab: noise(size), rows: [2, 3] } }
  // Streekboek tells of at most a thousand cells.
  const feedback = { tab: noise(64), notes: noise(64), failure: null, wrong: Array.from({ length: 1_000 }, () => noise(100)) }
  const checkedAt = '2026-11-22T11:00:00.000Z'
  await ledger.recordReading({
    checkedAt, problems, places: { of: revision.hash, places }, feedback,
    note: { outcome: 'unchanged', reading: 'a'.repeat(64), title: noise(200), spreadsheet: null, counts: countRows(dataset), severities: { error: 1, warning: 0, info: 0 }, heldSince: null, waitingSince: null },
  })
  expect(await ledger.recordFeedback(checkedAt, feedback)).toBe(true)
  expect((await ledger.lastReading())?.feedback).toEqual(feedback)
  expect(valueOf(await ledger.problems() ?? { hash: '', bytes: new Uint8Array() })).toEqual(problems)
  expect(await ledger.places(revision)).toEqual(places)
})

test('more revisions than a page of 1 MB holds are all found, in their order', async () => {
  for (let number = 1; number <= 5; number++) {
    await publish(smallDataset({ projects: [project('SB-01', { priority: number }), project('SB-02')] }), { reading: 'a'.repeat(64), by: 'command', guards: [noise(300_000)] })
  }
  operations.length = 0
  expect((await ledger.revisions()).map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5])
  expect(operations).toEqual(['Query', 'Query'])
  expect((await ledger.revisionAsOf('2026-01-01'))?.revision).toBe(5)
})

test('more chunks than an answer of 16 MB holds are all read', async () => {
  const store = openStore(memoryClient(engine), TABLE, null)
  const keys = Array.from({ length: 60 }, (_, index) => chunkKey(String(index)))
  for (const key of keys) await store.putNew(key, { bytes: { B: randomBytes(390_000) } })
  const reading = openStore(memoryClient(engine), TABLE, null)
  expect([...(await reading.getMany(keys)).keys()].toSorted()).toEqual(keys.map(({ pk }) => pk).toSorted())
  expect(reading.requests().reads).toBe(2)
})

describe('items that stay unprocessed', () => {
  const never: Passage = async (operation, act) => {
    const answer = act()
    return operation === 'BatchGetItem' ? { ...answer, body: { Responses: {}, UnprocessedKeys: { [TABLE]: { Keys: [{ pk: { S: 'chunk#a' }, sk: { S: 'chunk' } }] } } } } : answer
  }

  test('are asked for again and again, until the run\'s time is over', async () => {
    let asked = 0
    const client = memoryClient(engine, (...request) => {
      asked++
      return never(...request)
    })
    await expect(openStore(client, TABLE, AbortSignal.timeout(400)).getMany([chunkKey('a')])).rejects.toBeInstanceOf(StoreUnavailable)
    expect(asked).toBeGreaterThan(2)
  })
})

test('nothing is written in batches: no item is left unprocessed', async () => {
  await publish(sized(800_000))
  await publish(sized(10_000))
  expect(new Set(operations)).toEqual(new Set(['DescribeTable', 'CreateTable', 'Query', 'GetItem', 'BatchGetItem', 'PutItem']))
})
