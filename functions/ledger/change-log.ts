import { identityOf, TABLES, type TableName } from '#model/dataset.ts'
import type { Changes } from './changes.ts'
import { valueOf } from './content.ts'
import { readContents } from './contents.ts'
import { BY_TIME, revisionKey, REVISIONS } from './keys.ts'
import { revisionOf } from './revision-items.ts'
import type { Revision } from './revision.ts'
import type { Store } from './store.ts'

/** What one revision changed, as it was stored when it was published. The first one's list is empty: it added every row. */
export interface LoggedChanges {
  revision: Revision
  changes: Changes
}

/** Of the revisions after the one number through the other, ascending: one query for each megabyte of revisions. */
export async function readChangeLog(store: Store, after: number, through: number): Promise<LoggedChanges[]> {
  if (after >= through) return []
  const items = await store.query({
    KeyConditionExpression: 'pk = :revisions AND sk BETWEEN :first AND :last',
    ProjectionExpression: [...BY_TIME.projected, 'changes'].map(name => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries([...BY_TIME.projected, 'changes'].map(name => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ':revisions': { S: REVISIONS },
      ':first': { S: revisionKey(after + 1).sk },
      ':last': { S: revisionKey(through).sk },
    },
  })
  const revisions = items.map(item => ({ revision: revisionOf(item), bytes: item['changes']?.B }))
  // Long lists are stored apart.
  const apart = await readContents(store, revisions.filter(({ bytes }) => bytes === undefined).map(({ revision }) => revision.payloads.changes))
  const byHash = new Map(apart.map(({ hash, bytes }) => [hash, bytes]))
  return revisions.map(({ revision, bytes }) => {
    const hash = revision.payloads.changes
    return { revision, changes: valueOf({ hash, bytes: bytes ?? byHash.get(hash) ?? new Uint8Array() }) as Changes }
  })
}

/** The revisions that touched each row, ascending. */
export interface Touches {
  of(table: TableName, identity: string): Revision[]
}

/**
 * A row that the log doesn't tell about wasn't touched by these revisions; where they begin with the first revision, which
 * lists no rows, the row was there from then on.
 */
export function touchesIn(log: readonly LoggedChanges[]): Touches {
  const first = log[0]?.revision.revision === 1 ? log[0].revision : null
  const touches = new Map<string, { revisions: Revision[]; begins: boolean }>()
  const touch = (revision: Revision, table: TableName, identity: string, isNew: boolean) => {
    const name = nameOf(table, identity)
    const known = touches.get(name)
    if (known === undefined) touches.set(name, { revisions: [revision], begins: isNew })
    else known.revisions.push(revision)
  }
  for (const { revision, changes } of log) {
    for (const table of TABLES) {
      const { added, changed, removed } = changes[table] ?? { added: [], changed: [], removed: [] }
      for (const row of added) touch(revision, table, identityOf(table, row), true)
      for (const { identity } of changed) touch(revision, table, identity, false)
      for (const row of removed) touch(revision, table, identityOf(table, row), false)
    }
  }
  return {
    of(table, identity) {
      const { revisions, begins } = touches.get(nameOf(table, identity)) ?? { revisions: [], begins: false }
      return first === null || begins ? revisions : [first, ...revisions]
    },
  }
}

const nameOf = (table: TableName, identity: string) => `${table} ${identity.toLowerCase()}`
