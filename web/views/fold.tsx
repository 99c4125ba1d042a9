import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { isTableOpen, toggledSearch } from '../open-tables.ts'
import { AddressContext, useAddress, type Address } from './address.ts'
import { somebodyThere } from './presence.ts'
import { usePrinting } from './printing.ts'

interface FoldProps {
  /** Of the section, as the address has it while the table is open. */
  name: string
  /** What the button says while closed, and while open. */
  show: string
  hide: string
  onOpen?: () => void
  children: ComponentChildren
}

/**
 * One click away on the screen, and open where the address says so; always on paper. While nobody sees it, it waits until somebody is there
 * and everything that is seen has been drawn.
 */
export function Fold({ name, show, hide, onOpen, children }: FoldProps) {
  const address = useAddress()
  const { path, search, go } = address
  const open = isTableOpen(name, search)
  useEffect(() => {
    if (open) onOpen?.()
  }, [open])
  const id = useId()
  const printed = usePrinting()
  const folded = useUnhurried({ children, address }, open || printed)
  return (
    <div class="fold">
      <button type="button" class="toggle" aria-expanded={open} aria-controls={id} onClick={() => go(path + toggledSearch(name, search))}>
        {open ? hide : show}
      </button>
      <div id={id} class={open ? 'folded open' : 'folded'}>
        {/* Its links know the address of their own time: they change with it, not before. */}
        {folded !== null && <AddressContext.Provider value={folded.address}>{folded.children}</AddressContext.Provider>}
      </div>
    </div>
  )
}

interface Folded {
  children: ComponentChildren
  address: Address
}

/** The last content once somebody is there and the browser has nothing else to do; at once where it is seen. Null: not yet. */
function useUnhurried({ children, address }: Folded, isSeen: boolean): Folded | null {
  const [later, setLater] = useState<Folded | null>(null)
  useEffect(() => {
    const update = () => setLater(before => (before !== null && before.children === children && before.address === address ? before : { children, address }))
    if (isSeen) {
      update()
      return undefined
    }
    let end = () => {}
    let isOver = false
    void somebodyThere().then(() => { if (!isOver) end = whenIdle(update) })
    return () => {
      isOver = true
      end()
    }
  }, [children, address, isSeen])
  return isSeen ? { children, address } : later
}

/** @returns ends it */
function whenIdle(update: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const waiting = requestIdleCallback(update, { timeout: LATEST_MS })
    return () => cancelIdleCallback(waiting)
  }
  const waiting = setTimeout(update, LATEST_MS / 2)
  return () => clearTimeout(waiting)
}

const LATEST_MS = 500
