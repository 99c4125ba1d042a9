import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'

interface FoldProps {
  /** What the button says while closed, and while open. */
  show: string
  hide: string
  children: ComponentChildren
}

/** One click away on the screen; always in the document, and always on paper. */
export function Fold({ show, hide, children }: FoldProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div class="fold">
      <button type="button" class="toggle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? hide : show}
      </button>
      <div id={id} class={open ? 'folded open' : 'folded'}>{children}</div>
    </div>
  )
}
