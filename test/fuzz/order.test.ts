import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridOf } from '../../functions/google/grid-answer.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import type { Grid, GridTab } from '../../functions/workbook/grid.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { readWorkbookFiles } from '../../scripts/local/workbook-files.ts'
import { cellAt, rowsOf, widthOf, withRows } from './grid-parts.ts'
import { soundWorkbook } from './sound-workbook.ts'

const sample = gridOf(await readWorkbookFiles(join(import.meta.dirname, '../../scripts/local/westhoek')))

/** Sort keys by position; a row or column whose key is a multiple of 7 gets blank ones before it. */
const keys = fc.array(fc.nat(1_000_000), { minLength: 200, maxLength: 200 })

test.each([
  ['the Westhoek workbook', fc.constant(sample)],
  ['any sound workbook', soundWorkbook.map(({ grid }) => grid)],
])('rows sorted, columns and tabs moved, blank rows and columns put in between: %s stays the same content with the same hash', (_, grids) => {
  fc.assert(fc.property(grids, keys, (grid, order) => {
    expect(contentOf(rearranged(grid, order))).toEqual(contentOf(grid))
  }), { numRuns: 200 })
})

test('what is rearranged is all there, and not as it was', () => {
  const grid = rearranged(sample, Array.from({ length: 200 }, (_, position) => (position * 7919) % 1000))
  const texts = (of: Grid) => of.tabs.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(cell => cell?.shown ?? []))).toSorted()
  expect(texts(grid)).toEqual(texts(sample))
  expect(grid.tabs.map(({ title }) => title)).not.toEqual(sample.tabs.map(({ title }) => title))
  expect(grid.tabs.find(({ title }) => title === 'Subsidies')?.rows).not.toEqual(sample.tabs.find(({ title }) => title === 'Subsidies')?.rows)
})

function contentOf(grid: Grid) {
  const dataset = readWorkbook(grid).content?.dataset ?? null
  return { dataset, hash: dataset === null ? null : packDataset(dataset).hash }
}

function rearranged(grid: Grid, order: readonly number[]): Grid {
  return { ...grid, tabs: inOrder(grid.tabs, order).map(tab => rearrangedTab(tab, order)) }
}

function rearrangedTab(tab: GridTab, order: readonly number[]): GridTab {
  const [header = [], ...rows] = rowsOf(tab)
  const columns = spaced(inOrder(Array.from({ length: widthOf(tab) }, (_, index) => index), order.slice(tab.id % 50)), order)
  const all = [...spaced([header], order), ...spaced(inOrder(rows, order.slice(tab.title.length)), order)]
  return withRows(tab, all.map(cells => (cells === null ? [] : columns.map(column => (column === null ? null : cellAt(cells, column))))))
}

function inOrder<V>(items: readonly V[], order: readonly number[]): V[] {
  return items
    .map((item, index) => ({ item, key: order[index % order.length] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

/** null = blank. */
function spaced<V>(items: readonly V[], order: readonly number[]): (V | null)[] {
  return items.flatMap((item, index) => ((order[(index * 3) % order.length] ?? 0) % 7 === 0 ? [null, item] : [item]))
}
