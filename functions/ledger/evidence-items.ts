import type { Content } from './content.ts'
import { readContents, writeContents } from './contents.ts'
import { evidenceKey, revisionKey } from './keys.ts'
import type { EvidenceHashes, Revision } from './revision.ts'
import type { Item, Store, StoreReader } from './store.ts'

/** What a revision was made from. The ledger keeps it and doesn't read it. */
export interface ProposedEvidence {
  cells: {
    names: Content
    /** Each once, in the order in which `chunksOf` gives them. */
    chunks: ReadonlyMap<string, Content>
  }
  problems: Content
  rules: Content
  /** The chunks that an earlier revision's list of cells names. */
  chunksOf: (names: Content) => string[]
  /**
   * @param headers the sealed texts of every revision's header from 1 to the one that is published
   * @param report its report's canonical JSON
   */
  sign: (headers: readonly string[], report: string) => Promise<Signature>
}

export interface Signature {
  /** How what was signed is written. */
  format: number
  /** SHA-256 of what was signed, in hex. */
  manifest: string
  /** PEM. */
  publicKey: string
  /** DER. */
  signature: Uint8Array
}

export function hashesOf({ cells, problems, rules }: ProposedEvidence): EvidenceHashes {
  return { cells: cells.names.hash, problems: problems.hash, rules: rules.hash }
}

/**
 * Writes what doesn't fit in the revision's item and isn't stored yet, and gives what the item is to hold of it:
 * of a workbook of usual size everything but the rules, which stay the same for as long as the program does.
 *
 * @param head the revision before it
 * @param taken of the item, in bytes
 */
export async function writeEvidence(
  store: Store,
  { cells, problems, rules, chunksOf }: ProposedEvidence,
  { signature, ...signed }: Signature,
  head: Revision | null,
  taken: number,
): Promise<Item> {
  let left = MOST_BYTES - taken
  const fits = (bytes: number) => {
    if (bytes > left) return false
    left -= bytes
    return true
  }
  const apart = head?.payloads.rules === rules.hash ? [] : [rules]
  const item: Item = { evidence: { S: JSON.stringify(signed) }, signature: { B: signature } }
  for (const [name, content] of [['cells', cells.names], ['problems', problems]] as const) {
    if (fits(content.bytes.length)) item[name] = { B: content.bytes }
    else apart.push(content)
  }

  const chunks = [...cells.chunks.values()]
  const size = chunks.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size <= MOST_CELL_BYTES && fits(size)) {
    item[CELL_CHUNKS] = { L: chunks.map(({ bytes }) => ({ B: bytes })) }
  } else {
    const known = new Set(head === null ? [] : await storedChunks(store, head, chunksOf))
    apart.push(...chunks.filter(({ hash }) => !known.has(hash)))
  }
  await writeContents(store, apart, evidenceKey)
  return item
}

/** The list of cells or the problems of a revision, or its rules. @throws LedgerDamaged where it isn't stored */
export async function readEvidencePart(store: StoreReader, revision: number, name: 'cells' | 'problems' | 'rules', hash: string): Promise<Content> {
  const bytes = (await store.get(revisionKey(revision), name))?.[name]?.B
  if (bytes !== undefined) return { hash, bytes }
  const [content] = await readContents(store, [hash], evidenceKey)
  return content ?? { hash, bytes: new Uint8Array() }
}

/** @param hashes all of them, as `chunksOf` gives them. @throws LedgerDamaged where one isn't stored */
export async function readCellChunks(store: StoreReader, revision: number, hashes: readonly string[]): Promise<Content[]> {
  const inline = (await store.get(revisionKey(revision), CELL_CHUNKS))?.[CELL_CHUNKS]?.L
  if (inline === undefined) return readContents(store, hashes, evidenceKey)
  return hashes.map((hash, index) => ({ hash, bytes: inline[index]?.B ?? new Uint8Array() }))
}

const CELL_CHUNKS = 'cellChunks'
/** Of a revision's item, of 400 KB: the rest is for its header and the editor's name. */
const MOST_BYTES = 300_000
/** All cells of a workbook that is no larger are written with each revision, for a write less and nothing else to look up. */
const MOST_CELL_BYTES = 40_000

/** The chunks of the revision's cells that stand apart. */
async function storedChunks(store: StoreReader, { revision, payloads }: Revision, chunksOf: ProposedEvidence['chunksOf']): Promise<string[]> {
  if (payloads.cells === undefined) return []
  const item = await store.get(revisionKey(revision), 'cells', CELL_CHUNKS)
  if (item?.[CELL_CHUNKS] !== undefined) return []
  return chunksOf(await readEvidencePart(store, revision, 'cells', payloads.cells))
}
