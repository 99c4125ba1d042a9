import { useContext } from 'preact/hooks'
import type { RowSource } from '../../dataset.ts'
import type { Spreadsheet } from '../../service.ts'
import { sheetLink } from '../../sheet-link.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { NamedText } from '../named-text.tsx'
import { SheetContext } from '../shown-sheet.ts'
import { useWords } from '../words.ts'

interface SourceLinkProps {
  source: RowSource
  spreadsheet: Spreadsheet | null
  place: (tab: string, row: number) => string
  open: (tab: string, row: number) => string
  /** The row is no longer in the revision that is shown. */
  gone?: boolean
}

/** Where a row stands, and where the reader can open the sheet, the way to it; of the past, where it stood. */
export function SourceLink({ source: { tab, row }, spreadsheet, place, open, gone = false }: SourceLinkProps) {
  const { texts } = useWords()
  const { past } = useContext(SheetContext)
  if (row === null) return <span class="stands" lang={SHEET_LANGUAGE}>{tab}</span>
  const said = <NamedText named={name => (past || gone ? texts.stoodThen(place(name, row)) : place(name, row))} name={tab} />
  if (past || gone) return <span class="stands">{said}</span>
  const link = sheetLink(spreadsheet, tab, `${row}:${row}`)
  return link === null ? <span class="stands">{said}</span>
    : <a class="sheet-link stands" href={link} target="_blank" rel="noreferrer" title={open(tab, row)}>{said}</a>
}
