import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { searchOf, selectionOf, type Selection } from '../selection.ts'
import { useDrawnFor } from './surroundings.ts'

/** Where the reader is; every move and every choice is a step that Back undoes. */
export interface Address {
  path: string
  /** Empty, or from `?` on. */
  search: string
  /** To a path with or without query, without loading the page anew. @param instead of where the reader is now: no step of its own */
  go: (href: string, instead?: boolean) => void
}

export type Choose = (change: Partial<Selection>) => void

/** The browser's address. For one place in the page; what stands below asks `useAddress`. */
export function useLocation(): Address {
  const drawnFor = useDrawnFor()
  const [{ path, search }, setPlace] = useState(() => drawnFor ?? placeNow())
  useEffect(() => {
    const follow = () => setPlace(placeNow())
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const go = (href: string, instead = false) => {
    const before = placeNow()
    const next = new URL(href, location.href)
    if (next.pathname !== before.path || next.search !== before.search) history[instead ? 'replaceState' : 'pushState'](null, '', next)
    setPlace(placeNow())
    if (next.pathname !== before.path) window.scrollTo(0, 0)
  }
  return { path, search, go }
}

function placeNow(): Pick<Address, 'path' | 'search'> {
  return { path: location.pathname, search: location.search }
}

export const AddressContext = createContext<Address>({ path: '/', search: '', go: () => undefined })

export function useAddress(): Address {
  return useContext(AddressContext)
}

export function useSelection(): [Selection, Choose] {
  const { path, search, go } = useAddress()
  const selection = selectionOf(search)
  return [selection, change => go(path + searchOf({ ...selection, ...change }, search))]
}
