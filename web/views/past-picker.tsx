import type { ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PastChoiceProps } from './past-choice.tsx'
import { useWords } from './words.ts'

/** Opens the choice of the day of which the figures are shown; its code comes when somebody asks. */
export function PastPicker(props: Omit<PastChoiceProps, 'close'>) {
  const { texts } = useWords()
  const [open, setOpen] = useState(false)
  const [loaded, setLoaded] = useState<{ Choice: ComponentType<PastChoiceProps> } | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [open])

  const toggle = async () => {
    setOpen(!open)
    if (loaded === null) setLoaded({ Choice: (await import('./past-choice.tsx')).PastChoice })
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
