import { useContext } from 'preact/hooks'
import { columnsOf } from '#model/columns.ts'
import { cellOf } from '../../sheet-cells.ts'
import { SheetContext } from '../shown-sheet.ts'
import { CellLink } from './cell-link.tsx'
import type { CellsProps } from './late-cells.tsx'

/** The cells in which a row says something; nothing where they aren't known, as a column's name alone tells nothing. */
export function Cells({ table, fields, source, spreadsheet }: CellsProps) {
  const { columns } = useContext(SheetContext)
  const known = columnsOf(table).filter(({ field, column }) => fields.includes(field) && cellOf(columns, source, column) !== null)
  if (known.length === 0) return null
  return <span class="cells">{known.map(({ column }) => <CellLink key={column} source={source} header={column} spreadsheet={spreadsheet} />)}</span>
}
