import type { Texts } from '../text/nl.ts'
import type { Panels } from './panel.ts'
import type { StackedOptions } from './stacked.ts'

export interface ChartScale {
  panels: Panels
  format: (amount: number) => string
  formatAxis: (value: number) => string
  unitsPerOne: number
}

/** What the sides' charts have in common. */
export function chartOptions({ panels, format, formatAxis, unitsPerOne }: ChartScale, texts: Texts): Omit<StackedOptions, 'hatch' | 'theme'> {
  return {
    years: panels.years,
    columns: panels.columns,
    format,
    formatAxis,
    unitsPerOne,
    words: { presumed: texts.presumed, total: texts.total, notStated: texts.notStatedCount },
  }
}
