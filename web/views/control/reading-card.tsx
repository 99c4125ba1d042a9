import type { ComponentChildren } from 'preact'
import type { ReadingState } from '../../reading-state.ts'
import type { Status } from '../../service.ts'
import type { ControlTexts } from '../../text/control-nl.ts'
import { SheetText } from '../sheet-text.tsx'
import { useWords } from '../words.ts'
import { useControlWords } from './control-words.ts'
import { Mark } from './mark.tsx'
import { ProblemsLink } from './problems-link.tsx'

/** What came of the last reading, since when, what the board sees meanwhile, and what to do. */
export function ReadingCard({ state, status, children }: { state: ReadingState; status: Status; children: ComponentChildren }) {
  const { formats } = useWords()
  const texts = useControlWords()
  const { title, what, next } = wordsOf(state, texts)
  const severity = state.kind === 'held' ? 'error' : state.kind === 'remarks' ? 'warning' : null
  const since = 'since' in state ? state.since : null
  const waits = since !== null
  const facts = [
    ...(since === null ? [] : [texts.since(formats.moment(since))]),
    status.revision === null ? texts.boardNothing : waits ? texts.boardKeeps(status.revision) : texts.boardSees(status.revision),
  ]
  return (
    <section class={`reading-card ${MARKS[state.kind]}`} aria-labelledby="lezing">
      <Mark kind={MARKS[state.kind]} size={40} />
      <div>
        <h3 id="lezing">{severity === null ? title : <ProblemsLink severity={severity} tab={null}>{title}</ProblemsLink>}</h3>
        {what !== null && <p><SheetText>{what}</SheetText></p>}
        <p>{next}</p>
        {status.waiting !== null && <p class="waiting">{texts.waiting(formats.moment(status.waiting.since))}</p>}
        <p class="facts">{facts.join(' ')}</p>
        {status.feedbackFailed !== null && <p class="feedback">{texts.feedbackFailed} <SheetText>{status.feedbackFailed.message}</SheetText></p>}
        {children}
      </div>
    </section>
  )
}

const MARKS = {
  unread: 'info', failed: 'error', guarded: 'error', held: 'error', remarks: 'warning', well: 'well',
} as const satisfies Record<ReadingState['kind'], string>

function wordsOf(state: ReadingState, texts: ControlTexts): { title: string; what: string | null; next: string } {
  switch (state.kind) {
    case 'unread': return { title: texts.unread, what: null, next: texts.unreadNext }
    case 'failed': return { title: texts.failed, what: state.message, next: state.older ? texts.failedOlder : '' }
    case 'guarded': return { title: texts.guarded, what: null, next: texts.guardedNext }
    case 'held': return { title: texts.held(state.errors), what: null, next: texts.heldNext(state.errors) }
    case 'remarks': return { title: texts.remarks(state.warnings), what: null, next: texts.remarksNext }
    case 'well': return { title: texts.well, what: null, next: state.infos === 0 ? texts.wellNext : texts.wellInfo(state.infos) }
  }
}
