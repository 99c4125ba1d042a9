import { apiEnvironment } from '../environment.ts'
import { ensureLocalTable, openDatabase } from '../ledger/database.ts'
import { openLedger } from '../ledger/ledger.ts'
import { createApi } from './api.ts'
import { syncStarter } from './sync-function.ts'
import { tokenVerifier } from './token.ts'

const { database, token, syncFunction } = apiEnvironment(process.env)
const client = openDatabase(database)
let tableReady = !database.onLoopback

export const handler = createApi({
  rolesOf: tokenVerifier(token),
  async openLedger() {
    if (!tableReady) await ensureLocalTable(client, database.tableName)
    tableReady = true
    return openLedger(client, database.tableName, AbortSignal.timeout(REQUEST_LIMIT_MS))
  },
  startSync: syncStarter(syncFunction),
  logError: line => console.error(line),
})

/** Short of the 30 s after which API Gateway gives up. */
const REQUEST_LIMIT_MS = 8_000
