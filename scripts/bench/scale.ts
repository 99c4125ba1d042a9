import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureKeyFile } from '../../functions/evidence/key-file-signer.ts'
import type { SyncResult } from '../../functions/sync/sync.ts'
import { bundleFunction } from '../bundle.ts'
import { startDatabase } from '../local/database.ts'
import { makeServiceAccount, type ServiceAccount } from '../local/identity.ts'
import { startSheetsService } from '../local/sheets-service.ts'
import { bundleRules } from '../verify/rules-bundle.ts'
import { openStoredItems } from './stored-items.ts'
import { scaleCounts, writeScaleWorkbook, type ScaleCounts, type ScaleState } from './scale-workbook.ts'

/** One sync, in a process of its own: from its start to the result, and the most memory that it ever held. */
export interface MeasuredSync {
  status: SyncResult['status']
  reason: string | null
  seconds: number
  peakBytes: number
  problems: number
  rowsChanged: number
  /** DynamoDB items. */
  itemsWritten: number
  googleRequests: number
}

/** A workbook of one size, synced into an empty database, and after that as it is changed. */
export interface ScaleMeasurement {
  rows: ScaleCounts
  first: MeasuredSync
  oneChanged: MeasuredSync & {
    /** How many awards each new chunk holds; the rest of the tab isn't written again. */
    newChunks: number[]
  }
  allChanged: MeasuredSync
  /** Held, with as many errors as there are awards. */
  allWrong: MeasuredSync
}

/**
 * On a machine with much memory the heap grows long before it is swept: these keep it to what the
 * function needs, so that all of the process stays within 512 MB.
 */
const NODE_OPTIONS = ['--enable-source-maps', '--max-old-space-size=300', '--max-semi-space-size=16']
const TABLE = 'bench'
const SPREADSHEET = 'bench'

/**
 * The function is bundled as it is deployed, and reads with Google's own client over HTTP from the Sheets
 * service of a local run, which has the workbook in memory; the revisions go to a database engine that
 * keeps its tables on disk. Both serve from this process.
 */
export async function measureScale(fundingRows: readonly number[], say: (line: string) => void): Promise<ScaleMeasurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'streekboek-bench-'))
  try {
    const { file } = await bundleFunction('sync', join(folder, 'function'))
    await writeFile(join(folder, 'function/rules.mjs'), await bundleRules())
    const signingKey = join(folder, 'signing-key.pem')
    await ensureKeyFile(signingKey)
    const account = await makeServiceAccount()
    const keyFile = join(folder, 'key.json')
    await writeFile(keyFile, JSON.stringify(account.keyFile), { mode: 0o600 })
    const measurements: ScaleMeasurement[] = []
    for (const count of fundingRows) {
      say(`${count} awards …`)
      measurements.push(await measureSize(scaleCounts(count), { file, account, keyFile, signingKey, folder: join(folder, String(count)) }))
    }
    return measurements
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Setting {
  /** The function's bundle. */
  file: string
  account: ServiceAccount
  keyFile: string
  signingKey: string
  folder: string
}

async function measureSize(rows: ScaleCounts, { file, account, keyFile, signingKey, folder }: Setting): Promise<ScaleMeasurement> {
  const workbook = join(folder, 'workbook')
  const database = await startDatabase(join(folder, 'database'))
  const stored = openStoredItems(database.address, TABLE)
  const run = async (state: ScaleState) => {
    await writeScaleWorkbook(workbook, rows, state)
    // The workbook is read before the service listens: its typing isn't the function's work.
    const sheets = await startSheetsService({ workbook, spreadsheetId: SPREADSHEET, email: account.email, publicKey: account.publicKey })
    try {
      return await runSync(file, {
        SPREADSHEET_ID: SPREADSHEET,
        TABLE_NAME: TABLE,
        GOOGLE_APPLICATION_CREDENTIALS: keyFile,
        GOOGLE_API_ROOT: sheets.address,
        AWS_ENDPOINT_URL_DYNAMODB: database.address,
        SIGNING_KEY_FILE: signingKey,
      })
    } finally {
      await sheets.close()
    }
  }
  try {
    const first = await run('new')
    const before = await stored.keys()
    const oneChanged = await run('one-changed')
    const newChunks = await stored.fundingRows((await stored.keys()).difference(before))
    return { rows, first, oneChanged: { ...oneChanged, newChunks }, allChanged: await run('all-changed'), allWrong: await run('all-wrong') }
  } finally {
    stored.close()
    await database.close()
  }
}

async function runSync(file: string, env: Record<string, string>): Promise<MeasuredSync> {
  const child = fork(join(import.meta.dirname, 'one-sync.mjs'), [file], { env, execArgv: NODE_OPTIONS, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = once(child, 'close')
  const answer = await Promise.race([once(child, 'message'), ended.then(() => null)])
  const [code, signal] = await ended
  if (answer === null) throw new Error(`the sync ended without a result: ${String(code ?? signal)}`)
  const { result: { status, reason, problems, changes, requests }, ...measured } = answer[0] as { result: SyncResult; seconds: number; peakBytes: number }
  return {
    status, reason: reason?.code ?? null, ...measured,
    problems: problems.length, rowsChanged: changes.changed, itemsWritten: requests.writes, googleRequests: requests.google,
  }
}
