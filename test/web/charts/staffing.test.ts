import fc from 'fast-check'
import { expect, test } from 'vitest'
import { staffingPanels } from '../../../web/charts/staffing.ts'
import { anyReport, anySearch, reportWith, staffingLine, staffingRest, viewFrom } from '../reports.ts'

const report = reportWith({
  staffing: [
    staffingLine({ deployment: 'regional', average: 4.763, yearEnd: 14.25 }),
    staffingLine({ deployment: 'intermunicipal', average: 0.1, yearEnd: 0.1 }),
    staffingLine({ deployment: null, average: 0.2, presumedAverage: 0.5, notStated: 3 }),
    staffingLine({ deployment: 'partner', average: 7, yearEnd: 8 }),
  ],
  staffingNotAttributable: [staffingRest({ deployment: null, fte: 1.5, count: 2, notStated: 1 })],
})

test('own posts are regional, intermunicipal and without stated deployment; partners\' posts stand apart', () => {
  const { own, partner } = staffingPanels(report, viewFrom(report))
  expect({ own: own.sections.map(section => section.detail), partner: partner.sections.map(section => section.detail) })
    .toEqual({ own: ['regional', 'intermunicipal', 'not-stated'], partner: ['partner'] })
  expect({ own: own.total.years, partner: partner.total.years, rest: own.total.rest?.total }).toEqual({
    own: [{ year: 2026, figures: [{ amount: 50_630, presumed: 5000, notStated: 3 }], total: { amount: 50_630, presumed: 5000, notStated: 3 } }],
    partner: [{ year: 2026, figures: [{ amount: 70_000, presumed: 0, notStated: 0 }], total: { amount: 70_000, presumed: 0, notStated: 0 } }],
    rest: { amount: 15_000, count: 2, notStated: 1 },
  })
})

test('31 December shows the state of that day', () => {
  const { own, partner } = staffingPanels(report, viewFrom(report, '?vte=jaareinde'))
  expect([own.total.years[0]?.total.amount, partner.total.years[0]?.total.amount]).toEqual([143_500, 80_000])
})

test('every total is the exact sum of the shown posts of its side', () => {
  const units = (fte: number) => Math.round(fte * 10_000)
  fc.assert(fc.property(anyReport, anySearch, (any, search) => {
    const view = viewFrom(any, search)
    const panels = staffingPanels(any, view)
    for (const side of ['own', 'partner'] as const) {
      for (const { year, total } of panels[side].total.years) {
        const lines = any.staffing.filter(line => (line.deployment === 'partner') === (side === 'partner')
          && line.year === year && view.domains.includes(line.domain))
        expect(total).toEqual({
          amount: lines.reduce((sum, line) => sum + units(view.measure === 'average' ? line.average : line.yearEnd), 0),
          presumed: lines.reduce((sum, line) => sum + units(view.measure === 'average' ? line.presumedAverage : line.presumedYearEnd), 0),
          notStated: lines.reduce((sum, line) => sum + line.notStated, 0),
        })
      }
    }
  }))
})
