import type { Cell, Grid, GridRow, GridTab } from '../workbook/grid.ts'
import type { TabAsRead, WorkbookAsRead } from './as-read.ts'

/**
 * The grid again, without what isn't kept: other tabs, rows above the headers, other columns, merges. Of a reading
 * without errors none of these says anything of the rest, so that the rebuilt grid reads as the whole one did.
 */
export function rebuiltGrid({ locale, tabs }: WorkbookAsRead): Grid {
  return { title: '', locale, tabs: tabs.map(rebuiltTab) }
}

function rebuiltTab({ title, headerRow, columnNumbers, headers, rows }: TabAsRead): GridTab {
  return {
    title,
    id: 0,
    rows: [
      { row: headerRow, cells: placed(columnNumbers, headers.map(shown => ({ kind: 'text', shown }))) },
      ...rows.map(({ row, cells }): GridRow => ({ row, cells: placed(columnNumbers, cells) })),
    ],
    merges: [],
  }
}

/** Each cell in its column, counted from 1. */
function placed(columnNumbers: readonly number[], cells: readonly (Cell | null)[]): (Cell | null)[] {
  const row: (Cell | null)[] = Array.from({ length: Math.max(0, ...columnNumbers) }, () => null)
  for (const [index, columnNumber] of columnNumbers.entries()) row[columnNumber - 1] = cells[index] ?? null
  return row
}
