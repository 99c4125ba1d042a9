import type { Cell, Grid, GridRow, GridTab } from '../workbook/grid.ts'
import type { TabAsRead, WorkbookAsRead } from './as-read.ts'

/**
 * The grid again, without what isn't kept: rows above the headers, other columns' cells, merges. Of a reading
 * without errors none of these says anything, so that the rebuilt grid reads as the whole one did.
 */
export function rebuiltGrid({ locale, tabs, otherTabs }: WorkbookAsRead): Grid {
  return {
    title: '',
    locale,
    tabs: [...tabs.map(rebuiltTab), ...otherTabs.map(title => ({ title, id: 0, rows: [], merges: [] }))],
  }
}

function rebuiltTab({ title, headerRow, columnNumbers, headers, otherHeaders, rows }: TabAsRead): GridTab {
  const named = [
    ...columnNumbers.map((columnNumber, index) => ({ columnNumber, shown: headers[index] ?? '' })),
    ...otherHeaders,
  ]
  const header = placed(named.map(({ columnNumber }) => columnNumber), named.map(({ shown }) => ({ kind: 'text', shown })))
  return {
    title,
    id: 0,
    rows: [
      { row: headerRow, cells: header },
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
