import type { OutlinedProject } from '#model/overview.ts'
import type { YearRun } from '../rows/asked-rows.ts'
import type { Formats } from '../text/formats.ts'
import type { FigureTexts } from '../text/figures-nl.ts'
import type { Figure, Panel, Panels } from './panel.ts'
import type { Bars } from './series.ts'
import type { TimelineGroup } from './timeline.ts'
import type { Place } from './walk.ts'

export function hasAmounts({ total }: Panel): boolean {
  return total.years.some(year => year.total.amount > 0 || year.total.presumed > 0)
}

interface SummaryWords {
  texts: FigureTexts
  formats: Pick<Formats, 'list'>
  /** A figure with its unit. */
  format: (amount: number) => string
}

/** What a chart shows, for who can't see it. */
export function chartSummary(panel: Panel, panels: Panels, title: string, words: SummaryWords): string {
  const { texts, formats } = words
  const names = panels.columns
    .filter((_, index) => panel.total.years.some(({ figures }) => (figures[index]?.amount ?? 0) + (figures[index]?.presumed ?? 0) > 0))
    .map(column => column.name)
  const [first = 0] = panels.years
  return [texts.chartSummary(title, first, panels.years.at(-1) ?? first, formats.list(names)), chartGist(panel, words).text, texts.chartTable].join(' ')
}

/** What a chart shows, in two short sentences: the highest years, and what isn't in them. What leads to rows are `parts`, in its order. */
export function chartGist({ total }: Panel, { texts, formats, format }: SummaryWords): { text: string; parts: { text: string; years: YearRun; part: 'amount' | 'presumed' | 'notStated' }[] } {
  const highest = Math.max(0, ...total.years.map(year => year.total.amount))
  const yearsWith = (holds: (figure: Figure) => boolean) => total.years.filter(year => holds(year.total)).map(({ year }) => year)
  const nameOf = ({ first, last }: YearRun) => (first === last ? String(first) : texts.yearSpan(first, last))
  const inWords = (years: readonly number[]) => formats.list(spansOf(years).map(nameOf))
  const partsOf = (years: readonly number[], part: 'amount' | 'presumed' | 'notStated') => spansOf(years).map(run => ({ text: nameOf(run), years: run, part }))
  const top = yearsWith(({ amount }) => amount === highest)
  const presumed = yearsWith(figure => figure.presumed > 0)
  const notStated = yearsWith(figure => figure.notStated > 0)
  const gaps = [
    ...(presumed.length === 0 ? [] : [texts.chartPresumed(inWords(presumed))]),
    ...(notStated.length === 0 ? [] : [texts.chartNotStated(inWords(notStated))]),
  ].join('; ')
  const text = [
    ...(highest === 0 ? [] : [top.length === 1 ? texts.chartHighest(inWords(top), format(highest)) : texts.chartHighestYears(inWords(top), format(highest))]),
    ...(gaps === '' ? [] : [`${gaps.charAt(0).toUpperCase()}${gaps.slice(1)}.`]),
  ].join(' ')
  const tops = highest === 0 ? [] : partsOf(top, 'amount')
  // The amount is that of each of these years: it leads to the last named.
  const amount = tops.at(-1)
  return { text, parts: [...tops, ...(amount === undefined ? [] : [{ ...amount, text: format(highest) }]), ...partsOf(presumed, 'presumed'), ...partsOf(notStated, 'notStated')] }
}

/** Years that follow each other, together. @param years ascending */
function spansOf(years: readonly number[]): YearRun[] {
  const spans: YearRun[] = []
  for (const year of years) {
    const before = spans.at(-1)
    if (before !== undefined && before.last === year - 1) before.last = year
    else spans.push({ first: year, last: year })
  }
  return spans
}

/** What a timeline shows: how many projects, where most are, and what isn't stated of those that are listed whole. Its numbers are `parts`, in its order. */
export function timelineGist(groups: readonly TimelineGroup<OutlinedProject>[], texts: FigureTexts): { text: string; parts: { text: string; domain: string | null; only?: 'without-end' | 'without-dates' }[] } {
  const counts = groups.map(({ domain, name, rows, more }) => ({ domain, name, count: rows.length + more }))
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(0, ...counts.map(({ count }) => count))
  const [top, ...others] = counts.filter(({ count }) => count === most)
  const projects = groups.flatMap(({ rows }) => rows.map(row => row.project))
  const withoutEnd = groups.some(({ more }) => more > 0) ? [] : projects.filter(({ end }) => end === null)
  const withoutStart = withoutEnd.filter(({ start }) => start === null).length
  const named = counts.length > 1 && others.length === 0 ? top : undefined
  return {
    text: [
      named === undefined ? texts.timelineAll(all) : texts.timelineMost(all, most, named.name),
      ...(withoutEnd.length === 0 ? [] : [texts.timelineWithoutEnd(withoutEnd.length, withoutStart)]),
    ].join(' '),
    parts: [
      { text: String(all), domain: null },
      ...(named === undefined ? [] : [{ text: String(most), domain: named.domain }]),
      ...(withoutEnd.length === 0 ? [] : [{ text: String(withoutEnd.length), domain: null, only: 'without-end' as const }]),
      ...(withoutStart === 0 ? [] : [{ text: String(withoutStart), domain: null, only: 'without-dates' as const }]),
    ],
  }
}

/** What stands at a place in a chart: a domain's figure in a year with what isn't stated of it, or the year's totals. */
export function placeText(
  { year, series }: Place,
  { labels, datasets, stops }: Bars,
  panel: Panel,
  { texts, format, unitsPerOne }: { texts: FigureTexts; format: (amount: number) => string; unitsPerOne: number },
): string {
  const name = labels[year] ?? ''
  const stop = series === null ? undefined : stops[series]
  const said = (label: string, { amount, presumed, notStated }: Figure) => {
    const parts = [
      ...(amount === 0 ? [] : [format(amount)]),
      ...(presumed === 0 ? [] : [texts.presumedAmount(format(presumed))]),
      ...(notStated === 0 ? [] : [texts.notStatedCount(notStated)]),
    ]
    return texts.chartPlace(label, name, parts.length === 0 ? texts.nothing : parts.join('; '))
  }
  if (stop !== undefined) {
    const amount = series !== null && series < datasets.length ? Math.round((stop.data[year] ?? 0) * unitsPerOne) : 0
    return said(stop.label, { amount, presumed: 0, notStated: stop.notStated[year] ?? 0 })
  }
  return said(texts.total, panel.total.years.find(each => String(each.year) === name)?.total ?? { amount: 0, presumed: 0, notStated: 0 })
}
