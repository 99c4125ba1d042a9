import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asRead, type WorkbookAsRead } from '../../functions/evidence/as-read.ts'
import { cellChunksOf, packCells, unpackCells, type PackedCells } from '../../functions/evidence/cell-chunks.ts'
import { canonicalJson, sha256, valueOf } from '../../functions/ledger/content.ts'
import { sampleGrid } from './packs.ts'

test('the cells come back as they were, with their rows\' numbers', async () => {
  const cells = asRead(await sampleGrid())
  const { hash, names, chunks } = packCells(cells)
  expect(names.hash).toBe(hash)
  expect(cellChunksOf(names).toSorted()).toEqual([...chunks.keys()].toSorted())
  expect(unpackCells(names, chunks)).toEqual(cells)
})

test('what format 1 kept of other tabs and columns comes back with them, under the hash that was sealed', () => {
  const cells = awards([2])
  const former = { ...cells, otherTabs: ['Notities'], tabs: cells.tabs.map(tab => ({ ...tab, otherHeaders: [{ columnNumber: 1, shown: 'Nota' }] })) }
  const { hash, names, chunks } = packCells(former)
  expect(hash).toBe(sha256(canonicalJson({
    format: 1, locale: 'nl_BE', otherTabs: ['Notities'],
    tabs: [{
      tab: 'Subsidies', title: 'subsidies ', headerRow: 1, columns: ['Code'], columnNumbers: [3], headers: ['Code *'],
      otherHeaders: [{ columnNumber: 1, shown: 'Nota' }], runs: [[2, 1]], chunks: [...chunks.keys()],
    }],
  })))
  expect(unpackCells(names, chunks)).toEqual(former)
})

test('rows may have gaps, and be of any number', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 4_000 }), { maxLength: 1_500 }), numbers => {
    const cells = awards(numbers.toSorted((a, b) => a - b))
    const { names, chunks } = packCells(cells)
    expect(unpackCells(names, chunks)).toEqual(cells)
  }), { numRuns: 50 })
})

test('a chunk that isn\'t given is no chunk at all', () => {
  const { names } = packCells(awards([2]))
  expect(() => unpackCells(names, new Map())).toThrow('not there')
})

const TABLE = Array.from({ length: 6_000 }, (_, index) => index + 2)

test('a large tab is cut into chunks of 64 to 1.024 rows', () => {
  const { chunks } = packCells(awards(TABLE))
  const sizes = [...chunks.values()].map(chunk => (valueOf(chunk) as unknown[]).length)
  expect(sizes.slice(0, -1).filter(size => size < 64 || size > 1_024)).toEqual([])
  expect(sizes.length).toBeGreaterThan(8)
})

test.each<[string, (cells: WorkbookAsRead) => WorkbookAsRead]>([
  ['changed', cells => withRows(cells, rows => rows.with(3_000, { row: 3_002, cells: [{ kind: 'text', shown: 'anders' }] }))],
  ['put between others', cells => withRows(cells, rows => [...rows.slice(0, 3_000), { row: 3_002, cells: [{ kind: 'text', shown: 'nieuw' }] }, ...rows.slice(3_000).map(({ row, cells: same }) => ({ row: row + 1, cells: same }))])],
  ['taken out', cells => withRows(cells, rows => rows.toSpliced(3_000, 1).map((row, index) => ({ ...row, row: index + 2 })))],
])('a row %s makes at most three chunks anew', (_, change) => {
  const before = packCells(awards(TABLE))
  const after = packCells(change(awards(TABLE)))
  expect(after.hash).not.toBe(before.hash)
  const fresh = newChunks(before, after)
  expect(fresh).toBeGreaterThan(0)
  expect(fresh).toBeLessThanOrEqual(3)
})

test('a column that moved makes none anew', () => {
  const before = packCells(awards(TABLE))
  const cells = awards(TABLE)
  const after = packCells({ ...cells, tabs: cells.tabs.map(tab => ({ ...tab, columnNumbers: [7] })) })
  expect(after.hash).not.toBe(before.hash)
  expect(newChunks(before, after)).toBe(0)
})

function newChunks(before: PackedCells, after: PackedCells): number {
  return [...after.chunks.keys()].filter(hash => !before.chunks.has(hash)).length
}

function awards(rows: readonly number[]): WorkbookAsRead {
  return {
    locale: 'nl_BE',
    tabs: [{
      tab: 'Subsidies', title: 'subsidies ', headerRow: 1, columns: ['Code'], columnNumbers: [3], headers: ['Code *'],
      rows: rows.map((row, index) => ({ row, cells: [{ kind: 'text', shown: `S-${index}` }] })),
    }],
  }
}

function withRows(cells: WorkbookAsRead, change: (rows: WorkbookAsRead['tabs'][number]['rows']) => WorkbookAsRead['tabs'][number]['rows']): WorkbookAsRead {
  return { ...cells, tabs: cells.tabs.map(tab => ({ ...tab, rows: change(tab.rows) })) }
}
