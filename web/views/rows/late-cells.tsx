import type { TableName } from '#model/dataset.ts'
import type { RowSource } from '../../dataset.ts'
import type { Spreadsheet } from '../../service.ts'
import { useLate } from '../projects/late.ts'

export interface CellsProps {
  table: TableName
  /** What of the row, as the dataset names it. */
  fields: readonly string[]
  source: RowSource
  spreadsheet: Spreadsheet | null
}

/** The cells in which a row says something, such as "Start D12"; their code comes when a row is looked at. */
export function LateCells(props: CellsProps) {
  const Cells = useLate(true, async () => (await import('./cells.tsx')).Cells)
  // Where it doesn't come, the row's place tells as well.
  return Cells === null || Cells === 'failed' ? null : <Cells {...props} />
}
