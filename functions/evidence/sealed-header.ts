import * as v from 'valibot'
import { LedgerDamaged, sha256 } from '../ledger/content.ts'

/** Of a revision's sealed header what the evidence of it needs. */
export interface SealedRevision {
  revision: number
  /** The content's hash. */
  hash: string
  /** SHA-256 of the header's text. */
  seal: string
  /** ISO 8601, UTC, milliseconds. */
  publishedAt: string
  /** The hash of the reading that it was published from: its cells and problems. */
  reading: string
  /** Hashes of what the revision is made of, each of its canonical JSON. */
  payloads: { report: string; places: string; cells: string; problems: string; rules: string }
  /** Rows per tab. */
  counts: Record<string, number>
  /** The codes of the problems that a coordinator let pass, ascending. */
  guards: string[]
}

/** What every header of the chain has, whatever program wrote it. */
export interface ChainLink {
  revision: number
  hash: string
  previousHash: string | null
  previousSeal: string | null
  publishedAt: string
  seal: string
}

/** @throws LedgerDamaged where the text isn't a header, or that of a revision from before there was evidence */
export function sealedRevision(headerText: string): SealedRevision {
  const { accepted, ...rest } = parsed(withEvidence, headerText)
  return { ...rest, seal: sha256(headerText), guards: accepted?.guards ?? [] }
}

/** @throws LedgerDamaged where the text isn't a header */
export function chainLink(headerText: string): ChainLink {
  return { ...parsed(link, headerText), seal: sha256(headerText) }
}

function parsed<S extends v.GenericSchema>(schema: S, headerText: string): v.InferOutput<S> {
  try {
    return v.parse(schema, JSON.parse(headerText))
  } catch (cause) {
    throw new LedgerDamaged('not the header of a revision with evidence', { cause })
  }
}

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const number = v.pipe(v.number(), v.integer(), v.minValue(1))
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), v.isoTimestamp())

// Other fields are sealed too, but say nothing here: a later program may add some.
const link = v.object({
  revision: number,
  hash,
  previousHash: v.nullable(hash),
  previousSeal: v.nullable(hash),
  publishedAt: instant,
})

const withEvidence = v.object({
  revision: number,
  hash,
  publishedAt: instant,
  reading: hash,
  counts: v.record(v.string(), v.number()),
  accepted: v.optional(v.nullable(v.object({ guards: v.array(v.string()) })), null),
  payloads: v.object({ report: hash, places: hash, cells: hash, problems: hash, rules: hash }),
})
