import type { Formats } from '../../text/formats.ts'
import type { ControlTexts } from '../../text/control-nl.ts'
import { brusselsDay } from '../../text/formats.ts'
import type { Status } from '../../service.ts'
import { useWords } from '../words.ts'
import type { AskedCheck } from './asked-check.ts'
import { useControlWords } from './control-words.ts'

/** Asks for a reading, and says what came of it. */
export function CheckButton({ check, ask, status }: { check: AskedCheck; ask: () => Promise<void>; status: Status }) {
  const { formats } = useWords()
  const texts = useControlWords()
  const busy = check.phase === 'asking' || check.phase === 'waiting'
  return (
    <div class="check">
      {/* Not `disabled`: the focus stays where it is. */}
      <button type="button" class="button" aria-disabled={busy} onClick={() => { if (!busy) void ask() }}>
        {busy ? texts.checking : texts.check}
      </button>
      <p class="outcome" role="status">{sentenceOf(check, status, texts, formats)}</p>
    </div>
  )
}

function sentenceOf(check: AskedCheck, { revision }: Status, texts: ControlTexts, formats: Formats): string {
  switch (check.phase) {
    case 'none': return texts.checkHint
    case 'asking': return ''
    case 'waiting': return check.slow ? texts.slow : ''
    case 'refused': return check.status === 403 ? texts.askForbidden : texts.askSignedOut
    case 'unreachable': return texts.askUnreachable
    case 'done': {
      const at = formats.recently(check.at, brusselsDay(new Date(check.at)))
      switch (check.outcome) {
        case 'published': return texts.donePublished(at, revision ?? 0)
        case 'unchanged': return texts.doneUnchanged(at)
        case 'held': return check.accepted ? texts.doneAcceptedHeld(at) : texts.doneHeld(at)
        case 'failed': return texts.doneFailed(at)
      }
    }
  }
}
