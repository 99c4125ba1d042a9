import { expect } from 'vitest'
import { ensureLocalTable } from '../../functions/ledger/database.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import type { Revision } from '../../functions/ledger/revision.ts'
import type { SyncOptions, SyncResult } from '../../functions/sync/sync.ts'
import { hashReading } from '../../functions/sync/reading-hash.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { gridOf, isReadable, looksLikeALoss, openHistorySheet, rowsOf, sameContent, type Book, type HistorySheet } from './history-sheet.ts'
import { noCounts, type Happening, type HistoryCounts } from './history-counts.ts'
import type { Fault, Step } from './history-steps.ts'
import { clientOf, syncOnce, TABLE, type Interruption, type Surroundings } from './history-sync.ts'
import { openMemoryEngine } from './memory-engine.ts'
import { expectWholeLedger } from './whole-ledger.ts'

/**
 * Drives the sync, the ledger and a sheet through the steps, and holds them against a model that knows no
 * hash, no chunk and no record: the books that were published, and what the last reading was.
 */
export async function runHistory(steps: readonly Step[], counts: HistoryCounts): Promise<void> {
  const history = await openHistory(counts)
  for (const step of steps) {
    await history.take(step)
    if (SYNCING.has(step.kind)) await history.expectPublished()
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
    if (!isLoss(book) && !hashes.has(name)) hashes.set(name, hashOf(book))
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

  const run = (options: SyncOptions, interruption: Interruption | null) => syncOnce({ engine, sheet, now, counts }, options, interruption)

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
      counts.publications++
      if (revision.accepted !== null) counts[revision.accepted.by === 'sheet' ? 'accepted in the sheet' : 'accepted by command']++
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
    const [book, name, expected] = [sheet.book, nameOf(sheet.book), predicted(sheet.book, options, sheet.ticked())]
    const before = published.length
    if (options.accept !== null && options.accept !== hashes.get(name)) counts['acceptances of another reading']++
    const result = await run(options, fault && { at: fault.call, fault })
    await learn([book], expected === 'published' ? 1 : 0)
    await learnReading([name])
    if (fault !== null) return
    if (expected === 'held') counts[isLoss(book) ? 'guarded readings' : 'held readings']++
    if (expected === 'unchanged') counts[sameContent(head() ?? new Map(), book) ? 'unchanged readings' : 'waiting readings']++
    expect({ status: result.status, revision: result.revision, reading: result.reading, count: published.length, recorded: last?.name }).toEqual({
      status: expected, revision: published.at(-1)?.revision.revision ?? null, reading: hashes.get(name), count: before + (expected === 'published' ? 1 : 0), recorded: name,
    })
  }

  return {
    async take(step: Step): Promise<void> {
      clock += 60_000
      const happening = STEPS[step.kind]
      if (happening !== undefined) counts[happening]++
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
          await run({ publish: step.publish, accept: null, request: null }, {
            at: step.call,
            act: async () => {
              await learn([first], 1)
              names.push(nameOf(first))
              sheet.book = new Map(sheet.book).set(step.number, step.euros)
              names.push(nameOf(sheet.book))
              clock += step.seconds * 1_000
              inner = (await run(AT_ONCE, null)).status
              await learn([sheet.book], 1)
              names.push(nameOf(sheet.book))
              clock += step.seconds * 1_000
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
          const day = dayInBrussels(new Date(clock - step.hoursAgo * HOUR))
          const then = published.findLast(({ revision }) => dayInBrussels(new Date(revision.publishedAt)) <= day)
          const found = await ledger.revisionAsOf(day)
          expect([day, found?.revision ?? null]).toEqual([day, then?.revision.revision ?? null])
          counts[then === undefined ? 'reads as of before the first revision' : then === published.at(-1) ? 'reads as of the last revision' : 'reads as of an earlier revision']++
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
      expect(sheet.told()).toEqual(await toldAnew({ engine, sheet, now, counts: noCounts() }))
    },
  }
}

/** Steps after which there may be a revision more. */
const SYNCING: ReadonlySet<Step['kind']> = new Set<Step['kind']>(['sync', 'accept', 'tick', 'overlap'])
const STEPS: Partial<Record<Step['kind'], Happening>> = { edit: 'edits', remove: 'removals', undo: 'undone edits', 'turn round': 'turns of the rows', wait: 'days off' }
const AT_ONCE: SyncOptions = { publish: 'at-once', accept: null, request: null }
const HOUR = 3_600_000

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' })
function dayInBrussels(instant: Date): string {
  return DAY.format(instant)
}

async function readRows(ledger: Ledger, revision: Revision): Promise<Record<string, number | null>> {
  return Object.fromEntries((await ledger.dataset(revision)).funding.map(({ code, amountCents }) => [code, amountCents]))
}

/** The same few books come back in thousands of histories. */
const hashesOfBooks = new Map<string, string>()

function hashOf(book: Book): string {
  const name = JSON.stringify([...book])
  const hash = hashesOfBooks.get(name) ?? hashReading(readWorkbook(gridOf(book)))
  hashesOfBooks.set(name, hash)
  return hash
}

/** What the sheet would hold if nothing were known of what it holds. */
async function toldAnew({ engine, sheet, ...rest }: Surroundings): Promise<ReturnType<HistorySheet['told']>> {
  const other = { engine: engine.copy(), sheet: sheet.copy(), ...rest }
  other.engine.answer('UpdateItem', {
    TableName: TABLE, Key: { pk: { S: 'reading' }, sk: { S: 'last' } },
    UpdateExpression: 'REMOVE #feedback', ExpressionAttributeNames: { '#feedback': 'feedback' },
  })
  await untilTold(() => syncOnce(other, AT_ONCE, null))
  return other.sheet.told()
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
