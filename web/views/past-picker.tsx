import type { ComponentType } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { selectionOf } from '../selection.ts'
import { useAddress } from './address.ts'
import { PageLink } from './page-link.tsx'
import type { PastChoiceProps } from './past-choice.tsx'
import { useWords } from './words.ts'

/**
 * The ways into the past: a choice of the day of which the figures are shown, and a link to the version that is shown, whose
 * code and texts come when somebody asks; and what changed since the last meeting.
 */
export function PastPicker(props: Omit<PastChoiceProps, 'close'>) {
  const { texts } = useWords()
  const { search } = useAddress()
  const [loaded, setLoaded] = useState<{ Choice: ComponentType<PastChoiceProps> } | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => box.current?.hidePopover()
  const load = async () => {
    const { pastChoice } = await import('./past-choice.tsx')
    setLoaded({ Choice: await pastChoice(selectionOf(search).language) })
  }
  return (
    <>
      <button type="button" class="past-toggle" popoverTarget={id}>{texts.pastPick}</button>
      <PageLink to="changes" search={withoutSince(search)} class="past-toggle">{texts.changesSince}</PageLink>
      <div ref={box} id={id} class="past-pop" popover="auto" onToggle={event => {
        // Where its code doesn't come, it can be asked for again.
        if (event.newState === 'open' && loaded === null) load().catch(close)
      }}>
        {loaded !== null && <loaded.Choice {...props} close={close} />}
      </div>
    </>
  )
}

/** Without another moment to compare with, Wijzigingen compares with the last meeting. */
function withoutSince(search: string): string {
  const query = new URLSearchParams(search)
  query.delete('sinds')
  return query.toString()
}
