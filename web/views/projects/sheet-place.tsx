import type { RowSource } from '../../dataset.ts'
import type { Spreadsheet } from '../../service.ts'
import { sheetLink } from '../../sheet-link.ts'
import { useProjectWords } from './project-words.ts'

/** Where a row stands in the sheet; a link for who works with it. */
export function SheetPlace({ source: { tab, row }, spreadsheet }: { source: RowSource; spreadsheet: Spreadsheet | null }) {
  const texts = useProjectWords()
  if (row === null) return <>{tab}</>
  const link = sheetLink(spreadsheet, tab, `${row}:${row}`)
  const place = texts.place(tab, row)
  return link === null ? <span class="place">{place}</span> : <a class="sheet-link place" href={link} target="_blank" rel="noreferrer" title={texts.openRow(tab, row)}>{place}</a>
}
