// `npm run sync -- [--json] [--accept READING]`: one sync with the environment of a sync, published at once.
// Exit 0 published, unchanged · 1 held · 2 usage or configuration · 3 failed: nothing changed, or it isn't known whether.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { syncEnvironment } from '../functions/environment.ts'
import { runSync } from '../functions/sync/sync-run.ts'
import type { SyncOptions, SyncResult } from '../functions/sync/sync.ts'
import type { GuardCode, ProblemCode } from '../functions/workbook/reading.ts'
import { mistakeText } from './mistake-text.ts'
import { plainText, problemsTable } from './local/sheet-problems-table.ts'
import { UsageError } from './local/usage-error.ts'
import { bundleRules } from './verify/rules-bundle.ts'

const USAGE = `Gebruik: npm run sync -- [--json] [--accept LEZING]

--json           één JSON-document met het resultaat
--accept LEZING  aanvaard precies deze lezing (de waarde van "reading" in een eerder resultaat)
`

const EXITS = { published: 0, unchanged: 0, held: 1, failed: 3 } as const satisfies Record<SyncResult['status'], number>

const OUTCOMES: Record<SyncResult['status'], (result: SyncResult) => string> = {
  published: ({ revision, changes: { added, changed, removed } }) =>
    `Versie ${revision} is gepubliceerd: ${added} toegevoegd, ${changed} gewijzigd, ${removed} verwijderd.`,
  unchanged: ({ revision }) => `Er is niets veranderd: versie ${revision} blijft de laatste.`,
  held: ({ revision, problems, reading }) => {
    const errors = problems.filter(({ severity }) => severity === 'error')
    const stays = revision === null ? 'Er is nog geen versie gepubliceerd.' : `Versie ${revision} blijft de laatste.`
    if (errors.every(({ code }) => GUARDS.has(code))) {
      return `Niet gepubliceerd: er lijkt iets verloren gegaan. ${stays}\nKlopt de werkmap zo? Aanvaard dan deze lezing: npm run sync -- --accept ${reading}`
    }
    return `Niet gepubliceerd: verbeter eerst ${errors.length === 1 ? 'de fout' : `de ${errors.length} fouten`}. ${stays}`
  },
  failed: ({ reason }) => {
    const message = plainText(reason?.message ?? '')
    // Whether it is stored is just what isn't known then.
    return reason?.code === 'publication-uncertain' ? message : `De werkmap is niet gelezen of niet bewaard. ${message}`
  },
}

/** For trying things out, beside a database on this machine. */
const LOCAL_KEY = resolve(import.meta.dirname, '../.streekboek/signing-key.pem')

/** What a coordinator can accept as it is. */
const GUARDS: ReadonlySet<ProblemCode> = new Set<GuardCode>(['rows-lost', 'column-lost', 'total-swing'])

try {
  const { json, accept } = parseCommand()
  const result = await runHere({ publish: 'at-once', accept, request: null })
  if (accept !== null && result.reading !== null && accept !== result.reading) {
    process.stderr.write('De werkmap is veranderd sinds de lezing die u aanvaardt: de aanvaarding telt niet.\n')
  }
  await end(EXITS[result.status], json ? JSON.stringify(result) : textOf(result))
} catch (error) {
  const text = mistakeText(error)
  if (text === null) {
    // Nothing was published; exit 1 would say that a reading is held.
    console.error(error)
    process.exit(3)
  }
  process.stderr.write(`${plainText(text)}\n${error instanceof UsageError ? `\n${USAGE}` : ''}`)
  process.exit(2)
}

/** With this program's own rules, where no file is named. */
async function runHere(options: SyncOptions): Promise<SyncResult> {
  const environment = syncEnvironment(process.env, LOCAL_KEY)
  if (environment.rulesFile !== null) return runSync(environment, options)
  const folder = await mkdtemp(join(tmpdir(), 'streekboek-rules-'))
  try {
    const rulesFile = join(folder, 'rules.mjs')
    await writeFile(rulesFile, await bundleRules())
    return await runSync({ ...environment, rulesFile }, options)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function parseCommand(): { json: boolean; accept: string | null } {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, accept: { type: 'string' } } })
    return { json: values.json, accept: values.accept ?? null }
  } catch (cause) {
    throw new UsageError('Deze opdracht kent alleen --json en --accept LEZING.', { cause })
  }
}

function textOf(result: SyncResult): string {
  const { counts, problems, reading, feedback } = result
  const rows = counts === null ? null : `Gelezen rijen: ${Object.entries(counts).map(([tab, count]) => `${tab} ${count}`).join(' · ')}`
  const table = problemsTable(problems, process.stdout.columns ?? 120)
  const told = feedback.written ? 'De opmerkingen staan in het tabblad Controle van het Google Sheet.' : feedback.reason && plainText(feedback.reason)
  return [table === '' ? null : `${table}\n`, rows, OUTCOMES[result.status](result), told, reading === null ? null : `Lezing: ${reading}`]
    .filter(line => line !== null).join('\n')
}

/** Open connections to Google and AWS would keep the process alive for a while. */
function end(code: number, output: string): Promise<never> {
  return new Promise(() => {
    process.stdout.write(`${output}\n`, () => process.exit(code))
  })
}
