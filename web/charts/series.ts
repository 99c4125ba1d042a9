import type { Column, Panel } from './panel.ts'
import type { StackedOptions } from './stacked.ts'

/** What stands in a stacked chart, whatever draws it. */
export interface Bars {
  /** The years. */
  labels: string[]
  /** As `shownSeries` has them; `data[i]` belongs to the i-th year, in euros or FTE. */
  datasets: { label: string; data: number[] }[]
  /** What is walked to: the datasets, and then of each domain the years in which it has no bar, but rows whose figure isn't stated. */
  stops: { domain: string; label: string; data: number[]; notStated: number[] }[]
}

export function barsOf(panel: Panel, options: Pick<StackedOptions, 'years' | 'columns' | 'unitsPerOne' | 'words'>): Bars {
  const { years, columns, unitsPerOne, words } = options
  const figures = figuresOf(panel, years)
  const series = shownSeries(panel, options)
  const datasets = series.map(({ column, part }) => ({
    label: part === 'presumed' ? `${column.name}, ${words.presumed}` : column.name,
    data: figures.map(year => (year?.figures[columns.indexOf(column)]?.[part] ?? 0) / unitsPerOne),
  }))
  const notStatedOf = (column: Column) => figures.map(year => year?.figures[columns.indexOf(column)]?.notStated ?? 0)
  return {
    labels: years.map(String),
    datasets,
    stops: [
      ...series.map(({ column }, index) => ({ domain: column.domain, label: '', data: [], ...datasets[index], notStated: notStatedOf(column) })),
      ...columns.map((column, place) => ({
        domain: column.domain,
        label: column.name,
        data: figures.map(year => {
          const { amount = 0, presumed = 0, notStated = 0 } = year?.figures[place] ?? {}
          return amount === 0 && presumed === 0 ? notStated : 0
        }),
        notStated: notStatedOf(column),
      })),
    ],
  }
}

/**
 * What the chart's bars are, in the order of its datasets: every domain's counted part before any
 * presumed part, so that the totals stand on the axis.
 */
export function shownSeries(panel: Panel, { years, columns }: Pick<StackedOptions, 'years' | 'columns'>): { column: Column; part: 'amount' | 'presumed' }[] {
  const figures = figuresOf(panel, years)
  return (['amount', 'presumed'] as const).flatMap(part => columns
    .filter((_, index) => figures.some(year => (year?.figures[index]?.[part] ?? 0) !== 0))
    .map(column => ({ column, part })))
}

/** The panel's figures, by index of the year; undefined in a year without any. */
export function figuresOf({ total }: Panel, years: readonly number[]) {
  return years.map(year => total.years.find(each => each.year === year))
}
