import { queryText } from './route.ts'

/** Whether the address has a folded table open: `tabel=subsidies,vte`, by the names of their sections. */
export function isTableOpen(name: string, search: string): boolean {
  return openOf(new URLSearchParams(search)).includes(name)
}

/** The query string with this table opened, or closed where it was open; parameters of others in `search` are kept. */
export function toggledSearch(name: string, search: string): string {
  const query = new URLSearchParams(search)
  const before = openOf(query)
  const open = before.includes(name) ? before.filter(each => each !== name) : [...before, name]
  query.delete(PARAMETER)
  if (open.length > 0) query.set(PARAMETER, open.join(','))
  return queryText(query)
}

function openOf(query: URLSearchParams): string[] {
  return query.get(PARAMETER)?.split(',') ?? []
}

const PARAMETER = 'tabel'
