/** What Overzicht asks for first. */
export const EARLY_PATHS = ['/api/status', '/api/overview']

declare global {
  interface Window {
    /** Asked for by `early.ts`, by path; each is taken once. */
    earlyAnswers?: Map<string, Promise<Response>>
    /** Asked for by `early.ts` where the API draws the page: whether it stands there, and has been painted. Never fails. */
    firstView?: { shown: Promise<boolean> }
  }
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
