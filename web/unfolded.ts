import { queryText } from './route.ts'

/** Of which list the address says how far it was unfolded: the page's own, or the one beside it of the rows behind a figure. */
export type UnfoldedList = 'getoond' | 'rijgetoond'

/** How many of a list are shown: `getoond=400`; never fewer than at first, and these where it can't be read. */
export function unfoldedOf(list: UnfoldedList, atFirst: number, search: string): number {
  const text = new URLSearchParams(search).get(list) ?? ''
  return /^\d{1,6}$/.test(text) ? Math.max(atFirst, Number(text)) : atFirst
}

/** The query string that shows so many; parameters of others in `search` are kept. */
export function unfoldedSearch(list: UnfoldedList, count: number, search: string): string {
  const query = new URLSearchParams(search)
  query.set(list, String(count))
  return queryText(query)
}
