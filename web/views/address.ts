import { createContext } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks'
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
  const place = useRef({ path, search })
  useEffect(() => {
    const follow = () => {
      setPlace(place.current = placeNow())
      import('../scroll-back.ts').then(({ scrollBack }) => scrollBack()).catch(() => undefined)
    }
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const go = useCallback((href: string, instead = false) => {
    const before = place.current
    const { pathname, search } = new URL(href, location.href)
    if (pathname === before.path && search === before.search) return
    const leaves = pathname !== before.path
    // For who comes back.
    if (leaves) history.replaceState({ ...history.state, scrolledTo: window.scrollY }, '')
    history[instead ? 'replaceState' : 'pushState'](null, '', pathname + search)
    setPlace(place.current = { path: pathname, search })
    if (leaves) window.scrollTo(0, 0)
  }, [])
  return useMemo(() => ({ path, search, go }), [path, search])
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
