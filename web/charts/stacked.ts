import type { ChartConfiguration, ChartDataset, TooltipItem } from 'chart.js'
import { chartMarks } from './marks.ts'
import { colourOf, edgeOf, INKS, partingOf, type Theme } from './palette.ts'
import type { Column, Figure, Panel } from './panel.ts'
import { hatchPathOf, patternOf } from './patterns.ts'
import { barsOf, figuresOf, shownSeries } from './series.ts'
import { AXIS_WIDTH, BAR_SHARES, everyYear, NOT_STATED_HEIGHT, notStatedOf, ticksOf, TOP, WIDEST_BAR, YEARS_HEIGHT } from './plot.ts'

/** What a stacked chart needs besides its figures. */
export interface StackedOptions {
  years: readonly number[]
  columns: readonly Column[]
  /** A figure in full, as in the table. */
  format: (amount: number) => string
  /** @param value in euros or FTE */
  formatAxis: (value: number) => string
  /** Whole units per euro or FTE: 100 or 10,000. */
  unitsPerOne: number
  words: { presumed: string; total: string; notStated: (count: number) => string }
  theme: Theme
  /** The fill of presumed figures. */
  hatch: (colour: string, theme: Theme, path: string) => CanvasPattern | string
}

export type StackedConfiguration = ChartConfiguration<'bar', number[], string>

/**
 * One side's figures as bars per year, a stack of domains: what counts below, what is presumed
 * hatched on top of it. Under the axis, `?n` marks n rows whose figure isn't stated.
 */
export function stackedChart(panel: Panel, options: StackedOptions): StackedConfiguration {
  const { years, theme } = options
  const inks = INKS[theme]
  const figures = figuresOf(panel, years)
  const bars = barsOf(panel, options)
  const shown = shownSeries(panel, options).map(({ column, part }, index) => ({
    code: column.domain,
    colour: part === 'presumed' ? null : colourOf(column.colour, theme),
    pattern: patternOf(column.colour),
    dataset: { ...bars.datasets[index] ?? { data: [] }, ...looksOf(column, part, options) },
  }))
  const ticks = ticksOf(Math.max(0, ...figures.map(year => ((year?.total.amount ?? 0) + (year?.total.presumed ?? 0)) / options.unitsPerOne)))

  return {
    type: 'bar',
    data: { labels: bars.labels, datasets: shown.map(one => one.dataset) },
    plugins: [chartMarks({
      series: shown,
      notStated: notStatedOf(panel, years),
      inks,
    })],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      // Every place is that of `plotOf`: what was drawn before chart.js came doesn't jump.
      layout: { autoPadding: false, padding: { bottom: NOT_STATED_HEIGHT, top: TOP } },
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          stacked: true,
          grid: { display: false },
          border: { color: inks.axis },
          ticks: {
            color: inks.text, font: FONT, maxRotation: 0, autoSkip: false,
            callback(_, index) {
              return index % everyYear((this.chart.width - AXIS_WIDTH) / years.length) === 0 ? String(years[index] ?? '') : ''
            },
          },
          afterFit: scale => {
            scale.height = YEARS_HEIGHT
            scale.paddingLeft = scale.paddingRight = 0
          },
        },
        y: {
          stacked: true,
          min: 0,
          max: ticks.at(-1) ?? 1,
          afterBuildTicks: scale => { scale.ticks = ticks.map(value => ({ value })) },
          border: { display: false },
          grid: { color: inks.grid },
          ticks: { color: inks.text, font: FONT, callback: value => options.formatAxis(Number(value)) },
          // The same width on both sides, so that their years stand in line.
          afterFit: scale => {
            scale.width = AXIS_WIDTH
            scale.paddingTop = scale.paddingBottom = 0
          },
        },
      },
      plugins: {
        tooltip: {
          backgroundColor: inks.tooltip.ground,
          titleColor: inks.tooltip.text,
          bodyColor: inks.tooltip.text,
          footerColor: inks.tooltip.text,
          titleFont: { ...FONT, weight: 600 },
          bodyFont: FONT,
          footerFont: { ...FONT, weight: 600 },
          padding: 12,
          cornerRadius: 3,
          boxPadding: 6,
          filter: item => item.parsed.y !== 0 || item.datasetIndex === 0,
          callbacks: {
            label: item => (item.parsed.y === 0 ? [] : labelOf(item, options)),
            footer: ([item]) => footerOf(figures[item?.dataIndex ?? -1]?.total, options),
          },
        },
      },
    },
  }
}

/** What the tooltip says below the domains. */
export function footerOf(total: Figure | undefined, { format, words }: Pick<StackedOptions, 'format' | 'words'>): string[] {
  if (total === undefined) return []
  return [
    ...(total.amount === 0 ? [] : [`${words.total}: ${format(total.amount)}`]),
    ...(total.presumed === 0 ? [] : [`${words.presumed}: ${format(total.presumed)}`]),
    ...(total.notStated === 0 ? [] : [words.notStated(total.notStated)]),
  ]
}

function looksOf({ colour }: Column, part: 'amount' | 'presumed', { hatch, theme }: StackedOptions): Omit<ChartDataset<'bar', number[]>, 'data'> {
  const fill = colourOf(colour, theme)
  return {
    backgroundColor: part === 'presumed' ? hatch(fill, theme, hatchPathOf(colour)) : fill,
    borderColor: part === 'presumed' ? edgeOf(fill, theme) : partingOf(fill, theme),
    borderWidth: 1,
    hoverBorderColor: INKS[theme].tooltip.ground,
    hoverBorderWidth: 2,
    borderSkipped: false,
    barPercentage: BAR_SHARES.bar,
    categoryPercentage: BAR_SHARES.place,
    maxBarThickness: WIDEST_BAR,
  }
}

function labelOf(item: TooltipItem<'bar'>, { format, unitsPerOne }: StackedOptions): string {
  return `${item.dataset.label ?? ''}: ${format(Math.round((item.parsed.y ?? 0) * unitsPerOne))}`
}

const FONT = { family: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif', size: 12 }
