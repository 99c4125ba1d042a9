import type { ComponentChildren } from 'preact'
import type { Known } from '../ledger.ts'
import type { Selection, View } from '../selection.ts'
import { useSelection, type Choose } from './address.ts'
import { useLate } from './projects/late.ts'

export interface NoticesProps {
  known: Known
  /** Those that the page shows. */
  figures?: 'overview' | 'report'
  selection: Selection
  view: View | null
  /** The page shows all years and kinds, whatever is chosen. */
  beyondYears?: boolean
  now: Date
  choose: Choose
}

export interface AccessNoticesProps {
  known: Known
  /** Nothing was received yet. */
  isEmpty: boolean
}

/**
 * What a reader must know before believing the figures below. Its words come once the page stands there, whether
 * there is something to say or not: later there may be no connection to fetch them by.
 */
export function Notices(props: NoticesProps) {
  const [{ language }] = useSelection()
  const All = useLate(true, async () => (await import('./all-notices.tsx')).loadAllNotices(language))
  return <div class="notices column" aria-live="polite">{All !== null && All !== 'failed' && <All {...props} />}</div>
}

/** What holds for every page. */
export function AccessNotices(props: AccessNoticesProps) {
  const [{ language }] = useSelection()
  const Access = useLate(true, async () => (await import('./all-notices.tsx')).loadAccessNotices(language))
  return Access !== null && Access !== 'failed' ? <Access {...props} /> : null
}

export function Notice({ kind, children }: { kind: 'warning' | 'quiet'; children: ComponentChildren }) {
  return <p class={`notice ${kind}`}>{children}</p>
}
