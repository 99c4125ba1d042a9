/**
 * A workbook as read: what the parser needs of each cell and no more. Rows and columns count from 1,
 * as the sheet shows them (row 1, column 1 = A1).
 */
export interface Grid {
  title: string
  /** Such as `nl_BE`: decides how the sheet reads what is typed. */
  locale: string
  /** Without the tab that Streekboek writes itself. */
  tabs: GridTab[]
  /** What the tab that Streekboek writes tells back; absent where the workbook has no such tab. */
  feedback?: {
    /** The reading (its hash) whose box a person ticked; null = none. */
    tick: string | null
  }
}

export interface GridTab {
  title: string
  /** The sheet's own number of the tab, for links to a cell. */
  id: number
  /** Ascending by row; rows without any filled cell may be missing. */
  rows: GridRow[]
  merges: Merge[]
  /** Ascending by row, then column; absent where the tab has none. */
  notes?: CellNote[]
}

/**
 * A note on a cell, a person's or Streekboek's own. Kept apart from the cells: an empty cell may have one,
 * and a note changes nothing about what was read.
 */
export interface CellNote {
  row: number
  column: number
  text: string
}

export interface GridRow {
  row: number
  /** `cells[0]` is column A; null = empty. May be shorter than the tab is wide. */
  cells: (Cell | null)[]
}

/** All four inclusive, counted from 1. */
export interface Merge {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

/** `shown` is what the coordinator sees in the cell. */
export type Cell =
  | { kind: 'text'; shown: string }
  | { kind: 'number'; shown: string; number: number; format: NumberFormat }
  | { kind: 'boolean'; shown: string; value: boolean }
  | { kind: 'error'; shown: string }

/** How the sheet shows a number: `pattern` such as `d/m/yyyy` (empty where the format is automatic). */
export interface NumberFormat {
  type: 'NUMBER' | 'CURRENCY' | 'PERCENT' | 'SCIENTIFIC' | 'DATE' | 'TIME' | 'DATE_TIME' | 'TEXT' | 'AUTOMATIC'
  pattern: string
}
