import { stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { yearInBrussels } from '../../functions/ledger/brussels.ts'
import { csvFilesIn, csvTabs } from './csv-workbook.ts'
import { sheetsAnswer, type SheetsAnswer } from './sheet-answer.ts'
import { UsageError } from './usage-error.ts'
import { xlsxTabs } from './xlsx-workbook.ts'

/**
 * A workbook on this machine, as the Sheets API would answer for a sheet with locale nl_BE.
 * @param path a folder of CSV files, or one .xlsx
 * @param currentYear what a date without year falls in
 * @throws UsageError
 */
export async function readWorkbookFiles(path: string, currentYear: number = yearInBrussels(new Date().toISOString())): Promise<SheetsAnswer> {
  const kind = await kindOf(path)
  const tabs = await orUsageError(path, kind === 'folder' ? csvTabs(path, currentYear) : xlsxTabs(path))
  return sheetsAnswer(titleOf(path, kind), tabs)
}

/** Changes whenever one of the workbook's files does. Throws UsageError as reading does. */
export async function workbookFilesState(path: string): Promise<{ state: string; modifiedAt: Date }> {
  const kind = await kindOf(path)
  const files = kind === 'folder' ? (await orUsageError(path, csvFilesIn(path))).map(name => join(path, name)) : [path]
  const stats = await Promise.all(files.map(async file => ({ file, ...await orUsageError(file, stat(file, { bigint: true })) })))
  return {
    state: JSON.stringify(stats.map(({ file, mtimeNs, size, ino }) => [file, String(mtimeNs), String(size), String(ino)])),
    modifiedAt: new Date(stats.reduce((latest, { mtimeNs }) => Math.max(latest, Number(mtimeNs / 1_000_000n)), 0)),
  }
}

async function kindOf(path: string): Promise<'folder' | 'xlsx'> {
  const found = await orUsageError(path, stat(path))
  if (found.isDirectory()) return 'folder'
  if (extname(path).toLowerCase() === '.xlsx') return 'xlsx'
  throw new UsageError(`${path} is geen werkmap. Geef een map met CSV-bestanden, of een .xlsx-bestand.`)
}

/** What the operating system refuses is for the person at the keyboard to mend. */
async function orUsageError<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new UsageError(`${path} bestaat niet of kan niet geopend worden. Controleer het pad en of u het mag lezen.`, { cause: error })
  }
}

/** The folder's or file's name, such as `Westhoek`. */
function titleOf(path: string, kind: 'folder' | 'xlsx'): string {
  const name = (kind === 'folder' ? basename(resolve(path)) : basename(path, extname(path))).normalize('NFC')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
