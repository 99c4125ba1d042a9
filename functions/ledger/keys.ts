/**
 * The one table: everything that both the ledger's code and the deployed table must agree on.
 *
 * | item | pk | sk |
 * | --- | --- | --- |
 * | revision, written once | `revision` | its number, zero-padded |
 * | chunk: content under the hash of its canonical JSON, written once | `chunk#<sha256>` | `chunk` |
 * | part of a chunk too large for one item, under the hash of its bytes, written once | `part#<sha256>` | `part` |
 * | what stands behind a revision, for an auditor: content under the hash of its canonical JSON, written once | `evidence#<sha256>` | `evidence` |
 * | record of the last reading, the only item that is ever updated | `reading` | `last` |
 *
 * A person's name stands in two places, outside of every seal, so that it can be erased: in a revision's `editor`, with
 * the salt of the commitment to it (revisions that were published before `editedAt` was sealed have the salt in
 * `editorSalt`), and in `edit` of the record of the last reading.
 */
export const PARTITION_KEY = 'pk'
export const SORT_KEY = 'sk'

/** Local secondary index: revisions by time, headers only. Both keys are strings. */
export const BY_TIME = {
  name: 'by-time',
  /** ISO 8601, UTC, milliseconds: text order is time order. */
  sortKey: 'publishedAt',
  projected: ['header', 'seal', 'editor'],
} as const

export interface Key {
  pk: string
  sk: string
}

export const REVISIONS = 'revision'

export function revisionKey(revision: number): Key {
  return { pk: REVISIONS, sk: String(revision).padStart(10, '0') }
}

export function chunkKey(hash: string): Key {
  return { pk: `chunk#${hash}`, sk: 'chunk' }
}

export function partKey(hash: string): Key {
  return { pk: `part#${hash}`, sk: 'part' }
}

export function evidenceKey(hash: string): Key {
  return { pk: `evidence#${hash}`, sk: 'evidence' }
}

export const READING_KEY: Key = { pk: 'reading', sk: 'last' }
