import type { TabFrame } from './grid-answer.ts'
import { rangeName, type RowRange } from './cell-range.ts'

/** Rows of one tab that a page asks for; `rows` null = all, where the tab's size isn't known. */
export interface PagePart {
  tab: TabFrame
  rows: Pick<RowRange, 'firstRow' | 'lastRow'> | null
}

/**
 * Cuts tabs into pages of at most so many cells, several tabs in one page where they fit. Where a tab goes
 * on, the next page begins with the row that this one ended with.
 * @param fromRow where each tab begins
 */
export function pagesOf(tabs: readonly TabFrame[], mostCells: number, fromRow = 1): PagePart[][] {
  const pages: PagePart[][] = []
  let page: PagePart[] = []
  let left = mostCells
  const close = () => {
    if (page.length > 0) pages.push(page)
    page = []
    left = mostCells
  }

  for (const tab of tabs) {
    if (!tab.hasCells) continue
    if (tab.size === null) {
      page.push({ tab, rows: null })
      continue
    }
    const { rows, columns } = tab.size
    for (let firstRow = fromRow; firstRow <= rows;) {
      const all = rows - firstRow + 1
      // Two rows are the least that gets further.
      if (Math.floor(left / columns) < Math.min(all, 2)) close()
      const count = Math.min(all, Math.max(2, Math.floor(left / columns)))
      const lastRow = firstRow + count - 1
      page.push({ tab, rows: { firstRow, lastRow } })
      left -= count * columns
      if (lastRow === rows) break
      close()
      firstRow = lastRow
    }
  }
  close()
  return pages
}

/** As `ranges` name it. */
export function partName({ tab, rows }: PagePart): string {
  return rangeName(tab.title, rows, tab.size?.columns ?? null)
}
