import { TABLES, type Dataset, type Places, type Row, type TableName } from '#model/dataset.ts'
import { canonicalJson, sha256 } from '../ledger/content.ts'
import type { WorkbookAsRead } from './as-read.ts'
import { chainText } from './chain-file.ts'
import { csvRecord } from './csv-column.ts'
import { CSV_COLUMNS, SOURCE_FIELDS } from './csv-columns.ts'
import { dataPackage } from './data-package.ts'
import type { EvidenceFormat } from './evidence-format.ts'
import { evidenceFile, textFile, type EvidenceFile } from './evidence-file.ts'
import { fingerprintOf } from './fingerprint.ts'
import { gridFiles } from './grid-files.ts'
import { readMeFiles } from './read-me.ts'
import { sealedRevision } from './sealed-header.ts'

/** All that the pack of a revision is made of, but its signature. */
export interface EvidenceSource {
  format: EvidenceFormat
  /** The sealed text of every revision's header from 1 on; the last is this revision's. */
  headers: readonly string[]
  cells: WorkbookAsRead
  dataset: Dataset
  places: Places
  /** `PublishedReport`, canonical JSON. */
  report: string
  /** The reading's problems, those of the guards first; canonical JSON. */
  problems: string
  /** The text of the bundled rules. */
  rules: string
  /** Of the key that signs: PEM. */
  publicKey: string
}

/**
 * Every file but the manifest and its signature, always in this order.
 *
 * @throws LedgerDamaged where the last header is that of a revision without evidence
 */
export function evidenceFiles(source: EvidenceSource): EvidenceFile[] {
  const files = contentFiles(source)
  const sums = evidenceFile('SHA256SUMS', () => files.map(file => `${file.facts().sha256}  ${file.path}\n`))
  return [...files, sums]
}

export const RULES_FILE = 'rules/rules.mjs'
export const CHAIN_FILE = 'chain.json'
export const PUBLIC_KEY_FILE = 'public-key.pem'
export const DATASET_FILE = 'dataset/dataset.json'
export const PLACES_FILE = 'dataset/places.json'
export const REPORT_FILE = 'report.json'
export const PROBLEMS_FILE = 'problems.json'

export function csvFile(table: TableName): string {
  return `dataset/${table}.csv`
}

function contentFiles({ format, headers, cells, dataset, places, report, problems, rules, publicKey }: EvidenceSource): EvidenceFile[] {
  const revision = sealedRevision(headers.at(-1) ?? '')
  const tables = eachTable(table => evidenceFile(csvFile(table), () => csvParts(table, dataset[table], places[table])))
  return [
    ...readMeFiles(format, { ...revision, fingerprint: fingerprintOf(publicKey) }),
    textFile(PUBLIC_KEY_FILE, publicKey),
    textFile(CHAIN_FILE, chainText(headers)),
    ...gridFiles(cells),
    textFile(RULES_FILE, rules),
    textFile('rules/version.json', `${canonicalJson({ sha256: sha256(rules) })}\n`),
    evidenceFile(DATASET_FILE, () => datasetParts(dataset)),
    textFile(PLACES_FILE, canonicalJson(places)),
    ...TABLES.map(table => tables[table]),
    evidenceFile('datapackage.json', () => [canonicalJson(dataPackage(revision, dataset, eachTable(table => tables[table].facts())))]),
    textFile(REPORT_FILE, report),
    textFile(PROBLEMS_FILE, problems),
  ]
}

/** Canonical JSON, row by row. */
function* datasetParts(dataset: Dataset): Generator<string> {
  for (const [index, table] of TABLES.toSorted().entries()) {
    yield `${index === 0 ? '{' : ','}"${table}":[`
    for (const [position, row] of dataset[table].entries()) yield `${position === 0 ? '' : ','}${canonicalJson(row)}`
    yield ']'
  }
  yield '}'
}

function* csvParts<T extends TableName>(table: T, tableRows: readonly Row<T>[], { tab, rows }: Places[T]): Generator<string> {
  const columns = CSV_COLUMNS[table]
  yield csvRecord([...columns, ...SOURCE_FIELDS].map(({ name }) => name))
  for (const [index, row] of tableRows.entries()) {
    yield csvRecord([...columns.map(column => column.value(row)), tab, rows[index] ?? null])
  }
}

function eachTable<V>(valueOf: (table: TableName) => V): Record<TableName, V> {
  return Object.fromEntries(TABLES.map(table => [table, valueOf(table)])) as Record<TableName, V>
}
