import { LedgerDamaged } from './content.ts'
import { BY_TIME, revisionKey, REVISIONS } from './keys.ts'
import type { Revision } from './revision.ts'
import type { StoreReader } from './store.ts'

/**
 * The sealed texts of the headers of revision 1 to this one (null = none), as stored. Many are asked for in several spans
 * of time at once: page by page, each megabyte would wait for the one before.
 *
 * @throws LedgerDamaged where one isn't there
 */
export async function readHeaders(store: StoreReader, last: Pick<Revision, 'revision' | 'publishedAt'> | null): Promise<string[]> {
  if (last === null) return []
  const count = Math.min(MOST_SPANS, Math.ceil(last.revision / PAGE))
  const spans = count === 1 ? [{ until: last.publishedAt }] : spansOf(await firstPublishedAt(store), last.publishedAt, count)
  const headers = (await Promise.all(spans.map(span => headersOf(store, span)))).flat()
  if (headers.length !== last.revision) throw new LedgerDamaged(`of ${last.revision} revisions there are ${headers.length}`)
  return headers
}

/** About so many headers are a page of 1 MB. */
const PAGE = 800
const MOST_SPANS = 8

/** Both ends included; ISO 8601, UTC, milliseconds. */
interface Span {
  from?: string
  until: string
}

/** As many, equally long and without a gap: no two revisions are of the same millisecond. */
function spansOf(first: string, last: string, count: number): Span[] {
  const [begin, end] = [Date.parse(first), Date.parse(last)]
  const ends = Array.from({ length: count }, (_, index) => begin + Math.floor((end - begin) * (index + 1) / count))
  return ends.map((until, index) => ({ from: instant((ends[index - 1] ?? begin - 1) + 1), until: instant(until) }))
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}

async function firstPublishedAt(store: StoreReader): Promise<string> {
  const item = await store.get(revisionKey(1), BY_TIME.sortKey)
  const publishedAt = item?.[BY_TIME.sortKey]?.S
  if (publishedAt === undefined) throw new LedgerDamaged('there is no revision 1')
  return publishedAt
}

async function headersOf(store: StoreReader, { from, until }: Span): Promise<string[]> {
  const items = await store.query({
    IndexName: BY_TIME.name,
    KeyConditionExpression: `pk = :revisions AND ${from === undefined ? '#time <= :until' : '#time BETWEEN :from AND :until'}`,
    ExpressionAttributeNames: { '#time': BY_TIME.sortKey },
    ExpressionAttributeValues: { ':revisions': { S: REVISIONS }, ':until': { S: until }, ...(from !== undefined && { ':from': { S: from } }) },
  })
  return items.map(({ header }) => header?.S ?? '')
}
