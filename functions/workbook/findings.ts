import { textOf } from './problem-text-nl.ts'
import { cellName } from './place-in-sheet.ts'
import type { HeaderDoubt } from './header-doubts.ts'
import type { Problem, ProblemCode, Severity } from './reading.ts'
import { shortened } from './text-normal.ts'

/** What a problem is about, as far as it is known; `tabOrder` is for sorting. */
export interface Place {
  /** As it stands in the sheet; null = the workbook as a whole. */
  tab: string | null
  /** As WORKBOOK spells it. */
  tabName: string
  tabOrder: number
  row: number | null
  column: string | null
  /** In the sheet, counted from 1; for a column that the sheet lacks, its place among the tab's columns. */
  columnNumber: number
  value: string | null
}

export interface Findings {
  /** An error unless told otherwise. */
  add<C extends ProblemCode>(code: C, place: Place, details: Details[C], severity?: Severity): void
  hasErrors(): boolean
  /** By tab in the workbook's order, row and column; the workbook as a whole and tabs as a whole first. */
  problems(): Problem[]
}

export function collectFindings(): Findings {
  const found: { place: Place; problem: Problem }[] = []
  let errors = 0
  return {
    add(code, place, details, severity = 'error') {
      if (severity === 'error') errors++
      const { message, fix } = textOf(code, place, details)
      found.push({ place, problem: { severity, code, ...whereOf(place), message: visible(message), fix: visible(fix) } })
    },
    hasErrors: () => errors > 0,
    problems: () => found.toSorted((a, b) => comparePlaces(a.place, b.place)).map(({ problem }) => problem),
  }
}

export const WHOLE_WORKBOOK: Place = {
  tab: null, tabName: '', tabOrder: 0, row: null, column: null, columnNumber: 0, value: null,
}

function whereOf({ tab, row, column, columnNumber, value }: Place): Pick<Problem, 'tab' | 'cell' | 'row' | 'column' | 'value'> {
  const cell = row === null ? null : cellName(row, columnNumber)
  return { tab, cell, row, column: column === null ? null : shown(column), value: value === null ? null : shown(value) }
}

function shown(text: string): string {
  return shortened(visible(text), LONGEST_VALUE)
}

function visible(text: string): string {
  return text.replace(CONTROLS, '')
}

/** Sorting is stable: two findings at one cell stay in the order of the checks. */
function comparePlaces(a: Place, b: Place): number {
  return a.tabOrder - b.tabOrder || (a.row ?? 0) - (b.row ?? 0) || a.columnNumber - b.columnNumber
}

const LONGEST_VALUE = 500
// Nobody sees them, and a terminal would obey some.
const CONTROLS = /[^\P{Cc}\t\n\r]/gu

type NoDetails = Record<string, never>

/** What each code's sentence needs besides its place. */
export interface Details {
  'locale-unexpected': { locale: string }
  /** `candidate`: a tab of another title that may be meant. */
  'tab-missing': { candidate: string | null }
  'tab-unclear': NoDetails
  /** `others`: headers of this tab that are no known column. */
  'column-missing': { headerRow: number | null; because: Need | null; others: readonly { name: string; cell: string }[] }
  'header-unclear': { doubt: HeaderDoubt | 'nameless' | 'thousands-above' }
  /** `first`: where the header stands already; the whole row of headers where `isRow`. */
  'header-duplicate': { first: string; isRow: boolean }
  'row-above-header': { headerRow: number }
  /** The row's first filled cell. */
  'code-missing': { beside: { cell: string; value: string; isLone: boolean; isNumber: boolean } | null }
  'code-duplicate': { firstRow: number }
  'code-invalid': { reason: 'date' | 'number' | 'white-space' | 'separator' | 'control' | 'length'; isLone?: true }
  /** `missing`: all that the row lacks, where it holds nothing but the code in cell `lone`. */
  'value-missing': { because: Need | null; lone: { cell: string; value: string; missing: readonly string[] } | null }
  'text-invalid': NoDetails
  'cell-error': NoDetails
  'cell-loading': NoDetails
  'cell-merged': { merge: string; isHeader: boolean }
  'amount-invalid': NoDetails
  'amount-ambiguous': { reason: 'english' | 'unit' }
  /** The number behind a cell that shows fewer decimals. */
  'amount-precision': { exact: string | null }
  'amount-is-date': NoDetails
  'amount-not-positive': NoDetails
  'amount-too-large': NoDetails
  'fte-invalid': NoDetails
  'fte-ambiguous': { reason: 'dot' | 'percent' }
  'fte-is-date': NoDetails
  'fte-out-of-range': NoDetails
  /** `meant`: the day that was probably meant. */
  'date-invalid': { reason: 'form' | 'calendar' | 'number' | 'time'; meant: string | null }
  /** The year of a date cell that doesn't show it; null: a year of two digits. */
  'date-ambiguous': { hiddenYear: number | null }
  /** The year that was typed into a cell which shows dates, where it looks like one. */
  'date-implausible': { typedYear: number | null }
  'period-reversed': { startColumn: string; start: string }
  'number-invalid': { range: string | null }
  'choice-unknown': { part: string; allowed: readonly string[]; nearest: string | null }
  'reference-unknown': { part: string; target: Target; nearest: string | null; examples: readonly string[] }
  'reference-ambiguous': { part: string; target: Target; candidates: readonly string[] }
  'reference-conflict': { project: string; projectDomain: string }
  'period-incomplete': { what: 'Bedrag' | 'VTE' }
  'funding-outside-project': { project: string }
  'staffing-outlives-funding': { fundingEnd: string }
  'staffing-unfunded': NoDetails
  'project-ended-with-staff': { project: string; projectEnd: string }
  'domain-empty': NoDetails
  'personal-data': { what: 'register-number' | 'e-mail' | 'phone' }
  'total-row-skipped': NoDetails
  'column-unknown': NoDetails
  'tab-unknown': NoDetails
  /** `names`: of the first rows that are gone; `held`: what all of them held together, where the tab has such a column. */
  'rows-lost': { revision: number; gone: number; before: number; names: readonly string[]; held: Held | null; isTabGone: boolean }
  /** `filled`: how many rows held a value. */
  'column-lost': { revision: number; filled: number }
  'total-swing': { revision: number; years: readonly number[]; beforeCents: number; afterCents: number }
}

/** An exact sum of a tab's amounts or posts. */
export type Held = { cents: number } | { fte: number }

/** Where a reference points: the tab and what its rows are called by. */
export interface Target {
  tab: string
  by: string
}

/** Why a column is needed that not every row must fill: an amount without Basis, an award without Project. */
export type Need = 'amount' | 'no-project'
