/** Rows of a tab; both ends inclusive, counted from 1. */
export interface RowRange {
  tab: string
  firstRow: number
  lastRow: number
}

/**
 * In A1 notation, such as `'Foto''s 1'!A2:L100`; without rows the whole tab.
 * @param columns how many, from the first on; null = not known, and all
 */
export function rangeName(tab: string, rows: Pick<RowRange, 'firstRow' | 'lastRow'> | null, columns: number | null): string {
  const title = `'${tab.replaceAll("'", "''")}'`
  if (rows === null) return title
  const { firstRow, lastRow } = rows
  return columns === null ? `${title}!${firstRow}:${lastRow}` : `${title}!A${firstRow}:${columnLetters(columns)}${lastRow}`
}

/** 1 = A, 26 = Z, 27 = AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return column <= 26 ? letter : columnLetters(Math.floor((column - 1) / 26)) + letter
}
