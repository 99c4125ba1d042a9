import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Rows that are walked through with the arrow keys. */
export interface RowWalk {
  /** Tab leads here; null: there are no rows. */
  active: string | null
  /** The element that takes the focus for a row. */
  idOf: (row: string) => string
  /** The focus came to a row in another way. */
  reach: (row: string) => void
  walk: (event: KeyboardEvent) => void
}

/**
 * One stop for Tab among many rows, then from row to row with the arrow keys, by tens with the page keys.
 *
 * @param rows in their order, each once @param first where Tab leads before anybody walked; without it to the first row
 */
export function useRowWalk(rows: readonly string[], first: string | null = rows[0] ?? null): RowWalk {
  const id = useId()
  const [asked, setAsked] = useState<string | null>(null)
  const active = asked !== null && rows.includes(asked) ? asked : first
  const moved = useRef(false)
  const idOf = (row: string) => `${id}-${row}`
  useLayoutEffect(() => {
    if (!moved.current || active === null) return
    moved.current = false
    document.getElementById(idOf(active))?.focus()
  })
  const walk = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || active === null) return
    const at = rows.indexOf(active)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    moved.current = true
    setAsked(rows[Math.min(Math.max(to, 0), rows.length - 1)] ?? null)
  }
  return { active, idOf, reach: setAsked, walk }
}

/** Rows that a page key leaps over. */
const PAGE = 10
