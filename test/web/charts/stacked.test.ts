import type { TooltipItem } from 'chart.js'
import { expect, test } from 'vitest'
import type { FundingLine } from '#model/report.ts'
import { fundingPanels } from '../../../web/charts/funding.ts'
import { hatchPathOf } from '../../../web/charts/patterns.ts'
import { barsOf } from '../../../web/charts/series.ts'
import { footerOf, stackedChart, type StackedOptions } from '../../../web/charts/stacked.ts'
import { chartGist, chartSummary, hasAmounts, placeText, timelineGist } from '../../../web/charts/summary.ts'
import { formatsOf } from '../../../web/text/formats.ts'
import { figuresNl } from '../../../web/text/figures-nl.ts'
import { nl } from '../../../web/text/nl.ts'
import { fundingLine, fundingRest, project, reportWith, viewFrom } from '../reports.ts'

const report = reportWith({
  funding: [
    fundingLine({ domain: 'A', year: 2025, cents: 1_882_036 }),
    fundingLine({ domain: 'A', year: 2026, cents: 10 }),
    fundingLine({ domain: 'A', year: 2027, presumedCents: 500_000 }),
    fundingLine({ domain: 'C', year: 2025, cents: 100, notStated: 2 }),
    fundingLine({ domain: 'C', year: 2028, cents: 200 }),
    fundingLine({ domain: 'B', year: 2026, notStated: 3 }),
    fundingLine({ domain: 'A', books: 'partner', year: 2025, notStated: 1 }),
  ],
  notAttributable: [fundingRest({ domain: 'B', cents: 1, count: 1 })],
})
const panels = fundingPanels(report, viewFrom(report, '?van=2025'))
const words = { presumed: nl.presumed, total: nl.total, notStated: nl.notStatedCount }
const figureTexts = { ...nl, ...figuresNl }
const formats = formatsOf(nl)
const options: StackedOptions = {
  years: panels.years, columns: panels.columns, format: formats.euros, formatAxis: formats.shortEuros, unitsPerOne: 100, words,
  theme: 'light',
  hatch: (colour, theme, path) => `hatched ${colour} on ${theme} by ${path}`,
}
const chart = stackedChart(panels.own, options)

test('a stack of domains per year, in euros; presumed parts hatched, above all that counts', () => {
  expect({
    labels: chart.data.labels,
    datasets: chart.data.datasets.map(({ label, data, backgroundColor }) => ({ label, data, backgroundColor })),
  }).toEqual({
    labels: ['2025', '2026', '2027', '2028'],
    datasets: [
      { label: 'Algemeen', data: [18_820.36, 0.1, 0, 0], backgroundColor: '#332288' },
      { label: 'Cultuur', data: [1, 0, 0, 2], backgroundColor: '#88ccee' },
      { label: 'Algemeen, verondersteld', data: [0, 0, 5000, 0], backgroundColor: `hatched #332288 on light by ${hatchPathOf(0)}` },
    ],
  })
})

test('on a dark screen the same bars in colours of their own, parted by the paper; what is presumed has a border', () => {
  const dark = stackedChart(panels.own, { ...options, theme: 'dark' })
  expect(dark.data.datasets.map(({ data }) => data)).toEqual(chart.data.datasets.map(({ data }) => data))
  expect(dark.data.datasets.map(({ backgroundColor }) => backgroundColor)).toEqual(['#7b77dc', '#b0eafe', `hatched #7b77dc on dark by ${hatchPathOf(0)}`])
  expect(dark.data.datasets.map(({ borderColor }) => borderColor)).toEqual(['#12181c', '#12181c', '#bdbbee'])
  expect(chart.data.datasets.map(({ borderColor }) => borderColor)).toEqual(['#23175c', '#5c8ba2', '#23175c'])
})

test.each([
  [{ year: 0, series: 0 }, 'Algemeen, 2025: €\u00A018.820,36'],
  [{ year: 1, series: 0 }, 'Algemeen, 2026: €\u00A00,10'],
  [{ year: 2, series: 2 }, 'Algemeen, verondersteld, 2027: €\u00A05.000,00'],
  // Its domain's own rows.
  [{ year: 0, series: 1 }, 'Cultuur, 2025: €\u00A01,00; niet vermeld: 2'],
  // A domain of which only unstated amounts are known in that year.
  [{ year: 1, series: 4 }, 'Bouwen, 2026: niet vermeld: 3'],
  [{ year: 0, series: null }, 'Totaal, 2025: €\u00A018.821,36; niet vermeld: 2'],
  [{ year: 2, series: null }, 'Totaal, 2027: verondersteld: €\u00A05.000,00'],
])('at %j is said: %s', (place, expected) => {
  expect(placeText(place, barsOf(panels.own, options), panels.own, { texts: figureTexts, ...options })).toBe(expected)
})

test('a year without any figure says so', () => {
  const gap = reportWith({ funding: [fundingLine({ year: 2025, cents: 1 }), fundingLine({ year: 2027, cents: 1 })] })
  const all = fundingPanels(gap, viewFrom(gap))
  const data = barsOf(all.own, { ...options, years: all.years, columns: all.columns })
  expect(placeText({ year: 1, series: null }, data, all.own, { texts: figureTexts, ...options })).toBe('Totaal, 2026: geen')
})

test.each<[string, Partial<FundingLine>[], number[]]>([
  ['at its first amount, on either side', [{ year: 2027, cents: 1 }, { books: 'partner', year: 2026, cents: 1 }], [2026, 2027, 2028]],
  ['at its first presumed amount', [{ year: 2027, presumedCents: 1 }], [2027, 2028]],
  ['where the first amount isn\'t stated', [{ year: 2025, notStated: 1 }, { year: 2027, cents: 1 }], [2025, 2026, 2027, 2028]],
  ['not at a stated zero', [{ year: 2024, cents: 0 }, { year: 2027, cents: 1 }], [2027, 2028]],
  ['with the chosen years where there is nothing', [], [2024, 2025, 2026, 2027, 2028]],
])('a chart begins %s', (_, lines, years) => {
  const only = reportWith({ funding: lines.map(line => fundingLine(line)) })
  expect(fundingPanels(only, viewFrom(only)).years).toEqual(years)
})

test('a chart begins within the chosen years, and its summary says where', () => {
  const only = reportWith({ funding: [fundingLine({ year: 2024, cents: 1 }), fundingLine({ year: 2027, cents: 1 })] })
  const chosen = fundingPanels(only, viewFrom(only, '?van=2025'))
  expect(chosen.years).toEqual([2027, 2028])
  expect(chartSummary(chosen.own, chosen, 'Eigen boekhouding', { texts: figureTexts, formats, format: formats.euros })).toContain('per jaar, 2027 tot en met 2028,')
})

test('both axes stack, without animation, and the years of both sides stand in line', () => {
  const partner = stackedChart(panels.partner, options)
  const widths = [chart, partner].map(({ options: settings }) => {
    const scale = { width: 12 }
    // chart.js hands the scale that it has measured.
    const fit: unknown = settings?.scales?.['y']?.afterFit
    if (typeof fit === 'function') fit(scale)
    return scale.width
  })
  expect({ stacked: [chart.options?.scales?.['x'], chart.options?.scales?.['y']].map(scale => scale !== undefined && 'stacked' in scale && scale.stacked), animation: chart.options?.animation, widths })
    .toEqual({ stacked: [true, true], animation: false, widths: [76, 76] })
})

test('the tooltip gives the table\'s figure to the cent', () => {
  const label: unknown = chart.options?.plugins?.tooltip?.callbacks?.label
  const item = { dataset: { label: 'Algemeen' }, parsed: { x: 0, y: 18_820.36 } } as TooltipItem<'bar'>
  expect(typeof label === 'function' && label(item)).toBe('Algemeen: €\u00A018.820,36')
})

test.each([
  [undefined, []],
  [{ amount: 100, presumed: 0, notStated: 0 }, ['Totaal: €\u00A01,00']],
  [{ amount: 100, presumed: 200, notStated: 3 }, ['Totaal: €\u00A01,00', 'verondersteld: €\u00A02,00', 'niet vermeld: 3']],
  [{ amount: 0, presumed: 0, notStated: 1 }, ['niet vermeld: 1']],
])('below the domains the tooltip says of %j: %j', (total, expected) => {
  expect(footerOf(total, options)).toEqual(expected)
})

test('a side without any amount has no chart', () => {
  expect([hasAmounts(panels.own), hasAmounts(panels.partner)]).toEqual([true, false])
})

test('the summary says in words what the chart shows', () => {
  expect(chartSummary(panels.own, panels, 'Eigen boekhouding', { texts: figureTexts, formats, format: formats.euros })).toBe(
    'Eigen boekhouding: gestapelde staven per jaar, 2025 tot en met 2028, voor Algemeen en Cultuur. '
    + 'Hoogste jaar: 2025, met €\u00A018.821,36. Verondersteld, niet meegeteld: 2027; niet alles vermeld: 2025 tot en met 2026. Alle cijfers staan in de tabel.',
  )
})

test.each<[string, Partial<FundingLine>[], string]>([
  ['one highest year', [{ year: 2025, cents: 100 }, { year: 2026, cents: 200 }], 'Hoogste jaar: 2026, met €\u00A02,00.'],
  ['the same in years that follow each other', [{ year: 2025, cents: 250 }, { year: 2026, cents: 250 }, { year: 2027, cents: 250 }], 'Hoogste jaren: 2025 tot en met 2027, telkens €\u00A02,50.'],
  ['the same in years apart', [{ year: 2025, cents: 250 }, { year: 2026, cents: 1 }, { year: 2027, cents: 250 }], 'Hoogste jaren: 2025 en 2027, telkens €\u00A02,50.'],
  ['what is presumed, and what isn\'t stated', [{ year: 2025, cents: 1 }, { year: 2026, notStated: 1 }, { year: 2027, presumedCents: 1 }, { year: 2028, presumedCents: 1 }],
    'Hoogste jaar: 2025, met €\u00A00,01. Verondersteld, niet meegeteld: 2027 tot en met 2028; niet alles vermeld: 2026.'],
  ['only presumed', [{ year: 2027, presumedCents: 1 }], 'Verondersteld, niet meegeteld: 2027.'],
])('the sentence beside a chart: %s', (_, lines, expected) => {
  const only = reportWith({ funding: lines.map(line => fundingLine(line)) })
  expect(chartGist(fundingPanels(only, viewFrom(only)).own, { texts: figureTexts, formats, format: formats.euros }).text).toBe(expected)
})

test.each([
  [{}, '3 projecten; de meeste, 2, bij Algemeen. Van 1 project is het einde niet vermeld, van 1 daarvan ook de start niet.'],
  [{ more: 7 }, '10 projecten; de meeste, 9, bij Algemeen.'],
])('the sentence beside a timeline, with %j', (parts, expected) => {
  const rowOf = (end: string | null) => ({ project: project({ end }), bar: null })
  const groups = [
    { domain: 'A', name: 'Algemeen', colour: 0, more: 0, rows: [rowOf('2026-12-31'), rowOf(null)], ...parts },
    { domain: 'B', name: 'Bouwen', colour: 1, more: 0, rows: [rowOf('ongoing')] },
  ]
  expect(timelineGist(groups, figureTexts).text).toBe(expected)
})
