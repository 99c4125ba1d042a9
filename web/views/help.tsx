import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { HelpTexts } from '../text/help-nl.ts'
import type * as Sentence from './help-sentence.ts'
import { useAddress } from './address.ts'
import { useWords } from './words.ts'

interface HelpProps {
  about: keyof HelpTexts
  /** What the heading says. */
  title: string
  /** The heading. */
  children: ComponentChildren
}

/** A heading with a sign that opens one sentence on how its figures are made; all that it takes comes when the first is asked for. */
export function Help({ about, title, children }: HelpProps) {
  const { texts } = useWords()
  const { search, go } = useAddress()
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const sentence = async (then: (part: typeof Sentence, element: HTMLElement) => unknown) => {
    const element = box.current
    try {
      if (element !== null) await then(await import('./help-sentence.ts'), element)
    } catch {
      // Where it doesn't come, it can be asked for again.
      element?.hidePopover()
    }
  }
  useEffect(() => {
    if (search.includes('uitleg=')) void sentence(({ followHelp }, element) => followHelp(element))
    else box.current?.hidePopover()
  }, [search])
  return (
    <div class="help">
      {children}
      <button type="button" popoverTarget={id} aria-label={texts.help(title)}>?</button>
      <div ref={box} id={id} popover="auto" role="status" onToggle={({ newState }) => {
        void sentence(({ forgetHelp, tellHelp }, element) => (newState === 'closed' ? forgetHelp(element, go) : tellHelp(element, about, go)))
      }} />
    </div>
  )
}
