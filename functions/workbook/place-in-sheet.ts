/** A1 notation: row 7, column 4 = `D7`; both counted from 1. */
export function cellName(row: number, columnNumber: number): string {
  return `${columnLetters(columnNumber)}${row}`
}

export function columnLetters(columnNumber: number): string {
  let letters = ''
  for (let rest = columnNumber; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
