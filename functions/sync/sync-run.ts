import type { SyncEnvironment } from '../environment.ts'
import { readRules } from '../evidence/rules-text.ts'
import { openSigner } from '../evidence/signing-key.ts'
import { openGoogleSheet } from '../google/google-sheet.ts'
import { ensureLocalTable, openDatabase } from '../ledger/database.ts'
import { openLedger } from '../ledger/ledger.ts'
import { readCredentials } from './credentials.ts'
import { sync, type SyncOptions, type SyncResult } from './sync.ts'

/**
 * One sync with the real Google Sheet and database; ends within 60 s whatever the other side does.
 *
 * @throws CredentialsUnreadable, SigningFailed, StoreMisconfigured, LedgerDamaged
 */
export async function runSync(environment: SyncEnvironment, options: SyncOptions): Promise<SyncResult> {
  const { spreadsheetId, database, googleCredentials, googleApiRoot, feedback, signingKey, rulesFile } = environment
  const signal = AbortSignal.timeout(RUN_LIMIT_MS)
  const sheet = openGoogleSheet({
    spreadsheetId,
    credentials: await readCredentials(googleCredentials, signal),
    apiRoot: googleApiRoot,
    timeLimitMs: READING_LIMIT_MS,
    feedback,
  })
  const evidence = { rules: await readRules(rulesFile), signer: await openSigner(signingKey, signal) }
  const client = openDatabase(database)
  try {
    return await sync({
      spreadsheetId,
      sheet,
      feedback,
      now: () => new Date(),
      evidence,
      async openLedger() {
        if (database.onLoopback) await ensureLocalTable(client, database.tableName)
        return openLedger(client, database.tableName, signal)
      },
    }, options)
  } finally {
    client.destroy()
  }
}

const RUN_LIMIT_MS = 52_000
/** What is left of the run is for writing. */
const READING_LIMIT_MS = 30_000
