// Stands in the page itself and runs before everything else: what the page will need is on its way at once.
import type * as Dashboard from './dashboard.tsx'
import { EARLY_PATHS, firstAnswer, type FirstAnswer } from './early-answers.ts'
import { addressOfFirstView, pageStands, showFirstView } from './shown-first-view.ts'

/**
 * `first`: of what every page loads, the one that begins it in front. `pages`: by a page's first part of the path, with a slash behind it
 * where one of its things is named. The build fills it in.
 */
declare const OWN_FILES: { names: readonly string[]; first: readonly number[]; pages: Record<string, readonly number[]> }

const [, page = '', item = ''] = location.pathname.split('/')
const inDutch = !/[?&]taal=/.test(location.search)
const addresses = [...OWN_FILES.first, ...OWN_FILES.pages[item === '' ? page : `${page}/`] ?? []].map(place => `/assets/${OWN_FILES.names[place] ?? ''}`)
const [dashboard = ''] = addresses
const styles = addresses.filter(address => address.endsWith('.css'))
// The texts that are listed are the Dutch ones.
const modules = addresses.filter(address => address.endsWith('.js') && (inDutch || !address.includes('-nl-')))

// First the figures, which take longest. Those of the past are asked for by who knows how.
const drawing = page === '' && location.search === '' ? firstAnswer(addressOfFirstView()).catch(() => null) : null
if (page === '' && !/[?&](versie|opDatum|revision|asOf)=/.test(location.search)) {
  window.earlyAnswers = new Map(EARLY_PATHS.map(path => {
    const answer = answerTo(path, drawing)
    // Whoever takes it learns of it.
    answer.catch(() => undefined)
    return [path, answer]
  }))
}
preload(styles, 'style')
// What is seen first comes first: code that came meanwhile would hold it up.
void Promise.resolve(drawing).then(() => preload(modules, 'module'))
open().catch(() => document.getElementById('failed')?.removeAttribute('hidden'))

async function open(): Promise<void> {
  // It is painted before code is compiled and run.
  const isDrawn = drawing !== null && await showFirstView(drawing, styles)
  await pageStands()
  const { openDashboard } = await import(dashboard) as typeof Dashboard
  await openDashboard(isDrawn)
}

/** From the answer that was drawn; where nothing was, asked for by itself. */
async function answerTo(path: string, drawn: Promise<FirstAnswer | null> | null): Promise<Response> {
  const figures = (await drawn)?.figures.get(path)
  return figures === undefined ? fetch(path, { headers: { accept: 'application/json' } }) : new Response(figures)
}

function preload(files: readonly string[], as: 'style' | 'module'): void {
  for (const file of files) {
    const link = document.createElement('link')
    // A module's `as` is a script of itself.
    link.rel = as === 'style' ? 'preload' : 'modulepreload'
    if (as === 'style') link.as = 'style'
    link.href = file
    document.head.append(link)
  }
}
