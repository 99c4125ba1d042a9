import type { RowSource } from './dataset.ts'
import type { Status } from './service.ts'

/** The columns of the sheet: letters by tab and header. */
export type SheetColumns = NonNullable<Status['columns']>

/**
 * What the sheet calls the cell in which a row's value stands, such as `G5`; null where that isn't known.
 *
 * @param columns those that hold the same revision as the row
 * @param header the column's, as the workbook names it
 */
export function cellOf(columns: SheetColumns | null, { tab, row }: RowSource, header: string): string | null {
  const letters = columns?.[tab]?.[header]
  return letters === undefined || row === null ? null : `${letters}${row}`
}
