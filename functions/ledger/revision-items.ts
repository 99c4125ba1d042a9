import type { Content } from './content.ts'
import { LedgerDamaged } from './content.ts'
import { readContents, writeContents } from './contents.ts'
import { BY_TIME, revisionKey, REVISIONS } from './keys.ts'
import type { PayloadName, RevisionPlan } from './revision-plan.ts'
import { headerJson, openRevision, type Revision } from './revision.ts'
import type { Item, Store } from './store.ts'
import { PublicationUncertain, StoreUnavailable } from './store-errors.ts'

/** A revision with the text that its seal is the SHA-256 of, as stored. */
export interface RevisionRecord {
  revision: Revision
  header: string
  /** With which the editor's name was committed to; null where it was erased, and where it isn't asked for. */
  editorSalt: string | null
}

export interface WantedRevisions {
  /** Only the last so many. */
  newest?: number
  /** Only those published before that instant (ISO 8601, UTC). */
  before?: string
}

/** Ascending. */
export async function findRevisions(store: Store, wanted: WantedRevisions): Promise<Revision[]> {
  return (await findRecords(store, wanted)).map(({ revision }) => revision)
}

/** Ascending. */
export async function findRecords(store: Store, { newest, before }: WantedRevisions): Promise<RevisionRecord[]> {
  const items = await store.query({
    IndexName: BY_TIME.name,
    KeyConditionExpression: before === undefined ? 'pk = :revisions' : 'pk = :revisions AND #time < :before',
    ...(before !== undefined && { ExpressionAttributeNames: { '#time': BY_TIME.sortKey } }),
    ExpressionAttributeValues: { ':revisions': { S: REVISIONS }, ...(before !== undefined && { ':before': { S: before } }) },
    ...(newest !== undefined && { ScanIndexForward: false, Limit: newest }),
  })
  const records = items.map(item => ({ revision: revisionOf(item), header: item['header']?.S ?? '', editorSalt: item['editor']?.M?.['salt']?.S ?? null }))
  // A page may hold more than what was still wanted.
  return newest === undefined ? records : records.slice(0, newest).toReversed()
}

/** Ascending: the last so many that come before the one of that number; null = of all. */
export async function recordsBelow(store: Store, below: number | null, most: number, withSalts: boolean): Promise<RevisionRecord[]> {
  const bound = below === null ? null : await readRevision(store, below)
  const records = await findRecords(store, { newest: most, ...(bound && { before: bound.publishedAt }) })
  const older = withSalts ? records.filter(({ revision }) => revision.editedAt === undefined) : []
  const salts = await olderSalts(store, older.map(({ revision }) => revision.revision))
  return records.map(record => ({ ...record, editorSalt: withSalts ? record.editorSalt ?? salts.get(record.revision.revision) ?? null : null }))
}

/** Those that stand where the index doesn't have them: with the whole revisions, a megabyte at a time. @param revisions ascending, none left out */
async function olderSalts(store: Store, revisions: readonly number[]): Promise<Map<number, string>> {
  const [first, last] = [revisions[0], revisions.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const items = await store.query({
    KeyConditionExpression: 'pk = :revisions AND sk BETWEEN :first AND :last',
    ProjectionExpression: 'sk, editorSalt',
    ExpressionAttributeValues: { ':revisions': { S: REVISIONS }, ':first': { S: revisionKey(first).sk }, ':last': { S: revisionKey(last).sk } },
  })
  return new Map(items.flatMap(({ sk, editorSalt }) => (editorSalt?.S === undefined ? [] : [[Number(sk?.S), editorSalt.S]])))
}

export async function readRevision(store: Store, revision: number): Promise<Revision | null> {
  const item = await store.get(revisionKey(revision), ...BY_TIME.projected)
  return item && revisionOf(item)
}

/**
 * The one write that publishes: on the condition that no revision has that number. Null where one has.
 * A payload too large for the item is stored first, under its hash, like a chunk.
 *
 * @param evidence what stands in the item for an auditor
 * @throws PublicationUncertain where the answer to that write is missing
 */
export async function insertRevision(store: Store, { revision, editorSalt, payloads }: RevisionPlan, evidence: Item): Promise<Revision | null> {
  const inline = Object.entries(payloads).filter(([, { bytes }]) => isInline(bytes))
  await writeContents(store, Object.values(payloads).filter(({ bytes }) => !isInline(bytes)))
  const item: Item = {
    [BY_TIME.sortKey]: { S: revision.publishedAt },
    header: { S: headerJson(revision) },
    seal: { S: revision.seal },
    // Together: the index that lists revisions has this attribute, and what it has can't be changed on a table in use.
    editor: { M: { salt: { S: editorSalt }, ...(revision.editor !== null && { name: { S: revision.editor } }) } },
    ...evidence,
    ...Object.fromEntries(inline.map(([name, { bytes }]) => [name, { B: bytes }])),
  }
  try {
    if (await store.putNew(revisionKey(revision.revision), item)) return revision
    // The put is tried again when its answer is lost: then the revision that is in the way is this one.
    const present = await readRevision(store, revision.revision)
    return present?.seal === revision.seal ? revision : null
  } catch (error) {
    throw error instanceof StoreUnavailable ? new PublicationUncertain(error.message, { cause: error }) : error
  }
}

export async function readPayload(store: Store, revision: Revision, name: PayloadName): Promise<Content> {
  const hash = name === 'names' ? revision.hash : revision.payloads[name]
  const bytes = (await store.get(revisionKey(revision.revision), name))?.[name]?.B
  if (bytes !== undefined) return { hash, bytes }
  const [content] = await readContents(store, [hash])
  if (content === undefined) throw new LedgerDamaged(`revision ${revision.revision} has no ${name}`)
  return content
}

/** Four payloads, a header and an editor's name stay below the 400 KB of a DynamoDB item. */
const MOST_INLINE_BYTES = 90_000
const isInline = (bytes: Uint8Array) => bytes.length <= MOST_INLINE_BYTES

/** What a plan's payloads take of the revision's item. */
export function inlineBytes({ payloads }: RevisionPlan): number {
  return Object.values(payloads).filter(({ bytes }) => isInline(bytes)).reduce((sum, { bytes }) => sum + bytes.length, 0)
}

/** From the attributes that the index has. */
export function revisionOf(item: Item): Revision {
  return openRevision(item['header']?.S ?? '', item['seal']?.S ?? '', item['editor']?.M?.['name']?.S ?? item['editor']?.S ?? null)
}
