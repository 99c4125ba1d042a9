import type { ChangedFigure, EffectRun, EffectSubject } from '../change-effects.ts'
import { DEPLOYMENT_NOT_STATED } from '../charts/staffing.ts'
import type { AskedRows } from './asked-rows.ts'

/** The rows behind a changed figure as it stands now; null where there are none, or the figure is that of several years. */
export function rowsBehindRun(domain: string, { subject, figure, years, after, unstated }: EffectRun): AskedRows | null {
  if (years !== null && years.first !== years.last) return null
  return rowsBehindFigure({ domain, subject, figure, year: years?.first ?? null, after: after ?? 0, unstated })
}

export function rowsBehindFigure({ domain, subject, year, after, unstated }: Pick<ChangedFigure, 'domain' | 'subject' | 'figure' | 'year' | 'after' | 'unstated'>): AskedRows | null {
  return after === 0 && !unstated.after ? null : askedRows(subject, domain, year ?? 'none')
}

function askedRows(subject: EffectSubject, domain: string, year: number | 'none'): AskedRows {
  if (subject.what === 'staffing') {
    const { deployment } = subject
    return { of: 'staffing', side: deployment === 'partner' ? 'partner' : 'own', deployment: deployment ?? DEPLOYMENT_NOT_STATED, domain, year }
  }
  const { books: side, kind, status } = subject
  return status === null ? { of: 'funding', side, kind, domain, year } : { of: 'requested', side, kind, status, domain, year }
}
