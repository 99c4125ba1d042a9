import { useId, useRef, useState } from 'preact/hooks'
import { selectionOf } from '../selection.ts'
import { loadPart } from '../text/catalog.ts'
import type { HelpTexts } from '../text/help-nl.ts'
import { useWords } from './words.ts'

/**
 * A sign beside a heading that opens one sentence on how its figures are made; the sentences come when the first is asked for.
 * The sentence is put in while it can be seen, so that it is also said.
 *
 * @param title the heading
 */
export function Help({ about, title }: { about: keyof HelpTexts; title: string }) {
  const { texts } = useWords()
  const [sentence, setSentence] = useState('')
  const box = useRef<HTMLSpanElement>(null)
  const id = useId()
  const tell = async () => {
    const help = await loadPart(selectionOf(location.search).language, 'help')
    setSentence(help[about])
  }
  return (
    <span class="help">
      <button type="button" popoverTarget={id} aria-label={texts.help(title)} onClick={event => {
        // Beside its sign, wherever that stands in the window.
        const { bottom, left } = event.currentTarget.getBoundingClientRect()
        box.current?.style.setProperty('top', `${bottom + 8}px`)
        box.current?.style.setProperty('left', `${left}px`)
      }}>?</button>
      <span ref={box} id={id} popover="auto" role="status" onToggle={event => {
        if (event.newState === 'closed') setSentence('')
        // Where the sentence doesn't come, it can be asked for again.
        else tell().catch(() => box.current?.hidePopover())
      }}>{sentence}</span>
    </span>
  )
}
