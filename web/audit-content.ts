import canonicalize from 'canonicalize'
import { compareIdentities, identityOf, TABLES, type Dataset, type Row, type TableName } from '#model/dataset.ts'
import type { SourcedRow } from './dataset.ts'
import { inParts, type Sha256 } from './digests.ts'

export type SourcedDataset = { [T in TableName]: SourcedRow<T>[] }

/** The rows as the workbook says them: without where they stand and what follows from other rows. */
export function plainDataset(rows: SourcedDataset): Dataset {
  return {
    domains: rows.domains.map(withoutSource),
    projects: rows.projects.map(withoutSource).map(({ everyPartner, ...project }) => ({ ...project, municipalities: everyPartner ? 'all' : project.municipalities })),
    funding: rows.funding.map(withoutSource).map(({ ownDomain, books: _, ...award }) => ({ ...award, domain: ownDomain })),
    staffing: rows.staffing.map(withoutSource),
    municipalities: rows.municipalities.map(withoutSource),
    priorities: rows.priorities.map(withoutSource),
    meetings: rows.meetings.map(withoutSource),
  }
}

function withoutSource<R extends { source: unknown }>({ source: _, ...row }: R): Omit<R, 'source'> {
  return row
}

/**
 * A content's hash, reckoned apart from the program that published it: the SHA-256 of the canonical JSON of the list of
 * each table's chunks, each named by the SHA-256 of its rows' canonical JSON. A table of at most 512 rows and 360.000
 * bytes is one chunk; a larger one is halved by the bits of the SHA-256 of each row's identity in lower case.
 */
export async function contentHash(dataset: Dataset, sha256: Sha256): Promise<string> {
  const tables: Record<string, string[]> = {}
  for (const table of TABLES) {
    const chunks = await chunksOf(table, dataset[table], sha256)
    tables[table] = await inParts(chunks, rows => sha256(`[${rows.map(({ json }) => json).join(',')}]`))
  }
  return sha256(canonicalJson({ format: 1, tables }))
}

interface PlacedRow {
  json: string
  /** In hex; empty where the table isn't cut. */
  path: string
  bytes: number
}

async function chunksOf<T extends TableName>(table: T, rows: readonly Row<T>[], sha256: Sha256): Promise<PlacedRow[][]> {
  const sorted = rows.map(row => ({ row, identity: identityOf(table, row) })).toSorted((a, b) => compareIdentities(a.identity, b.identity))
  const plain = sorted.map(({ row, identity }) => {
    const json = canonicalJson(row)
    return { identity, json, path: '', bytes: UTF8.encode(json).length + 1 }
  })
  if (plain.length === 0) return []
  if (fits(plain)) return [plain]
  return halved(await inParts(plain, async row => ({ ...row, path: await sha256(row.identity.toLowerCase()) })), 0)
}

function halved(rows: PlacedRow[], bit: number): PlacedRow[][] {
  if (rows.length === 0) return []
  if (fits(rows) || rows.length === 1 || bit === HASH_BITS) return [rows]
  return [0, 1].flatMap(half => halved(rows.filter(({ path }) => bitOf(path, bit) === half), bit + 1))
}

function fits(rows: readonly PlacedRow[]): boolean {
  return rows.length <= MOST_ROWS && rows.reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_BYTES
}

function bitOf(hex: string, bit: number): number {
  return (Number.parseInt(hex.charAt(bit >> 2), 16) >> (3 - (bit & 3))) & 1
}

/** RFC 8785; half a surrogate pair, which has no UTF-8, counts as U+FFFD. */
export function canonicalJson(value: unknown): string {
  const whole: unknown = JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part))
  return canonicalize(whole) ?? ''
}

const MOST_ROWS = 512
const MOST_BYTES = 360_000
const HASH_BITS = 256
const UTF8 = new TextEncoder()
