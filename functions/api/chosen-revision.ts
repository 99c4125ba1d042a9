import { dayFrom, type Day } from '#model/period.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'
import { Refusal } from './refusal.ts'

/**
 * The revision that `?revision=N` or `?asOf=YYYY-MM-DD` asks for; without either the last one.
 * @throws Refusal
 */
export async function chosenRevision(ledger: Pick<Ledger, 'head' | 'revision' | 'revisionAsOf'>, query: URLSearchParams): Promise<Revision> {
  const numbers = query.getAll('revision')
  const days = query.getAll('asOf')
  if (numbers.length > 0 && days.length > 0) throw new Refusal('revision-and-as-of')
  if (numbers.length > 0) return await ledger.revision(parseNumber(numbers)) ?? refuse('revision-unknown')
  if (days.length > 0) {
    const day = parseDay(days)
    return await ledger.revisionAsOf(day) ?? refuse('revision-unknown-then')
  }
  return await ledger.head() ?? refuse('nothing-published')
}

function parseNumber(values: string[]): number {
  const [text = ''] = values
  if (values.length !== 1 || !/^[1-9]\d{0,8}$/.test(text)) throw new Refusal('revision-malformed')
  return Number(text)
}

function parseDay(values: string[]): Day {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(values.length === 1 ? values[0] ?? '' : '') ?? []
  return dayFrom(Number(year), Number(month), Number(dayOfMonth)) ?? refuse('as-of-malformed')
}

function refuse(code: Refusal['code']): never {
  throw new Refusal(code)
}
