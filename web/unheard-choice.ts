import { FUNDING_KINDS } from '#model/dataset.ts'
import type { PublishedFigures } from '#model/report.ts'
import { listOf, type View } from './selection.ts'

/** What an address chooses and its page can't show, each as the address has it. */
export interface UnheardChoice {
  /** Of `van` and `tot`, what is no year of the report. */
  years: string[]
  kinds: string[]
}

/** @param search a query string, with or without `?` */
export function unheardChoice(search: string, report: PublishedFigures, { revisionYear }: Pick<View, 'revisionYear'>): UnheardChoice {
  const query = new URLSearchParams(search)
  const years = report.years.length === 0 ? [revisionYear] : report.years
  return {
    years: [...listOf(query, 'van'), ...listOf(query, 'tot')].filter(asked => !years.some(year => String(year) === asked)),
    kinds: listOf(query, 'soort').filter(asked => !FUNDING_KINDS.some(kind => kind === asked)),
  }
}
