import { MENU_PAGES, type PageName } from '../route.ts'
import { LANGUAGES, type Language } from '../text/catalog.ts'
import { searchOf, selectionOf } from '../selection.ts'
import { useAddress } from './address.ts'
import { PageLink } from './page-link.tsx'
import { useWords } from './words.ts'

export function Menu({ page }: { page: PageName | null }) {
  const { texts } = useWords()
  return (
    <nav class="menu column" aria-label={texts.menu}>
      <ul>
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
