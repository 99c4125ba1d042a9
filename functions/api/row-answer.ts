import { compareIdentities, identityOf, type Places, type Row, type TableName } from '#model/dataset.ts'
import { columnsOf, type Column } from '#model/columns.ts'
import type { PublishedReport } from '#model/report.ts'
import { codeOf, nameOf } from '#model/row-names.ts'
import type { ChangedRow } from '../ledger/changes.ts'
import type { Revision } from '../ledger/revision.ts'

/** What a row is called, and where it stands. */
export interface DescribedRow {
  code: string
  name: string
  /** The domain's code, an award's by its project where it names none; null for rows without domain. */
  domain: string | null
  /** The project's code, of an award or a post that names one. */
  project: string | null
  /** `row`: 1 = the sheet's first. */
  source: { tab: string; row: number | null }
}

/** A side of a comparison: its rows, where they stand, and the report that tells a project's domain. */
export interface Surroundings<T extends TableName> {
  /** The whole table, ascending by identity. */
  rows: readonly Row<T>[]
  places: Places
  projects: PublishedReport['projects']
}

export function describeRow<T extends TableName>(table: T, row: Row<T>, { rows, places, projects }: Surroundings<T>): DescribedRow {
  const project = 'project' in row ? row.project : null
  const projectsDomain = project === null ? null : projects.find(({ code }) => code === project)?.domain ?? null
  return {
    code: codeOf(table, row),
    name: nameOf(table, row),
    domain: domainOf(table, row) ?? projectsDomain,
    project,
    source: { tab: places[table].tab, row: places[table].rows[indexOf(table, row, rows)] ?? null },
  }
}

/** Who changed what when; who edited the sheet, and when, only for who may know it. */
export interface ToldRevision {
  revision: number
  publishedAt: string
  editor?: string | null
  /** ISO 8601, UTC; null where it isn't known. */
  editedAt?: string | null
}

export function toldRevision({ revision, publishedAt, editor, editedAt = null }: Revision, named: boolean): ToldRevision {
  return { revision, publishedAt, ...(named && { editor, editedAt }) }
}

export interface ToldField extends Column {
  old: unknown
  new: unknown
}

/** In the workbook's order. */
export function toldFields(table: TableName, fields: ChangedRow['fields']): ToldField[] {
  const changes = new Map(fields.map(({ field, before, after }) => [field, { old: before, new: after }]))
  return columnsOf(table).flatMap(column => {
    const change = changes.get(column.field)
    return change === undefined ? [] : [{ ...column, ...change }]
  })
}

/** Every column with what the dataset holds of it, in the workbook's order. */
export function valuesOf<T extends TableName>(table: T, row: Row<T>): (Column & { value: unknown })[] {
  const values = new Map<string, unknown>(Object.entries(row))
  return columnsOf(table).map(column => ({ ...column, value: values.get(column.field) ?? null }))
}

function domainOf<T extends TableName>(table: T, row: Row<T>): string | null {
  if ('domain' in row) return row.domain
  return table === 'domains' ? codeOf(table, row) : null
}

/** −1 where it isn't there. */
function indexOf<T extends TableName>(table: T, row: Row<T>, rows: readonly Row<T>[]): number {
  const identity = identityOf(table, row)
  let low = 0
  let high = rows.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const candidate = rows[middle]
    const order = candidate === undefined ? 0 : compareIdentities(identityOf(table, candidate), identity)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return -1
}
