import { addStyle } from './part-styles.ts'
import { firstPlotSize } from './plot-size.ts'
import { themeNow } from './theme.ts'

/**
 * Puts Overzicht into the page as the API draws it, and ends when it has been painted.
 *
 * @param styles addresses of the style sheets that it needs besides the page's own
 * @returns false where it didn't come in time, or not at all: the page's code then draws everything
 */
export async function showFirstView(styles: readonly string[]): Promise<boolean> {
  try {
    const { width, height } = firstPlotSize()
    const [html] = await Promise.all([drawing(`/api/first-view?width=${width}&height=${height}&theme=${themeNow()}`), pageStands().then(() => Promise.all(styles.map(style => addStyle(style))))])
    const root = document.getElementById('page')
    if (html === null || root === null) return false
    root.innerHTML = html
    for (const element of root.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
      element.style.cssText = element.dataset['style'] ?? ''
      element.removeAttribute('data-style')
    }
    await painted()
    return true
  } catch {
    return false
  }
}

async function drawing(path: string): Promise<string | null> {
  const response = await fetch(path, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(LONGEST_MS) })
  return response.ok ? response.text() : null
}

function pageStands(): Promise<unknown> {
  return document.readyState === 'loading' ? new Promise(done => document.addEventListener('DOMContentLoaded', done, { once: true })) : Promise.resolve()
}

/** What is sent from within a frame is handled once the frame is made; a page that isn't seen makes none. */
function painted(): Promise<unknown> {
  if (document.hidden) return Promise.resolve()
  return new Promise(done => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', done)
      port1.start()
      port2.postMessage(null)
    })
  })
}

/** Then the page's code draws it as soon. */
const LONGEST_MS = 1_000
