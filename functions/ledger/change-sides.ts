import { TABLES, type Dataset, type Row, type TableName } from '#model/dataset.ts'
import { chunkNamesOf, unpackTable, type ChunkNames } from './chunks.ts'
import type { Content } from './content.ts'
import { readContents } from './contents.ts'
import { unpackDataset } from './dataset-items.ts'
import type { Store } from './store.ts'

/** Two contents beside each other. */
export interface Sides {
  before: Dataset
  after: Dataset
}

/**
 * Each chunk is read once, however many sides have it.
 *
 * @param before null = nothing
 * @param tables `differing`: a table that is the same on both sides isn't read, and is empty on both; the others are whole,
 * because where a row stands in the sheet is known by its place among all rows of its table
 */
export async function readSides(store: Store, before: Content | null, after: Content, tables: 'differing' | 'all'): Promise<Sides> {
  const [older, newer] = [before === null ? NOTHING : chunkNamesOf(before), chunkNamesOf(after)]
  const isWanted = (table: TableName) => tables === 'all' || String(older[table]) !== String(newer[table])
  const sides = [older, newer].map(names => Object.fromEntries(TABLES.map(table => [table, isWanted(table) ? names[table] : []])) as ChunkNames)
  const hashes = new Set(sides.flatMap(names => TABLES.flatMap(table => names[table])))
  const chunks = new Map((await readContents(store, [...hashes])).map(chunk => [chunk.hash, chunk]))
  const [left = NOTHING, right = NOTHING] = sides
  return { before: unpackDataset(left, chunks), after: unpackDataset(right, chunks) }
}

/** One table whole, ascending by identity. */
export async function readTable<T extends TableName>(store: Store, names: Content, table: T): Promise<Row<T>[]> {
  return unpackTable(table, await readContents(store, chunkNamesOf(names)[table]))
}

const NOTHING: ChunkNames = { domains: [], projects: [], funding: [], staffing: [], municipalities: [], priorities: [], meetings: [] }
