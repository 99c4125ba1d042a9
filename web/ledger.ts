import type { Overview } from '#model/overview.ts'
import type { PublishedReport } from '#model/report.ts'
import type { Service, Stand, Status } from './service.ts'

/** What the page knows of the published figures. */
export interface Known {
  phase: 'loading' | 'shown' | 'nothing-published' | 'revision-missing' | 'signed-out' | 'not-allowed'
  status: Status | null
  report: PublishedReport | null
  /** What the first page shows of a report. */
  overview: Overview | null
  /** The last request didn't get through. */
  offline: boolean
  /** When that began; ISO 8601. */
  offlineSince: string | null
  /** The revision that replaced another one while the page was open; null after the first. */
  updatedTo: number | null
}

export const NOTHING_KNOWN: Known = { phase: 'loading', status: null, report: null, overview: null, offline: false, offlineSince: null, updatedTo: null }

/** What the page shows needs. */
export interface Wanted {
  /** Null: only the status is asked for. */
  figures: 'overview' | 'report' | null
  stand: Stand
}

/** Asks once, and says what is known now. */
export async function refresh(known: Known, { figures, stand }: Wanted, service: Service): Promise<Known> {
  const first = known.status === null
  // The first time both at once: the figures don't wait for the status.
  const [answer, early] = await Promise.all([service.status(), first && figures !== null ? service[figures](stand) : null])
  if (answer.kind === 'refused') return { ...known, phase: answer.status === 401 ? 'signed-out' : 'not-allowed', offline: false }
  if (answer.kind === 'unreachable' || answer.kind === 'missing') return { ...known, offline: true }

  const status = answer.body
  const current = { ...known, status, offline: false }
  if (figures === null) return { ...current, phase: 'loading' }
  if (status.revision === null) return { ...current, phase: 'nothing-published', [figures]: null }

  const wanted = stand ?? status.revision
  // What was the last on a day can only change with a new revision.
  const before = known[figures]
  const settled = typeof wanted === 'number' ? before?.revision === wanted
    : known.phase === 'shown' && !known.offline && before !== null && known.status?.revision === status.revision
  if (settled) return { ...current, phase: 'shown' }
  if (known.phase === 'revision-missing' && stand !== null && !first) return current

  const isWanted = early?.kind === 'found' && (typeof wanted !== 'number' || early.body.revision === wanted)
  const answered = isWanted ? early : await service[figures](stand)
  if (answered.kind === 'refused') return { ...current, phase: answered.status === 401 ? 'signed-out' : 'not-allowed' }
  if (answered.kind === 'missing') return { ...current, phase: 'revision-missing', [figures]: null }
  if (answered.kind !== 'found') return { ...current, offline: true }
  const replaced = stand === null && before !== null && before.revision < answered.body.revision
  return { ...current, phase: 'shown', [figures]: answered.body, updatedTo: replaced ? answered.body.revision : known.updatedTo }
}

/** What was learnt at an instant: since when nothing gets through. */
export function datedOf(next: Known, { offlineSince }: Known, now: Date): Known {
  return { ...next, offlineSince: next.offline ? offlineSince ?? now.toISOString() : null }
}

/** The revision that the page is about: of its figures, or without them the current one. */
export interface Standing {
  revision: number
  publishedAt: string
  hash: string
}

export function standingOf(known: Known, { figures }: Pick<Wanted, 'figures'>): Standing | null {
  if (figures !== null) return known[figures]
  const { revision = null, publishedAt = null, hash = null } = known.status ?? {}
  return revision === null || publishedAt === null || hash === null ? null : { revision, publishedAt, hash }
}
