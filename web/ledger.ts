import type { PublishedReport } from '#model/report.ts'
import type { Service, Stand, Status } from './service.ts'

/** What the page knows of the published figures. */
export interface Known {
  phase: 'loading' | 'shown' | 'nothing-published' | 'revision-missing' | 'signed-out' | 'not-allowed'
  status: Status | null
  report: PublishedReport | null
  /** The last request didn't get through. */
  offline: boolean
  /** The revision that replaced another one while the page was open; null after the first. */
  updatedTo: number | null
}

export const NOTHING_KNOWN: Known = { phase: 'loading', status: null, report: null, offline: false, updatedTo: null }

/** What the page shows needs. */
export interface Wanted {
  /** Without them only the status is asked for. */
  figures: boolean
  stand: Stand
}

/** Asks once, and says what is known now. */
export async function refresh(known: Known, { figures, stand }: Wanted, service: Service): Promise<Known> {
  const first = known.status === null
  // The first time both at once: the figures don't wait for the status.
  const [answer, early] = await Promise.all([service.status(), first && figures ? service.report(stand) : null])
  if (answer.kind === 'refused') return { ...known, phase: answer.status === 401 ? 'signed-out' : 'not-allowed', offline: false }
  if (answer.kind === 'unreachable' || answer.kind === 'missing') return { ...known, offline: true }

  const status = answer.body
  const current = { ...known, status, offline: false }
  if (!figures) return { ...current, phase: 'loading' }
  if (status.revision === null) return { ...current, phase: 'nothing-published', report: null }

  const wanted = stand ?? status.revision
  // What was the last on a day can only change with a new revision.
  const settled = typeof wanted === 'number' ? known.report?.revision === wanted
    : known.phase === 'shown' && !known.offline && known.status?.revision === status.revision
  if (settled) return { ...current, phase: 'shown' }
  if (known.phase === 'revision-missing' && stand !== null && !first) return current

  const isWanted = early?.kind === 'found' && (typeof wanted !== 'number' || early.body.revision === wanted)
  const report = isWanted ? early : await service.report(stand)
  if (report.kind === 'refused') return { ...current, phase: report.status === 401 ? 'signed-out' : 'not-allowed' }
  if (report.kind === 'missing') return { ...current, phase: 'revision-missing', report: null }
  if (report.kind !== 'found') return { ...current, offline: true }
  const replaced = stand === null && known.report !== null && known.report.revision < report.body.revision
  return { ...current, phase: 'shown', report: report.body, updatedTo: replaced ? report.body.revision : known.updatedTo }
}

/** The revision that the page is about: of its figures, or without them the current one. */
export interface Standing {
  revision: number
  publishedAt: string
  hash: string
}

export function standingOf({ report, status }: Known, { figures }: Pick<Wanted, 'figures'>): Standing | null {
  if (figures) return report
  const { revision = null, publishedAt = null, hash = null } = status ?? {}
  return revision === null || publishedAt === null || hash === null ? null : { revision, publishedAt, hash }
}
