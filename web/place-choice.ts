import { queryText } from './route.ts'

/** The municipality that the address asks for, by NIS code or by name, whether or not the page can be narrowed to it. */
export function placeAsked(search: string): string | null {
  return new URLSearchParams(search).get(PARAMETER)?.trim() || null
}

/** The query string without it; all others are kept. */
export function withoutPlace(search: string): string {
  const query = new URLSearchParams(search)
  query.delete(PARAMETER)
  return queryText(query)
}

const PARAMETER = 'gemeente'
