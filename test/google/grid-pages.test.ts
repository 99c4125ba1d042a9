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
    ['what fits stands on one page', [frame('A', 3, 2), frame('B', 4, 1)], 10, [["'A'!1:3", "'B'!1:4"]]],
    ['a long tab goes on where the page before ended', [frame('A', 10, 2)], 8, [["'A'!1:4"], ["'A'!4:7"], ["'A'!7:10"]]],
    ['the next tab fills the page', [frame('A', 6, 2), frame('B', 2, 2)], 8, [["'A'!1:4"], ["'A'!4:6"], ["'B'!1:2"]]],
    ['and goes on in the next', [frame('A', 2, 2), frame('B', 5, 2)], 8, [["'A'!1:2", "'B'!1:2"], ["'B'!2:5"]]],
    ['rows wider than a page go two by two', [frame('A', 4, 100)], 8, [["'A'!1:2"], ["'A'!2:3"], ["'A'!3:4"]]],
    ['one wide row', [frame('A', 1, 100)], 8, [["'A'!1:1"]]],
    ['quotes in a title are doubled', [frame("Foto's", 1, 1)], 8, [["'Foto''s'!1:1"]]],
    ['a tab of unknown size is asked whole', [{ ...frame('A', 1, 1), size: null }, frame('B', 1, 1)], 8, [["'A'", "'B'!1:1"]]],
    ['a chart has no cells', [{ ...frame('A', 1, 1), hasCells: false }], 8, []],
  ])('%s', (_, tabs, mostCells, expected) => {
    expect(names(tabs, mostCells)).toEqual(expected)
  })

  test('may begin further on', () => {
    expect([names([frame('A', 9, 1)], 100, 5), names([frame('A', 4, 1)], 100, 5)]).toEqual([[["'A'!5:9"]], []])
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
