import { identityOf, type Row, type TableName } from '#model/dataset.ts'
import type { LoggedChanges } from './change-log.ts'
import type { ChangedRow } from './changes.ts'
import type { Revision } from './revision.ts'

/** What one revision did to a row. */
export interface RowVersion<T extends TableName> {
  revision: Revision
  event: 'added' | 'changed' | 'removed'
  /** The row from then on; null where it was removed. */
  row: Row<T> | null
  /** What `changed` changed; else empty. */
  fields: ChangedRow['fields']
}

/**
 * The versions that a row had, newest first: the log is walked back from the row as it stood after its last revision.
 *
 * @param identity in lower case
 * @param last null = there was no such row then
 */
export function rowHistory<T extends TableName>(table: T, identity: string, last: Row<T> | null, log: readonly LoggedChanges[]): RowVersion<T>[] {
  const isRow = (row: Row<T>) => identityOf(table, row).toLowerCase() === identity
  const versions: RowVersion<T>[] = []
  let row = last
  for (const { revision, changes } of log.toReversed()) {
    const { added, changed, removed } = changes[table] ?? { added: [], changed: [], removed: [] }
    const gone = removed.find(isRow)
    const change = changed.find(candidate => candidate.identity.toLowerCase() === identity)
    if (gone !== undefined) {
      versions.push({ revision, event: 'removed', row: null, fields: [] })
      row = gone
    } else if (row !== null && (revision.revision === 1 || added.some(isRow))) {
      versions.push({ revision, event: 'added', row, fields: [] })
      row = null
    } else if (row !== null && change !== undefined) {
      versions.push({ revision, event: 'changed', row, fields: change.fields })
      row = { ...row, ...Object.fromEntries(change.fields.map(({ field, before }) => [field, before])) }
    }
  }
  return versions
}
