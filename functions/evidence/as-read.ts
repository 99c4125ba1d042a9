import { TABLES, type TabName } from '#model/dataset.ts'
import { collectFindings } from '../workbook/findings.ts'
import type { Grid } from '../workbook/grid.ts'
import { layOut, type TabLayout } from '../workbook/layout.ts'
import type { Problem, ProblemCode, ReadTab } from '../workbook/reading.ts'
import { dataRowsOf, type DataRow } from '../workbook/rows.ts'

/**
 * A workbook's cells as read, with all that the figures and kept problems of a reading without errors follow from.
 * Of tabs and columns that aren't the workbook's nothing is kept, for they may hold anything of anybody.
 */
export interface WorkbookAsRead {
  locale: string
  tabs: TabAsRead[]
  /** In format 1 only, whose own rules take them: the titles of tabs that aren't the workbook's, in the sheet's order. */
  otherTabs?: string[]
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
  /** In format 1 only: headers of columns that aren't the workbook's, from left to right. */
  otherHeaders?: { columnNumber: number; shown: string }[]
}

/** Of a grid whose reading has no errors. */
export function asRead(grid: Grid): WorkbookAsRead {
  const layout = layOut(grid, collectFindings())
  const found = TABLES.map(table => layout[table]).filter(tab => tab.grid !== null)
  return { locale: grid.locale, tabs: found.map(tab => tabAsRead(tab, dataRowsOf(tab, collectFindings()).all)) }
}

/** A reading's problems, without those that do nothing but name other tabs and columns: what follows from the kept cells. */
export function keptProblems(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ code }) => !OF_OTHERS.has(code))
}

const OF_OTHERS: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['tab-unknown', 'column-unknown'])

/** Columns in the workbook's order, as in `ReadTab`. */
function tabAsRead({ name, title, headerRow, columns, grid }: TabLayout, rows: readonly DataRow[]): TabAsRead {
  const header = grid?.rows.find(({ row }) => row === headerRow)?.cells ?? []
  const present = columns.flatMap(({ column, number }, index) => (number === null ? [] : [{ name: column.name, number, index }]))
  return {
    tab: name,
    title,
    headerRow,
    columns: present.map(column => column.name),
    columnNumbers: present.map(({ number }) => number),
    headers: present.map(({ number }) => header[number - 1]?.shown ?? ''),
    rows: rows.map(({ row, cells }) => ({ row, cells: present.map(({ index }) => cells[index] ?? null) })),
  }
}
