import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureKeyFile } from '../../functions/evidence/key-file-signer.ts'
import { makeServiceAccount } from '../../scripts/local/identity.ts'
import { startSheetsService } from '../../scripts/local/sheets-service.ts'
import { bundleRules } from '../../scripts/verify/rules-bundle.ts'
import { startDynalite, type Engine } from '../dynamodb/engines.ts'
import { openAsPerson, type Person } from './person.ts'
import { startSheetDoor, type SheetDoor } from './sheet-door.ts'
import type { Tabs } from './workbooks.ts'

export interface LocalServices {
  engine: Engine
  /** A folder with the workbook's CSV files, to be changed at will. */
  workbook: string
  sheet: SheetDoor
  person: Person
  /** From now on Drive says that they edited the workbook's files last. */
  editedBy: (displayName: string) => void
  /** The variables of a sync, without AWS credentials: none are needed on loopback. */
  environment: Record<string, string>
  close: () => Promise<void>
}

/** A workbook (the sample, unless told otherwise) behind the Sheets protocol, and an empty database. */
export async function startLocalServices(tabs: Tabs | null = null): Promise<LocalServices> {
  const folder = await mkdtemp(join(tmpdir(), 'streekboek-sync-'))
  const workbook = join(folder, 'westhoek')
  if (tabs === null) await cp(fileURLToPath(new URL('../../scripts/local/westhoek', import.meta.url)), workbook, { recursive: true })
  else await writeWorkbook(workbook, tabs)
  const account = await makeServiceAccount()
  const keyFile = join(folder, 'key.json')
  await writeFile(keyFile, JSON.stringify(account.keyFile))
  const signingKey = join(folder, 'signing-key.pem')
  await ensureKeyFile(signingKey)
  const rulesFile = join(folder, 'rules.mjs')
  await writeFile(rulesFile, await bundleRules())
  let editor: string | null = null
  const sheets = await startSheetsService({
    workbook, spreadsheetId: 'sample', email: account.email, publicKey: account.publicKey, editor: () => editor === null ? null : { displayName: editor, emailAddress: 'editor@example.org' },
  })
  const sheet = await startSheetDoor(sheets.address)
  const engine = await startDynalite()
  return {
    engine,
    workbook,
    sheet,
    person: openAsPerson(sheets.address, 'sample', account.keyFile as { client_email: string; private_key: string }),
    editedBy: name => { editor = name },
    environment: {
      SPREADSHEET_ID: 'sample',
      TABLE_NAME: 'streekboek',
      GOOGLE_APPLICATION_CREDENTIALS: keyFile,
      GOOGLE_API_ROOT: sheet.address,
      AWS_ENDPOINT_URL_DYNAMODB: engine.address,
      SIGNING_KEY_FILE: signingKey,
      RULES_FILE: rulesFile,
    },
    async close() {
      await sheet.close()
      await sheets.close()
      await engine.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** A folder of CSV files, in place of what it held. */
export async function writeWorkbook(folder: string, tabs: Tabs): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  for (const [title, lines] of Object.entries(tabs)) {
    const text = lines.map(cells => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n')
    await writeFile(join(folder, `${title}.csv`), `${text}\n`)
  }
}
