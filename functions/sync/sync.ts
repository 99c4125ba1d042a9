import type { Counts } from '#model/dataset.ts'
import type { GoogleSheet } from '../google/google-sheet.ts'
import { ReadingFailed, type FailureCode } from '../google/reading-failed.ts'
import type { ChangeCounts } from '../ledger/changes.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'
import { StoreUnavailable } from '../ledger/store-errors.ts'
import type { Grid } from '../workbook/grid.ts'
import type { Problem } from '../workbook/reading.ts'
import { readWorkbook } from '../workbook/workbook.ts'
import { FAILURE_TEXTS, type SyncFailureCode } from './failure-texts.ts'
import { publishReading } from './publication.ts'
import { hashReading } from './reading-hash.ts'
import { readingRecord, statusOf } from './reading-record.ts'

export interface SyncOptions {
  /** `when-stable`: only what two readings in a row say, so that half-typed edits aren't news. */
  publish: 'at-once' | 'when-stable'
  /** The reading (its hash) that a coordinator accepts as it is: it need not be read twice. */
  accept: string | null
}

export interface SyncEffects {
  sheet: GoogleSheet
  openLedger: () => Promise<Ledger>
  now: () => Date
}

/** As CONTRACT.md tells; `changes` are zero where nothing was published. */
export interface SyncResult {
  status: 'published' | 'unchanged' | 'held' | 'failed'
  revision: number | null
  hash: string | null
  reading: string | null
  counts: Counts | null
  changes: ChangeCounts
  problems: Problem[]
  requests: { google: number; reads: number; writes: number }
  reason: { code: FailureCode | SyncFailureCode; message: string } | null
}

/**
 * One look at the sheet, and what follows from it. That Google or DynamoDB can't be reached is a result;
 * a misconfiguration (`StoreMisconfigured`) and a damaged ledger are thrown.
 */
export async function sync(effects: SyncEffects, options: SyncOptions): Promise<SyncResult> {
  const { sheet, now } = effects
  let ledger: Ledger | null = null
  let head: Revision | null = null

  const result = (status: SyncResult['status'], rest: Partial<SyncResult>): SyncResult => ({
    status,
    revision: head?.revision ?? null,
    hash: head?.hash ?? null,
    reading: null,
    counts: null,
    changes: { added: 0, changed: 0, removed: 0 },
    problems: [],
    requests: { google: sheet.requests(), ...(ledger?.requests() ?? { reads: 0, writes: 0 }) },
    reason: null,
    ...rest,
  })

  try {
    ledger = await effects.openLedger()
    const last = await ledger.lastReading()
    const lastStart = now().getTime() + LAST_START_MS
    head = await ledger.head()
    do {
      const checkedAt = now().toISOString()
      const grid = await gridOrFailure(sheet)
      if (grid instanceof ReadingFailed) {
        const { code, message } = grid
        await ledger.recordFailure(checkedAt, { since: last?.failure?.since ?? checkedAt, code, message })
        return result('failed', { reason: { code, message } })
      }

      const reading = readWorkbook(grid)
      const hash = hashReading(reading)
      const settled = options.publish === 'at-once' || options.accept === hash || last?.note?.reading === hash
      const publication = await publishReading({ ledger, sheet, now }, { reading, hash, settled }, head)
      head = publication.head
      if (publication.outcome === 'overtaken') continue

      const { outcome } = publication
      const recorded = ledger.recordReading(readingRecord({ checkedAt, outcome, hash, title: grid.title, reading, head, last }))
      await (outcome === 'published' ? despiteStoreUnavailable(recorded) : recorded)
      return result(statusOf(outcome), {
        reading: hash,
        counts: reading.counts,
        problems: reading.problems,
        ...(outcome === 'published' && head !== null && { changes: head.changes }),
      })
    } while (now().getTime() < lastStart)
    return result('failed', { reason: { code: 'overtaken', message: FAILURE_TEXTS.overtaken } })
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    return result('failed', { reason: { code: 'store-unavailable', message: FAILURE_TEXTS['store-unavailable'] } })
  }
}

/** After a start later than this, another reading might not end within the run's time. */
const LAST_START_MS = 15_000

async function gridOrFailure(sheet: GoogleSheet): Promise<Grid | ReadingFailed> {
  try {
    return await sheet.readGrid()
  } catch (error) {
    if (error instanceof ReadingFailed) return error
    throw error
  }
}

/** The revision is published, and to report anything else would be wrong; the next reading is recorded again. */
async function despiteStoreUnavailable(recorded: Promise<unknown>): Promise<void> {
  try {
    await recorded
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
  }
}
