import { isGuard } from './problems.ts'
import type { ListedProblem, Status } from './service.ts'

/** What a coordinator should know first, and so what is to be done. */
export type ReadingState =
  | { kind: 'unread' }
  /** `older`: an earlier reading's problems still stand. */
  | { kind: 'failed'; since: string; message: string; older: boolean }
  /** Held until a coordinator accepts this reading. */
  | { kind: 'guarded'; since: string; reading: string }
  | { kind: 'held'; since: string; errors: number }
  | { kind: 'remarks'; warnings: number }
  | { kind: 'well'; infos: number }

/** @param listed the last reading's problems; null while they aren't known */
export function readingStateOf({ outcome, failed, held, problems }: Status, listed: readonly ListedProblem[] | null): ReadingState {
  if (outcome === 'failed' && failed !== null) {
    const { since, message } = failed
    return { kind: 'failed', since, message, older: problems.error + problems.warning + problems.info > 0 }
  }
  if (outcome === null) return { kind: 'unread' }
  if (held !== null) {
    // Guards look only at readings without any other error.
    return listed?.some(isGuard) === true
      ? { kind: 'guarded', since: held.since, reading: held.reading }
      : { kind: 'held', since: held.since, errors: held.errors }
  }
  return problems.warning > 0 ? { kind: 'remarks', warnings: problems.warning } : { kind: 'well', infos: problems.info }
}
