import { queryText } from './route.ts'

/** Whether the address asks for the integrity check of what is shown: `nagerekend=ja`. */
export function asksForCheck(search: string): boolean {
  return new URLSearchParams(search).get(PARAMETER) === YES
}

/** The query string that asks for it; parameters of others in `search` are kept. */
export function checkSearch(search: string): string {
  const query = new URLSearchParams(search)
  query.set(PARAMETER, YES)
  return queryText(query)
}

const PARAMETER = 'nagerekend'
const YES = 'ja'
