import type { Cell, Grid, GridRow, GridTab, NumberFormat } from '../../functions/workbook/grid.ts'

/** What every change of a grid needs; a grid is never changed in place. */

export function text(shown: string): Cell {
  return { kind: 'text', shown }
}

export function number(value: number, type: NumberFormat['type'] = 'AUTOMATIC', pattern = '', shown = String(value).replace('.', ',')): Cell {
  return { kind: 'number', shown, number: value, format: { type, pattern } }
}

export function withTab(grid: Grid, index: number, change: (tab: GridTab) => GridTab): Grid {
  return { ...grid, tabs: grid.tabs.map((tab, at) => (at === index ? change(tab) : tab)) }
}

/** Rows as the sheet numbers them, without gaps: an empty row is one without cells. */
export function rowsOf({ rows }: GridTab): (Cell | null)[][] {
  const all: (Cell | null)[][] = []
  for (const { row, cells } of rows) {
    while (all.length < row - 1 && all.length < MOST_ROWS) all.push([])
    all.push(cells)
  }
  return all
}

/** The inverse of `rowsOf`: rows without cells are left out, as Google leaves them. */
export function withRows(tab: GridTab, rows: readonly (readonly (Cell | null)[])[]): GridTab {
  return { ...tab, rows: rows.flatMap((cells, index): GridRow[] => (cells.length === 0 ? [] : [{ row: index + 1, cells: [...cells] }])) }
}

/** Every row of the tab with its cells changed. */
export function eachRow(tab: GridTab, change: (cells: readonly (Cell | null)[]) => (Cell | null)[]): GridTab {
  return withRows(tab, rowsOf(tab).map(change))
}

export function widthOf(tab: GridTab): number {
  return tab.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
}

export function cellAt(cells: readonly (Cell | null)[], index: number): Cell | null {
  return cells[index] ?? null
}

export function setAt(cells: readonly (Cell | null)[], index: number, cell: Cell | null): (Cell | null)[] {
  return Array.from({ length: Math.max(cells.length, index + 1) }, (_, at) => (at === index ? cell : cellAt(cells, at)))
}

export function moved<V>(items: readonly V[], from: number, to: number): V[] {
  if (items.length === 0) return []
  const at = from % items.length
  return items.toSpliced(at, 1).toSpliced(to % items.length, 0, ...items.slice(at, at + 1))
}

const MOST_ROWS = 5000
