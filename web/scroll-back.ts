/**
 * After Back: scrolls to where the reader was once the page is long enough again, since its rows may come later than the browser
 * looks. Ends when it has stood there for a while, when it takes too long, or when the reader moves the page.
 */
export function scrollBack(): void {
  const { scrolledTo, ...others } = (history.state ?? {}) as { scrolledTo?: number }
  if (scrolledTo === undefined) return
  // Once: the reader may go on from there, and come back to another place.
  history.replaceState(others, '')
  const began = performance.now()
  let reachedAt = Infinity
  let moved = false
  const move = () => { moved = true }
  for (const sign of SIGNS) window.addEventListener(sign, move, { once: true, passive: true })
  const step = (now: number) => {
    if (moved || now - reachedAt > STANDS_MS || now - began > LONGEST_MS) {
      for (const sign of SIGNS) window.removeEventListener(sign, move)
      return
    }
    if (document.documentElement.scrollHeight - window.innerHeight >= scrolledTo) {
      if (Math.abs(window.scrollY - scrolledTo) > 1) window.scrollTo(0, scrolledTo)
      reachedAt = Math.min(reachedAt, now)
    }
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}

const SIGNS = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'popstate'] as const
const STANDS_MS = 600
const LONGEST_MS = 5000
