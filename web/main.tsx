import { render } from 'preact'
import { fetchOnce } from './early-answers.ts'
import { pageAt } from './route.ts'
import { selectionOf } from './selection.ts'
import { openService } from './service.ts'
import { loadTexts } from './text/catalog.ts'
import { formatsOf } from './text/formats.ts'
import { PAGES } from './views/pages.ts'
import { Shell } from './views/shell.tsx'
import { Words } from './views/words.ts'

const { language } = selectionOf(location.search)
const page = pageAt(location.pathname)
// Its code comes while the texts do; where it doesn't come, the shell says so.
if (page !== null) PAGES[page].load(language).catch(() => undefined)

const service = openService(fetchOnce)
const texts = await loadTexts(language)
const root = document.getElementById('page')
if (root === null) throw new Error('index.html has no element with id "page"')

document.documentElement.lang = texts.locale
render(
  <Words.Provider value={{ texts, formats: formatsOf(texts) }}>
    <Shell service={service} language={language} />
  </Words.Provider>,
  root,
)
