import type { ComponentType } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { loadPagesStyle } from '../pages-style.ts'
import { useCloseOutside } from './close-outside.ts'
import type { PastChoiceProps } from './past-choice.tsx'
import { useWords } from './words.ts'

/** Opens the choice of the day of which the figures are shown; its code comes when somebody asks. */
export function PastPicker(props: Omit<PastChoiceProps, 'close'>) {
  const { texts } = useWords()
  const [open, setOpen] = useState(false)
  const [loaded, setLoaded] = useState<{ Choice: ComponentType<PastChoiceProps> } | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useCloseOutside(box, open, () => setOpen(false))

  const toggle = async () => {
    setOpen(!open)
    if (loaded !== null) return
    const [{ PastChoice }] = await Promise.all([import('./past-choice.tsx'), loadPagesStyle()])
    setLoaded({ Choice: PastChoice })
  }
  return (
    <div class="past-picker" ref={box} onKeyDown={event => {
      if (event.key !== 'Escape' || !open) return
      setOpen(false)
      button.current?.focus()
    }}>
      <button type="button" class="past-toggle" ref={button} aria-expanded={open} onClick={() => {
        // Where its code doesn't come, it can be asked for again.
        toggle().catch(() => setOpen(false))
      }}>{texts.pastPick}</button>
      {open && loaded !== null && <loaded.Choice {...props} close={() => setOpen(false)} />}
    </div>
  )
}
