import { TABLES, TABS, type Dataset, type TableName } from '#model/dataset.ts'
import { CSV_COLUMNS, SOURCE_FIELDS } from './csv-columns.ts'
import type { SchemaField } from './csv-column.ts'
import type { FileFacts } from './evidence-file.ts'
import type { SealedRevision } from './sealed-header.ts'

/** A Frictionless Data Package, version 1, with a Table Schema per table. */
export interface DataPackage {
  profile: 'tabular-data-package'
  name: string
  title: string
  description: string
  version: string
  /** RFC 3339. */
  created: string
  resources: DataResource[]
}

export interface DataResource {
  profile: 'tabular-data-resource'
  name: TableName
  title: string
  path: string
  format: 'csv'
  mediatype: 'text/csv'
  encoding: 'utf-8'
  bytes: number
  /** `sha256:` and hex. */
  hash: string
  dialect: typeof DIALECT
  schema: TableSchema
}

export interface TableSchema {
  fields: SchemaField[]
  primaryKey: string[]
  /** Never empty. */
  foreignKeys?: ForeignKey[]
  missingValues: ['']
}

export interface ForeignKey {
  fields: string[]
  reference: { resource: string; fields: string[] }
}

/** @param files each table's CSV file */
export function dataPackage({ revision, publishedAt, hash }: SealedRevision, dataset: Dataset, files: Record<TableName, FileFacts>): DataPackage {
  return {
    profile: 'tabular-data-package',
    name: `streekboek-revision-${revision}`,
    title: `Streekboek, versie ${revision}`,
    description: `Dataset of revision ${revision}, content hash ${hash}. Columns sheetTab and sheetRow tell where each row stood in the sheet at publication.`,
    version: `${revision}.0.0`,
    created: publishedAt,
    resources: TABLES.map((table): DataResource => ({
      profile: 'tabular-data-resource',
      name: table,
      title: TABS[table],
      path: files[table].path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: files[table].bytes,
      hash: `sha256:${files[table].sha256}`,
      dialect: DIALECT,
      schema: {
        fields: [...CSV_COLUMNS[table].map(fieldOf), ...SOURCE_FIELDS],
        primaryKey: PRIMARY_KEYS[table],
        ...foreignKeysOf(table, dataset),
        missingValues: [''],
      },
    })),
  }
}

const DIALECT = {
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
  header: true,
  caseSensitiveHeader: true,
} as const

const PRIMARY_KEYS: Record<TableName, string[]> = {
  domains: ['code'],
  projects: ['code'],
  funding: ['code'],
  staffing: ['code'],
  municipalities: ['nis'],
  priorities: ['number'],
  meetings: ['date', 'body'],
}

/** A list in one field (`fundedBy`, `municipalities`) can't be a foreign key; its description says what it names. */
function foreignKeysOf(table: TableName, { priorities }: Dataset): Pick<TableSchema, 'foreignKeys'> {
  switch (table) {
    case 'projects':
      // A workbook may do without a tab of priorities: then any number from 1 to 99 will do.
      return { foreignKeys: [DOMAIN, ...(priorities.length === 0 ? [] : [foreignKey('priority', 'priorities', 'number')])] }
    case 'funding':
    case 'staffing':
      return { foreignKeys: [DOMAIN, foreignKey('project', 'projects', 'code')] }
    case 'domains':
    case 'municipalities':
    case 'priorities':
    case 'meetings':
      return {}
  }
}

function foreignKey(field: string, table: TableName, key: string): ForeignKey {
  return { fields: [field], reference: { resource: table, fields: [key] } }
}

const DOMAIN = foreignKey('domain', 'domains', 'code')

function fieldOf({ name, title, type, description, constraints }: SchemaField): SchemaField {
  return { name, title, type, ...(description !== undefined && { description }), ...(constraints !== undefined && { constraints }) }
}
