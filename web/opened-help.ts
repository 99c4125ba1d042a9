import { queryText } from './route.ts'

/** Which explanation the address has open: `uitleg=subsidies`, by the section that it stands in; null = none. */
export function openedHelp(search: string): string | null {
  return new URLSearchParams(search).get(PARAMETER)
}

/** The query string with this explanation open, and no other; parameters of others in `search` are kept. */
export function helpSearch(name: string | null, search: string): string {
  const query = new URLSearchParams(search)
  query.delete(PARAMETER)
  if (name !== null) query.set(PARAMETER, name)
  return queryText(query)
}

const PARAMETER = 'uitleg'
