import type { Formats } from '../text/formats.ts'
import type { Texts } from '../text/nl.ts'
import type { Panel, Panels } from './panel.ts'
import type { Bars } from './series.ts'
import type { Place } from './walk.ts'

export function hasAmounts({ total }: Panel): boolean {
  return total.years.some(year => year.total.amount > 0 || year.total.presumed > 0)
}

interface SummaryWords {
  texts: Texts
  formats: Pick<Formats, 'list'>
  format: (amount: number) => string
}

/** What a chart shows, for who can't see it. */
export function chartSummary(panel: Panel, { columns, years }: Panels, title: string, { texts, formats, format }: SummaryWords): string {
  const names = columns
    .filter((_, index) => panel.total.years.some(({ figures }) => (figures[index]?.amount ?? 0) + (figures[index]?.presumed ?? 0) > 0))
    .map(column => column.name)
  const highest = panel.total.years.reduce<{ year: number; amount: number } | null>(
    (best, { year, total }) => (total.amount > (best?.amount ?? 0) ? { year, amount: total.amount } : best), null)
  const presumed = panel.total.years.filter(({ total }) => total.presumed > 0).map(({ year }) => year)
  const [first = 0] = years
  const [firstPresumed] = presumed
  return [
    texts.chartSummary(title, first, years.at(-1) ?? first, formats.list(names)),
    ...(highest === null ? [] : [texts.chartHighest(highest.year, format(highest.amount))]),
    ...(firstPresumed === undefined ? [] : [texts.chartPresumed(firstPresumed, presumed.at(-1) ?? firstPresumed)]),
    texts.chartTable,
  ].join(' ')
}

/** What stands at a place in a chart: a domain's figure in a year, or the year's totals. */
export function placeText(
  { year, series }: Place,
  { labels, datasets }: Bars,
  panel: Panel,
  { texts, format, unitsPerOne }: { texts: Texts; format: (amount: number) => string; unitsPerOne: number },
): string {
  const name = labels[year] ?? ''
  const dataset = series === null ? undefined : datasets[series]
  if (dataset !== undefined) return texts.chartPlace(dataset.label, name, format(Math.round((dataset.data[year] ?? 0) * unitsPerOne)))
  const { amount, presumed, notStated } = panel.total.years.find(each => String(each.year) === name)?.total ?? { amount: 0, presumed: 0, notStated: 0 }
  const parts = [
    ...(amount === 0 ? [] : [format(amount)]),
    ...(presumed === 0 ? [] : [texts.presumedAmount(format(presumed))]),
    ...(notStated === 0 ? [] : [texts.notStatedCount(notStated)]),
  ]
  return texts.chartPlace(texts.total, name, parts.length === 0 ? texts.nothing : parts.join('; '))
}
