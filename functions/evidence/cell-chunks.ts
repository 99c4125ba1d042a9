import { columnLetters } from '#model/columns.ts'
import { contentOf, sha256, valueOf, type Content } from '../ledger/content.ts'
import type { Cell } from '../workbook/grid.ts'
import type { ColumnLetters } from '../workbook/reading.ts'
import type { TabAsRead, WorkbookAsRead } from './as-read.ts'
import { cellsJson } from './cell-json.ts'

export interface PackedCells {
  /** The hash of `names`: of all that was read. */
  hash: string
  /** All but the rows' cells, and the names of the chunks that hold those. */
  names: Content
  /** Each once. */
  chunks: ReadonlyMap<string, Content>
}

interface CellList {
  /** Changes when chunks are cut or written otherwise. */
  format: number
  locale: string
  otherTabs?: string[]
  tabs: (Omit<TabAsRead, 'rows'> & {
    /** Runs of rows that follow each other in the sheet: the first one's number, and how many. */
    runs: [firstRow: number, count: number][]
    /** In order. */
    chunks: string[]
  })[]
}

/**
 * Cuts each tab's rows into chunks after rows that their own content chooses, and keeps row numbers apart:
 * a row that is added, changed or removed touches the chunk it stands in, at most the next one, and the list.
 */
export function packCells({ tabs, ...workbook }: WorkbookAsRead): PackedCells {
  const chunks = new Map<string, Content>()
  const list: CellList = {
    format: FORMAT,
    ...workbook,
    tabs: tabs.map(({ rows, ...rest }) => ({ ...rest, runs: runsOf(rows.map(({ row }) => row)), chunks: packRows(rows.map(({ cells }) => cells), chunks) })),
  }
  const names = contentOf(list)
  return { hash: names.hash, names, chunks }
}

/** The chunks that a revision with this list of names needs, each once. */
export function cellChunksOf(names: Content): string[] {
  return [...new Set(listOf(names).tabs.flatMap(({ chunks }) => chunks))]
}

/** The letters of the columns in which the cells stood, by the tab's title and the workbook's header. */
export function columnsOfCells(names: Content): ColumnLetters {
  return Object.fromEntries(listOf(names).tabs.map(({ title, columns, columnNumbers }) => [
    title,
    Object.fromEntries(columns.map((column, index) => [column, columnLetters(columnNumbers[index] ?? 0)])),
  ]))
}

/** The inverse of `packCells`. @throws Error where a chunk isn't given */
export function unpackCells(names: Content, chunks: ReadonlyMap<string, Content>): WorkbookAsRead {
  const { format: _, tabs, ...workbook } = listOf(names)
  return {
    ...workbook,
    tabs: tabs.map(({ runs, chunks: hashes, ...rest }) => {
      const cells = hashes.flatMap(hash => rowsOf(chunks.get(hash)))
      const numbers = runs.flatMap(([first, count]) => Array.from({ length: count }, (_, index) => first + index))
      return { ...rest, rows: numbers.map((row, index) => ({ row, cells: cells[index] ?? [] })) }
    }),
  }
}

type CellRow = (Cell | null)[]

const FORMAT = 1
const FEWEST_ROWS = 64
const MOST_ROWS = 1024
/** Of canonical JSON: compressed, it fits in a DynamoDB item with room to spare. */
const MOST_BYTES = 360_000
/** A row in so many ends its chunk. */
const ONE_IN = 256

function packRows(rows: readonly CellRow[], chunks: Map<string, Content>): string[] {
  const names: string[] = []
  let chunk: CellRow[] = []
  let bytes = 0
  const close = () => {
    const content = contentOf(chunk)
    chunks.set(content.hash, content)
    names.push(content.hash)
    chunk = []
    bytes = 0
  }
  for (const row of rows) {
    const json = cellsJson(row)
    const size = Buffer.byteLength(json)
    if (chunk.length > 0 && bytes + size > MOST_BYTES) close()
    chunk.push(row)
    bytes += size
    if (chunk.length >= MOST_ROWS || (chunk.length >= FEWEST_ROWS && endsChunk(json))) close()
  }
  if (chunk.length > 0) close()
  return names
}

function endsChunk(json: string): boolean {
  return Number.parseInt(sha256(json).slice(0, 8), 16) % ONE_IN === 0
}

/** Ascending row numbers as runs. */
function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last !== undefined && last[0] + last[1] === row) last[1]++
    else runs.push([row, 1])
  }
  return runs
}

function listOf(names: Content): CellList {
  const list = valueOf(names) as CellList
  if (list.format !== FORMAT) throw new Error(`cells of format ${list.format}: written by a newer version of this program`)
  return list
}

function rowsOf(chunk: Content | undefined): CellRow[] {
  if (chunk === undefined) throw new Error('a chunk of cells is not there')
  return valueOf(chunk) as CellRow[]
}
