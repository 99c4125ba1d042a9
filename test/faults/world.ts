import { generateKeyPairSync, sign } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Pace } from '../../functions/google/attempts.ts'
import { publicPem } from '../../functions/evidence/key-file-signer.ts'
import { kmsSigner } from '../../functions/evidence/kms-signer.ts'
import type { Signer } from '../../functions/evidence/signer.ts'
import { openGoogleSheet } from '../../functions/google/google-sheet.ts'
import { ensureLocalTable } from '../../functions/ledger/database.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import { sync, type SyncOptions, type SyncResult } from '../../functions/sync/sync.ts'
import { makeServiceAccount, type ServiceAccount } from '../../scripts/local/identity.ts'
import type { Service } from '../../scripts/local/listening.ts'
import { startSheetsService } from '../../scripts/local/sheets-service.ts'
import { writeWorkbook } from '../sync/local-services.ts'
import type { Tabs } from '../sync/workbooks.ts'
import { openLine, startDoor, toAddress, toEngine, type Call, type Line, type Passage } from './door.ts'
import { toKey } from './key-service.ts'
import { impatient, memoryClient } from './memory-client.ts'
import { openMemoryEngine, type MemoryEngine } from './memory-engine.ts'

/** All that stands outside of a sync's process: the sheet with what was written into it, and the database. */
export interface World {
  engine: MemoryEngine
  /** As readers see it, past every door. */
  ledger: Ledger
  /** One sync; with a passage, all its calls are made over HTTP and go through there. */
  sync(options?: Partial<SyncOptions>, passage?: Passage): Promise<SyncResult>
  /** For a sync in a process of its own: its environment, behind doors, for as long as `use` takes. */
  serve<T>(passage: Passage, use: (environment: Record<string, string>) => Promise<T>): Promise<T>
  /** What a person now finds in the sheet of Streekboek's; without when. */
  sheet(): Promise<unknown>
  edit(tabs: Tabs): Promise<void>
  /** Time goes by only when it is told to. */
  pass(ms: number): void
  /** A world like this one, which goes its own way. */
  copy(): Promise<World>
}

export interface Worlds {
  /** Nothing is published yet. */
  empty(tabs: Tabs): Promise<World>
  close(): Promise<void>
}

/** The worlds of a test file; `calls` of the last sync of any of them that went through a passage. @param startedAt when each begins */
export async function openWorlds(startedAt = new Date('2026-11-22T11:00:00.000Z')): Promise<Worlds & { calls(): readonly Call[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'streekboek-faults-'))
  const account = await makeServiceAccount()
  const keyFile = join(folder, 'key.json')
  await writeFile(keyFile, JSON.stringify(account.keyFile))
  let count = 0
  let calls: readonly Call[] = []

  function world(engine: MemoryEngine, workbook: string, written: string, beginning: number): World {
    let clock = beginning
    const now = () => new Date(clock)
    const ledger = openLedger(memoryClient(engine), TABLE)
    const sheets = shared(() => startSheetsService({ workbook, spreadsheetId: SPREADSHEET, email: account.email, publicKey: account.publicKey, written }))
    return {
      engine,
      ledger,
      async sync(options = {}, passage) {
        const { address } = await sheets.open()
        try {
          if (passage === undefined) return await syncWith({ account, apiRoot: address, client: memoryClient(engine), signer: EVIDENCE.signer, now }, options)
          const line = openLine(passage)
          const result = await behindDoors(line, { sheet: address, engine }, ({ google, database, key }) =>
            withClient(database, client => syncWith({ account, apiRoot: google, client, signer: signerAt(key), now }, options)))
          calls = line.calls
          return result
        } finally {
          await sheets.leave()
        }
      },
      async serve(passage, use) {
        const { address } = await sheets.open()
        try {
          const line = openLine(passage)
          const result = await behindDoors(line, { sheet: address, engine }, ({ google, database, key }) => use({
            SPREADSHEET_ID: SPREADSHEET, TABLE_NAME: TABLE, GOOGLE_APPLICATION_CREDENTIALS: keyFile, GOOGLE_API_ROOT: google,
            AWS_ENDPOINT_URL_DYNAMODB: database, AWS_ENDPOINT_URL_KMS: key, SIGNING_KEY, ...AWS_VARIABLES,
          }))
          calls = line.calls
          return result
        } finally {
          await sheets.leave()
        }
      },
      sheet: async () => toldIn(await readFile(written, 'utf8').catch(() => '{"tabs":[],"notes":[]}')),
      edit: tabs => writeWorkbook(workbook, tabs),
      pass: ms => { clock += ms },
      async copy() {
        const place = join(folder, `written-${++count}.json`)
        await copyFile(written, place).catch(() => undefined)
        return world(engine.copy(), workbook, place, clock)
      },
    }
  }

  return {
    calls: () => calls,
    async empty(tabs) {
      const number = ++count
      const workbook = join(folder, `workbook-${number}`)
      await writeWorkbook(workbook, tabs)
      const engine = openMemoryEngine()
      await ensureLocalTable(memoryClient(engine), TABLE)
      return world(engine, workbook, join(folder, `written-${number}.json`), startedAt.getTime())
    },
    close: () => rm(folder, { recursive: true }),
  }
}

/** One service for all that use it at the same time. */
function shared(start: () => Promise<Service>): { open: () => Promise<Service>; leave: () => Promise<void> } {
  let service: Promise<Service> | null = null
  let users = 0
  return {
    open() {
      users++
      return service ??= start()
    },
    async leave() {
      if (--users > 0) return
      const last = service
      service = null
      await (await last)?.close()
    },
  }
}

const TABLE = 'streekboek'
const SPREADSHEET = 'sheet-1'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
/** With what every sync signs: the key that AWS KMS has under this name, here or for a process of its own. */
const SIGNING_KEY = 'alias/streekboek'
export const SIGNING_KEY_PEM = privateKey.export({ type: 'pkcs8', format: 'pem' })
export const EVIDENCE = {
  rules: 'export {}',
  signer: { publicKey: async () => publicPem(publicKey), sign: async (message: Uint8Array) => sign('sha256', message, privateKey) },
}

async function behindDoors<T>(line: Line, behind: { sheet: string; engine: MemoryEngine }, use: (addresses: Record<Call['to'], string>) => Promise<T>): Promise<T> {
  const google = await startDoor(line, 'google', toAddress(behind.sheet))
  const database = await startDoor(line, 'database', toEngine(behind.engine))
  const key = await startDoor(line, 'key', toKey(privateKey))
  try {
    return await use({ google: google.address, database: database.address, key: key.address })
  } finally {
    await Promise.all([google, database, key].map(door => door.close()))
  }
}

/** As AWS's clients read them. */
const AWS_VARIABLES = { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }
const AWS = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, retryStrategy: impatient(3) }

function signerAt(endpoint: string): Signer {
  return kmsSigner(SIGNING_KEY, null, { endpoint, ...AWS })
}

async function withClient<T>(endpoint: string, use: (client: DynamoDBClient) => Promise<T>): Promise<T> {
  const client = new DynamoDBClient({ endpoint, ...AWS })
  try {
    return await use(client)
  } finally {
    client.destroy()
  }
}

interface Process {
  account: ServiceAccount
  apiRoot: string
  client: DynamoDBClient
  signer: Signer
  now: () => Date
}

/** As `runSync` does it, but for the pauses between attempts: they, and the deadline, are of the world's time. */
async function syncWith({ account, apiRoot, client, signer, now }: Process, options: Partial<SyncOptions>): Promise<SyncResult> {
  const pace: Pace = { random: () => 0, wait: async () => undefined, now: () => now().getTime() }
  return sync({
    spreadsheetId: SPREADSHEET,
    sheet: openGoogleSheet({ spreadsheetId: SPREADSHEET, credentials: account.keyFile, apiRoot, timeLimitMs: 20_000, feedback: true }, pace),
    feedback: true,
    now,
    evidence: { ...EVIDENCE, signer },
    async openLedger() {
      await ensureLocalTable(client, TABLE)
      return openLedger(client, TABLE)
    },
  }, { publish: 'at-once', accept: null, request: null, ...options })
}

/** Of what the Sheets service keeps: each tab's texts and the notes. A new tab's number is drawn by lot. */
function toldIn(json: string): unknown {
  const { tabs, notes } = JSON.parse(json) as { tabs: { title: string; rows: unknown[] }[]; notes: unknown[] }
  const text = JSON.stringify({ tabs: tabs.map(({ title, rows }) => ({ title, rows })), notes })
  return JSON.parse(text.replaceAll(/\d\d\/\d\d\/20\d\d om \d\d:\d\d/g, 'on a day'))
}
