import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headlineOf, type YearFigure } from '../../../web/charts/headline.ts'
import { projectsOf } from '../../../web/charts/project-choice.ts'
import { formatsOf } from '../../../web/text/formats.ts'
import { nl } from '../../../web/text/nl.ts'
import { rowsNl } from '../../../web/text/rows-nl.ts'
import { shownAwards, shownPosts, shownProjects, type ShownRows } from '../../../web/views/rows/shown-rows.ts'
import { anySearch, overviewFrom, reportWith, viewFrom } from '../reports.ts'
import { anyDataset, award } from './datasets.ts'

const formats = formatsOf(nl)
const contextOf = (report: Parameters<typeof viewFrom>[0], search: string) => ({ report, view: viewFrom(report, search), texts: nl, formats, rowsTexts: rowsNl, choice: projectsOf(null), today: '2026-11-22' })
const totalsOf = ({ totals }: ShownRows) => Object.fromEntries(totals.map(({ label, value }) => [label, value]))
const rowsOf = (n: number) => (n === 0 ? [] : [rowsNl.rowsNotStated(n)])

test('the rows behind a headline figure say of it what the figure says: at least, how much is presumed, how many rows aren\'t stated or have no year', () => {
  fc.assert(fc.property(anyDataset, anySearch, ({ funding, staffing, report }, search) => {
    const context = contextOf(report, search)
    const headline = headlineOf(overviewFrom(report), context.view)
    for (const side of ['own', 'partner'] as const) {
      const place = { side, domain: null, year: headline.year }
      const same = (shown: ShownRows, { amount, presumed, notStated, rest }: YearFigure, format: (amount: number) => string) => {
        const isAtLeast = notStated + rest.count + rest.notStated > 0
        const totals = totalsOf(shown)
        expect([totals[rowsNl.counted], totals[rowsNl.atLeast]].filter(value => value !== undefined)).toEqual(amount === 0 ? [] : [format(amount)])
        expect(rowsNl.atLeast in totals).toBe(amount > 0 && isAtLeast)
        expect([totals[rowsNl.presumed], totals[rowsNl.notStated], totals[rowsNl.withoutYearBeside]].filter(value => value !== undefined))
          .toEqual([...(presumed === 0 ? [] : [format(presumed)]), ...rowsOf(notStated), ...rowsOf(rest.count + rest.notStated)])
      }
      same(shownAwards(funding, { of: 'funding', kind: null, ...place }, context), headline.funding[side], formats.euros)
      same(shownPosts(staffing, { of: 'staffing', deployment: null, ...place }, context), headline.staffing[side], formats.fte)
    }
  }))
})

test('the projects behind a count say beside it what stands beside the count', () => {
  fc.assert(fc.property(anyDataset, anySearch, ({ projects, report }, search) => {
    const context = contextOf(report, search)
    const { year, running, ending } = headlineOf(overviewFrom(report), context.view)
    const beside = (label: string, count: number) => (count === 0 ? {} : { [label]: String(count) })
    expect(totalsOf(shownProjects(projects, { of: 'running', year, domain: null }, context))).toEqual({
      [rowsNl.counted]: String(running.count),
      ...beside(rowsNl.ofWhichWithoutEnd, running.withoutEnd), ...beside(rowsNl.presumed, running.presumed), ...beside(rowsNl.withoutStart, running.startNotStated),
    })
    expect(totalsOf(shownProjects(projects, { of: 'ending' }, context))).toEqual({ [rowsNl.counted]: String(ending.count), ...beside(rowsNl.withoutEnd, ending.withoutEnd) })
  }))
})

test('of several years together what is still to come after the revision\'s year is told, of the sum and of each row; of one year it isn\'t', () => {
  const report = reportWith({ years: [2025, 2026, 2027, 2028] })
  const funding = [award({ amountCents: 100, basis: 'yearly', start: '2025-01-01', end: '2028-12-31' }), award({ code: 'S-2', amountCents: 7, basis: 'yearly', start: '2025-01-01', end: '2025-12-31' })]
  const context = contextOf(report, '')
  for (const asked of [{ of: 'funder', side: 'own', funder: 'Vlaanderen' }, { of: 'funding', side: 'own', kind: null, domain: null, year: 'span' }] as const) {
    const shown = shownAwards(funding, asked, context)
    expect([totalsOf(shown)[rowsNl.toCome(2026)], shown.items.map(({ part, toCome }) => [part, toCome])])
      .toEqual([formats.euros(200), [[`${formats.euros(400)}; ${nl.toCome(formats.euros(200), 2026)}`, 200], [formats.euros(7), 0]]])
  }
  expect(Object.keys(totalsOf(shownAwards(funding, { of: 'funding', side: 'own', kind: null, domain: null, year: 2027 }, context)))).toEqual([rowsNl.counted])
})
