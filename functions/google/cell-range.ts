/** Whole rows of a tab; both ends inclusive, counted from 1. */
export interface RowRange {
  tab: string
  firstRow: number
  lastRow: number
}

/** In A1 notation, such as `'Foto''s 1'!2:100`; without rows the whole tab. */
export function rangeName(tab: string, rows: Pick<RowRange, 'firstRow' | 'lastRow'> | null): string {
  const title = `'${tab.replaceAll("'", "''")}'`
  return rows === null ? title : `${title}!${rows.firstRow}:${rows.lastRow}`
}
