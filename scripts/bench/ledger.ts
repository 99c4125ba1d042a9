import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ensureKeyFile, keyFileSigner } from '../../functions/evidence/key-file-signer.ts'
import { gridOf } from '../../functions/google/grid-answer.ts'
import type { GoogleSheet } from '../../functions/google/google-sheet.ts'
import { ensureLocalTable } from '../../functions/ledger/database.ts'
import { openLedger } from '../../functions/ledger/ledger.ts'
import { sync, type SyncEffects } from '../../functions/sync/sync.ts'
import type { Cell, Grid } from '../../functions/workbook/grid.ts'
import { startDatabase } from '../local/database.ts'
import { readWorkbookFiles } from '../local/workbook-files.ts'
import { bundleRules } from '../verify/rules-bundle.ts'
import { openStoredItems } from './stored-items.ts'

/** What it takes to keep every state of a workbook for good, and to read the oldest. */
export interface LedgerMeasurement {
  revisions: number
  /** Of the workbook. */
  rows: number
  first: MeasuredReading
  last: MeasuredReading
  /** Of a sync that publishes one changed amount: early in the ledger and at its end, the median. */
  publishing: { earlyMs: number; lateMs: number }
  /** What the first revision takes in the table, and one after it in which one amount changed; as DynamoDB counts. */
  firstBytes: number
  changeBytes: { median: number; most: number }
}

/** A revision with its report, its changes and all its rows. */
export interface MeasuredReading {
  /** The median. */
  ms: number
  /** DynamoDB's requests. */
  requests: number
}

/**
 * The sample workbook is synced again and again, each time with another amount, into a database engine that
 * keeps its tables on disk; then the first and the last revision are read in turn.
 */
export async function measureLedger(revisions: number, say: (line: string) => void): Promise<LedgerMeasurement> {
  const folder = await mkdtemp(join(tmpdir(), 'streekboek-bench-'))
  const database = await startDatabase(folder)
  const client = new DynamoDBClient({ endpoint: database.address, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
  const stored = openStoredItems(database.address, TABLE)
  try {
    await ensureLocalTable(client, TABLE)
    const grid = gridOf(await readWorkbookFiles(SAMPLE))
    const key = join(folder, 'signing-key.pem')
    await ensureKeyFile(key)
    const evidence = { rules: await bundleRules(), signer: keyFileSigner(key) }
    let rows = 0
    const sizes: number[] = []
    const durations: number[] = []
    let before: number | null = 0
    for (let revision = 1; revision <= revisions; revision++) {
      const startedAt = performance.now()
      rows = await publish(client, withAmount(grid, revision), evidence, revision)
      durations.push(performance.now() - startedAt)
      if (revision % 100 === 0) say(`${revision} revisions …`)
      const isMeasured = revision <= MEASURED || revision >= revisions - 1
      const now = isMeasured ? await stored.bytes() : null
      if (now !== null && before !== null) sizes.push(now - before)
      before = now
    }
    const [firstBytes = 0, ...changes] = sizes
    // The very first ones also pay for what is loaded and compiled.
    const publishing = { earlyMs: median(durations.slice(1, 1 + TIMED)), lateMs: median(durations.slice(-TIMED)) }
    return { revisions, rows, ...await readings(client, revisions), publishing, firstBytes, changeBytes: { median: median(changes), most: Math.max(...changes) } }
  } finally {
    stored.close()
    client.destroy()
    await database.close()
    await rm(folder, { recursive: true })
  }
}

const TABLE = 'bench'
const SAMPLE = fileURLToPath(new URL('../local/westhoek', import.meta.url))
/** Of how many revisions the size is measured, from the first on. */
const MEASURED = 21
const READINGS = 60
/** Of how many syncs the time is taken, from the second revision on and at the end. */
const TIMED = 30

/** @returns how many rows the workbook has */
async function publish(client: DynamoDBClient, grid: Grid, evidence: SyncEffects['evidence'], revision: number): Promise<number> {
  const result = await sync({
    spreadsheetId: TABLE,
    sheet: sheetWith(grid),
    feedback: false,
    evidence,
    now: () => new Date(FIRST_DAY + revision * 86_400_000),
    openLedger: async () => openLedger(client, TABLE),
  }, { publish: 'at-once', accept: null, request: null })
  if (result.status !== 'published' || result.revision !== revision) throw new Error(`revision ${revision}: ${result.reason?.code ?? result.status}`)
  return Object.values(result.counts ?? {}).reduce((sum, count) => sum + count, 0)
}

const FIRST_DAY = Date.UTC(2026, 0, 1)

/** In turn, so that whatever else the machine does burdens both alike. */
async function readings(client: DynamoDBClient, revisions: number): Promise<Pick<LedgerMeasurement, 'first' | 'last'>> {
  const first: MeasuredReading[] = []
  const last: MeasuredReading[] = []
  for (let reading = 0; reading < READINGS; reading++) {
    first.push(await readWhole(client, 1))
    last.push(await readWhole(client, revisions))
  }
  const middle = (measured: readonly MeasuredReading[]) => ({ ms: median(measured.map(({ ms }) => ms)), requests: Math.max(...measured.map(({ requests }) => requests)) })
  return { first: middle(first), last: middle(last) }
}

async function readWhole(client: DynamoDBClient, number: number): Promise<MeasuredReading> {
  const ledger = openLedger(client, TABLE)
  const startedAt = performance.now()
  const revision = await ledger.revision(number)
  if (revision === null) throw new Error(`there is no revision ${number}`)
  await Promise.all([ledger.report(revision), ledger.changes(revision), ledger.dataset(revision)])
  return { ms: performance.now() - startedAt, requests: ledger.requests().reads }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** The same workbook with another amount in its first award. */
function withAmount(grid: Grid, euros: number): Grid {
  return {
    ...grid,
    tabs: grid.tabs.map(tab => {
      const [header, award] = tab.rows
      const column = header?.cells.findIndex(cell => cell?.shown === 'Bedrag') ?? -1
      if (column < 0 || award === undefined) return tab
      const amount: Cell = { kind: 'number', shown: String(euros), number: euros, format: { type: 'NUMBER', pattern: '0' } }
      return { ...tab, rows: tab.rows.with(1, { ...award, cells: award.cells.with(column, amount) }) }
    }),
  }
}

function sheetWith(grid: Grid): GoogleSheet {
  return {
    readGrid: async () => grid,
    writeFeedback: async () => { throw new Error('nothing is written back') },
    lastEdit: async () => ({ by: 'person', editor: 'An Peeters', editedAt: null }),
    requests: () => 0,
  }
}
