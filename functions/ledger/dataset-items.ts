import { TABLES, type Dataset, type TableName } from '#model/dataset.ts'
import { chunkNamesOf, unpackTable, type ChunkNames, type PackedDataset } from './chunks.ts'
import type { Content } from './content.ts'
import { readContents } from './contents.ts'
import type { StoreReader } from './store.ts'

/** @param names a revision's list of chunks */
export async function readDataset(store: StoreReader, names: Content): Promise<Dataset> {
  const tables = chunkNamesOf(names)
  return unpackDataset(tables, await chunksByHash(store, TABLES.flatMap(table => tables[table])))
}

/** What two contents don't share. */
export interface Differing {
  /** The rows of the chunks that only one of them has. */
  before: Dataset
  after: Dataset
  /** The chunks that only the newer one has. */
  newChunks: Content[]
}

/** Reads only those of the older chunks that the newer content doesn't have. */
export async function readDiffering(store: StoreReader, olderNames: Content, newer: PackedDataset): Promise<Differing> {
  const older = chunkNamesOf(olderNames)
  const known = new Set(TABLES.flatMap(table => older[table]))
  const gone = namesWhere(older, hash => !newer.chunks.has(hash))
  const added = namesWhere(chunkNamesOf(newer.names), hash => !known.has(hash))
  return {
    before: unpackDataset(gone, await chunksByHash(store, TABLES.flatMap(table => gone[table]))),
    after: unpackDataset(added, newer.chunks),
    newChunks: [...newer.chunks.values()].filter(({ hash }) => !known.has(hash)),
  }
}

async function chunksByHash(store: StoreReader, hashes: readonly string[]): Promise<ReadonlyMap<string, Content>> {
  return new Map((await readContents(store, hashes)).map(content => [content.hash, content]))
}

function namesWhere(names: ChunkNames, wanted: (hash: string) => boolean): ChunkNames {
  return Object.fromEntries(TABLES.map(table => [table, names[table].filter(wanted)])) as ChunkNames
}

/** @param chunks at least those of the names; of others nothing shows */
export function unpackDataset(names: ChunkNames, chunks: ReadonlyMap<string, Content>): Dataset {
  const rowsOf = <T extends TableName>(table: T) =>
    unpackTable(table, names[table].map(hash => chunks.get(hash)).filter(chunk => chunk !== undefined))
  return {
    domains: rowsOf('domains'),
    projects: rowsOf('projects'),
    funding: rowsOf('funding'),
    staffing: rowsOf('staffing'),
    municipalities: rowsOf('municipalities'),
    priorities: rowsOf('priorities'),
    meetings: rowsOf('meetings'),
  }
}
