import * as v from 'valibot'
import { TABS, TABLES, type Counts } from '#model/dataset.ts'
import { canonicalJson, LedgerDamaged, sha256 } from './content.ts'

/**
 * One published state. The header is what the seal covers: with it every figure, through the hashes of
 * the content, the report and the changes, and every earlier revision, through the previous seal.
 */
export interface RevisionHeader {
  format: 1
  revision: number
  /** The content's hash. */
  hash: string
  previousHash: string | null
  previousSeal: string | null
  /** ISO 8601, UTC, milliseconds; later than every earlier revision's. */
  publishedAt: string
  /** The hash of the reading that it was published from. */
  reading: string
  counts: Counts
  changes: { added: number; changed: number; removed: number }
  /** Who let pass what looked like a loss; null where nothing did. */
  accepted: Acceptance | null
  /** SHA-256 of each one's canonical JSON. */
  payloads: { report: string; changes: string; places: string } & EvidenceHashes
  /** SHA-256 of a random salt followed by the editor's name, so that the name can be erased and the seal still holds. */
  editorCommitment: string
  /** When that edit was, as Google tells (ISO 8601, UTC); null where that isn't known. Absent where it was published before that was asked. */
  editedAt?: string | null
}

/** SHA-256 of each one's canonical JSON: what the revision was made from. Absent where it was published before there was evidence. */
export interface EvidenceHashes {
  /** The list of the cells as read. */
  cells?: string
  /** The reading's, those of the guards first. */
  problems?: string
  /** The text of the rules. */
  rules?: string
}

/** A coordinator's consent to publish exactly this reading, whatever the guards say of it. */
export interface Acceptance {
  /** The reading's hash. */
  reading: string
  /** `sheet`: a box ticked in the sheet, by whom can't be known. */
  by: 'command' | 'api' | 'sheet'
  /** The codes of the problems that it lets pass. */
  guards: string[]
}

export interface Revision extends RevisionHeader {
  /** SHA-256 of the header's canonical JSON. */
  seal: string
  /** Who last edited the sheet, other than Streekboek, as far as Google tells; null also where it was erased. */
  editor: string | null
}

/** A revision's number, hash and time for one that follows the previous (null = the first). */
export function nextRevision(previous: Revision | null, now: Date): Pick<RevisionHeader, 'revision' | 'previousHash' | 'previousSeal' | 'publishedAt'> {
  const earliest = previous === null ? 0 : Date.parse(previous.publishedAt) + 1
  return {
    revision: (previous?.revision ?? 0) + 1,
    previousHash: previous?.hash ?? null,
    previousSeal: previous?.seal ?? null,
    publishedAt: new Date(Math.max(now.getTime(), earliest)).toISOString(),
  }
}

export function sealRevision(header: RevisionHeader, editor: string | null): Revision {
  return { ...header, seal: sha256(headerJson(header)), editor }
}

/** The text that the seal is the SHA-256 of, as stored. */
export function headerJson(header: RevisionHeader): string {
  const { format, revision, hash, previousHash, previousSeal, publishedAt, reading, counts, changes, accepted, payloads, editorCommitment, editedAt } = header
  return canonicalJson({
    format, revision, hash, previousHash, previousSeal, publishedAt, reading, counts, changes, accepted, payloads, editorCommitment,
    ...(editedAt !== undefined && { editedAt }),
  })
}

/** @throws LedgerDamaged where the header isn't what was sealed */
export function openRevision(json: string, seal: string, editor: string | null): Revision {
  if (sha256(json) !== seal) throw new LedgerDamaged('a revision is not what was sealed')
  return { ...v.parse(header, JSON.parse(json)), seal, editor }
}

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const number = v.pipe(v.number(), v.integer(), v.minValue(0))

const header = v.strictObject({
  format: v.literal(1),
  revision: v.pipe(number, v.minValue(1)),
  hash,
  previousHash: v.nullable(hash),
  previousSeal: v.nullable(hash),
  publishedAt: v.pipe(v.string(), v.isoTimestamp()),
  reading: hash,
  counts: v.strictObject(v.entriesFromList(TABLES.map(table => TABS[table]), number)),
  changes: v.strictObject({ added: number, changed: number, removed: number }),
  // The first revisions were sealed before there were guards.
  accepted: v.optional(v.nullable(v.strictObject({
    reading: hash,
    by: v.picklist(['command', 'api', 'sheet']),
    guards: v.array(v.string()),
  })), null),
  payloads: v.strictObject({
    report: hash,
    changes: hash,
    places: hash,
    // The first revisions were sealed before there was evidence.
    cells: v.exactOptional(hash),
    problems: v.exactOptional(hash),
    rules: v.exactOptional(hash),
  }),
  editorCommitment: hash,
  editedAt: v.exactOptional(v.nullable(v.pipe(v.string(), v.isoTimestamp()))),
}) satisfies v.GenericSchema<unknown, RevisionHeader>
