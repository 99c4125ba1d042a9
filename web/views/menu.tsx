import { useLayoutEffect, useRef } from 'preact/hooks'
import { MENU_PAGES, type PageName } from '../route.ts'
import { LANGUAGES, type Language } from '../text/catalog.ts'
import { searchOf, selectionOf } from '../selection.ts'
import { useAddress } from './address.ts'
import { PageLink } from './page-link.tsx'
import { useWords } from './words.ts'

export function Menu({ page }: { page: PageName | null }) {
  const { texts } = useWords()
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]')
    // Where the line goes on beyond the screen, the page's own name stands in it, with some of the one before.
    if (current) list.current?.scrollTo(current.offsetLeft - BEFORE, 0)
  }, [page])
  return (
    <nav class="menu column" aria-label={texts.menu}>
      <ul ref={list}>
        {MENU_PAGES.map(name => <li key={name}><PageLink to={name} current={name === page}>{texts.pages[name]}</PageLink></li>)}
      </ul>
    </nav>
  )
}

/** The other languages, each in its own words; nothing while there is only one. A change loads the page anew. */
export function Languages({ language }: { language: Language }) {
  const { texts } = useWords()
  const { path, search } = useAddress()
  if (LANGUAGES.length < 2) return null
  return (
    <nav class="languages" aria-label={texts.languages}>
      <ul>
        {LANGUAGES.map(({ code, name }) => (
          <li key={code}>
            <a href={path + searchOf({ ...selectionOf(search), language: code }, search)} lang={code} hreflang={code}
              aria-current={code === language ? 'true' : undefined}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** CSS pixels */
const BEFORE = 72
