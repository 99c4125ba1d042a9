import type { FirstAnswer } from './early-answers.ts'
import { firstPlotSize } from './plot-size.ts'
import { addStyle } from './style-link.ts'
import { themeNow } from './theme.ts'

/** From where Overzicht comes as the API draws it for this screen. */
export function addressOfFirstView(): string {
  const { width, height } = firstPlotSize()
  return `/api/first-view?width=${width}&height=${height}&theme=${themeNow()}`
}

/**
 * Puts Overzicht into the page as it was drawn, and ends when it has been painted.
 *
 * @param styles addresses of the style sheets that it needs besides the page's own
 * @returns false where it didn't come: the page's code then draws everything
 */
export async function showFirstView(drawing: Promise<FirstAnswer | null>, styles: readonly string[]): Promise<boolean> {
  try {
    const [drawn] = await Promise.all([
      drawing,
      pageStands().then(() => Promise.all(styles.map(style => addStyle(style)))),
    ])
    const root = document.getElementById('page')
    if (drawn === null || root === null) return false
    root.innerHTML = drawn.html
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

export function pageStands(): Promise<unknown> {
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
