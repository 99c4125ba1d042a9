import { columnLetters } from '#model/columns.ts'

/** A1 notation: row 7, column 4 = `D7`; both counted from 1. */
export function cellName(row: number, columnNumber: number): string {
  return `${columnLetters(columnNumber)}${row}`
}
