import { parse } from 'csv-parse/sync'
import { TABLES, TABS, type Dataset, type Places, type TableName } from '#model/dataset.ts'
import type { CsvColumn } from '../../functions/evidence/csv-column.ts'
import { CSV_COLUMNS } from '../../functions/evidence/csv-columns.ts'

/**
 * The rows of a pack's tables read back, and where they stood in the sheet. Of an empty table the tab's title isn't told.
 *
 * @param csvOf a table's CSV as it was published
 */
export function readTables(csvOf: (table: TableName) => string): { dataset: Dataset; places: Places } {
  const tables = TABLES.map(table => {
    const records: CsvRecord[] = parse(csvOf(table), {
      columns: true,
      record_delimiter: '\r\n',
      // An empty text is quoted: what isn't stated isn't.
      cast: (value, { quoting }) => (value === '' && !quoting ? null : value),
    })
    const columns: readonly Pick<CsvColumn<never>, 'name' | 'type'>[] = CSV_COLUMNS[table]
    return {
      table,
      rows: records.map(record => Object.fromEntries(columns.flatMap(({ name, type }, index) =>
        (type === 'boolean' ? [] : [[name, valueOf(record, name, type, columns[index + 1])]])))),
      place: { tab: records[0]?.['sheetTab'] ?? TABS[table], rows: records.map(({ sheetRow }) => Number(sheetRow)) },
    }
  })
  return {
    dataset: Object.fromEntries(tables.map(({ table, rows }) => [table, rows])) as unknown as Dataset,
    places: Object.fromEntries(tables.map(({ table, place }) => [table, place])) as unknown as Places,
  }
}

type CsvRecord = Record<string, string | null>

/** Of a row that names several. */
const LISTS: ReadonlySet<string> = new Set(['roles', 'municipalities', 'fundedBy'])

/** @param next the column behind it: where an end is ongoing, that one tells */
function valueOf(record: CsvRecord, name: string, type: CsvColumn<never>['type'], next: Pick<CsvColumn<never>, 'name' | 'type'> | undefined): unknown {
  const text = record[name] ?? null
  if (LISTS.has(name)) return text === 'all' ? text : text?.split(';') ?? []
  if (next?.type === 'boolean' && record[next.name] === 'true') return 'ongoing'
  return text !== null && (type === 'integer' || type === 'number') ? Number(text) : text
}
