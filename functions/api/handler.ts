import { apiEnvironment } from '../environment.ts'
import { ensureLocalTable, openDatabase } from '../ledger/database.ts'
import { openLedger } from '../ledger/ledger.ts'
import { createApi } from './api.ts'
import { firstViewDrawer } from './first-view-answer.ts'
import { openKeptPacks } from './kept-packs.ts'
import { syncStarter } from './sync-function.ts'
import { tokenVerifier } from './token.ts'

const { database, token, syncFunction, firstViewFile, packs, contact } = apiEnvironment(process.env)
const client = openDatabase(database)
let tableReady = !database.onLoopback

export const handler = createApi({
  rolesOf: tokenVerifier(token),
  async openLedger(work) {
    if (!tableReady) await ensureLocalTable(client, database.tableName)
    tableReady = true
    return openLedger(client, database.tableName, AbortSignal.timeout(work === 'much' ? LONG_REQUEST_LIMIT_MS : REQUEST_LIMIT_MS))
  },
  keptPacks: openKeptPacks(packs),
  startSync: syncStarter(syncFunction),
  firstViewDrawer: firstViewDrawer(firstViewFile),
  contact,
  logError: line => console.error(line),
})

/** Before a page gives up. */
const REQUEST_LIMIT_MS = 8_000
/** Short of the 30 s after which API Gateway gives up, with the time that it takes to keep a large pack. */
const LONG_REQUEST_LIMIT_MS = 15_000
