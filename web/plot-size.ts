import type { PlotSize } from './charts/plot.ts'

/** What the style sheet will make of a chart: asked before anything has been drawn that would have to be laid out. */
export function firstPlotSize(): PlotSize {
  const isWide = window.matchMedia('(min-width: 118rem)').matches
  return {
    // With a scroll bar's width, which nothing has yet that is drawn first; later the box itself says what it has.
    width: Math.min(window.innerWidth - 40, isWide ? 1760 : 1184),
    height: isWide ? 288 : window.matchMedia('(max-width: 46rem)').matches ? 208 : 224,
  }
}
