import { randomBytes } from 'node:crypto'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Dataset, Places, Row, TableName } from '#model/dataset.ts'
import type { Day } from '#model/period.ts'
import { endOfDayInBrussels } from './brussels.ts'
import { readChangeLog, type ChangeLog } from './change-log.ts'
import { readSides, readTable, type Sides } from './change-sides.ts'
import { jsonOf, valueOf, type Content } from './content.ts'
import { writeContents } from './contents.ts'
import type { PackedDataset } from './chunks.ts'
import { readDataset, readDiffering, type Differing } from './dataset-items.ts'
import { writeEvidence } from './evidence-items.ts'
import { readHeaders } from './header-chain.ts'
import type { Failure, FeedbackRecord, LastReading, RequestRecord } from './last-reading.ts'
import { readLastReading, readMovedPlaces, readProblems, recordFailure, recordFeedback, recordReading, recordRequest, type RecordedReading } from './reading-record.ts'
import { findRevisions, inlineBytes, insertRevision, readPayload, readRevision, recordsBelow, type RevisionRecord } from './revision-items.ts'
import { planRevision, type PayloadName, type Previous, type Proposal } from './revision-plan.ts'
import { headerJson, type Revision } from './revision.ts'
import { openStore, type StoreReader, type StoreRequests } from './store.ts'

/**
 * All revisions, in one DynamoDB table. Everything but the record of the last reading is written once
 * and never changed. Each method throws `StoreUnavailable`, `StoreMisconfigured` or `LedgerDamaged`.
 */
export interface Ledger {
  /** The last revision; null = nothing is published yet. */
  head(): Promise<Revision | null>
  revision(revision: number): Promise<Revision | null>
  /** The last revision published on or before the end of that day in Belgium. */
  revisionAsOf(day: Day): Promise<Revision | null>
  /** Ascending. */
  revisions(): Promise<Revision[]>
  /** Ascending: the last so many that come before the one of that number (null = of all), each with its sealed text. */
  records(below: number | null, most: number, withSalts: boolean): Promise<RevisionRecord[]>
  dataset(revision: Revision): Promise<Dataset>
  /** One table whole, ascending by identity. */
  table<T extends TableName>(revision: Revision, table: T): Promise<Row<T>[]>
  /** Two revisions' rows (null = nothing); with `differing` only of the tables that aren't the same. */
  sides(before: Revision | null, after: Revision, tables: 'differing' | 'all'): Promise<Sides>
  /** What each of the revisions after the one number through the other changed, as far back as can be read at once. */
  changeLog(after: number, through: number): Promise<ChangeLog>
  /** As stored: `PublishedReport`, compressed. */
  report(revision: Revision): Promise<Content>
  /** As stored: `Changes`, compressed. */
  changes(revision: Revision): Promise<Content>
  /** Where the last revision's rows stand now, as far as a reading told; of any other, where they stood at publication. */
  places(revision: Revision): Promise<Places>
  lastReading(): Promise<LastReading | null>
  /** The last reading's problems, as recorded. */
  problems(): Promise<Content | null>
  /** What a revision and another content don't share: the rows of chunks that only one of them has. */
  differing(revision: Revision, packed: PackedDataset): Promise<Differing>
  /**
   * The published revision; null where somebody else published one since the previous was the last: nothing is
   * shown of this one. Throws too what signing its evidence throws: then nothing is written.
   */
  publish(proposal: Proposal, previous: Previous | null): Promise<Revision | null>
  /** False where a later reading is recorded already: it stays. */
  recordReading(recorded: RecordedReading): Promise<boolean>
  recordFailure(checkedAt: string, failure: Failure): Promise<boolean>
  /** Whatever reading was recorded since. False where the outcome of a request that was asked for later is recorded: it stays. */
  recordRequest(request: RequestRecord, askedAt: string): Promise<boolean>
  /** What the sheet now holds of Streekboek, after the reading of `checkedAt`; false where a later reading is recorded: then that isn't known. */
  recordFeedback(checkedAt: string, feedback: FeedbackRecord): Promise<boolean>
  /** What is stored, as it is: for the evidence, of which the ledger knows only where it stands. */
  reader: StoreReader
  /** What was asked of DynamoDB so far. */
  requests(): StoreRequests
}

/** @param signal ends every request that still runs, as `StoreUnavailable` */
export function openLedger(client: DynamoDBClient, tableName: string, signal: AbortSignal | null = null): Ledger {
  const store = openStore(client, tableName, signal)
  const payload = (revision: Revision, name: PayloadName) => readPayload(store, revision, name)

  return {
    head: async () => (await findRevisions(store, { newest: 1 })).at(-1) ?? null,
    revision: revision => readRevision(store, revision),
    revisionAsOf: async day => (await findRevisions(store, { newest: 1, before: endOfDayInBrussels(day) })).at(-1) ?? null,
    revisions: () => findRevisions(store, {}),
    records: (below, most, withSalts) => recordsBelow(store, below, most, withSalts),
    dataset: async revision => readDataset(store, await payload(revision, 'names')),
    table: async (revision, table) => readTable(store, await payload(revision, 'names'), table),

    async sides(before, after, tables) {
      const [older, newer] = await Promise.all([before && payload(before, 'names'), payload(after, 'names')])
      return readSides(store, older, newer, tables)
    },

    changeLog: (after, through) => readChangeLog(store, after, through),
    report: revision => payload(revision, 'report'),
    changes: revision => payload(revision, 'changes'),

    async places(revision) {
      const moved = await readMovedPlaces(store, revision.hash)
      // An earlier revision may have had the same content.
      const isLast = moved !== null && (await findRevisions(store, { newest: 1 })).at(-1)?.revision === revision.revision
      return valueOf(isLast ? moved : await payload(revision, 'places')) as Places
    },

    lastReading: () => readLastReading(store),
    problems: () => readProblems(store),

    differing: async (revision, packed) => readDiffering(store, await payload(revision, 'names'), packed),

    async publish(proposal, previous) {
      const plan = planRevision(proposal, previous, randomBytes(16).toString('hex'))
      const { evidence = null } = proposal
      const head = previous?.head ?? null
      const signature = evidence && await evidence.sign([...await readHeaders(store, head), headerJson(plan.revision)], jsonOf(plan.payloads.report))
      await writeContents(store, plan.newChunks)
      const beside = evidence && signature ? await writeEvidence(store, evidence, signature, head, inlineBytes(plan)) : {}
      return insertRevision(store, plan, beside)
    },

    recordReading: recorded => recordReading(store, recorded),
    recordFailure: (checkedAt, failure) => recordFailure(store, checkedAt, failure),
    recordRequest: (request, askedAt) => recordRequest(store, request, askedAt),
    recordFeedback: (checkedAt, feedback) => recordFeedback(store, checkedAt, feedback),
    reader: store,
    requests: () => store.requests(),
  }
}
