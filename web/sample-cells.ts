import { columnsOf, type Column } from '#model/columns.ts'
import type { SampledRow } from './sample.ts'

/** What stands in each cell of the row, in the workbook's order: as the row itself has it, not what follows from other rows. */
export function cellsOf({ table, row }: Pick<SampledRow, 'table' | 'row'>): (Column & { value: unknown })[] {
  const values = new Map<string, unknown>(Object.entries(row))
  if (values.get('everyPartner') === true) values.set('municipalities', 'all')
  if (values.has('ownDomain')) values.set('domain', values.get('ownDomain'))
  return columnsOf(table).map(column => ({ ...column, value: values.get(column.field) ?? null }))
}
