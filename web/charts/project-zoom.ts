/** The first and the last year shown. */
export interface YearWindow {
  first: number
  last: number
}

export type ZoomStep = 'in' | 'out' | 'earlier' | 'later'

/**
 * The window after a step: half or twice as many years, or half a window aside; always within `all`.
 *
 * @param pivot the year that stays in view while zooming, where it is in view
 * @returns null where the step changes nothing
 */
export function zoomed(shown: YearWindow, all: YearWindow, step: ZoomStep, pivot: number): YearWindow | null {
  const length = lengthOf(shown)
  const next = step === 'in' || step === 'out' ? resized(shown, step === 'in' ? Math.ceil(length / 2) : length * 2, pivot) : moved(shown, step)
  const size = Math.min(lengthOf(next), lengthOf(all))
  const first = Math.min(Math.max(next.first, all.first), all.last - size + 1)
  return first === shown.first && size === length ? null : { first, last: first + size - 1 }
}

/** Around the pivot, which keeps its place. */
function resized(shown: YearWindow, length: number, pivot: number): YearWindow {
  const before = lengthOf(shown)
  const within = pivot >= shown.first && pivot <= shown.last ? pivot : shown.first + Math.floor(before / 2)
  const first = within - Math.floor(((within - shown.first) * length) / before)
  return { first, last: first + length - 1 }
}

function moved({ first, last }: YearWindow, step: 'earlier' | 'later'): YearWindow {
  const by = Math.max(1, Math.floor((last - first + 1) / 2)) * (step === 'earlier' ? -1 : 1)
  return { first: first + by, last: last + by }
}

function lengthOf({ first, last }: YearWindow): number {
  return last - first + 1
}
