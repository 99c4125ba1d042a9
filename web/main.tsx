import { render } from 'preact'
import { openService } from './service.ts'
import { loadTexts } from './text/catalog.ts'
import { formatsOf } from './text/formats.ts'
import { selectionOf } from './selection.ts'
import { Page } from './views/page.tsx'
import { Words } from './views/words.ts'

const service = openService((path, init) => fetch(path, init))
const texts = await loadTexts(selectionOf(location.search).language)
const root = document.getElementById('page')
if (root === null) throw new Error('index.html has no element with id "page"')

document.documentElement.lang = texts.locale
render(
  <Words.Provider value={{ texts, formats: formatsOf(texts) }}>
    <Page service={service} />
  </Words.Provider>,
  root,
)
