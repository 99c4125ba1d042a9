import type { RowSource } from '../../dataset.ts'
import type { Spreadsheet } from '../../service.ts'
import { SourceLink } from '../rows/source-link.tsx'
import { useProjectWords } from './project-words.ts'

/** Where a row stands in the sheet; a link for who works with it. */
export function SheetPlace({ source, spreadsheet }: { source: RowSource; spreadsheet: Spreadsheet | null }) {
  const { place, openRow } = useProjectWords()
  return <SourceLink source={source} spreadsheet={spreadsheet} place={place} open={openRow} />
}
