import { identityOf, TABLES, type Dataset, type Row, type TableName } from '#model/dataset.ts'
import { byIdentity } from './chunks.ts'
import { canonicalJson } from './content.ts'

/** What a revision changed, per table by identity (ignoring case); tables without changes are left out. */
export type Changes = { [T in TableName]?: TableChanges<T> }

export interface TableChanges<T extends TableName> {
  added: Row<T>[]
  changed: ChangedRow[]
  removed: Row<T>[]
}

export interface ChangedRow {
  /** As the row is called now. */
  identity: string
  /** Each field that differs, ascending. */
  fields: { field: string; before: unknown; after: unknown }[]
}

export interface ChangeCounts {
  added: number
  changed: number
  removed: number
}

/** Either side may leave out rows that are the same on both. */
export function changesBetween(before: Dataset, after: Dataset): Changes {
  return Object.fromEntries(
    TABLES.map(table => [table, tableChanges(table, before[table], after[table])] as const)
      .filter(([, changes]) => changes.added.length + changes.changed.length + changes.removed.length > 0),
  )
}

export function countChanges(changes: Changes): ChangeCounts {
  const counts: ChangeCounts = { added: 0, changed: 0, removed: 0 }
  for (const table of TABLES) {
    counts.added += changes[table]?.added.length ?? 0
    counts.changed += changes[table]?.changed.length ?? 0
    counts.removed += changes[table]?.removed.length ?? 0
  }
  return counts
}

function tableChanges<T extends TableName>(table: T, before: readonly Row<T>[], after: readonly Row<T>[]): TableChanges<T> {
  const old = new Map(before.map(row => [identityOf(table, row).toLowerCase(), row]))
  const changes: TableChanges<T> = { added: [], changed: [], removed: [] }
  for (const row of byIdentity(table, after)) {
    const identity = identityOf(table, row)
    const previous = old.get(identity.toLowerCase())
    old.delete(identity.toLowerCase())
    if (previous === undefined) {
      changes.added.push(row)
      continue
    }
    const fields = fieldChanges(previous, row)
    if (fields.length > 0) changes.changed.push({ identity, fields })
  }
  changes.removed = byIdentity(table, [...old.values()])
  return changes
}

function fieldChanges(before: object, after: object): ChangedRow['fields'] {
  const old = new Map<string, unknown>(Object.entries(before))
  const now = new Map<string, unknown>(Object.entries(after))
  return [...new Set([...old.keys(), ...now.keys()])].toSorted()
    .map(field => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter(change => canonicalJson(change.before) !== canonicalJson(change.after))
}
