import { dayFrom } from '#model/period.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'
import { chosenRevision } from './chosen-revision.ts'
import { Refusal } from './refusal.ts'

/** `from` null: what was there before the first revision, nothing. */
export interface ChangeRange {
  from: Revision | null
  to: Revision
}

type Moment = { revision: number } | { day: string }
type Revisions = Pick<Ledger, 'head' | 'revision' | 'revisionAsOf'>

/**
 * What `?from=A&to=B` asks for, each a revision's number or a day. Without `to` the last revision, or the one of
 * `?revision` or `?asOf`; without `from` the one before it. `from=0`, or a day before the first revision, is nothing.
 *
 * @throws Refusal
 */
export async function chosenRange(ledger: Revisions, query: URLSearchParams): Promise<ChangeRange> {
  const from = parseMoment(query.getAll('from'))
  const to = parseMoment(query.getAll('to'))
  if (to !== null && 'revision' in to && to.revision === 0) throw new Refusal('range-malformed')
  if (to !== null && (query.has('revision') || query.has('asOf'))) throw new Refusal('range-and-revision')
  if (from !== null && to !== null && isReversed(from, to)) throw new Refusal('range-reversed')

  const last = await (to === null ? chosenRevision(ledger, query) : revisionAt(ledger, to))
  if (last === null) throw new Refusal(to !== null && 'day' in to ? 'revision-unknown-then' : 'revision-unknown')
  const first = await (from === null ? ledger.revision(last.revision - 1) : revisionAt(ledger, from))
  if (first === null && from !== null && 'revision' in from && from.revision > 0) throw new Refusal('revision-unknown')
  if (first !== null && first.revision > last.revision) throw new Refusal('range-reversed')
  return { from: first, to: last }
}

function parseMoment(values: string[]): Moment | null {
  const [text = ''] = values
  if (values.length === 0) return null
  if (values.length === 1 && /^(0|[1-9]\d{0,8})$/.test(text)) return { revision: Number(text) }
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const day = values.length === 1 ? dayFrom(Number(year), Number(month), Number(dayOfMonth)) : null
  if (day === null) throw new Refusal('range-malformed')
  return { day }
}

/** What can be told without asking when a revision was published. */
function isReversed(from: Moment, to: Moment): boolean {
  if ('revision' in from) return 'revision' in to && from.revision > to.revision
  return 'day' in to && from.day > to.day
}

function revisionAt(ledger: Revisions, moment: Moment): Promise<Revision | null> {
  return 'day' in moment ? ledger.revisionAsOf(moment.day) : ledger.revision(moment.revision)
}
