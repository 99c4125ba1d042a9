import fc from 'fast-check'
import type { SyncOptions } from '../../functions/sync/sync.ts'

/** At which call of a sync, counted from 1; whether it acts all the same, and whether nothing goes through from then on. */
export interface Fault {
  call: number
  acts: boolean
  lasts: boolean
}

type Publish = SyncOptions['publish']

export type Step =
  | { kind: 'edit'; number: number; euros: number | null }
  /** The first rows go. */
  | { kind: 'remove'; count: number }
  /** Back to what is published. */
  | { kind: 'undo' }
  | { kind: 'turn round' }
  | { kind: 'wait'; hours: number }
  | { kind: 'sync'; publish: Publish; fault: Fault | null }
  /** The last recorded reading is accepted, whatever the sheet says by now. */
  | { kind: 'accept'; publish: Publish; fault: Fault | null }
  | { kind: 'tick'; fault: Fault | null }
  /** While a sync sleeps before one of its calls, an award is edited and another sync goes its way: for so long before and after it. */
  | { kind: 'overlap'; call: number; seconds: number; publish: Publish; number: number; euros: number | null }
  /** As of the day so many hours ago. */
  | { kind: 'read'; hoursAgo: number }

const number = fc.integer({ min: 1, max: 12 })
/** One in ten cells can't be read. */
const euros = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 9 })
const publish = fc.constantFrom<Publish>('at-once', 'when-stable')
const call = fc.integer({ min: 1, max: 18 })
const fault = fc.option(fc.record({ call, acts: fc.boolean(), lasts: fc.boolean() }), { freq: 2 })

const edit = fc.record({ kind: fc.constant('edit' as const), number, euros })
const remove = fc.record({ kind: fc.constant('remove' as const), count: fc.integer({ min: 4, max: 8 }) })
const wait = fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) })
const sync = fc.record({ kind: fc.constant('sync' as const), publish, fault })
const accept = fc.record({ kind: fc.constant('accept' as const), publish, fault })
const tick = fc.record({ kind: fc.constant('tick' as const), fault })
/** Longer than a run may start to read again, or not. */
const seconds = fc.constantFrom(1, 1, 20)
const overlap = fc.record({ kind: fc.constant('overlap' as const), call, seconds, publish, number, euros })
const read = fc.record({ kind: fc.constant('read' as const), hoursAgo: fc.integer({ min: -30, max: 100 }) })

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: edit },
  { weight: 2, arbitrary: remove },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('turn round' as const) }) },
  { weight: 1, arbitrary: wait },
  { weight: 6, arbitrary: sync },
  { weight: 3, arbitrary: accept },
  { weight: 1, arbitrary: tick },
  { weight: 2, arbitrary: overlap },
  { weight: 2, arbitrary: read },
)

/** What seldom comes about by chance: a loss that may be accepted, and something else to be seen at an earlier day. */
const loss: fc.Arbitrary<Step[]> = fc.tuple(sync, remove, sync, fc.oneof(accept, tick))
const days: fc.Arbitrary<Step[]> = fc.tuple(sync, wait, edit, sync, read)

export const steps: fc.Arbitrary<Step[]> = fc.array(fc.oneof(
  { weight: 12, arbitrary: fc.tuple(step) },
  { weight: 1, arbitrary: loss },
  { weight: 1, arbitrary: days },
), { minLength: 3, maxLength: 10 }).map(parts => parts.flat())
