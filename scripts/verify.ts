// `npm run verify -- PACK.zip [--key FINGERPRINT] [--seal SEAL] [--since OLDER.zip]`: whether an evidence pack is genuine.
// Needs no network, no account and no database. Exit 0 genuine · 1 altered, incomplete, or not what is known from
// elsewhere, saying where · 2 usage.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDigest, parseFingerprint } from '../functions/evidence/fingerprint.ts'
import { plainText } from './local/sheet-problems-table.ts'
import { UsageError } from './local/usage-error.ts'
import { bundleRules } from './verify/rules-bundle.ts'
import { olderVerdictText, verdictText } from './verify/verdict-text.ts'
import { verifyPack } from './verify/verification.ts'

const USAGE = `Gebruik: npm run verify -- PAKKET.zip [--key VINGERAFDRUK] [--seal ZEGEL] [--since OUDER.zip]

PAKKET.zip  een bewijspakket
--key       de vingerafdruk van de sleutel, zoals ze onderaan een afgedrukte pagina van het dashboard staat:
            zegt of de vereniging zelf ondertekende
--seal      het zegel dat onderaan een afgedrukte pagina staat, ook een van vroeger: zegt of de geschiedenis tot
            en met die versie nog dezelfde is
--since     een ouder bewijspakket: zegt of dit pakket op zijn keten verdergaat
`

interface Command {
  path: string
  key: string | null
  seal: string | null
  older: string | null
}

try {
  const { exit, lines } = await verdictOn(parseCommand())
  process.stdout.write(`${lines.map(plainText).join('\n')}\n`)
  process.exitCode = exit
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`${plainText(error.message)}\n\n${USAGE}`)
  else {
    // Exit 1 would say that the pack was altered.
    console.error(error)
    process.stderr.write('\nHet pakket is niet nagekeken, door een fout in Streekboek zelf. Bezorg de beheerder de regels hierboven.\n')
  }
  process.exitCode = error instanceof UsageError ? 2 : 3
}

async function verdictOn({ path, key, seal, older }: Command): Promise<{ exit: 0 | 1; lines: string[] }> {
  const [pack, olderPack, ownRules] = await Promise.all([readPack(path), older === null ? null : readPack(older), bundleRules()])
  // Its key may be another, and its seals are those that are looked for.
  const before = olderPack && await verifyPack(olderPack, { key: null, ownRules })
  if (older !== null && before?.genuine === false) return { exit: 1, lines: olderVerdictText(older, before) }
  const known = { key, seal, since: before?.genuine ? before.headers : null }
  const verdict = await verifyPack(pack, { ...known, ownRules })
  return { exit: verdict.genuine ? 0 : 1, lines: verdictText(verdict, known) }
}

function parseCommand(): Command {
  const { values, positionals } = parsedArguments()
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new UsageError('Geef het pad van één bewijspakket.')
  const key = values.key === undefined ? null : parseFingerprint(values.key)
  if (values.key !== undefined && key === null) throw new UsageError('Een vingerafdruk heeft 64 cijfers en letters van a tot f. Neem ze over van een afgedrukte pagina.')
  const seal = values.seal === undefined ? null : parseDigest(values.seal)
  if (values.seal !== undefined && seal === null) throw new UsageError('Een zegel heeft 64 cijfers en letters van a tot f. Neem het over van een afgedrukte pagina.')
  return { path: typedPath(path), key, seal, older: values.since === undefined ? null : typedPath(values.since) }
}

/** npm runs its commands in the project's folder; the path was typed in another. */
function typedPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path)
}

function parsedArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { key: { type: 'string' }, seal: { type: 'string' }, since: { type: 'string' } } })
  } catch (cause) {
    throw new UsageError('Deze opdracht kent alleen een pad, --key VINGERAFDRUK, --seal ZEGEL en --since OUDER.zip.', { cause })
  }
}

async function readPack(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new UsageError(`${path} bestaat niet of kan niet gelezen worden.`, { cause })
  }
}
