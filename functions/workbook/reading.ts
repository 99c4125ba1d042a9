import type { Counts, Dataset, Places } from '#model/dataset.ts'
import type { Cell } from './grid.ts'

export type Severity = 'error' | 'warning' | 'info'

/** One finding about one cell, in the coordinator's words. */
export interface Problem {
  severity: Severity
  code: ProblemCode
  /** The tab's title as it stands in the sheet (its expected title where it is missing); null = the workbook as a whole. */
  tab: string | null
  /** A1 notation; null for a tab or a column as a whole. */
  cell: string | null
  /** Counted from 1; null where `cell` is. */
  row: number | null
  /** The column's header as WORKBOOK names it, such as `Bedrag`; null for a tab as a whole. */
  column: string | null
  /** What the coordinator sees in the cell; null where it is empty or there is no cell. */
  value: string | null
  /** One sentence: what is wrong. */
  message: string
  /** One sentence: what to do. */
  fix: string
}

/** What one reading of the sheet found. */
export interface Reading {
  problems: Problem[]
  /** Rows read as data per tab, also where they are wrong. */
  counts: Counts
  /** Null where any problem is an error: nothing of such a reading may be shown. */
  content: { dataset: Dataset; places: Places } | null
  /** What was read: the cells of known columns, for the reading's hash and as evidence. */
  cells: ReadTab[]
  /** Where the known columns stand, of each tab that is there. */
  columns: ColumnLetters
}

/** By a tab's title as it stands in the sheet, and a column's header as WORKBOOK names it: its letters, such as `G`. */
export type ColumnLetters = Record<string, Record<string, string>>

/** A known tab as read: `rows[i].cells[j]` stands under `columns[j]`. */
export interface ReadTab {
  tab: string
  columns: string[]
  rows: { row: number; cells: (Cell | null)[] }[]
}

/** A code's severity and place are told in WORKBOOK's table of problems. */
export type ProblemCode =
  | 'locale-unexpected'
  | 'tab-missing' | 'tab-unclear' | 'column-missing' | 'header-unclear' | 'header-duplicate' | 'row-above-header'
  | 'code-missing' | 'code-duplicate' | 'code-invalid' | 'value-missing' | 'text-invalid'
  | 'cell-error' | 'cell-loading' | 'cell-merged'
  | 'amount-invalid' | 'amount-ambiguous' | 'amount-precision' | 'amount-is-date' | 'amount-not-positive' | 'amount-too-large'
  | 'fte-invalid' | 'fte-ambiguous' | 'fte-is-date' | 'fte-out-of-range'
  | 'date-invalid' | 'date-ambiguous' | 'date-implausible' | 'period-reversed' | 'number-invalid'
  | 'choice-unknown' | 'reference-unknown' | 'reference-ambiguous' | 'reference-conflict'
  | 'period-incomplete' | 'funding-outside-project' | 'staffing-outlives-funding' | 'staffing-unfunded'
  | 'project-ended-with-staff' | 'domain-empty' | 'personal-data'
  | 'total-row-skipped' | 'column-unknown' | 'tab-unknown'
  | GuardCode

/** What only the last revision tells: that a reading looks as if something got lost. */
export type GuardCode = 'rows-lost' | 'column-lost' | 'total-swing'
