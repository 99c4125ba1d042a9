import { identityOf, TABLES, type TableName } from '#model/dataset.ts'
import type { Changes } from './changes.ts'
import { jsonOf, type Content } from './content.ts'
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

export interface ChangeLog {
  /** The log tells of every revision after this one, and of none before. */
  after: number
  /** Ascending. */
  revisions: LoggedChanges[]
}

/**
 * Of the revisions after the one number through the other: the newest, for as many as can be read at once, and one at
 * least. One query for each megabyte of revisions.
 */
export async function readChangeLog(store: Store, after: number, through: number): Promise<ChangeLog> {
  const newestFirst: LoggedChanges[] = []
  if (after < through) for await (const logged of newestChanges(store, after, through)) newestFirst.push(logged)
  const oldest = newestFirst.at(-1)
  return { after: oldest === undefined ? after : oldest.revision.revision - 1, revisions: newestFirst.toReversed() }
}

/** Of lists of changes as JSON: as objects they take several times that. */
const MOST_LETTERS = 8_000_000
/** Of revisions, each of 1 MB: what isn't a list of changes is read along with it. */
const MOST_PAGES = 16

async function* newestChanges(store: Store, after: number, through: number): AsyncGenerator<LoggedChanges> {
  const attributes = [...BY_TIME.projected, 'changes']
  let pages = 0
  let letters = 0
  for await (const page of store.pages({
    KeyConditionExpression: 'pk = :revisions AND sk BETWEEN :first AND :last',
    ProjectionExpression: attributes.map(name => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map(name => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ':revisions': { S: REVISIONS },
      ':first': { S: revisionKey(after + 1).sk },
      ':last': { S: revisionKey(through).sk },
    },
    ScanIndexForward: false,
  })) {
    for (const item of page) {
      const revision = revisionOf(item)
      const json = jsonOf(await changesOf(store, revision, item['changes']?.B))
      const isFirst = letters === 0
      letters += json.length
      if (!isFirst && letters > MOST_LETTERS) return
      yield { revision, changes: JSON.parse(json) as Changes }
    }
    if (++pages === MOST_PAGES) return
  }
}

/** Long lists are stored apart. */
async function changesOf(store: Store, { payloads: { changes: hash } }: Revision, inline: Uint8Array | undefined): Promise<Content> {
  const [content] = inline === undefined ? await readContents(store, [hash]) : []
  return content ?? { hash, bytes: inline ?? new Uint8Array() }
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
