import { useContext } from 'preact/hooks'
import type { RowSource } from '../../dataset.ts'
import type { Spreadsheet } from '../../service.ts'
import { cellOf } from '../../sheet-cells.ts'
import { sheetLink } from '../../sheet-link.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { SheetContext } from '../shown-sheet.ts'

interface CellLinkProps {
  source: RowSource
  /** The column's, as the workbook names it. */
  header: string
  spreadsheet: Spreadsheet | null
}

/** A column and its cell in a row, such as "Bedrag G5"; where the row stands there now and the reader can open the sheet, the way to that cell. */
export function CellLink({ source, header, spreadsheet }: CellLinkProps) {
  const { columns, past } = useContext(SheetContext)
  const cell = cellOf(columns, source, header)
  const link = past || cell === null ? null : sheetLink(spreadsheet, source.tab, cell)
  const named = cell === null ? header : <>{header} <code>{cell}</code></>
  return link === null ? <span class="cell" lang={SHEET_LANGUAGE}>{named}</span> : <a class="cell sheet-link" lang={SHEET_LANGUAGE} href={link} target="_blank" rel="noreferrer">{named}</a>
}
