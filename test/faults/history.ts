import { AsyncLocalStorage } from 'node:async_hooks'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect } from 'vitest'
import { failureText } from '../../functions/google/failure-texts.ts'
import { ReadingFailed } from '../../functions/google/reading-failed.ts'
import { ensureLocalTable } from '../../functions/ledger/database.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import type { Revision } from '../../functions/ledger/revision.ts'
import { sync, type SyncOptions, type SyncResult } from '../../functions/sync/sync.ts'
import { hashReading } from '../../functions/sync/reading-hash.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { gridOf, isReadable, looksLikeALoss, openHistorySheet, rowsOf, sameContent, type Book, type HistorySheet } from './history-sheet.ts'
import type { Fault, Step } from './history-steps.ts'
import { memoryClient } from './memory-client.ts'
import { openMemoryEngine, type EngineAnswer, type MemoryEngine } from './memory-engine.ts'
import { expectWholeLedger } from './whole-ledger.ts'
import { EVIDENCE } from './world.ts'

/** What happened in a history, for the count. */
export interface HistoryCounts {
  syncs: number
  faults: number
  published: number
  held: number
  accepted: number
  reads: number
}

/**
 * Drives the sync, the ledger and a sheet through the steps, and holds them against a model that knows no
 * hash, no chunk and no record: the books that were published, and what the last reading was.
 */
export async function runHistory(steps: readonly Step[], counts: HistoryCounts): Promise<void> {
  const history = await openHistory(counts)
  for (const step of steps) {
    await history.take(step)
    await history.expectPublished()
  }
  await history.expectSettled()
}

/** A reading as the model knows it: the sheet's rows in their order, and the revision that a guard compared it with. */
interface KnownReading {
  name: string
  hash: string
}

async function openHistory(counts: HistoryCounts) {
  const engine = openMemoryEngine()
  await ensureLocalTable(clientOf(engine), TABLE)
  const ledger = openLedger(clientOf(engine), TABLE)
  const sheet = openHistorySheet(new Map([1, 2, 3, 4, 5, 6, 7, 8].map(number => [number, number * 100])))
  let clock = Date.parse('2026-03-26T10:00:00.000Z')
  const now = () => new Date(clock)

  /** The model. */
  const published: { book: Book; revision: Revision }[] = []
  let last: KnownReading | null = null
  const hashes = new Map<string, string>()

  const head = () => published.at(-1)?.book ?? null
  const isLoss = (book: Book) => isReadable(book) && head() !== null && !sameContent(head() ?? book, book) && looksLikeALoss(head() ?? book, book)
  /** Where nothing looks like a loss the ledger has no part in what a reading is. */
  function nameOf(book: Book): string {
    const name = JSON.stringify([...book, isLoss(book) ? published.length : null])
    if (!isLoss(book) && !hashes.has(name)) hashes.set(name, hashReading(readWorkbook(gridOf(book))))
    return name
  }

  function predicted(book: Book, { publish, accept }: SyncOptions, tick: string | null): SyncResult['status'] {
    const isAccepted = [accept, tick].some(hash => hash !== null && hash === hashes.get(nameOf(book)))
    const before = head()
    if (!isReadable(book)) return 'held'
    if (before !== null && sameContent(before, book)) return 'unchanged'
    if (isLoss(book) && !isAccepted) return 'held'
    return publish === 'at-once' || isAccepted || last?.name === nameOf(book) ? 'published' : 'unchanged'
  }

  async function run(options: SyncOptions, fault: Fault | null, during: { at: number; act: () => Promise<void> } | null = null): Promise<SyncResult> {
    counts.syncs++
    return syncOnce(engine, sheet, now, options, fault === null ? during : { at: fault.call, act: async () => { counts.faults++ }, fault })
  }

  /** Whatever came of a sync: one more revision of one of these books at most, and the record of one of these readings. */
  async function learn(books: readonly Book[], most: number): Promise<void> {
    const revisions = await ledger.revisions()
    expect(revisions.slice(0, published.length)).toEqual(published.map(({ revision }) => revision))
    expect(revisions.length - published.length).toBeLessThanOrEqual(most)
    for (const revision of revisions.slice(published.length)) {
      const rows = await readRows(ledger, revision)
      const book = books.find(each => JSON.stringify(rowsOf(each)) === JSON.stringify(rows))
      if (book === undefined) return expect.fail(`revision ${revision.revision} was never in the sheet: ${JSON.stringify(rows)}`)
      published.push({ book, revision })
      counts.published++
      if (revision.accepted !== null) counts.accepted++
    }
  }

  /** What is recorded is what was, or a reading of one of these; false where it can't be told which. */
  async function learnReading(names: readonly string[]): Promise<boolean> {
    const hash = (await ledger.lastReading())?.note?.reading ?? null
    if (hash === null || hash === last?.hash) return true
    const known = names.find(each => hashes.get(each) === hash)
    const unknown = [...new Set(names)].filter(each => !hashes.has(each))
    const name = known ?? (unknown.length === 1 ? unknown[0] : undefined)
    if (name === undefined && unknown.length === 0) return expect.fail('a reading is recorded that was never made')
    if (name === undefined) return false
    hashes.set(name, hash)
    last = { name, hash }
    return true
  }

  async function syncStep(options: SyncOptions, fault: Fault | null): Promise<void> {
    const tick = await sheetTick(sheet)
    const [book, name, expected] = [sheet.book, nameOf(sheet.book), predicted(sheet.book, options, tick)]
    const before = published.length
    const result = await run(options, fault)
    await learn([book], expected === 'published' ? 1 : 0)
    await learnReading([name])
    if (fault !== null) return
    if (expected === 'held') counts.held++
    expect({ status: result.status, revision: result.revision, reading: result.reading, count: published.length, recorded: last?.name }).toEqual({
      status: expected, revision: published.at(-1)?.revision.revision ?? null, reading: hashes.get(name), count: before + (expected === 'published' ? 1 : 0), recorded: name,
    })
  }

  return {
    async take(step: Step): Promise<void> {
      clock += 60_000
      switch (step.kind) {
        case 'edit':
          sheet.book = new Map(sheet.book).set(step.number, step.euros)
          return
        case 'remove':
          sheet.book = new Map([...sheet.book].slice(step.count))
          return
        case 'undo':
          sheet.book = head() ?? sheet.book
          return
        case 'turn round':
          sheet.book = new Map([...sheet.book].toReversed())
          return
        case 'wait':
          clock += step.hours * HOUR
          return
        case 'sync':
          return syncStep({ publish: step.publish, accept: null, request: null }, step.fault)
        case 'accept':
          return syncStep({ publish: step.publish, accept: last?.hash ?? null, request: null }, step.fault)
        case 'tick':
          sheet.tick()
          return syncStep({ publish: 'when-stable', accept: null, request: null }, step.fault)
        case 'overlap': {
          const first = sheet.book
          const names = [nameOf(first)]
          let inner: SyncResult['status'] | null = null
          await run({ publish: step.publish, accept: null, request: null }, null, {
            at: step.call,
            act: async () => {
              await learn([first], 1)
              names.push(nameOf(first))
              sheet.book = new Map(sheet.book).set(step.number, step.euros)
              names.push(nameOf(sheet.book))
              clock += 1_000
              inner = (await run(AT_ONCE, null)).status
              await learn([sheet.book], 1)
              names.push(nameOf(sheet.book))
              clock += 1_000
            },
          })
          const before = published.length
          await learn([first, sheet.book], 1)
          // What woke up last never brings back what it had read before.
          if (inner === 'published' || inner === 'unchanged') expect(published.length).toBe(before)
          if (await learnReading([...names, nameOf(first), nameOf(sheet.book)])) return
          return syncStep({ publish: 'when-stable', accept: null, request: null }, null)
        }
        case 'read': {
          counts.reads++
          const day = dayInBrussels(new Date(clock - step.hoursAgo * HOUR))
          const then = published.findLast(({ revision }) => dayInBrussels(new Date(revision.publishedAt)) <= day)
          const found = await ledger.revisionAsOf(day)
          expect([day, found?.revision ?? null]).toEqual([day, then?.revision.revision ?? null])
          if (found !== null && then !== undefined) expect(await readRows(ledger, found)).toEqual(rowsOf(then.book))
          return
        }
      }
    },

    async expectPublished(): Promise<void> {
      expect(await ledger.head()).toEqual(published.at(-1)?.revision ?? null)
    },

    /** Once nothing disturbs any more, every revision is as it was, and the sheet tells what it would if all were told anew. */
    async expectSettled(): Promise<void> {
      const book = sheet.book
      await untilTold(async () => {
        clock += 60_000
        return run(AT_ONCE, null)
      })
      await learn([book], 1)
      expect(await expectWholeLedger(ledger)).toEqual(published.map(({ revision }) => revision))
      for (const { book: then, revision } of published) expect(await readRows(ledger, revision)).toEqual(rowsOf(then))
      expect(sheet.told()).toEqual(await toldAnew(engine, sheet, now))
    },
  }
}

const TABLE = 'ledger'
const AT_ONCE: SyncOptions = { publish: 'at-once', accept: null, request: null }
const HOUR = 3_600_000

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' })
function dayInBrussels(instant: Date): string {
  return DAY.format(instant)
}

async function readRows(ledger: Ledger, revision: Revision): Promise<Record<string, number | null>> {
  return Object.fromEntries((await ledger.dataset(revision)).funding.map(({ code, amountCents }) => [code, amountCents]))
}

async function sheetTick(sheet: HistorySheet): Promise<string | null> {
  const grid = await sheet.open(async (_, act) => act()).readGrid()
  return grid.feedback?.tick ?? null
}

/** What the sheet would hold if nothing were known of what it holds. */
async function toldAnew(engine: MemoryEngine, sheet: HistorySheet, now: () => Date): Promise<ReturnType<HistorySheet['told']>> {
  const [otherEngine, otherSheet] = [engine.copy(), sheet.copy()]
  otherEngine.answer('UpdateItem', {
    TableName: TABLE, Key: { pk: { S: 'reading' }, sk: { S: 'last' } },
    UpdateExpression: 'REMOVE #feedback', ExpressionAttributeNames: { '#feedback': 'feedback' },
  })
  await untilTold(() => syncOnce(otherEngine, otherSheet, now, AT_ONCE, null))
  return otherSheet.told()
}

/** Syncs until there is nothing new to tell. */
async function untilTold(run: () => Promise<SyncResult>): Promise<void> {
  for (let repeat = 0; repeat < 5; repeat++) {
    const { status, feedback } = await run()
    expect(status).not.toBe('failed')
    if (!feedback.written) return
  }
  expect.fail('there is always something new to be told in the sheet')
}

/** One sync; at one of its calls, counted from 1, something happens. */
async function syncOnce(
  engine: MemoryEngine,
  sheet: HistorySheet,
  now: () => Date,
  options: SyncOptions,
  happening: { at: number; act: () => Promise<void>; fault?: Fault } | null,
): Promise<SyncResult> {
  let calls = 0
  let isOver = false

  /** @param lost makes what is answered where nothing is */
  async function pass<T>(act: () => T, lost: () => T): Promise<T> {
    const number = ++calls
    if (isOver) return lost()
    if (number !== happening?.at) return act()
    await passages.exit(happening.act)
    const { fault } = happening
    if (fault === undefined) return act()
    isOver = fault.lasts
    if (fault.acts) act()
    return lost()
  }

  const passage = (act: () => EngineAnswer) => pass(act, () => {
    throw Object.assign(new Error('the connection is cut'), { code: 'ECONNRESET' })
  })
  return passages.run(passage, () => sync({
    spreadsheetId: 'sheet-1',
    sheet: sheet.open((_, act) => pass(act, () => {
      throw new ReadingFailed('google-unavailable', failureText('google-unavailable', null))
    })),
    feedback: true,
    now,
    evidence: EVIDENCE,
    openLedger: async () => openLedger(clientOf(engine), TABLE),
  }, options))
}

/** What becomes of the calls of the sync that makes them. To make a client for each sync would take longer than the syncs. */
const passages = new AsyncLocalStorage<(act: () => EngineAnswer) => Promise<EngineAnswer>>()
const clients = new WeakMap<MemoryEngine, DynamoDBClient>()

function clientOf(engine: MemoryEngine): DynamoDBClient {
  const client = clients.get(engine) ?? memoryClient(engine, async (_, act) => passages.getStore()?.(act) ?? act(), 3)
  clients.set(engine, client)
  return client
}
