import { signersOf } from '../evidence/stored-evidence.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { RevisionRecord } from '../ledger/revision-items.ts'
import type { Revision } from '../ledger/revision.ts'
import { Refusal } from './refusal.ts'

/** Which part of the chain. */
export interface AskedRevisions {
  /** Only revisions with a lower number; null = from the last one on. */
  before: number | null
  /** At most so many, the newest of them. */
  limit: number
  /** Whether each comes with the key that signed it: that takes a look at each, which a whole chain would make many. */
  withKey: boolean
  /** Whether each comes with its sealed text. */
  withHeader: boolean
}

export interface RevisionsAnswer {
  /** Ascending. */
  revisions: ListedRevision[]
  /** Older ones are answered to the same question with `before` this number; null: the first is among these. */
  next: number | null
}

type ListedRevision = Pick<Revision, 'revision' | 'hash' | 'previousHash' | 'seal' | 'previousSeal' | 'publishedAt' | 'counts' | 'changes' | 'accepted'> & {
  /** The fingerprint of the key that signed it, null where none did; only where few are asked for. */
  signedBy?: string | null
  /** This and what follows only for who may know who edited the sheet. */
  editor?: string | null
  /** ISO 8601, UTC; null where it isn't known. */
  editedAt?: string | null
  /** With which the sealed text commits to the name; null where it was erased. */
  editorSalt?: string | null
  /** The canonical JSON that the seal is the SHA-256 of; of the editor it holds a salted commitment. */
  header?: string
}

/**
 * What `?before=101&limit=50&header=true` asks for; each may be left out. A limit of at most 100 has each one's key told.
 *
 * @throws Refusal
 */
export function askedRevisions(query: URLSearchParams): AskedRevisions {
  const [header = 'false', ...more] = query.getAll('header')
  if (more.length > 0 || !['true', 'false'].includes(header)) throw new Refusal('revisions-malformed')
  const withHeader = header === 'true'
  const most = withHeader ? MOST_WITH_HEADER : MOST
  const limit = parseNumber(query.getAll('limit')) ?? most
  if (limit > most) throw new Refusal('revisions-malformed')
  return { before: parseNumber(query.getAll('before')), limit, withKey: limit <= MOST_WITH_KEY, withHeader }
}

/** @param named whether the reader may know who edited the sheet */
export async function revisionsAnswer(ledger: Pick<Ledger, 'records' | 'reader'>, { before, limit, withKey, withHeader }: AskedRevisions, named: boolean): Promise<RevisionsAnswer> {
  const records = before === 1 ? [] : await ledger.records(before, limit, named)
  const first = records[0]?.revision.revision ?? 1
  const keys = withKey ? await keysOf(ledger, records) : null
  return {
    revisions: records.map(({ revision: { revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes, accepted, editor, editedAt = null }, header, editorSalt }) => ({
      revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes, accepted,
      ...(keys !== null && { signedBy: keys.get(revision) ?? null }), ...(named && { editor, editedAt, editorSalt }), ...(withHeader && { header }),
    })),
    next: first > 1 ? first : null,
  }
}

/** What was published before there was evidence isn't signed, and not looked up. */
async function keysOf({ reader }: Pick<Ledger, 'reader'>, records: readonly RevisionRecord[]): Promise<ReadonlyMap<number, string>> {
  const numbers = records.filter(({ revision }) => revision.payloads.rules !== undefined).map(({ revision }) => revision.revision)
  const [first, last] = [numbers[0], numbers.at(-1)]
  return first === undefined || last === undefined ? new Map() : signersOf(reader, first, last)
}

function parseNumber(values: string[]): number | null {
  const [text = '', ...more] = values
  if (values.length === 0) return null
  if (more.length > 0 || !/^[1-9]\d{0,8}$/.test(text)) throw new Refusal('revisions-malformed')
  return Number(text)
}

/** So many fit in an answer that isn't compressed: each takes some 800 bytes, and with its sealed text 2.300. */
const MOST = 5_000
const MOST_WITH_HEADER = 1_000
/** Read whole, each is some 25 KB, and of a large workbook several hundred. */
const MOST_WITH_KEY = 100
