// Runs before everything else: what the page will need is on its way while the page's code still comes.
import { EARLY_PATHS } from './early-answers.ts'

/** By a page's first part of the path, with a slash behind it where one of its things is named; the build fills it in. */
declare const OWN_FILES: { names: readonly string[]; pages: Record<string, readonly number[]> }

const [, page = '', item = ''] = location.pathname.split('/')
const inDutch = !/[?&]taal=/.test(location.search)
// First the figures, which take longest. Those of the past are asked for by who knows how.
if (page === '' && !/[?&](versie|revision|opDatum|asOf)=/.test(location.search)) {
  window.earlyAnswers = new Map(EARLY_PATHS.map(path => {
    const answer = fetch(path, { headers: { accept: 'application/json' } })
    // Whoever takes it learns of it.
    answer.catch(() => undefined)
    return [path, answer]
  }))
}

for (const place of OWN_FILES.pages[item === '' ? page : `${page}/`] ?? []) {
  const file = `/assets/${OWN_FILES.names[place] ?? ''}`
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
