import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import canonicalize from 'canonicalize'

/** Any JSON value as stored: compressed, and named by the SHA-256 of its canonical JSON (RFC 8785), in hex. */
export interface Content {
  hash: string
  /** Brotli. Different versions of brotli may give different bytes; the hash never differs. */
  bytes: Uint8Array
}

/** @param effort `most` for what browsers fetch as it is stored; else a large table's hundreds of chunks would take long */
export function contentOf(value: unknown, effort: 'most' | 'little' = 'little'): Content {
  const json = canonicalJson(value)
  return { hash: sha256(json), bytes: compress(json, effort) }
}

/** @throws LedgerDamaged where the bytes aren't the content of that name */
export function valueOf({ hash, bytes }: Content): unknown {
  return JSON.parse(jsonOf({ hash, bytes }))
}

/** The content's canonical JSON, as the hash covers it. */
export function jsonOf({ hash, bytes }: Content): string {
  const json = decompressed(bytes, hash)
  if (sha256(json) !== hash) throw new LedgerDamaged(`content ${hash} has another hash`)
  return json
}

/** RFC 8785. Half a surrogate pair has no UTF-8 and so no canonical JSON: it counts as U+FFFD. */
export function canonicalJson(value: unknown): string {
  const json = canonicalWhole(value) ?? canonicalize(wellFormed(value))
  if (json === undefined) throw new TypeError('not a JSON value')
  return json
}

/** In hex; text as UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** What the ledger stores isn't what was written: never shown, and never repaired by the program. */
export class LedgerDamaged extends Error {
  override name = 'LedgerDamaged'
}

/** Null where the value isn't canonical JSON as it stands. */
function canonicalWhole(value: unknown): string | null {
  try {
    return canonicalize(value) ?? null
  } catch {
    return null
  }
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key.toWellFormed(), wellFormed(part)]))
}

function compress(json: string, effort: 'most' | 'little'): Uint8Array {
  const bytes = Buffer.from(json)
  const most = effort === 'most' && bytes.length <= LARGE_BYTES
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: most ? constants.BROTLI_MAX_QUALITY : 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

/** Up to here the best quality takes at most about half a second. */
const LARGE_BYTES = 256 * 1024

function decompressed(bytes: Uint8Array, hash: string): string {
  try {
    return brotliDecompressSync(bytes).toString()
  } catch (cause) {
    throw new LedgerDamaged(`content ${hash} can't be decompressed`, { cause })
  }
}
