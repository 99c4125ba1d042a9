// `npm run evidence -- OUT.zip [--revision N]`: writes the evidence pack of a revision of TABLE_NAME.
// Exit 0 · 1 the database doesn't answer · 2 usage or configuration · 3 nothing published, or no such evidence.
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { databaseEnvironment } from '../functions/environment.ts'
import { evidencePack } from '../functions/evidence/evidence.ts'
import { newestRevision, readEvidence } from '../functions/evidence/stored-evidence.ts'
import { ensureLocalTable, openDatabase } from '../functions/ledger/database.ts'
import { openStore } from '../functions/ledger/store.ts'
import { StoreUnavailable } from '../functions/ledger/store-errors.ts'
import { plainText } from './local/sheet-problems-table.ts'
import { UsageError } from './local/usage-error.ts'
import { mistakeText } from './mistake-text.ts'

const USAGE = `Gebruik: npm run evidence -- PAKKET.zip [--revision N]

PAKKET.zip  waar het bewijspakket geschreven wordt
--revision  een bepaalde versie; anders de laatste
`

const TIME_LIMIT_MS = 120_000

try {
  const { path, revision } = parseCommand()
  const { exit, lines } = await writePack(path, revision)
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

async function writePack(path: string, wanted: number | null): Promise<{ exit: 0 | 3; lines: string[] }> {
  const database = databaseEnvironment(process.env)
  const client = openDatabase(database)
  if (database.onLoopback) await ensureLocalTable(client, database.tableName)
  const store = openStore(client, database.tableName, AbortSignal.timeout(TIME_LIMIT_MS))
  const newest = await newestRevision(store)
  if (newest === null) return { exit: 3, lines: ['Er is nog geen versie gepubliceerd.'] }
  const revision = wanted ?? newest
  if (revision > newest) return { exit: 3, lines: [`Versie ${revision} bestaat niet.`] }

  const evidence = await readEvidence(store, revision)
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

function parseCommand(): { path: string; revision: number | null } {
  const { values: { revision }, positionals } = parsedArguments()
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new UsageError('Geef één pad voor het bewijspakket, bijvoorbeeld bewijs.zip.')
  if (revision !== undefined && !/^[1-9]\d{0,8}$/.test(revision)) throw new UsageError('Geef na --revision een geheel getal vanaf 1.')
  // npm runs its commands in the project's folder; the path was typed in another.
  return { path: resolve(process.env['INIT_CWD'] ?? '.', path), revision: revision === undefined ? null : Number(revision) }
}

function parsedArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { revision: { type: 'string' } } })
  } catch (cause) {
    throw new UsageError('Deze opdracht kent alleen een pad en --revision N.', { cause })
  }
}
