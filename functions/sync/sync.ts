import type { Counts } from '#model/dataset.ts'
import { keptProblems } from '../evidence/as-read.ts'
import { SigningFailed } from '../evidence/signer.ts'
import type { GoogleSheet } from '../google/google-sheet.ts'
import { ReadingFailed, type FailureCode } from '../google/reading-failed.ts'
import type { ChangeCounts } from '../ledger/changes.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'
import { PublicationUncertain, StoreUnavailable } from '../ledger/store-errors.ts'
import type { Grid } from '../workbook/grid.ts'
import type { Problem } from '../workbook/reading.ts'
import { readWorkbook } from '../workbook/workbook.ts'
import { acceptedBy } from './acceptance.ts'
import { compareWithLast } from './comparison.ts'
import { FAILURE_TEXTS, type SyncFailureCode } from './failure-texts.ts'
import { publishReading, type EvidenceMeans, type Publication, type PublicationEffects, type Candidate } from './publication.ts'
import { hashReading } from './reading-hash.ts'
import { editAtPublication, editBeforeWriting, readingRecord, statusOf } from './reading-record.ts'
import { unlessStoreUnavailable } from './store-trouble.ts'
import { planTelling, whileTelling, writeBack, type WriteBack } from './write-back.ts'

export interface SyncOptions {
  /** `when-stable`: only what two readings in a row say, so that half-typed edits aren't news. */
  publish: 'at-once' | 'when-stable'
  /** The reading (its hash) that a coordinator accepts as it is: the guards let it pass, and it need not be read twice. */
  accept: string | null
  /** Under which name the API was asked for this sync, and when (ISO 8601, UTC, milliseconds); null = it wasn't. */
  request: { id: string; askedAt: string } | null
}

export interface SyncEffects {
  spreadsheetId: string
  sheet: GoogleSheet
  /** Whether what was found is written into the sheet. */
  feedback: boolean
  openLedger: () => Promise<Ledger>
  now: () => Date
  evidence: EvidenceMeans
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
  feedback: WriteBack
  reason: { code: FailureCode | SyncFailureCode; message: string } | null
}

/**
 * One look at the sheet, and what follows from it. That Google or DynamoDB can't be reached is a result;
 * a misconfiguration (`StoreMisconfigured`, `SigningFailed`) and a damaged ledger are thrown.
 */
export async function sync(effects: SyncEffects, options: SyncOptions): Promise<SyncResult> {
  const startedAt = effects.now().getTime()
  const { toldLate, ...result } = await look(effects, options, startedAt)
  if (!toldLate || effects.now().getTime() >= startedAt + LAST_START_MS) return result
  // What now stands in the sheet may be older than what another run told there: as the next run would, this one tells it anew.
  const { feedback, requests } = await look(effects, { publish: 'when-stable', accept: null, request: null }, startedAt)
  return { ...result, feedback, requests: { google: requests.google, reads: result.requests.reads + requests.reads, writes: result.requests.writes + requests.writes } }
}

/** `toldLate`: another reading was recorded while this one was told in the sheet. */
interface Look extends SyncResult {
  toldLate: boolean
}

async function look(effects: SyncEffects, options: SyncOptions, startedAt: number): Promise<Look> {
  const { spreadsheetId, sheet, now, evidence } = effects
  const hasTimeLeft = (afterMs: number) => () => now().getTime() < startedAt + afterMs
  let ledger: Ledger | null = null
  let head: Revision | null = null

  const result = (status: SyncResult['status'], rest: Partial<Look>): Look => ({
    status,
    revision: head?.revision ?? null,
    hash: head?.hash ?? null,
    reading: null,
    counts: null,
    changes: { added: 0, changed: 0, removed: 0 },
    problems: [],
    requests: { google: sheet.requests(), ...(ledger?.requests() ?? { reads: 0, writes: 0 }) },
    feedback: { written: false, reason: null },
    reason: null,
    toldLate: false,
    ...rest,
  })

  const recordRequest = async (ledger: Ledger, outcome: SyncResult['status']): Promise<void> => {
    if (options.request === null) return
    const { id, askedAt } = options.request
    await unlessStoreUnavailable(ledger.recordRequest({ id, outcome, at: now().toISOString() }, askedAt), false)
  }

  try {
    ledger = await effects.openLedger()
    const mayReadAgain = hasTimeLeft(LAST_START_MS)
    head = await ledger.head()
    do {
      const checkedAt = now().toISOString()
      const grid = await gridOrFailure(sheet)
      // Only now: a run that was held up until here must not go by what has been recorded or published anew since.
      const [last, latest] = await Promise.all([ledger.lastReading(), ledger.head()])
      const isOvertaken = latest?.revision !== head?.revision
      head = latest
      if (grid instanceof ReadingFailed) {
        const { code, message } = grid
        await ledger.recordFailure(checkedAt, { since: last?.failure?.since ?? checkedAt, code, message })
        await recordRequest(ledger, 'failed')
        return result('failed', { reason: { code, message } })
      }

      const comparison = await compareWithLast(ledger, readWorkbook(grid), head)
      // What was read may be older than what is published by now, unless it is the same.
      if (isOvertaken && comparison.packed?.hash !== head?.hash) continue
      const { guards } = comparison
      const guarded = { ...comparison.reading, problems: [...guards, ...comparison.reading.problems] }
      const hash = hashReading({ ...guarded, problems: keptProblems(guarded.problems) })
      const accepted = acceptedBy(hash, options, grid)
      const settled = options.publish === 'at-once' || accepted !== null || last?.note?.reading === hash
      const publication = await publicationOrFailure({ ledger, sheet, now, evidence }, { grid, comparison, hash, settled, accepted }, head)
      if ('failure' in publication) {
        const { failure: code } = publication
        const message = FAILURE_TEXTS[code]
        await ledger.recordFailure(checkedAt, { since: last?.failure?.since ?? checkedAt, code, message })
        await recordRequest(ledger, 'failed')
        return result('failed', { reading: hash, reason: { code, message } })
      }
      head = publication.head
      if (publication.outcome === 'overtaken') continue

      const { outcome } = publication
      const status = statusOf(outcome)
      const reading = status === 'held' ? guarded : comparison.reading
      const { problems } = reading
      const acceptable = status === 'held' && guards.length > 0 ? hash : null
      const checked = { checkedAt, grid, problems, isHeld: status === 'held', acceptable, revision: head }
      const telling = effects.feedback ? planTelling(checked, last?.feedback ?? null) : null
      const feedbackNow = telling && whileTelling(telling)
      const hasTime = hasTimeLeft(LAST_WRITING_MS)
      // Once Streekboek has written, Google doesn't tell any more who edited before.
      const edit = telling?.isNews && hasTime() ? editBeforeWriting(await sheet.lastEdit()) : editAtPublication(publication.edit)
      const recording = ledger.recordReading(readingRecord({ checkedAt, outcome, hash, spreadsheetId, grid, reading, head, last, feedback: feedbackNow, edit }))
      // The revision is published, and to report anything else would be wrong; the next reading is recorded again.
      const isLatest = await (status === 'published' ? unlessStoreUnavailable(recording, false) : recording)
      await recordRequest(ledger, status)

      const toSheet = { sheet, ledger, hasTime }
      const { wasOvertaken: toldLate, ...feedback } = telling !== null && isLatest ? await writeBack(toSheet, telling) : NOTHING_WRITTEN
      const changed = status === 'published' && head !== null ? { changes: head.changes } : {}
      return result(status, { reading: hash, counts: reading.counts, problems, feedback, toldLate, ...changed })
    } while (mayReadAgain())
    await recordRequest(ledger, 'failed')
    return result('failed', { reason: { code: 'overtaken', message: FAILURE_TEXTS.overtaken } })
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    const code = error instanceof PublicationUncertain ? 'publication-uncertain' : 'store-unavailable'
    return result('failed', { reason: { code, message: FAILURE_TEXTS[code] } })
  }
}

/** After a start later than this, another reading might not end within the run's time. */
const LAST_START_MS = 15_000
/** Writing into the sheet takes up to 15 s. */
const LAST_WRITING_MS = 35_000

const NOTHING_WRITTEN = { written: false, reason: null, wasOvertaken: false }

/** Only of a key that may sign later is it a failure of this run. */
async function publicationOrFailure(effects: PublicationEffects, candidate: Candidate, head: Revision | null): Promise<Publication | { failure: SyncFailureCode }> {
  try {
    return await publishReading(effects, candidate, head)
  } catch (error) {
    const failure = error instanceof SigningFailed ? SIGNED_LATER[error.code] : undefined
    if (failure === undefined) throw error
    return { failure }
  }
}

const SIGNED_LATER: Partial<Record<SigningFailed['code'], SyncFailureCode>> = { unavailable: 'signing-unavailable', 'signature-wrong': 'signature-wrong' }

async function gridOrFailure(sheet: GoogleSheet): Promise<Grid | ReadingFailed> {
  try {
    return await sheet.readGrid()
  } catch (error) {
    if (error instanceof ReadingFailed) return error
    throw error
  }
}
