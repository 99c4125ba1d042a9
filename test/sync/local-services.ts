import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeServiceAccount } from '../../scripts/local/identity.ts'
import { startSheetsService } from '../../scripts/local/sheets-service.ts'
import { startDynalite, type Engine } from '../dynamodb/engines.ts'

export interface LocalServices {
  engine: Engine
  /** A folder with the sample workbook's CSV files, to be changed at will. */
  workbook: string
  /** The variables of a sync, without AWS credentials: none are needed on loopback. */
  environment: Record<string, string>
  close: () => Promise<void>
}

/** The sample workbook behind the Sheets protocol, and an empty database. */
export async function startLocalServices(): Promise<LocalServices> {
  const folder = await mkdtemp(join(tmpdir(), 'streekboek-sync-'))
  const workbook = join(folder, 'westhoek')
  await cp(fileURLToPath(new URL('../../scripts/local/westhoek', import.meta.url)), workbook, { recursive: true })
  const account = await makeServiceAccount()
  const keyFile = join(folder, 'key.json')
  await writeFile(keyFile, JSON.stringify(account.keyFile))
  const sheets = await startSheetsService({ workbook, spreadsheetId: 'sample', email: account.email, publicKey: account.publicKey })
  const engine = await startDynalite()
  return {
    engine,
    workbook,
    environment: {
      SPREADSHEET_ID: 'sample',
      TABLE_NAME: 'streekboek',
      GOOGLE_APPLICATION_CREDENTIALS: keyFile,
      GOOGLE_API_ROOT: sheets.address,
      AWS_ENDPOINT_URL_DYNAMODB: engine.address,
    },
    async close() {
      await sheets.close()
      await engine.close()
      await rm(folder, { recursive: true })
    },
  }
}
