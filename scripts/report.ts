// `npm run report -- [--json] [--revision N] [--as-of DAY] [--changes FROM..TO]`: the published report of TABLE_NAME, or what changed.
// Exit 0 · 1 the database doesn't answer · 2 usage or configuration · 3 nothing published (then, or under that number).
import { parseArgs } from 'node:util'
import type { PublishedReport } from '#model/report.ts'
import { chosenRange } from '../functions/api/change-range.ts'
import { changesAnswer } from '../functions/api/changes-answer.ts'
import { problemDetails, Refusal } from '../functions/api/refusal.ts'
import { databaseEnvironment } from '../functions/environment.ts'
import { jsonOf } from '../functions/ledger/content.ts'
import { ensureLocalTable, openDatabase } from '../functions/ledger/database.ts'
import { openLedger, type Ledger } from '../functions/ledger/ledger.ts'
import { StoreUnavailable } from '../functions/ledger/store-errors.ts'
import { askedStand, findStand, missingStandText, STAND_OPTIONS, type AskedStand } from './asked-stand.ts'
import { mistakeText } from './mistake-text.ts'
import { changesText } from './report-changes-text.ts'
import { reportText } from './report-text.ts'
import { plainText } from './local/sheet-problems-table.ts'
import { UsageError } from './local/usage-error.ts'

const USAGE = `Gebruik: npm run report -- [--json] [--revision N] [--as-of JJJJ-MM-DD] [--changes VAN..TOT]

--json       één JSON-document, zoals /api/report of /api/changes het geeft
--revision   een bepaalde versie
--as-of      de laatste versie die op die dag gepubliceerd was
--changes    wat er veranderde van de ene versie of dag tot de andere, bijvoorbeeld 3..5, 2026-09-01..2026-12-31 of 3..
`

try {
  const { json, changes, stand } = parseCommand()
  const output = changes === null ? await readReport(stand, json) : await readChanges(changes, json)
  if (output === null) {
    process.stderr.write(`${missingStandText(stand)}\n`)
    await end(3, '')
  } else await end(0, `${output}\n`)
} catch (error) {
  if (error instanceof StoreUnavailable) {
    process.stderr.write('De databank antwoordt niet. Probeer het later opnieuw.\n')
    process.exit(1)
  }
  if (error instanceof Refusal) {
    const { status, title, detail } = problemDetails(error.code)
    process.stderr.write(`${title}. ${status === 404 ? '' : detail}`.trimEnd() + '\n')
    process.exit(status === 404 ? 3 : 2)
  }
  const text = mistakeText(error)
  if (text === null) throw error
  process.stderr.write(`${plainText(text)}\n${error instanceof UsageError ? `\n${USAGE}` : ''}`)
  process.exit(2)
}

/** Null where there is no such revision. */
async function readReport(stand: AskedStand, json: boolean): Promise<string | null> {
  const ledger = await openedLedger()
  const revision = await findStand(ledger, stand)
  if (revision === null) return null
  const report = jsonOf(await ledger.report(revision))
  return json ? report : reportText(JSON.parse(report) as PublishedReport)
}

async function readChanges(range: URLSearchParams, json: boolean): Promise<string> {
  const ledger = await openedLedger()
  const answer = await changesAnswer(ledger, await chosenRange(ledger, range), true)
  return json ? JSON.stringify(answer) : changesText(answer)
}

async function openedLedger(): Promise<Ledger> {
  const database = databaseEnvironment(process.env)
  const client = openDatabase(database)
  if (database.onLoopback) await ensureLocalTable(client, database.tableName)
  return openLedger(client, database.tableName, AbortSignal.timeout(30_000))
}

function parseCommand(): { json: boolean; stand: AskedStand; changes: URLSearchParams | null } {
  const { json, changes, ...stand } = parsedArguments()
  if (changes !== undefined && (stand.revision ?? stand['as-of']) !== undefined) throw new UsageError('Geef bij --changes geen --revision en geen --as-of.')
  return { json, stand: askedStand(stand), changes: changes === undefined ? null : parseRange(changes) }
}

/** `3..5`, `2026-09-01..2026-12-31`; either end may be left out. */
function parseRange(text: string): URLSearchParams {
  const [from = '', to = '', ...more] = text.split('..')
  if (!text.includes('..') || more.length > 0) throw new UsageError('Geef na --changes twee versies of dagen met twee punten ertussen, bijvoorbeeld 3..5.')
  return new URLSearchParams({ ...(from !== '' && { from }), ...(to !== '' && { to }) })
}

function parsedArguments() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false }, ...STAND_OPTIONS, changes: { type: 'string' } } }).values
  } catch (cause) {
    throw new UsageError('Deze opdracht kent alleen --json, --revision N, --as-of DAG en --changes VAN..TOT.', { cause })
  }
}

/** Open connections to AWS would keep the process alive for a while. */
function end(code: number, output: string): Promise<never> {
  return new Promise(() => {
    process.stdout.write(output, () => process.exit(code))
  })
}
