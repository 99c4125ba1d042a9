// `npm run report -- [--json] [--revision N] [--as-of DAY]`: the published report of TABLE_NAME.
// Exit 0 · 1 the database doesn't answer · 2 usage or configuration · 3 nothing published (then, or under that number).
import { parseArgs } from 'node:util'
import { dayFrom } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { databaseEnvironment } from '../functions/environment.ts'
import { jsonOf } from '../functions/ledger/content.ts'
import { ensureLocalTable, openDatabase } from '../functions/ledger/database.ts'
import { openLedger, type Ledger } from '../functions/ledger/ledger.ts'
import type { Revision } from '../functions/ledger/revision.ts'
import { StoreUnavailable } from '../functions/ledger/store-errors.ts'
import { mistakeText } from './mistake-text.ts'
import { reportText } from './report-text.ts'
import { plainText } from './local/sheet-problems-table.ts'
import { UsageError } from './local/usage-error.ts'

const USAGE = `Gebruik: npm run report -- [--json] [--revision N] [--as-of JJJJ-MM-DD]

--json       één JSON-document, zoals /api/report het geeft
--revision   een bepaalde versie
--as-of      de laatste versie die op die dag gepubliceerd was
`

interface Choice {
  revision: number | null
  asOf: string | null
}

try {
  const { json, ...choice } = parseCommand()
  const report = await readReport(choice)
  if (report === null) {
    process.stderr.write(`${missingText(choice)}\n`)
    await end(3, '')
  } else await end(0, `${json ? report : reportText(JSON.parse(report) as PublishedReport)}\n`)
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

/** The report's JSON, as stored; null where there is no such revision. */
async function readReport(choice: Choice): Promise<string | null> {
  const database = databaseEnvironment(process.env)
  const client = openDatabase(database)
  if (database.onLoopback) await ensureLocalTable(client, database.tableName)
  const ledger = openLedger(client, database.tableName, AbortSignal.timeout(30_000))
  const revision = await chosen(ledger, choice)
  return revision && jsonOf(await ledger.report(revision))
}

function chosen(ledger: Ledger, { revision, asOf }: Choice): Promise<Revision | null> {
  if (revision !== null) return ledger.revision(revision)
  return asOf === null ? ledger.head() : ledger.revisionAsOf(asOf)
}

function parseCommand(): Choice & { json: boolean } {
  const { json, revision, 'as-of': asOf } = parsedArguments()
  if (revision !== undefined && asOf !== undefined) throw new UsageError('Geef ofwel --revision, ofwel --as-of, en niet allebei.')
  if (revision !== undefined && !/^[1-9]\d{0,8}$/.test(revision)) throw new UsageError('Geef na --revision een geheel getal vanaf 1.')
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(asOf ?? '') ?? []
  if (asOf !== undefined && dayFrom(Number(year), Number(month), Number(day)) === null) {
    throw new UsageError('Geef na --as-of een bestaande dag als jaar-maand-dag, bijvoorbeeld 2026-12-31.')
  }
  return { json, revision: revision === undefined ? null : Number(revision), asOf: asOf ?? null }
}

function parsedArguments() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false }, revision: { type: 'string' }, 'as-of': { type: 'string' } } }).values
  } catch (cause) {
    throw new UsageError('Deze opdracht kent alleen --json, --revision N en --as-of DAG.', { cause })
  }
}

function missingText({ revision, asOf }: Choice): string {
  if (revision !== null) return `Versie ${revision} bestaat niet.`
  return asOf === null ? 'Er is nog geen versie gepubliceerd.' : `Op ${asOf} was er nog geen versie gepubliceerd.`
}

/** Open connections to AWS would keep the process alive for a while. */
function end(code: number, output: string): Promise<never> {
  return new Promise(() => {
    process.stdout.write(output, () => process.exit(code))
  })
}
