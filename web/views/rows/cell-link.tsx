import { useContext } from 'preact/hooks'
import type { RowSource } from '../../dataset.ts'
import type { Spreadsheet } from '../../service.ts'
import { cellOf } from '../../sheet-cells.ts'
import { sheetLink } from '../../sheet-link.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { ColumnsContext } from '../sheet-columns.ts'

interface CellLinkProps {
  source: RowSource
  /** The column's, as the workbook names it. */
  header: string
  spreadsheet: Spreadsheet | null
}

/** A column and its cell in a row, such as "Bedrag G5"; where the reader can open the sheet, the way to that cell. */
export function CellLink({ source, header, spreadsheet }: CellLinkProps) {
  const cell = cellOf(useContext(ColumnsContext), source, header)
  const link = cell === null ? null : sheetLink(spreadsheet, source.tab, cell)
  const named = cell === null ? header : <>{header} <code>{cell}</code></>
  return link === null ? <span class="cell" lang={SHEET_LANGUAGE}>{named}</span> : <a class="cell sheet-link" lang={SHEET_LANGUAGE} href={link} target="_blank" rel="noreferrer">{named}</a>
}
