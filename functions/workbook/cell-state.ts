import { columnLetters } from '#model/columns.ts'
import type { Cell, Merge } from './grid.ts'
import type { TabLayout } from './layout.ts'
import { cleanText, foldText } from './text-normal.ts'

/** What the sheet itself says about a cell that holds no value yet, or never will. */
export function failureOf(cell: Cell): 'cell-error' | 'cell-loading' | null {
  if (cell.kind === 'number' || cell.kind === 'boolean') return null
  const first = cell.shown.trimStart().charAt(0)
  if (cell.kind === 'text' && first !== '#' && first !== 'L' && first !== 'l') return null
  if (cell.shown.length <= LONGEST_WORD && LOADING.has(foldText(cell.shown).replace('…', '...'))) return 'cell-loading'
  return cell.kind === 'error' || ERRORS.has(cleanText(cell.shown).toUpperCase()) ? 'cell-error' : null
}

/** The merge that hides a cell: it covers the cell with the value of its first. */
export type CoveredBy = (row: number, columnNumber: number) => Merge | null

export function coveredCells(tab: TabLayout): CoveredBy {
  const merges = tab.grid?.merges ?? []
  if (merges.length === 0) return () => null
  const byRow = new Map<number, Merge[]>()
  const rows = (tab.grid?.rows ?? []).map(({ row }) => row).toSorted((a, b) => a - b)
  for (const merge of merges) {
    for (let index = firstFrom(rows, merge.firstRow); index < rows.length; index++) {
      const row = rows[index] ?? Infinity
      if (row > merge.lastRow) break
      const others = byRow.get(row)
      if (others === undefined) byRow.set(row, [merge])
      else others.push(merge)
    }
  }
  return (row, column) => byRow.get(row)?.find(merge => hides(merge, row, column)) ?? null
}

export function mergeName({ firstRow, lastRow, firstColumn, lastColumn }: Merge): string {
  return `${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}`
}

function hides({ firstRow, firstColumn, lastColumn }: Merge, row: number, column: number): boolean {
  return column >= firstColumn && column <= lastColumn && !(row === firstRow && column === firstColumn)
}

/** Where the rows from `row` on begin. */
function firstFrom(rows: readonly number[], row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] ?? Infinity) < row) low = middle + 1
    else high = middle
  }
  return low
}

const LONGEST_WORD = 40
const LOADING: ReadonlySet<string> = new Set(['laden...', 'loading...'])
// As Sheets shows them in English and in Dutch; in a file, or pasted as values, they are plain text.
const ERRORS: ReadonlySet<string> = new Set([
  '#REF!', '#VERW!', '#N/A', '#N/B', '#DIV/0!', '#DEEL/0!', '#VALUE!', '#WAARDE!', '#NAME?', '#NAAM?', '#NUM!', '#GETAL!',
  '#NULL!', '#LEEG!', '#ERROR!', '#FOUT!', '#SPILL!', '#OVERLOPEN!', '#CALC!', '#BEREKEN!',
])
