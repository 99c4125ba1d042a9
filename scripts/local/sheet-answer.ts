import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { formatTypeOf, shownNumber } from './sheet-format.ts'

/** A workbook as the Sheets API answers `spreadsheets.get` with grid data. */
export interface SheetsAnswer {
  spreadsheetId: string
  properties: { title: string; locale: string; timeZone: string }
  sheets: SheetTab[]
}

export interface SheetTab {
  properties: {
    sheetId: number
    title: string
    index: number
    sheetType: 'GRID'
    gridProperties: GridProperties
    hidden?: boolean
  }
  data: { startRow?: number; startColumn?: number; rowData: SheetRow[] }[]
  merges?: SheetMerge[]
}

export interface GridProperties {
  rowCount: number
  columnCount: number
  frozenRowCount?: number
  frozenColumnCount?: number
}

export interface SheetRow {
  /** An empty cell is `{}`. */
  values?: (SheetCell | EmptyCell)[]
}

/** Counted from 0, ends excluded. */
export interface SheetMerge {
  sheetId: number
  startRowIndex: number
  endRowIndex: number
  startColumnIndex: number
  endColumnIndex: number
}

export interface SheetCell extends EmptyCell {
  userEnteredValue: SheetValue | { formulaValue: string }
  effectiveValue: SheetValue
  formattedValue: string
}

/** What a cell without value may have. */
export interface EmptyCell {
  effectiveFormat?: CellFormat
  userEnteredFormat?: CellFormat
  note?: string
  dataValidation?: Record<string, unknown>
}

export interface CellFormat {
  numberFormat?: { type: string; pattern: string }
  [name: string]: unknown
}

export type SheetValue =
  | { stringValue: string }
  | { numberValue: number }
  | { boolValue: boolean }
  | { errorValue: { type: string; message: string } }

export function textCell(text: string): SheetCell {
  const value = { stringValue: text }
  return { userEnteredValue: value, effectiveValue: value, formattedValue: text }
}

/** @param pattern such as `d/m/yyyy`; null = automatic */
export function numberCell(number: number, pattern: string | null): SheetCell {
  const value = { numberValue: number }
  const cell = { userEnteredValue: value, effectiveValue: value, formattedValue: shownNumber(number, pattern) }
  return pattern === null ? cell : { ...cell, effectiveFormat: { numberFormat: { type: formatTypeOf(pattern), pattern } } }
}

export function booleanCell(boolean: boolean): SheetCell {
  const value = { boolValue: boolean }
  return { userEnteredValue: value, effectiveValue: value, formattedValue: boolean ? 'WAAR' : 'ONWAAR' }
}

/** @param shown in English or Dutch, such as `#REF!` or `#DEEL/0!` */
export function errorCell(shown: string): SheetCell {
  const value = { errorValue: { type: ERROR_TYPES.get(shown.toUpperCase()) ?? 'ERROR', message: shown } }
  return { userEnteredValue: value, effectiveValue: value, formattedValue: shown }
}

export function isErrorText(text: string): boolean {
  return ERROR_TYPES.has(text.toUpperCase())
}

/** Makes the tab around its rows; `rows[0]` is the sheet's first row, null cells are empty. */
export function sheetTab(
  title: string,
  sheetId: number,
  index: number,
  rows: (SheetCell | null)[][],
  more: { merges?: SheetMerge[]; hidden?: boolean } = {},
): SheetTab {
  return {
    properties: {
      sheetId,
      title,
      index,
      sheetType: 'GRID',
      gridProperties: { rowCount: Math.max(1, rows.length), columnCount: rows.reduce((most, row) => Math.max(most, row.length), 1) },
      ...(more.hidden ? { hidden: true } : {}),
    },
    data: [{ rowData: rows.map(row => (row.length === 0 ? {} : { values: row.map(cell => cell ?? {}) })) }],
    ...(more.merges === undefined || more.merges.length === 0 ? {} : { merges: more.merges }),
  }
}

export function sheetsAnswer(title: string, sheets: SheetTab[]) {
  return {
    spreadsheetId: '',
    properties: { title, locale: 'nl_BE', timeZone: 'Europe/Brussels' },
    sheets,
  } satisfies SheetsAnswer satisfies sheets_v4.Schema$Spreadsheet
}

const ERROR_TYPES = new Map([
  ['#NULL!', 'NULL_VALUE'], ['#LEEG!', 'NULL_VALUE'],
  ['#DIV/0!', 'DIVIDE_BY_ZERO'], ['#DEEL/0!', 'DIVIDE_BY_ZERO'],
  ['#VALUE!', 'VALUE'], ['#WAARDE!', 'VALUE'],
  ['#REF!', 'REF'], ['#VERW!', 'REF'],
  ['#NAME?', 'NAME'], ['#NAAM?', 'NAME'],
  ['#NUM!', 'NUM'], ['#GETAL!', 'NUM'],
  ['#N/A', 'N_A'], ['#N/B', 'N_A'],
  ['#ERROR!', 'ERROR'], ['#FOUT!', 'ERROR'],
])
