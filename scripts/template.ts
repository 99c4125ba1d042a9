// `npm run template -- OUT.xlsx [--force]`: an empty workbook to begin with in Google Sheets.
// Exit 0 written · 2 usage.
import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { plainText } from './local/sheet-problems-table.ts'
import { UsageError } from './local/usage-error.ts'
import { templateFile } from './template/template-file.ts'

const USAGE = `Gebruik: npm run template -- BESTAND.xlsx [--force]

Maakt een lege werkmap. Zet het bestand in Google Drive en open het als Google Sheet.
--force  overschrijft een bestand dat al bestaat
`

try {
  const { path, force } = parseCommand()
  await write(path, await templateFile(), force)
  process.stdout.write(`${plainText(path)} is klaar. Zet het bestand in Google Drive, open het en kies Bestand > Opslaan als Google Spreadsheets. In het tabblad Uitleg leest u hoe u het invult.\n`)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${plainText(error.message)}\n\n${USAGE}`)
  process.exitCode = 2
}

function parseCommand(): { path: string; force: boolean } {
  const { values, positionals } = parsedArguments()
  const [path, ...more] = positionals
  if (path === undefined) throw new UsageError('Geef de naam van het bestand dat gemaakt moet worden.')
  if (more.length > 0) throw new UsageError('Geef maar één bestand.')
  if (extname(path).toLowerCase() !== '.xlsx') throw new UsageError('De naam van het bestand moet eindigen op .xlsx.')
  // npm runs its commands in the project's folder; the path was typed in another.
  return { path: resolve(process.env['INIT_CWD'] ?? '.', path), force: values.force }
}

function parsedArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { force: { type: 'boolean', default: false } } })
  } catch (error) {
    throw new UsageError('Deze opdracht kent alleen een bestand en --force.', { cause: error })
  }
}

async function write(path: string, bytes: Uint8Array, force: boolean): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
    const isThere = error.code === 'EEXIST'
    throw new UsageError(
      isThere ? `${path} bestaat al. Kies een andere naam, of overschrijf het met --force.` : `${path} kan niet geschreven worden. Controleer de map en of u er mag schrijven.`,
      { cause: error },
    )
  }
}
