import { CsvError, parse } from 'csv-parse/sync'

/** A CSV file that breaks CSV's rules; `line` counts from 1. */
export class BrokenCsv extends Error {
  readonly line: number

  constructor(line: number, options: ErrorOptions) {
    super(`broken CSV at line ${line}`, options)
    this.line = line
  }
}

/**
 * The records of a CSV file, one per row of the sheet, empty lines included. UTF-8 (with or without byte
 * order mark), UTF-16 with byte order mark, or else Windows-1252; separated by commas or semicolons.
 * @throws BrokenCsv
 */
export function csvRecords(bytes: Uint8Array): string[][] {
  const text = decoded(bytes)
  try {
    return parse(text, { ...DIALECT, delimiter: delimiterOf(text) })
  } catch (error) {
    if (error instanceof CsvError) throw new BrokenCsv(Number(error['lines'] ?? 1), { cause: error })
    throw error
  }
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * The separator that gives the first records most often the same number of cells; on a tie, the one that
 * gives more cells, then the comma. Counting separators alone goes wrong on text with commas.
 */
function delimiterOf(text: string): ',' | ';' {
  const [comma, semicolon] = [evenness(text, ','), evenness(text, ';')]
  if (semicolon.records !== comma.records) return semicolon.records > comma.records ? ';' : ','
  return semicolon.cells > comma.cells ? ';' : ','
}

/** How many of the first records have the most usual number of cells above one, and that number. */
function evenness(text: string, delimiter: string): { records: number; cells: number } {
  const counts = new Map<number, number>()
  try {
    const records: string[][] = parse(text, { ...DIALECT, delimiter, to: SAMPLE_RECORDS })
    for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
  }
  return [...counts].reduce(
    (best, [cells, records]) => (records > best.records || (records === best.records && cells > best.cells) ? { records, cells } : best),
    { records: 0, cells: 1 },
  )
}

const SAMPLE_RECORDS = 50

/** Empty lines stay: they are rows of the sheet, and rows are counted. */
const DIALECT = {
  bom: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
}
