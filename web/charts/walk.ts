/** What can be walked through: bars per year, from the axis up, and below them what has no bar. */
export interface Walkable {
  years: readonly string[]
  /** `data[i]` belongs to `years[i]`; zero = no bar. */
  series: readonly { data: readonly number[] }[]
  /** From this series on they stand below the bars; without it none does. */
  below?: number
}

/** A year's bar of one series; `series` null = the year as a whole. */
export interface Place {
  year: number
  series: number | null
}

/**
 * Where a key leads: left and right to the years beside (in the same series, where it has a bar there),
 * up and down through the year's bars with the whole year on top of them, round and round, Home and End to the outermost
 * years, Escape out of the chart.
 *
 * @param at null = not in the chart yet
 * @returns undefined where the key means nothing here
 */
export function walk(chart: Walkable, at: Place | null, key: string): Place | null | undefined {
  const last = chart.years.length - 1
  if (last < 0 || !KEYS.has(key)) return undefined
  if (key === 'Escape') return at === null ? undefined : null
  if (key === 'Home') return inYear(chart, 0, at)
  if (key === 'End') return inYear(chart, last, at)
  if (at === null) return { year: key === 'ArrowLeft' ? lastFilled(chart) : firstFilled(chart), series: null }
  if (key === 'ArrowLeft') return inYear(chart, Math.max(0, at.year - 1), at)
  if (key === 'ArrowRight') return inYear(chart, Math.min(last, at.year + 1), at)
  return { year: at.year, series: besides(barsOf(chart, at.year), at.series, key === 'ArrowUp') }
}

const KEYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape'])

function inYear(chart: Walkable, year: number, at: Place | null): Place {
  const series = at?.series ?? null
  return { year, series: series !== null && barsOf(chart, year).includes(series) ? series : null }
}

/** The next of `bars`, upwards or downwards; above them all stands null, and after it the lowest again. */
function besides(bars: readonly number[], series: number | null, up: boolean): number | null {
  if (series === null) return bars.at(up ? 0 : -1) ?? null
  return bars[bars.indexOf(series) + (up ? 1 : -1)] ?? null
}

function barsOf({ series, below = series.length }: Walkable, year: number): number[] {
  const filled = series.flatMap(({ data }, index) => ((data[year] ?? 0) === 0 ? [] : [index]))
  return [...filled.filter(index => index >= below), ...filled.filter(index => index < below)]
}

function firstFilled(chart: Walkable): number {
  return Math.max(0, chart.years.findIndex((_, year) => barsOf(chart, year).length > 0))
}

function lastFilled(chart: Walkable): number {
  const found = chart.years.findLastIndex((_, year) => barsOf(chart, year).length > 0)
  return found === -1 ? chart.years.length - 1 : found
}
