import type { PlotSize } from './charts/plot.ts'

/** What the style sheet will make of a chart: asked before anything has been drawn that would have to be laid out. */
export function firstPlotSize(): PlotSize {
  return {
    width: Math.min(document.documentElement.clientWidth - 40, 1184),
    height: window.matchMedia('(max-width: 46rem)').matches ? 208 : 224,
  }
}
