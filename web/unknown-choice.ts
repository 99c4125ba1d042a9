import { UNKNOWN_CHOICES, type UnknownChoice } from './charts/unknowns.ts'
import { queryText } from './route.ts'

/** What the address of Wat we niet weten asks for; null = all. */
export function unknownChoiceOf(search: string): UnknownChoice | null {
  const word = new URLSearchParams(search).get(PARAMETER)
  return UNKNOWN_CHOICES.find(kind => WORDS[kind] === word) ?? null
}

/** The query string that says this choice; parameters of others in `search` are kept. */
export function unknownSearchOf(kind: UnknownChoice | null, search: string): string {
  const query = new URLSearchParams(search)
  query.delete(PARAMETER)
  if (kind !== null) query.set(PARAMETER, WORDS[kind])
  return queryText(query)
}

const PARAMETER = 'wat'
const WORDS: Record<UnknownChoice, string> = { amount: 'bedrag', fte: 'vte', date: 'datum', period: 'projectperiode', funder: 'verstrekker', link: 'financiering' }
