import type { PublishedReport } from '#model/report.ts'
import type { Service, Status } from './service.ts'

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
  /** Of the figures; null = the current one. */
  revision: number | null
}

/** Asks once, and says what is known now. */
export async function refresh(known: Known, { figures, revision }: Wanted, service: Service): Promise<Known> {
  const first = known.status === null
  // The first time both at once: the figures don't wait for the status.
  const [answer, early] = await Promise.all([service.status(), first && figures ? service.report(revision) : null])
  if (answer.kind === 'refused') return { ...known, phase: answer.status === 401 ? 'signed-out' : 'not-allowed', offline: false }
  if (answer.kind === 'unreachable' || answer.kind === 'missing') return { ...known, offline: true }

  const status = answer.body
  const current = { ...known, status, offline: false }
  if (!figures) return { ...current, phase: 'loading' }
  if (status.revision === null) return { ...current, phase: 'nothing-published', report: null }

  const wanted = revision ?? status.revision
  if (known.report?.revision === wanted) return { ...current, phase: 'shown' }
  if (known.phase === 'revision-missing' && revision !== null && !first) return current

  const report = early?.kind === 'found' && early.body.revision === wanted ? early : await service.report(revision)
  if (report.kind === 'refused') return { ...current, phase: report.status === 401 ? 'signed-out' : 'not-allowed' }
  if (report.kind === 'missing') return { ...current, phase: 'revision-missing', report: null }
  if (report.kind !== 'found') return { ...current, offline: true }
  const replaced = revision === null && known.report !== null && known.report.revision < report.body.revision
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
