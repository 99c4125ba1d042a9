import type { RowSource } from '../../dataset.ts'
import type { Spreadsheet } from '../../service.ts'
import { sheetLink } from '../../sheet-link.ts'

interface SourceLinkProps {
  source: RowSource
  spreadsheet: Spreadsheet | null
  place: (tab: string, row: number) => string
  open: (tab: string, row: number) => string
}

/** Where a row stands; where the reader can open the sheet, the way to it. */
export function SourceLink({ source: { tab, row }, spreadsheet, place, open }: SourceLinkProps) {
  if (row === null) return <>{tab}</>
  const link = sheetLink(spreadsheet, tab, `${row}:${row}`)
  if (link === null) return <>{place(tab, row)}</>
  return <a class="sheet-link" href={link} target="_blank" rel="noreferrer" title={open(tab, row)}>{place(tab, row)}</a>
}
