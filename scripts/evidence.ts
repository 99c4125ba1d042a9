// `npm run evidence -- OUT.zip [--revision N | --as-of DAY]`: writes the evidence pack of a revision of TABLE_NAME.
// Exit 0 · 1 the database doesn't answer · 2 usage or configuration · 3 nothing published, or no such evidence.
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { databaseEnvironment } from '../functions/environment.ts'
import { evidencePack } from '../functions/evidence/evidence.ts'
import { readEvidence } from '../functions/evidence/stored-evidence.ts'
import { ensureLocalTable, openDatabase } from '../functions/ledger/database.ts'
import { openLedger } from '../functions/ledger/ledger.ts'
import { StoreUnavailable } from '../functions/ledger/store-errors.ts'
import { askedStand, findStand, missingStandText, STAND_OPTIONS, type AskedStand } from './asked-stand.ts'
import { plainText } from './local/sheet-problems-table.ts'
import { UsageError } from './local/usage-error.ts'
import { mistakeText } from './mistake-text.ts'

const USAGE = `Gebruik: npm run evidence -- PAKKET.zip [--revision N] [--as-of JJJJ-MM-DD]

PAKKET.zip  waar het bewijspakket geschreven wordt
--revision  een bepaalde versie; anders de laatste
--as-of     de laatste versie die op die dag gepubliceerd was
`

const TIME_LIMIT_MS = 120_000

try {
  const { path, stand } = parseCommand()
  const { exit, lines } = await writePack(path, stand)
  const stream = exit === 0 ? process.stdout : process.stderr
  stream.write(`${lines.map(plainText).join('\n')}\n`, () => process.exit(exit))
} catch (error) {
  if (error instanceof StoreUnavailable) {
    process.stderr.write('De databank antwoordt niet. Probeer het later opnieuw.\n')
    process.exit(1)
  }
  const text = mistakeText(error)
  if (text === null) throw error
  process.stderr.write(`${plainText(text)}\n${error instanceof UsageError ? `\n${USAGE}` : ''}`)
  process.exit(2)
}

async function writePack(path: string, stand: AskedStand): Promise<{ exit: 0 | 3; lines: string[] }> {
  const database = databaseEnvironment(process.env)
  const client = openDatabase(database)
  if (database.onLoopback) await ensureLocalTable(client, database.tableName)
  const ledger = openLedger(client, database.tableName, AbortSignal.timeout(TIME_LIMIT_MS))
  const found = await findStand(ledger, stand)
  if (found === null) return { exit: 3, lines: [missingStandText(stand)] }

  const { revision } = found
  const evidence = await readEvidence(ledger.reader, revision)
  if (evidence === null) return { exit: 3, lines: [`Van versie ${revision} is geen bewijs bewaard: ze werd gepubliceerd toen Streekboek dat nog niet deed.`] }
  const pack = evidencePack(evidence.content, evidence.signature)
  try {
    await writeFile(path, pack)
  } catch (cause) {
    throw new UsageError(`${path} kan niet geschreven worden. Controleer het pad en of u daar mag schrijven.`, { cause })
  }
  const size = Math.ceil(pack.length / 1000).toLocaleString('nl-BE')
  return {
    exit: 0,
    lines: [
      `Het bewijspakket van versie ${revision} staat in ${path} (${size} kB).`,
      `Nakijken: npm run verify -- ${path} --seal ZEGEL --key VINGERAFDRUK`,
      'Neem zegel en vingerafdruk niet uit het pakket, maar van onderaan een afgedrukte pagina van het dashboard (of seal en signedBy uit /api/status).',
    ],
  }
}

function parseCommand(): { path: string; stand: AskedStand } {
  const { values, positionals } = parsedArguments()
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new UsageError('Geef één pad voor het bewijspakket, bijvoorbeeld bewijs.zip.')
  // npm runs its commands in the project's folder; the path was typed in another.
  return { path: resolve(process.env['INIT_CWD'] ?? '.', path), stand: askedStand(values) }
}

function parsedArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: STAND_OPTIONS })
  } catch (cause) {
    throw new UsageError('Deze opdracht kent alleen een pad, --revision N en --as-of DAG.', { cause })
  }
}
