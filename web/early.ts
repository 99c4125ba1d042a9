// Stands in the page itself and runs before everything else: what the page will need is on its way while its code still comes.
import { EARLY_PATHS } from './early-answers.ts'
import { showFirstView } from './shown-first-view.ts'

/** By a page's first part of the path, with a slash behind it where one of its things is named; the build fills it in. */
declare const OWN_FILES: { names: readonly string[]; pages: Record<string, readonly number[]> }

const [, page = '', item = ''] = location.pathname.split('/')
const inDutch = !/[?&]taal=/.test(location.search)
const files = (OWN_FILES.pages[item === '' ? page : `${page}/`] ?? []).map(place => `/assets/${OWN_FILES.names[place] ?? ''}`)
const isDrawn = page === '' && location.search === ''
// First the figures, which take longest. Those of the past are asked for by who knows how.
if (isDrawn) window.firstView = { shown: showFirstView(files.filter(file => file.endsWith('.css'))) }
if (page === '' && !/[?&](versie|opDatum|revision|asOf)=/.test(location.search)) {
  window.earlyAnswers = new Map(EARLY_PATHS.map(path => {
    const answer = fetch(path, { headers: { accept: 'application/json' } })
    // Whoever takes it learns of it.
    answer.catch(() => undefined)
    return [path, answer]
  }))
}

for (const file of files) {
  // The texts that are listed are the Dutch ones.
  if (!inDutch && file.includes('-nl-')) continue
  const link = document.createElement('link')
  // A module's `as` is a script of itself.
  const isStyle = file.endsWith('.css')
  link.rel = isStyle ? 'preload' : 'modulepreload'
  if (isStyle) link.as = 'style'
  link.href = file
  document.head.append(link)
}
