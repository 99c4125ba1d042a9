import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Theme } from '../charts/palette.ts'
import type { PlotSize } from '../charts/plot.ts'

/** What the views ask of the reader's browser while they are drawn. */
export interface Surroundings {
  /** Of the address. */
  path: string
  search: string
  now: Date
  theme: Theme
  /** Of a chart, before anything stands in the page. */
  plot: PlotSize
}

/** Null: drawn in the browser itself, which is asked. Else drawn elsewhere for one that is like this. */
export const DrawnFor = createContext<Surroundings | null>(null)

export function useDrawnFor(): Surroundings | null {
  return useContext(DrawnFor)
}
