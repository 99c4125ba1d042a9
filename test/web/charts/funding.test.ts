import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fundingPanels, requestedRows } from '../../../web/charts/funding.ts'
import type { Figure, Panels, Rest } from '../../../web/charts/panel.ts'
import { anyReport, anySearch, fundingLine, fundingRest, reportWith, viewFrom } from '../reports.ts'

const none: Figure = { amount: 0, presumed: 0, notStated: 0 }
const noRest: Rest = { amount: 0, count: 0, notStated: 0 }

test('own and partners\' books stand apart, per domain and year, with what is presumed, not stated and without year', () => {
  const report = reportWith({
    funding: [
      fundingLine({ domain: 'A', year: 2025, cents: 1_882_036 }),
      fundingLine({ domain: 'A', year: 2027, presumedCents: 500_000 }),
      fundingLine({ domain: 'C', year: 2025, cents: 100, notStated: 2 }),
      fundingLine({ domain: 'A', books: 'partner', year: 2025, cents: 33_424_658 }),
      fundingLine({ domain: 'B', kind: 'opbrengst', year: 2025, cents: 7 }),
    ],
    notAttributable: [fundingRest({ domain: 'C', cents: 900, count: 1, notStated: 1 })],
  })
  expect(fundingPanels(report, viewFrom(report, '?van=2025&tot=2027'))).toEqual({
    columns: [{ domain: 'A', name: 'Algemeen', colour: 0 }, { domain: 'C', name: 'Cultuur', colour: 2 }],
    years: [2025, 2026, 2027],
    own: {
      side: 'own',
      sections: [{
        detail: 'subsidie',
        years: [
          {
            year: 2025,
            figures: [{ amount: 1_882_036, presumed: 0, notStated: 0 }, { amount: 100, presumed: 0, notStated: 2 }],
            total: { amount: 1_882_136, presumed: 0, notStated: 2 },
          },
          { year: 2027, figures: [{ amount: 0, presumed: 500_000, notStated: 0 }, none], total: { amount: 0, presumed: 500_000, notStated: 0 } },
        ],
        rest: { figures: [noRest, { amount: 900, count: 1, notStated: 1 }], total: { amount: 900, count: 1, notStated: 1 } },
      }],
      total: expect.objectContaining({ detail: null }),
    },
    partner: {
      side: 'partner',
      sections: [{
        detail: 'subsidie',
        years: [{ year: 2025, figures: [{ amount: 33_424_658, presumed: 0, notStated: 0 }, none], total: { amount: 33_424_658, presumed: 0, notStated: 0 } }],
        rest: null,
      }],
      total: expect.objectContaining({ detail: null }),
    },
  })
})

test('every total is the sum of the shown lines of its books, and nothing else', () => {
  fc.assert(fc.property(anyReport, anySearch, (report, search) => {
    const view = viewFrom(report, search)
    const panels = fundingPanels(report, view)
    for (const side of ['own', 'partner'] as const) {
      for (const year of view.years) {
        const lines = report.funding.filter(line => line.books === side && line.year === year
          && view.domains.includes(line.domain) && view.kinds.includes(line.kind))
        const total = panels[side].total.years.find(each => each.year === year)?.total ?? none
        expect(total).toEqual({
          amount: lines.reduce((sum, line) => sum + line.cents, 0),
          presumed: lines.reduce((sum, line) => sum + line.presumedCents, 0),
          notStated: lines.reduce((sum, line) => sum + line.notStated, 0),
        })
      }
    }
  }))
})

test('a filter hides lines and never changes one', () => {
  const linesOf = (panels: Panels) => [panels.own, panels.partner].flatMap(({ side, sections }) => sections.flatMap(({ detail, years }) =>
    years.flatMap(({ year, figures }) => figures.map((figure, index) => JSON.stringify([side, detail, year, panels.columns[index], figure])))))
    .filter(line => !line.includes(JSON.stringify(none)))
  fc.assert(fc.property(anyReport, anySearch, (report, search) => {
    const all = new Set(linesOf(fundingPanels(report, { ...viewFrom(report), kinds: viewFrom(report, search).kinds })))
    const shown = linesOf(fundingPanels(report, viewFrom(report, search)))
    expect(shown.filter(line => !all.has(line))).toEqual([])
  }))
})

test('what is asked for stands in order of status, with its year or without', () => {
  const first = { ...fundingLine({ domain: 'B', year: 2027, cents: 5 }), status: 'aangevraagd' as const }
  const second = { ...fundingRest({ domain: 'B', notStated: 1 }), status: 'aangevraagd' as const }
  const third = { ...fundingLine({ year: 2026, notStated: 1 }), status: 'in voorbereiding' as const }
  const hidden = { ...fundingLine({ kind: 'opbrengst', cents: 9 }), status: 'aangevraagd' as const }
  const late = { ...fundingLine({ year: 2028, cents: 9 }), status: 'aangevraagd' as const }
  const report = reportWith({ requested: [third, first, hidden, late], requestedNotAttributable: [second] })
  expect(requestedRows(report, viewFrom(report, '?tot=2027'))).toEqual([
    { year: 2027, line: first }, { year: null, line: second }, { year: 2026, line: third },
  ])
})
