import type { ChangedFigure, EffectFigure, EffectRun, EffectSubject } from '../change-effects.ts'
import { DEPLOYMENT_NOT_STATED } from '../charts/deployments.ts'
import type { AskedRows, FigureYear } from './asked-rows.ts'

/** Before the change, in the earlier version, or after it. */
export type ChangeSide = 'before' | 'after'

/** The rows behind a changed figure on one side of the change; null where there are none. */
export function rowsBehindRun(domain: string, { subject, figure, years, behind }: EffectRun, side: ChangeSide): AskedRows | null {
  return behind[side] ? askedRows(subject, figure, domain, years === null ? 'none' : years.first === years.last ? years.first : years) : null
}

export function rowsBehindFigure(line: Pick<ChangedFigure, 'domain' | 'subject' | 'figure' | 'year' | 'before' | 'after' | 'unstated'>, side: ChangeSide): AskedRows | null {
  return line[side] === 0 && !line.unstated[side] ? null : askedRows(line.subject, line.figure, line.domain, line.year ?? 'none')
}

function askedRows(subject: EffectSubject, figure: EffectFigure, domain: string, year: FigureYear): AskedRows {
  const part = figure === 'amount' ? {} : { only: figure === 'notStated' ? 'not-stated' as const : figure }
  if (subject.what === 'staffing') {
    const { deployment } = subject
    return { of: 'staffing', side: deployment === 'partner' ? 'partner' : 'own', deployment: deployment ?? DEPLOYMENT_NOT_STATED, domain, year, ...part }
  }
  const { books: side, kind, status } = subject
  return status === null ? { of: 'funding', side, kind, domain, year, ...part } : { of: 'requested', side, kind, status, domain, year, ...part }
}
