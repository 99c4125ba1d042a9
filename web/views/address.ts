import { useEffect, useState } from 'preact/hooks'
import { searchOf, selectionOf, type Selection } from '../selection.ts'

export type Choose = (change: Partial<Selection>) => void

/** The selection lives in the page's address: every choice is a step that Back undoes. */
export function useSelection(): [Selection, Choose] {
  const [search, setSearch] = useState(location.search)
  useEffect(() => {
    const follow = () => setSearch(location.search)
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const choose: Choose = change => {
    const next = searchOf({ ...selectionOf(location.search), ...change }, location.search)
    if (next !== location.search) history.pushState(null, '', location.pathname + next + location.hash)
    setSearch(next)
  }
  return [selectionOf(search), choose]
}
