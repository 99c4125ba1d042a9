import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { selectionOf } from '../selection.ts'
import { loadPart } from '../text/catalog.ts'
import type { HelpTexts } from '../text/help-nl.ts'
import { useWords } from './words.ts'

interface HelpProps {
  about: keyof HelpTexts
  /** What the heading says. */
  title: string
  /** The heading. */
  children: ComponentChildren
}

/**
 * A heading with a sign that opens one sentence on how its figures are made; the sentences come when the first is asked
 * for. The sentence is put in while it can be seen, so that it is said as well.
 */
export function Help({ about, title, children }: HelpProps) {
  const { texts } = useWords()
  const [sentence, setSentence] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const tell = async () => setSentence((await loadPart(selectionOf(location.search).language, 'help'))[about])
  useEffect(() => {
    if (sentence !== '') box.current?.scrollIntoView({ block: 'nearest' })
  }, [sentence])
  return (
    <div class="help">
      {children}
      <button type="button" popoverTarget={id} aria-label={texts.help(title)} onClick={({ currentTarget }) => {
        // Under its sign, as far as there is room.
        const { bottom, left } = currentTarget.getBoundingClientRect()
        box.current?.style.setProperty('top', `${bottom + window.scrollY + 8}px`)
        box.current?.style.setProperty('left', `max(20px, min(${left}px, 100vw - 22rem - 2rem))`)
      }}>?</button>
      <div ref={box} id={id} popover="auto" role="status" onToggle={({ newState }) => {
        if (newState === 'closed') setSentence('')
        // Where the sentence doesn't come, it can be asked for again.
        else tell().catch(() => box.current?.hidePopover())
      }}>{sentence}</div>
    </div>
  )
}
