import { TABLES, type TabName } from '#model/dataset.ts'
import { collectFindings } from '../workbook/findings.ts'
import type { Grid } from '../workbook/grid.ts'
import { layOut, type TabLayout } from '../workbook/layout.ts'
import type { ReadTab } from '../workbook/reading.ts'
import { dataRowsOf, type DataRow } from '../workbook/rows.ts'
import { cleanText } from '../workbook/text-normal.ts'

/** A workbook's cells as read, with all that the figures and problems of a reading without errors follow from. */
export interface WorkbookAsRead {
  locale: string
  tabs: TabAsRead[]
  /** The titles of tabs that aren't the workbook's, in the sheet's order: their cells are never kept. */
  otherTabs: string[]
}

/** `headers[j]` stands in row `headerRow`, and `rows[i].cells[j]` below it, in column `columnNumbers[j]` of the sheet, counted from 1. */
export interface TabAsRead extends ReadTab {
  tab: TabName
  /** As it stands in the sheet. */
  title: string
  headerRow: number
  columnNumbers: number[]
  /** As shown. */
  headers: string[]
  /** Headers of columns that aren't the workbook's, from left to right: their cells are never kept. */
  otherHeaders: { columnNumber: number; shown: string }[]
}

/** Of a grid whose reading has no errors. */
export function asRead(grid: Grid): WorkbookAsRead {
  const layout = layOut(grid, collectFindings())
  const found = TABLES.map(table => layout[table]).filter(tab => tab.grid !== null)
  const known = new Set(found.map(tab => tab.grid))
  return {
    locale: grid.locale,
    tabs: found.map(tab => tabAsRead(tab, dataRowsOf(tab, collectFindings()).all)),
    otherTabs: grid.tabs.filter(tab => !known.has(tab)).map(({ title }) => title),
  }
}

/** Columns in the workbook's order, as in `ReadTab`. */
function tabAsRead({ name, title, headerRow, columns, grid }: TabLayout, rows: readonly DataRow[]): TabAsRead {
  const header = grid?.rows.find(({ row }) => row === headerRow)?.cells ?? []
  const present = columns.flatMap(({ column, number }, index) => (number === null ? [] : [{ name: column.name, number, index }]))
  const numbers = new Set(present.map(({ number }) => number))
  return {
    tab: name,
    title,
    headerRow,
    columns: present.map(column => column.name),
    columnNumbers: present.map(({ number }) => number),
    headers: present.map(({ number }) => header[number - 1]?.shown ?? ''),
    otherHeaders: header
      .map((cell, index) => ({ columnNumber: index + 1, shown: cell?.shown ?? '' }))
      .filter(({ columnNumber, shown }) => !numbers.has(columnNumber) && cleanText(shown) !== ''),
    rows: rows.map(({ row, cells }) => ({ row, cells: present.map(({ index }) => cells[index] ?? null) })),
  }
}
