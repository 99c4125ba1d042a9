import fc from 'fast-check'
import type { Cell, Grid, GridTab } from '../../functions/workbook/grid.ts'
import { cellAt, eachRow, moved, number, rowsOf, setAt, text, widthOf, withRows, withTab } from './grid-parts.ts'
import { anyCell, plausibleCell } from './cells.ts'

/** What a person, an import or a bad day does to a workbook. */
export type Mutation = (grid: Grid) => Grid

export function mutated(grid: Grid, mutations: readonly Mutation[]): Grid {
  return mutations.reduce((changed, mutate) => mutate(changed), grid)
}

const index = fc.nat(60)

/** A change within one tab; `place` chooses tab, row and column. */
function inTab(change: (tab: GridTab, row: number, column: number, other: number) => GridTab): fc.Arbitrary<Mutation> {
  return fc.tuple(index, index, index, index).map(([tab, row, column, other]): Mutation => grid =>
    (grid.tabs.length === 0 ? grid : withTab(grid, tab % grid.tabs.length, chosen =>
      change(chosen, row % Math.max(1, rowsOf(chosen).length), column % Math.max(1, widthOf(chosen)), other))))
}

function replacing(cells: fc.Arbitrary<Cell | null>): fc.Arbitrary<Mutation> {
  return cells.chain(cell => inTab((tab, row, column) => withRows(tab, rowsOf(tab).map((each, at) => (at === row ? setAt(each, column, cell) : each)))))
}

/** Where the figures stand. */
const FIGURES = [['Subsidies', 'Bedrag'], ['Personeel', 'VTE'], ['Subsidies', 'Start'], ['Subsidies', 'Einde'], ['Personeel', 'Einde'], ['Subsidies', 'Basis'], ['Subsidies', 'Status']] as const

const figureByFigure = fc.tuple(fc.constantFrom(...FIGURES), index, fc.oneof(plausibleCell, plausibleCell, anyCell)).map(([[title, header], row, cell]): Mutation => grid => ({
  ...grid,
  tabs: grid.tabs.map(tab => {
    const rows = rowsOf(tab)
    const column = rows[0]?.findIndex(each => each?.shown === header) ?? -1
    const at = 1 + (row % Math.max(1, rows.length - 1))
    return tab.title !== title || column < 0 ? tab : withRows(tab, rows.map((cells, other) => (other === at ? setAt(cells, column, cell) : cells)))
  }),
}))

const cellByCell = fc.oneof(
  { weight: 4, arbitrary: figureByFigure },
  { weight: 3, arbitrary: replacing(plausibleCell) },
  { weight: 1, arbitrary: replacing(anyCell) },
  replacing(fc.constant(null)),
  // As dragging down does: the value of another row in the same column.
  { weight: 2, arbitrary: inTab((tab, row, column, other) => {
    const rows = rowsOf(tab)
    const from = rows[1 + (other % Math.max(1, rows.length - 1))] ?? []
    return withRows(tab, rows.map((cells, at) => (at === row && at > 0 ? setAt(cells, column, cellAt(from, column)) : cells)))
  }) },
  // Another number format for what stands there.
  fc.constantFrom('DATE', 'PERCENT', 'CURRENCY', 'TEXT', 'TIME', 'NUMBER').chain(type => inTab((tab, row, column) =>
    withRows(tab, rowsOf(tab).map((cells, at) => {
      const cell = at === row ? cellAt(cells, column) : null
      return cell?.kind === 'number' ? setAt(cells, column, { ...cell, format: { type, pattern: '' } }) : cells
    })))),
)

const rowByRow = fc.oneof(
  inTab((tab, row) => withRows(tab, rowsOf(tab).toSpliced(row, 1))),
  inTab((tab, row, _, other) => withRows(tab, moved(rowsOf(tab), row, other))),
  inTab((tab, row) => withRows(tab, rowsOf(tab).toSpliced(row, 0, []))),
  inTab((tab, row) => withRows(tab, rowsOf(tab).toSpliced(row, 0, rowsOf(tab)[row] ?? []))),
  // Copied as the start of a new row, with a code of its own.
  { weight: 3, arbitrary: inTab((tab, row, _, other) => withRows(tab, [...rowsOf(tab), setAt(rowsOf(tab)[Math.max(1, row)] ?? [], 0, text(`N-${other}`))])) },
  inTab((tab, row) => withRows(tab, rowsOf(tab).toSpliced(row + 1, 0, [text('Totaal'), null, null, null, number(5)]))),
  inTab((tab, row) => withRows(tab, rowsOf(tab).map((cells, at) => (at === row ? cells.map(() => null) : cells)))),
)

const columnByColumn = fc.oneof(
  { weight: 2, arbitrary: inTab((tab, _, column, other) => eachRow(tab, cells => moved(Array.from({ length: widthOf(tab) }, (_none, at) => cellAt(cells, at)), column, other))) },
  { weight: 2, arbitrary: inTab((tab, _, column) => eachRow(tab, cells => cells.toSpliced(column, 0, null))) },
  inTab((tab, _, column) => eachRow(tab, cells => cells.toSpliced(column, 1))),
  inTab((tab, _, column) => eachRow(tab, cells => cells.toSpliced(column, 0, cellAt(cells, column)))),
  fc.constantFrom('', 'Bedrag (x 1.000)', 'Bedrg', 'Begindatum', 'Eigen notities', 'Status', 'FTE', 'Code', 'Toegekend bedrag', '\u00A0BRON :')
    .chain(header => inTab((tab, _, column) => withRows(tab, rowsOf(tab).map((cells, at) => (at === 0 ? setAt(cells, column, header === '' ? null : text(header)) : cells))))),
  // The column's values slip down by a row.
  inTab((tab, _, column) => {
    const rows = rowsOf(tab)
    return withRows(tab, rows.map((cells, at) => (at === 0 ? cells : setAt(cells, column, at === 1 ? null : cellAt(rows[at - 1] ?? [], column)))))
  }),
)

const tabByTab = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(index, index).map(([from, to]): Mutation => grid => ({ ...grid, tabs: moved(grid.tabs, from, to) })) },
  { weight: 2, arbitrary: fc.constantFrom('Notities', 'Controle', 'Draaitabel / 2018 📎', 'Subsidies', 'Vergadering').map((title): Mutation => grid => ({ ...grid, tabs: [...grid.tabs, { title, id: 999, rows: [{ row: 1, cells: [text('Code'), text('Bedrag')] }], merges: [] }] })) },
  index.map((at): Mutation => grid => ({ ...grid, tabs: grid.tabs.toSpliced(at % Math.max(1, grid.tabs.length), 1) })),
  inTab(tab => ({ ...tab, title: `${tab.title} oud` })),
  inTab(tab => ({ ...tab, title: ` ${tab.title.toUpperCase()}: ` })),
  inTab(tab => withRows(tab, rowsOf(tab).slice(0, 1))),
  inTab((tab, row, column, other) => ({ ...tab, merges: [...tab.merges, { firstRow: row + 1, lastRow: row + 1 + (other % 3), firstColumn: column + 1, lastColumn: column + 1 + (other % 2) }] })),
)

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 10, arbitrary: cellByCell },
  { weight: 5, arbitrary: rowByRow },
  { weight: 3, arbitrary: columnByColumn },
  { weight: 1, arbitrary: tabByTab },
)
