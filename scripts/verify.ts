// `npm run verify -- PACK.zip [--key FINGERPRINT]`: whether an evidence pack is genuine. Needs no network, no
// account and no database. Exit 0 genuine · 1 altered or incomplete, saying where · 2 usage.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseFingerprint } from '../functions/evidence/fingerprint.ts'
import { plainText } from './local/sheet-problems-table.ts'
import { UsageError } from './local/usage-error.ts'
import { bundleRules } from './verify/rules-bundle.ts'
import { verdictText } from './verify/verdict-text.ts'
import { verifyPack } from './verify/verification.ts'

const USAGE = `Gebruik: npm run verify -- PAKKET.zip [--key VINGERAFDRUK]

PAKKET.zip  een bewijspakket
--key       de vingerafdruk van de sleutel, zoals ze onderaan een afgedrukte pagina van het dashboard staat
`

try {
  const { path, key } = parseCommand()
  const zip = await readPack(path)
  const verdict = await verifyPack(zip, { key, ownRules: await bundleRules() })
  process.stdout.write(`${verdictText(verdict, key).map(plainText).join('\n')}\n`)
  process.exitCode = verdict.genuine ? 0 : 1
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`${plainText(error.message)}\n\n${USAGE}`)
  else {
    // Exit 1 would say that the pack was altered.
    console.error(error)
    process.stderr.write('\nHet pakket is niet nagekeken, door een fout in Streekboek zelf. Bezorg de beheerder de regels hierboven.\n')
  }
  process.exitCode = error instanceof UsageError ? 2 : 3
}

function parseCommand(): { path: string; key: string | null } {
  const { values, positionals } = parsedArguments()
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new UsageError('Geef het pad van één bewijspakket.')
  const key = values.key === undefined ? null : parseFingerprint(values.key)
  if (values.key !== undefined && key === null) throw new UsageError('Een vingerafdruk heeft 64 cijfers en letters van a tot f. Neem ze over van een afgedrukte pagina.')
  // npm runs its commands in the project's folder; the path was typed in another.
  return { path: resolve(process.env['INIT_CWD'] ?? '.', path), key }
}

function parsedArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { key: { type: 'string' } } })
  } catch (cause) {
    throw new UsageError('Deze opdracht kent alleen een pad en --key VINGERAFDRUK.', { cause })
  }
}

async function readPack(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new UsageError(`${path} bestaat niet of kan niet gelezen worden.`, { cause })
  }
}
