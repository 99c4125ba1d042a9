import type { Day } from '#model/period.ts'
import { queryText } from './route.ts'

/** What the address asks to compare with; null = the meeting before, else the first revision. */
export type Since = Day | number | null

export function sinceOf(search: string): Since {
  const text = new URLSearchParams(search).get('sinds') ?? ''
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
}

/** The query string that asks for it; parameters of others in `search` are kept. */
export function sinceSearch(since: Since, search: string): string {
  const query = new URLSearchParams(search)
  query.delete('sinds')
  if (since !== null) query.set('sinds', String(since))
  return queryText(query)
}
