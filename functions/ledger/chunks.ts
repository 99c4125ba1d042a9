import { compareIdentities, identityOf, TABLES, type Dataset, type Row, type TableName } from '#model/dataset.ts'
import { canonicalJson, contentOf, sha256, valueOf, type Content } from './content.ts'

/** The chunks of each table, by hash, in the tree's order. */
export type ChunkNames = Record<TableName, string[]>

export interface PackedDataset {
  /** The content's hash: the same for the same rows, in whatever order they stand. */
  hash: string
  /** The list of chunk names: its own name is the content's hash. */
  names: Content
  /** The dataset's chunks, each once. */
  chunks: ReadonlyMap<string, Content>
}

/** What the list of chunk names holds. `format` changes when rows or chunks are cut or written otherwise. */
interface ChunkList {
  format: number
  tables: ChunkNames
}

/**
 * Cuts each table into chunks. A table of at most 512 rows is one chunk; a larger one is halved by the
 * bits of the hash of each row's identity, as often as it takes. Where the cuts fall therefore depends on
 * the rows alone: a row that is added or changed touches its own chunk, or the two that it splits into.
 */
export function packDataset(dataset: Dataset): PackedDataset {
  const chunks = new Map<string, Content>()
  const tables = Object.fromEntries(TABLES.map(table => [table, packTable(table, dataset[table], chunks)])) as ChunkNames
  const names = contentOf({ format: FORMAT, tables } satisfies ChunkList)
  return { hash: names.hash, names, chunks }
}

/** The inverse of the list of names in `packDataset`. */
export function chunkNamesOf(names: Content): ChunkNames {
  const list = valueOf(names) as ChunkList
  if (list.format !== FORMAT) throw new Error(`chunks of format ${list.format}: written by a newer version of this program`)
  return list.tables
}

/** A table's rows from its chunks, in any order of chunks: ascending by identity. */
export function unpackTable<T extends TableName>(table: T, chunks: readonly Content[]): Row<T>[] {
  return byIdentity(table, chunks.flatMap(chunk => valueOf(chunk) as Row<T>[]))
}

export function byIdentity<T extends TableName>(table: T, rows: readonly Row<T>[]): Row<T>[] {
  return rows
    .map(row => ({ row, identity: identityOf(table, row) }))
    .toSorted((a, b) => compareIdentities(a.identity, b.identity))
    .map(({ row }) => row)
}

const FORMAT = 1
const MOST_ROWS = 512
/** Of canonical JSON. Even text that can't be compressed then fits in a DynamoDB item, unless one row is larger. */
const MOST_BYTES = 360_000
const HASH_BITS = 256

interface PlacedRow<T extends TableName> {
  row: Row<T>
  /** SHA-256 of the row's identity in lower case: which half the row falls in, bit by bit. */
  path: Buffer
  bytes: number
}

function packTable<T extends TableName>(table: T, rows: readonly Row<T>[], chunks: Map<string, Content>): string[] {
  const placed = byIdentity(table, rows).map(row => ({
    row,
    path: Buffer.from(sha256(identityOf(table, row).toLowerCase()), 'hex'),
    bytes: Buffer.byteLength(canonicalJson(row)) + 1,
  }))
  return halve(placed, 0).map(part => {
    const chunk = contentOf(part.map(({ row }) => row))
    chunks.set(chunk.hash, chunk)
    return chunk.hash
  })
}

function halve<T extends TableName>(rows: PlacedRow<T>[], bit: number): PlacedRow<T>[][] {
  if (rows.length === 0) return []
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0)
  const fits = rows.length <= MOST_ROWS && bytes <= MOST_BYTES
  if (fits || rows.length === 1 || bit === HASH_BITS) return [rows]
  return [0, 1].flatMap(half => halve(rows.filter(({ path }) => bitOf(path, bit) === half), bit + 1))
}

function bitOf(path: Buffer, bit: number): number {
  return ((path[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1
}
