import { TABLES, type Dataset, type Places, type TableName } from '#model/dataset.ts'
import { canonicalJson, sha256 } from '../ledger/content.ts'
import type { WorkbookAsRead } from './as-read.ts'
import { chainText } from './chain-file.ts'
import { csvRecord } from './csv-column.ts'
import { CSV_COLUMNS, SOURCE_FIELDS } from './csv-columns.ts'
import { dataPackage } from './data-package.ts'
import { factsOf, textFile, type EvidenceFile, type FileFacts } from './evidence-file.ts'
import { fingerprintOf } from './fingerprint.ts'
import { gridFiles } from './grid-files.ts'
import { readMeFiles } from './read-me.ts'
import { sealedRevision } from './sealed-header.ts'

/** All that the pack of a revision is made of, but its signature. */
export interface EvidenceSource {
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
 * Every file but the manifest and its signature, always in this order, made one at a time.
 *
 * @throws LedgerDamaged where the last header is that of a revision without evidence
 */
export function* evidenceFiles(source: EvidenceSource): Generator<EvidenceFile> {
  const facts: FileFacts[] = []
  for (const file of contentFiles(source)) {
    facts.push(factsOf(file))
    yield file
  }
  yield textFile('SHA256SUMS', facts.map(fact => `${fact.sha256}  ${fact.path}\n`).join(''))
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

function* contentFiles({ headers, cells, dataset, places, report, problems, rules, publicKey }: EvidenceSource): Generator<EvidenceFile> {
  const revision = sealedRevision(headers.at(-1) ?? '')
  yield* readMeFiles({ ...revision, fingerprint: fingerprintOf(publicKey) })
  yield textFile(PUBLIC_KEY_FILE, publicKey)
  yield textFile(CHAIN_FILE, chainText(headers))
  yield* gridFiles(cells)
  yield textFile(RULES_FILE, rules)
  yield textFile('rules/version.json', `${canonicalJson({ sha256: sha256(rules) })}\n`)
  yield textFile(DATASET_FILE, canonicalJson(dataset))
  yield textFile(PLACES_FILE, canonicalJson(places))

  const tables = new Map<TableName, FileFacts>()
  for (const table of TABLES) {
    const file = textFile(csvFile(table), csvText(table, dataset, places))
    tables.set(table, factsOf(file))
    yield file
  }
  yield textFile('datapackage.json', canonicalJson(dataPackage(revision, dataset, Object.fromEntries(tables) as Record<TableName, FileFacts>)))
  yield textFile(REPORT_FILE, report)
  yield textFile(PROBLEMS_FILE, problems)
}

function csvText<T extends TableName>(table: T, dataset: Dataset, places: Places): string {
  const columns = CSV_COLUMNS[table]
  const { tab, rows } = places[table]
  const records = dataset[table].map((row, index) =>
    csvRecord([...columns.map(column => column.value(row)), tab, rows[index] ?? null]))
  return [csvRecord([...columns, ...SOURCE_FIELDS].map(({ name }) => name)), ...records].join('')
}
