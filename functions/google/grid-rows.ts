import type { Cell, CellNote, GridRow, NumberFormat } from '../workbook/grid.ts'

/** One stretch of a tab, as Google answers it: where it begins (counted from 0) and its rows, unchecked. */
export interface Segment {
  startRow: number
  startColumn: number
  rowData: unknown[]
}

/** The filled rows, ascending, without empty cells at their end; the notes, ascending by row, then column. */
export interface Content {
  rows: GridRow[]
  notes: CellNote[]
}

/**
 * What stands in a tab. Written by hand, because it passes over every cell of a large sheet: about a
 * million a second.
 * @returns null where the answer hasn't the shape that Google documents
 */
export function contentOf(segments: readonly Segment[]): Content | null {
  const rows = new Map<number, GridRow>()
  const notes: CellNote[] = []
  const formats: Formats = new Map()
  const repeated: RepeatedTexts[] = []
  for (const { startRow, startColumn, rowData } of segments) {
    for (const [index, data] of rowData.entries()) {
      const values = valuesOf(data)
      if (values === null) return null
      const number = startRow + index + 1
      let row = rows.get(number)
      for (const [offset, value] of values.entries()) {
        if (!isObject(value)) return null
        const column = startColumn + offset
        const note = value['note'] ?? ''
        if (typeof note !== 'string') return null
        if (note !== '') notes.push({ row: number, column: column + 1, text: note })
        const cell = cellOf(value, formats)
        if (cell === undefined) return null
        if (cell === null) continue
        if (row === undefined) rows.set(number, (row = { row: number, cells: [] }))
        while (row.cells.length < column) row.cells.push(null)
        row.cells[column] = cell.kind === 'text' ? shared(cell, (repeated[column] ??= { cells: new Map() })) : cell
      }
    }
  }
  return {
    rows: [...rows.values()].toSorted((a, b) => a.row - b.row),
    notes: notes.toSorted((a, b) => a.row - b.row || a.column - b.column),
  }
}

/** The cells of a column's texts, while they are few: words of a list are one object then, not fifty thousand. */
interface RepeatedTexts {
  cells: Map<string, Cell> | null
}

const MOST_REPEATED = 256

function shared(cell: Cell, repeated: RepeatedTexts): Cell {
  if (repeated.cells === null) return cell
  const known = repeated.cells.get(cell.shown)
  if (known !== undefined) return known
  if (repeated.cells.size === MOST_REPEATED) repeated.cells = null
  else repeated.cells.set(cell.shown, cell)
  return cell
}

/** An empty row is `{}`, or has nothing but formats. */
function valuesOf(row: unknown): unknown[] | null {
  if (!isObject(row)) return null
  const values = row['values']
  if (values === undefined || values === null) return []
  return Array.isArray(values) ? values : null
}

/** null = empty; undefined = not a cell. */
function cellOf(cell: Record<string, unknown>, formats: Formats): Cell | null | undefined {
  const shown = cell['formattedValue'] ?? ''
  if (typeof shown !== 'string') return undefined
  const value = cell['effectiveValue'] ?? null
  if (value === null) return shown === '' ? null : { kind: 'text', shown }
  if (!isObject(value)) return undefined

  const text = value['stringValue']
  if (typeof text === 'string') return shown !== '' ? { kind: 'text', shown } : text !== '' ? { kind: 'text', shown: text } : null
  const number = value['numberValue']
  if (typeof number === 'number' && Number.isFinite(number)) {
    const format = formatOf(cell['effectiveFormat'], formats)
    return format === undefined ? undefined : { kind: 'number', shown: shown === '' ? String(number) : shown, number, format }
  }
  const truth = value['boolValue']
  if (typeof truth === 'boolean') return { kind: 'boolean', shown: shown === '' ? (truth ? 'WAAR' : 'ONWAAR') : shown, value: truth }
  if (isObject(value['errorValue'])) return { kind: 'error', shown: shown === '' ? '#ERROR!' : shown }
  return undefined
}

function formatOf(cellFormat: unknown, formats: Formats): NumberFormat | undefined {
  if (cellFormat === undefined || cellFormat === null) return AUTOMATIC
  if (!isObject(cellFormat)) return undefined
  const format = cellFormat['numberFormat'] ?? null
  if (format === null) return AUTOMATIC
  if (!isObject(format)) return undefined
  const type = format['type'] ?? 'AUTOMATIC'
  const pattern = format['pattern'] ?? ''
  if (typeof type !== 'string' || typeof pattern !== 'string') return undefined
  const key = `${type} ${pattern}`
  let known = formats.get(key)
  if (known === undefined) formats.set(key, (known = { type: TYPES.find(name => name === type) ?? 'AUTOMATIC', pattern }))
  return known
}

/** One object per format: a sheet has many cells and few formats. */
type Formats = Map<string, NumberFormat>

const AUTOMATIC: NumberFormat = Object.freeze({ type: 'AUTOMATIC', pattern: '' })
const TYPES = ['NUMBER', 'CURRENCY', 'PERCENT', 'SCIENTIFIC', 'DATE', 'TIME', 'DATE_TIME', 'TEXT'] as const satisfies NumberFormat['type'][]

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
