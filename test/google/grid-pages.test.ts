import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TabFrame } from '../../functions/google/grid-answer.ts'
import { pagesOf, partName } from '../../functions/google/grid-pages.ts'

const frame = (title: string, rows: number, columns: number): TabFrame => ({ id: 1, title, hasCells: true, size: { rows, columns }, merges: [] })

function names(tabs: TabFrame[], mostCells: number, fromRow?: number): string[][] {
  return pagesOf(tabs, mostCells, fromRow).map(page => page.map(partName))
}

describe('pages', () => {
  test.each<[string, TabFrame[], number, string[][]]>([
    ['nothing', [], 100, []],
    ['what fits stands on one page', [frame('A', 3, 2), frame('B', 4, 1)], 10, [["'A'!A1:B3", "'B'!A1:A4"]]],
    ['a long tab goes on where the page before ended', [frame('A', 10, 2)], 8, [["'A'!A1:B4"], ["'A'!A4:B7"], ["'A'!A7:B10"]]],
    ['the next tab fills the page', [frame('A', 6, 2), frame('B', 2, 2)], 8, [["'A'!A1:B4"], ["'A'!A4:B6"], ["'B'!A1:B2"]]],
    ['and goes on in the next', [frame('A', 2, 2), frame('B', 5, 2)], 8, [["'A'!A1:B2", "'B'!A1:B2"], ["'B'!A2:B5"]]],
    ['rows wider than a page go two by two', [frame('A', 4, 100)], 8, [["'A'!A1:CV2"], ["'A'!A2:CV3"], ["'A'!A3:CV4"]]],
    ['one wide row', [frame('A', 1, 100)], 8, [["'A'!A1:CV1"]]],
    ['quotes in a title are doubled', [frame("Foto's", 1, 1)], 8, [["'Foto''s'!A1:A1"]]],
    ['a tab of unknown size is asked whole', [{ ...frame('A', 1, 1), size: null }, frame('B', 1, 1)], 8, [["'A'", "'B'!A1:A1"]]],
    ['a chart has no cells', [{ ...frame('A', 1, 1), hasCells: false }], 8, []],
  ])('%s', (_, tabs, mostCells, expected) => {
    expect(names(tabs, mostCells)).toEqual(expected)
  })

  test('may begin further on', () => {
    expect([names([frame('A', 9, 1)], 100, 5), names([frame('A', 4, 1)], 100, 5)]).toEqual([[["'A'!A5:A9"]], []])
  })
})

const sizes = fc.array(fc.record({ rows: fc.integer({ min: 1, max: 60 }), columns: fc.integer({ min: 1, max: 12 }) }), { maxLength: 6 })

test('every row is asked for, in order, and a page never holds more cells than two rows or the limit', () => {
  fc.assert(fc.property(sizes, fc.integer({ min: 1, max: 100 }), (tabs, mostCells) => {
    const frames = tabs.map(({ rows, columns }, id) => ({ ...frame(`T${id}`, rows, columns), id }))
    const pages = pagesOf(frames, mostCells)
    for (const { id, size } of frames) {
      const parts = pages.flat().filter(part => part.tab.id === id).map(({ rows }) => rows)
      expect(parts.map((part, index) => part?.firstRow === (index === 0 ? 1 : parts[index - 1]?.lastRow))).not.toContain(false)
      expect(parts.at(-1)?.lastRow).toBe(size?.rows)
    }
    for (const page of pages) {
      const cells = page.reduce((sum, { tab, rows }) => sum + ((rows?.lastRow ?? 0) - (rows?.firstRow ?? 0) + 1) * (tab.size?.columns ?? 0), 0)
      expect(cells <= mostCells || (page.length === 1 && (page[0]?.rows?.lastRow ?? 0) - (page[0]?.rows?.firstRow ?? 0) <= 1)).toBe(true)
    }
  }))
})

test.each([[1, 'A'], [26, 'Z'], [27, 'AA'], [52, 'AZ'], [53, 'BA'], [702, 'ZZ'], [703, 'AAA'], [18_278, 'ZZZ']])('column %i is %s', (columns, letters) => {
  expect(names([frame('A', 1, columns)], 8)).toEqual([[`'A'!A1:${letters}1`]])
})
