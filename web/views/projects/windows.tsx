import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { usePrinting } from '../printing.ts'

interface BlockProps {
  /** `rows`: the rows of a table; else anything. */
  kind: 'rows' | 'flow'
  /** Of a table's rows: how many columns. */
  columns?: number
  /** CSS pixels, until the block has been drawn once. */
  estimate: number
  /** Drawn wherever it stands, such as what holds the focus. */
  pinned: boolean
  /** CSS selector of the box in which the list scrolls; without it the page does. */
  within?: string
  /** CSS pixels before and behind what is seen; without it more than a screen. */
  around?: number
  children: () => ComponentChildren
}

/**
 * A part of a long list: drawn only near what is seen, and all of it on paper. Elsewhere it keeps the
 * place that it took when it was last drawn, so that nothing moves.
 */
export function WindowBlock({ kind, columns = 1, estimate, pinned, within, around = AROUND, children }: BlockProps) {
  const box = useRef<HTMLElement>(null)
  const height = useRef(estimate)
  const [near, setNear] = useState(false)
  const printed = usePrinting()
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const observer = new IntersectionObserver(entries => {
      const entry = entries.at(-1)
      // What holds the focus stays.
      if (entry === undefined || (!entry.isIntersecting && element.contains(document.activeElement))) return
      // What was drawn until now had this height.
      if (!entry.isIntersecting && entry.boundingClientRect.height > 0) height.current = entry.boundingClientRect.height
      setNear(entry.isIntersecting)
    }, { rootMargin: `${around}px 0px`, root: within === undefined ? null : element.closest(within) })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const drawn = near || pinned || printed
  if (kind === 'rows') {
    return (
      <tbody ref={element => { box.current = element }}>
        {drawn ? children() : <tr aria-hidden="true"><td colSpan={columns} style={{ height: `${height.current}px`, padding: 0 }} /></tr>}
      </tbody>
    )
  }
  return <div ref={element => { box.current = element }} style={drawn ? {} : { height: `${height.current}px` }}>{drawn && children()}</div>
}

/** In blocks of at most `size`, in their order. */
export function blocksOf<T>(rows: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, block) => rows.slice(block * size, (block + 1) * size))
}

/** More than a screen before and behind what is seen. */
const AROUND = 1200
