import type { Section } from './panel.ts'

/** Where everything of a stacked chart stands, in CSS pixels: what draws it, whichever way, draws the same. */
export interface Plot {
  width: number
  height: number
  area: { left: number; right: number; top: number; bottom: number }
  ticks: { value: number; y: number }[]
  /** Only years whose label has room. */
  years: { index: number; x: number }[]
  /** In the order of `shownSeries`; bars by index of the year, only where there is one. */
  bars: (Box & { index: number; hasCode: boolean })[][]
  notStated: NotStatedMark[]
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** `?n` under a year; under several that have the same and stand too close for one each, once, between lines as far as it holds. */
export interface NotStatedMark {
  x: number
  count: number
  lines: { from: number; to: number }[]
}

export interface PlotSize {
  width: number
  height: number
}

interface PlotSeries {
  /** By index of the year, in the chart's unit. */
  data: readonly number[]
  code: string
}

/** @param notStated by index of the year */
export function plotOf(series: readonly PlotSeries[], notStated: readonly number[], { width, height }: PlotSize): Plot {
  const area = { left: AXIS_WIDTH, right: Math.max(width, AXIS_WIDTH + 1), top: TOP, bottom: height - YEARS_HEIGHT - NOT_STATED_HEIGHT }
  const step = (area.right - area.left) / Math.max(1, notStated.length)
  const bar = Math.min(step * BAR_SHARE, WIDEST_BAR)
  const ticks = ticksOf(Math.max(0, ...notStated.map((_, index) => series.reduce((sum, { data }) => sum + (data[index] ?? 0), 0))))
  const top = ticks.at(-1) ?? 1
  const centre = (index: number) => area.left + (index + 0.5) * step
  const place = (value: number) => area.bottom - value / top * (area.bottom - area.top)

  const stacked = notStated.map(() => 0)
  const bars = series.map(({ data, code }) => data.flatMap((value, index) => {
    if (value === 0) return []
    const from = stacked[index] ?? 0
    stacked[index] = from + value
    const [y, base] = [place(from + value), place(from)]
    const size = { width: bar, height: base - y }
    return [{ index, x: centre(index) - bar / 2, y, ...size, hasCode: fitsBar(codeWidth(code), size) }]
  }))
  const labelled = everyYear(step)
  return {
    width,
    height,
    area,
    ticks: ticks.map(value => ({ value, y: place(value) })),
    years: notStated.flatMap((_, index) => (index % labelled === 0 && centre(index) + YEAR_WIDTH / 2 <= width ? [{ index, x: centre(index) }] : [])),
    bars,
    notStated: notStatedMarks(notStated, area),
  }
}

/** From zero in at most four even steps to or above the highest: 1, 2, 2,5 or 5 with zeros. */
export function ticksOf(highest: number): number[] {
  if (!(highest > 0)) return [0, 1]
  const rough = highest / MOST_STEPS
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  // What is a hair above, because of how fractions are kept, is it.
  const step = ([1, 2, 2.5, 5, 10].find(each => each * magnitude >= rough * (1 - 1e-9)) ?? 10) * magnitude
  const steps = Math.ceil(highest / step * (1 - 1e-9))
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

/** @param notStated by index of the year */
export function notStatedMarks(notStated: readonly number[], { left, right }: Pick<Plot['area'], 'left' | 'right'>): NotStatedMark[] {
  const step = (right - left) / Math.max(1, notStated.length)
  const runs: { first: number; last: number; count: number }[] = []
  notStated.forEach((count, index) => {
    const before = runs.at(-1)
    if (before !== undefined && before.last === index - 1 && before.count === count && step < NOT_STATED_WIDTH) before.last = index
    else if (count > 0) runs.push({ first: index, last: index, count })
  })
  return runs.map(({ first, last, count }) => {
    const [from, to] = [left + first * step + 2, left + (last + 1) * step - 2]
    const x = (from + to) / 2
    const half = 6 + 4 * String(count).length
    return { x, count, lines: first === last ? [] : [{ from, to: x - half }, { from: x + half, to }] }
  })
}

/** The totals of a side's chart, by index of the year. */
export function notStatedOf({ total }: { total: Section }, years: readonly number[]): number[] {
  return years.map(year => total.years.find(each => each.year === year)?.total.notStated ?? 0)
}

/** What stands at a point: a bar, or the year's place beside or above its bars. */
export function plotPlaceAt({ area, bars, ...plot }: Plot, years: number, { x, y }: { x: number; y: number }): { year: number; series: number | null } | null {
  if (years === 0 || x < area.left || x > area.right || y < 0 || y > plot.height) return null
  const series = bars.findIndex(each => each.some(bar => x >= bar.x && x <= bar.x + bar.width && y >= bar.y && y <= bar.y + bar.height))
  const year = Math.min(years - 1, Math.floor((x - area.left) / (area.right - area.left) * years))
  return { year, series: series === -1 ? null : series }
}

/** Of how many years one is labelled. @param step pixels from year to year */
export function everyYear(step: number): number {
  return Math.max(1, Math.ceil((YEAR_WIDTH + YEAR_GAP) / step))
}

/** Whether there is anything to place. */
export function isDrawable({ width, height }: PlotSize): boolean {
  return width > AXIS_WIDTH && height > 0
}

/** Whether a text of that width may stand in a bar. All in CSS pixels. */
export function fitsBar(textWidth: number, bar: { width: number; height: number }): boolean {
  return textWidth + 4 <= bar.width && bar.height >= TEXT_SIZE + 3
}

/** As wide as a code is at most; not measured, so that whatever draws a bar decides the same. */
export function codeWidth(code: string): number {
  return code.length * 8.2
}

/** Years that stand closer have no room for a `?n` each. */
const NOT_STATED_WIDTH = 30
/** Of what is written in bars and below the years, in CSS pixels. */
export const TEXT_SIZE = 11
/** Of the plain line round a bar's code, half of it outside the letters. */
export const HALO_WIDTH = 5
export const AXIS_WIDTH = 76
export const TOP = 12
export const YEARS_HEIGHT = 26
export const NOT_STATED_HEIGHT = 18
/** Of the place between two years. */
export const BAR_SHARES = { bar: 0.92, place: 0.86 } as const
export const WIDEST_BAR = 56
const BAR_SHARE = BAR_SHARES.bar * BAR_SHARES.place
const MOST_STEPS = 4
const YEAR_WIDTH = 28
const YEAR_GAP = 6
