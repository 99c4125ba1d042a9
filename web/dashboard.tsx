import { render } from 'preact'
import { fetchOnce } from './early-answers.ts'
import { datedOf, NOTHING_KNOWN, refresh } from './ledger.ts'
import { pageAt, type PageName } from './route.ts'
import { selectionOf, standOf } from './selection.ts'
import { openService, type Service } from './service.ts'
import { loadTexts, type Language } from './text/catalog.ts'
import { formatsOf } from './text/formats.ts'
import { PAGES } from './views/pages.ts'
import { Shell, type FirstView } from './views/shell.tsx'
import { Words } from './views/words.ts'

/** @param isDrawn whether the page stands there as the API drew it: it stays until the same can be drawn here, and is then taken over */
export async function openDashboard(isDrawn: boolean): Promise<void> {
  const { language } = selectionOf(location.search)
  const page = pageAt(location.pathname)
  // Its code comes while the texts do; where it doesn't come, the shell says so.
  if (page !== null) PAGES[page].load(language).catch(() => undefined)

  const service = openService(fetchOnce)
  const [texts, first] = await Promise.all([loadTexts(language), isDrawn && page !== null ? firstViewOf(page, language, service) : null])
  const root = document.getElementById('page')
  if (root === null) throw new Error('index.html has no element with id "page"')

  document.documentElement.lang = texts.locale
  render(
    <Words.Provider value={{ texts, formats: formatsOf(texts) }}>
      <Shell service={service} language={language} first={first} />
    </Words.Provider>,
    root,
  )
}

/** What it takes to draw the page as it stands there; null where its code doesn't come. */
async function firstViewOf(page: PageName, language: Language, service: Service): Promise<FirstView | null> {
  const { figures, load } = PAGES[page]
  const [View, known] = await Promise.all([
    load(language).catch(() => null),
    refresh(NOTHING_KNOWN, { figures, stand: standOf(selectionOf(location.search)) }, service),
  ])
  return View && { View, known: datedOf(known, NOTHING_KNOWN, new Date()) }
}
