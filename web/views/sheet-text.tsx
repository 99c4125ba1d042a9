import { SHEET_LANGUAGE } from '../text/catalog.ts'
import { useWords } from './words.ts'

/**
 * A sentence that the service made in the language of the sheet, such as why a reading failed; on a page in another
 * language it is marked as such, and the reader is told. @param children the sentence
 */
export function SheetText({ children }: { children: string }) {
  const { texts } = useWords()
  const other = !texts.locale.startsWith(SHEET_LANGUAGE)
  return <><bdi lang={SHEET_LANGUAGE}>{children}</bdi>{other && ` (${texts.sheetLanguage})`}</>
}
