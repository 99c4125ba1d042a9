/** What Overzicht asks for first. */
export const EARLY_PATHS = ['/api/status', '/api/overview'] as const

/** Overzicht as `/api/first-view` answers it: what it was drawn of, each as its path in `EARLY_PATHS` answers it, and HTML. */
export interface FirstAnswer {
  figures: Map<string, string>
  html: string
}

declare global {
  interface Window {
    /** Asked for by `early.ts`, by path; each is taken once. */
    earlyAnswers?: Map<string, Promise<Response>>
  }
}

/** Null where nothing draws it, or not in time: then the page's code does as soon. Once it comes, it may take as long as the line needs. */
export async function firstAnswer(path: string): Promise<FirstAnswer | null> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), LATEST_MS)
  const response = await fetch(path, { signal: patience.signal })
  clearTimeout(timer)
  if (response.status !== 200) {
    // What isn't read would keep its connection.
    void response.body?.cancel()
    return null
  }
  const text = await response.text()
  let from = 0
  const figures = new Map(EARLY_PATHS.map(path => {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end)
    from = end + 1
    return [path, line]
  }))
  return { figures, html: text.slice(from) }
}

/** `fetch`; what was asked for before the page's code came isn't asked again. */
export function fetchOnce(path: string, init: RequestInit): Promise<Response> {
  const early = window.earlyAnswers?.get(path)
  window.earlyAnswers?.delete(path)
  if (early === undefined) return fetch(path, init)
  return Promise.race([early, failing(init.signal ?? null)])
}

/** Never answers; fails when the signal says so. */
function failing(signal: AbortSignal | null): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('The answer takes too long.', 'AbortError')))
  })
}

const LATEST_MS = 1_000
