import type { Day } from '#model/period.ts'
import { useWords } from './words.ts'

interface WaitingProps {
  what: string
  since: Date
  /** Something is on its way, whatever stands there already. The style sheet shows it as well while nothing else stands there. */
  sure: boolean
  today: Day
}

/**
 * What is on its way, since when, and what to do when it doesn't come. Always in the page: when each part is seen is in the
 * style sheet, so that what comes at once costs nothing and moves nothing.
 */
export function Waiting({ what, since, sure, today }: WaitingProps) {
  const { texts, formats } = useWords()
  return (
    <div class={sure ? 'waiting column sure' : 'waiting column'} role="status">
      <p>{what} <span class="lasting">{texts.loadingSince(formats.recently(since.toISOString(), today))}</span></p>
      <p class="long">{texts.loadingLong} <button type="button" class="link" onClick={() => location.reload()}>{texts.reload}</button></p>
      <div class="bones" aria-hidden="true" />
    </div>
  )
}
