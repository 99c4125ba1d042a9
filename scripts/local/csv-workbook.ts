import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrokenCsv, csvRecords } from './csv-records.ts'
import { sheetTab, type SheetTab } from './sheet-answer.ts'
import { enteredCell } from './sheet-typing.ts'
import { UsageError } from './usage-error.ts'

/** The names of the folder's CSV files, in order; hidden files and files of another kind are left alone. */
export async function csvFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter(entry => !entry.isDirectory() && !entry.name.startsWith('.') && CSV.test(entry.name))
    .map(entry => entry.name)
    .toSorted()
}

/**
 * One tab per CSV file, titled with the file's name.
 * @throws UsageError
 */
export async function csvTabs(folder: string, currentYear: number): Promise<SheetTab[]> {
  const names = await csvFilesIn(folder)
  if (names.length === 0) throw new UsageError(`De map ${folder} bevat geen CSV-bestanden. Geef een map met een CSV-bestand per tabblad.`)
  const seen = new Map<string, string>()
  for (const name of names) {
    const title = titleOf(name).toLowerCase()
    const earlier = seen.get(title)
    if (earlier !== undefined) {
      throw new UsageError(`De map ${folder} bevat twee bestanden met dezelfde naam: ${earlier} en ${name}. Hernoem of verwijder een van beide.`)
    }
    seen.set(title, name)
  }
  return await Promise.all(names.map(async (name, index) => {
    const title = titleOf(name)
    const records = recordsOf(name, await readFile(join(folder, name)))
    return sheetTab(title, tabId(title), index, records.map(record => record.map(entered => enteredCell(entered, currentYear))))
  }))
}

function recordsOf(name: string, bytes: Uint8Array): string[][] {
  try {
    const records = csvRecords(bytes)
    const wide = records.findIndex(({ length }) => length > MOST_COLUMNS)
    if (wide >= 0) throw new UsageError(`Het bestand ${name} heeft op rij ${wide + 1} meer dan 18.278 kolommen. Meer kent een Google Sheet er niet.`)
    return records
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error
    throw new UsageError(
      `Het bestand ${name} is geen geldige CSV: controleer de aanhalingstekens rond regel ${error.line}.`,
      { cause: error },
    )
  }
}

/** Composed: some file systems store accents apart. */
function titleOf(name: string): string {
  return name.replace(CSV, '').normalize('NFC')
}

/** The same title always has the same number, whichever files stand beside it. */
function tabId(title: string): number {
  return createHash('sha256').update(title).digest().readUInt32BE() >>> 1
}

/** Up to ZZZ. */
const MOST_COLUMNS = 18_278
const CSV = /\.csv$/i
