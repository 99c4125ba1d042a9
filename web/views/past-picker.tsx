import type { ComponentType } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { loadPagesStyle } from '../pages-style.ts'
import type { PastChoiceProps } from './past-choice.tsx'
import { useWords } from './words.ts'

/** Opens the choice of the day of which the figures are shown; its code comes when somebody asks. */
export function PastPicker(props: Omit<PastChoiceProps, 'close'>) {
  const { texts } = useWords()
  const [loaded, setLoaded] = useState<{ Choice: ComponentType<PastChoiceProps> } | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => box.current?.hidePopover()
  const load = async () => {
    const [{ PastChoice }] = await Promise.all([import('./past-choice.tsx'), loadPagesStyle()])
    setLoaded({ Choice: PastChoice })
  }
  return (
    <>
      <button type="button" class="past-toggle" popoverTarget={id}>{texts.pastPick}</button>
      <div ref={box} id={id} class="past-pop" popover="auto" onToggle={event => {
        // Where its code doesn't come, it can be asked for again.
        if (event.newState === 'open' && loaded === null) load().catch(close)
      }}>
        {loaded !== null && <loaded.Choice {...props} close={close} />}
      </div>
    </>
  )
}
