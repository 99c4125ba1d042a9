import { chartOptions, type ChartScale } from '../charts/chart-options.ts'
import type { Rest, Side } from '../charts/panel.ts'
import type { FigureTexts } from '../text/figures-nl.ts'
import { chartImage } from './chart-image.ts'
import type { Origin } from './export-table.ts'

export interface ShownPanels extends ChartScale {
  sides: Record<Side, string>
  notStatedLegend: string
  /** Said where a side has no figures to draw. */
  noAmounts: string
  /** What can't be attributed to a year, as sentences. */
  restOf: (rest: Rest) => string[]
}

/** Both sides' charts as the screen shows them, with what it says below each. */
export async function panelsImage(title: string, shown: ShownPanels, texts: FigureTexts, origin: Origin): Promise<Blob> {
  const { panels, sides, noAmounts, notStatedLegend, restOf } = shown
  const totals = [panels.own, panels.partner].flatMap(panel => panel.total.years.map(year => year.total))
  const restsOf = (side: Side) => (panels[side].total.rest === null ? [] : restOf(panels[side].total.rest.total))
  return chartImage({
    title,
    panels,
    sides,
    options: chartOptions(shown, texts),
    empty: noAmounts,
    rests: { own: restsOf('own'), partner: restsOf('partner') },
    legend: {
      presumed: totals.some(total => total.presumed > 0) ? texts.legendPresumed : null,
      notStated: totals.some(total => total.notStated > 0) ? notStatedLegend : null,
    },
  }, origin)
}
