import type { ChangeGroup, RowChange } from './changes.ts'
import { queryText } from './route.ts'

/** Which changed rows the address of Wijzigingen asks for: `wijziging=nieuw`; null = all. */
export function changeEventOf(search: string): RowChange['event'] | null {
  const word = new URLSearchParams(search).get(PARAMETER)
  return EVENTS.find(event => WORDS[event] === word) ?? null
}

/** The query string that says this choice; parameters of others in `search` are kept. */
export function changeEventSearch(event: RowChange['event'] | null, search: string): string {
  const query = new URLSearchParams(search)
  query.delete(PARAMETER)
  if (event !== null) query.set(PARAMETER, WORDS[event])
  return queryText(query)
}

/** The groups with only those rows, and only those that have any. */
export function rowsOfEvent(groups: readonly ChangeGroup[], event: RowChange['event'] | null): ChangeGroup[] {
  if (event === null) return [...groups]
  return groups.map(group => ({ ...group, rows: group.rows.filter(row => row.event === event) })).filter(({ rows }) => rows.length > 0)
}

const EVENTS = ['changed', 'added', 'removed'] as const
const PARAMETER = 'wijziging'
const WORDS: Record<RowChange['event'], string> = { changed: 'gewijzigd', added: 'nieuw', removed: 'geschrapt' }
