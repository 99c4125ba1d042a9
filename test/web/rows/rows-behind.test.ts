import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fundingPanels } from '../../../web/charts/funding.ts'
import { endingFrom } from '#model/running.ts'
import { timelineOf } from '../../../web/charts/domain-timeline.ts'
import { headlineOf } from '../../../web/charts/headline.ts'
import type { Panels, Section } from '../../../web/charts/panel.ts'
import { spanTotals } from '../../../web/charts/span-totals.ts'
import { DEPLOYMENT_DETAILS } from '../../../web/charts/deployments.ts'
import { staffingPanels } from '../../../web/charts/staffing.ts'
import { fundingRowsBehind, reckoningOf, type Part } from '../../../web/rows/funding-rows.ts'
import { projectRowsBehind } from '../../../web/rows/project-rows.ts'
import { daysWorked, staffingRowsBehind } from '../../../web/rows/staffing-rows.ts'
import { anySearch, overviewFrom, viewFrom } from '../reports.ts'
import { anyDataset, award, post, projectRow } from './datasets.ts'

interface FigureAt {
  side: 'own' | 'partner'
  detail: string | null
  domain: string | null
  year: number | 'none'
  part: Part
}

/** Every cell that a table of figures has, with what stands in it. */
function cellsOf(panels: Panels): FigureAt[] {
  const cells = (side: 'own' | 'partner', { detail, years, rest }: Section): FigureAt[] => [
    ...years.flatMap(({ year, figures, total }) => [...figures, total].map((figure, index) =>
      ({ side, detail, year, domain: panels.columns[index]?.domain ?? null, part: { ...figure, count: 0 } }))),
    ...(rest === null ? [] : [...rest.figures, rest.total].map((figure, index) =>
      ({ side, detail, year: 'none' as const, domain: panels.columns[index]?.domain ?? null, part: { ...figure, presumed: 0 } }))),
  ]
  return [panels.own, panels.partner].flatMap(panel => [...panel.sections, panel.total].flatMap(section => cells(panel.side, section)))
}

test('the rows behind any figure of subsidies add up to it, to the cent', () => {
  fc.assert(fc.property(anyDataset, anySearch, ({ funding, report }, search) => {
    const view = viewFrom(report, search)
    const horizon = { years: report.years, revisionYear: view.revisionYear }
    for (const { side, detail, domain, year, part } of cellsOf(fundingPanels(report, view))) {
      const kind = view.kinds.find(each => each === detail) ?? null
      expect(fundingRowsBehind(funding, { of: 'funding', side, kind, domain, year }, view, horizon).total).toEqual(part)
    }
  }))
})

test('the rows behind any figure of FTE are those it was reckoned from', () => {
  fc.assert(fc.property(anyDataset, anySearch, ({ staffing, report }, search) => {
    const view = viewFrom(report, search)
    const horizon = { years: report.years, revisionYear: view.revisionYear }
    for (const { side, detail, domain, year, part } of cellsOf(staffingPanels(report, view))) {
      const deployment = DEPLOYMENT_DETAILS.find(each => each === detail) ?? null
      expect(staffingRowsBehind(staffing, { of: 'staffing', side, deployment, domain, year }, view, horizon).total).toEqual(part)
    }
  }))
})

test('the rows behind what several years hold together add up to it', () => {
  fc.assert(fc.property(anyDataset, anySearch, ({ funding, staffing, report }, search) => {
    const view = viewFrom(report, search)
    const horizon = { years: report.years, revisionYear: view.revisionYear }
    const totals = spanTotals(report, view)
    if (totals === null) return
    for (const side of ['own', 'partner'] as const) {
      const awards = fundingRowsBehind(funding, { of: 'funding', side, kind: null, domain: null, year: 'span' }, view, horizon).total
      const posts = staffingRowsBehind(staffing, { of: 'staffing', side, deployment: null, domain: null, year: 'span' }, view, horizon).total
      expect([awards.amount, awards.presumed, posts.amount, posts.presumed])
        .toEqual([totals.funding[side].amount, totals.funding[side].presumed, totals.staffing[side].amount, totals.staffing[side].presumed])
    }
  }))
})

test('the rows behind what is asked for add up to it', () => {
  fc.assert(fc.property(anyDataset, ({ funding, report }) => {
    const view = viewFrom(report)
    const horizon = { years: report.years, revisionYear: view.revisionYear }
    for (const line of report.requested) {
      const { total } = fundingRowsBehind(funding, { of: 'requested', side: line.books, kind: line.kind, status: line.status, domain: line.domain, year: line.year }, view, horizon)
      expect(total).toEqual({ amount: line.cents, presumed: line.presumedCents, notStated: line.notStated, count: 0 })
    }
    for (const line of report.requestedNotAttributable) {
      const { total } = fundingRowsBehind(funding, { of: 'requested', side: line.books, kind: line.kind, status: line.status, domain: line.domain, year: 'none' }, view, horizon)
      expect(total).toEqual({ amount: line.cents, presumed: 0, notStated: line.notStated, count: line.count })
    }
  }))
})

test('the rows behind the numbers of projects are as many as these say', () => {
  fc.assert(fc.property(anyDataset, anySearch, ({ projects, report }, search) => {
    const view = viewFrom(report, search)
    const { year, running, ending } = headlineOf(overviewFrom(report), view)
    const standings = (asked: Parameters<typeof projectRowsBehind>[1]) => {
      const counts: Record<string, number> = { 'counted': 0, 'without-end': 0, 'presumed': 0, 'start-not-stated': 0 }
      for (const { standing } of projectRowsBehind(projects, asked, view, report.publishedAt)) counts[standing] = (counts[standing] ?? 0) + 1
      return counts
    }
    expect(standings({ of: 'running', year, domain: null })).toEqual({
      'counted': running.count - running.withoutEnd, 'without-end': running.withoutEnd, 'presumed': running.presumed, 'start-not-stated': running.startNotStated,
    })
    expect(standings({ of: 'ending', among: 'may-end' })['without-end']).toBe(ending.withoutEnd)
    expect(standings({ of: 'ending', among: 'ended' })['counted']).toBe(ending.endedBefore)
    const timeline = timelineOf(report, view, '2026-11-22')
    expect(standings({ of: 'outside' })['counted']).toBe(timeline.outside)
    for (const { domain, rows } of timeline.groups) expect(standings({ of: 'within', domain })['counted']).toBe(rows.length)
    expect(standings({ of: 'ending' })).toEqual({ 'counted': ending.count, 'without-end': ending.withoutEnd, 'presumed': 0, 'start-not-stated': 0 })
  }))
})

describe('which rows', () => {
  const report = { years: [2024, 2025, 2026], revision: 4, hash: '', publishedAt: '2026-11-22T18:44:12.000Z', domains: [{ code: 'A', name: 'A' }, { code: 'B', name: 'B' }] }
  const view = { domains: ['A'], years: [2025, 2026], kinds: ['subsidie' as const], measure: 'average' as const, unknownDomains: [], revisionYear: 2026, headlineYear: 2026 }
  const horizon = { years: report.years, revisionYear: 2026 }
  const yearly = { amountCents: 1000, basis: 'yearly' as const, start: '2024-01-01', end: '2026-12-31' }

  test('the largest part first; each row with its own part', () => {
    const awards = [award({ code: 'small', ...yearly }), award({ code: 'other domain', ...yearly, domain: 'B' }), award({ code: 'large', ...yearly, amountCents: 5000 }), award({ code: 'refused', ...yearly, status: 'geweigerd' })]
    const { rows } = fundingRowsBehind(awards, { of: 'funding', side: 'own', kind: null, domain: null, year: 2025 }, view, horizon)
    expect(rows.map(({ row, part }) => [row.code, part.amount])).toEqual([['large', 5000], ['small', 1000]])
  })

  test('a funder\'s awards in the years shown, with what has no year', () => {
    const awards = [
      award({ code: 'a', funder: 'Europa, Leader', ...yearly }), award({ code: 'b', funder: 'Europa, Leader', amountCents: 70, basis: 'period' }),
      award({ code: 'c', funder: 'Vlaanderen', ...yearly }), award({ code: 'd', funder: 'Europa, Leader', ...yearly, beneficiary: 'Stad', books: 'partner' }),
    ]
    const { rows, total } = fundingRowsBehind(awards, { of: 'funder', side: 'own', funder: 'Europa, Leader' }, view, horizon)
    expect([rows.map(({ row }) => row.code), total]).toEqual([['a', 'b'], { amount: 2070, presumed: 0, notStated: 0, count: 1 }])
  })

  test('the kinds that aren\'t chosen', () => {
    const awards = [award({ code: 'a', ...yearly }), award({ code: 'b', kind: 'opbrengst', ...yearly }), award({ code: 'c', kind: 'private bijdrage', ...yearly })]
    const { rows } = fundingRowsBehind(awards, { of: 'funding', side: 'own', kind: 'other', domain: null, year: 2026 }, view, horizon)
    expect(rows.map(({ row }) => row.code)).toEqual(['b', 'c'])
  })

  test('projects with a role, and those of a municipality', () => {
    const projects = [projectRow({ code: 'a', roles: ['A', 'promotor'], municipalities: ['32003'] }), projectRow({ code: 'b', roles: ['I'] }), projectRow({ code: 'c', roles: ['A'], domain: 'B' })]
    const codes = (asked: Parameters<typeof projectRowsBehind>[1]) => projectRowsBehind(projects, asked, view, report.publishedAt).map(({ row }) => row.code)
    expect([codes({ of: 'role', role: 'A' }), codes({ of: 'municipality', nis: '32003' }), codes({ of: 'municipality', nis: '99999' })]).toEqual([['a'], ['a'], []])
    expect([codes({ of: 'role', role: null }), codes({ of: 'municipality', nis: null })]).toEqual([[], ['b']])
    expect(endingFrom(projects, '2026-11-22').projects).toEqual([])
  })

  test('of them only those that may have run in the years shown, as the table that leads there counts them', () => {
    const projects = [
      projectRow({ code: 'a', roles: ['A'], municipalities: ['1'], start: '2024-01-01', end: '2024-12-31' }), projectRow({ code: 'b', roles: ['A'], municipalities: ['1'], start: '2026-01-01', end: 'ongoing' }),
      projectRow({ code: 'c', roles: ['A'], municipalities: ['1'] }), projectRow({ code: 'd', start: '2025-01-01', end: '2025-12-31' }),
    ]
    const codes = (asked: Parameters<typeof projectRowsBehind>[1], years: number[]) => projectRowsBehind(projects, asked, { ...view, years }, report.publishedAt).map(({ row }) => row.code)
    expect([codes({ of: 'role', role: 'A' }, [2025]), codes({ of: 'municipality', nis: '1' }, [2024]), codes({ of: 'municipality', nis: '1' }, [2024, 2025, 2026])]).toEqual([['c'], ['a', 'c'], ['a', 'b', 'c']])
    expect([codes({ of: 'role', role: null }, [2024]), codes({ of: 'role', role: null }, [2025]), codes({ of: 'municipality', nis: null }, [2025])]).toEqual([[], ['d'], ['d']])
  })
})

test.each([
  ['period', { amountCents: 7_533_300, basis: 'period', start: '2018-01-01', end: '2021-12-31' }, 2020, { by: 'period', days: 366, ofDays: 1461 }],
  ['yearly, part of a year', { amountCents: 1, basis: 'yearly', start: '2018-09-01', end: 'ongoing' }, 2018, { by: 'year', days: 122, ofDays: 365 }],
  ['yearly, a leap year', { amountCents: 1, basis: 'yearly', start: '2018-09-01', end: null }, 2020, { by: 'year', days: 366, ofDays: 366 }],
  ['once', { amountCents: 1, basis: 'once', start: '2018-09-01', end: null }, 2018, { by: 'once' }],
  ['no amount', { amountCents: null, basis: 'yearly', start: '2018-09-01', end: null }, 2018, null],
  ['no start', { amountCents: 1, basis: 'yearly', start: null, end: null }, 2018, null],
  ['a period that goes on', { amountCents: 1, basis: 'period', start: '2018-09-01', end: 'ongoing' }, 2018, null],
] as const)('how a part was reckoned: %s', (_, parts, year, expected) => {
  expect(reckoningOf(award(parts), year, { years: [2018, 2019, 2020, 2021], revisionYear: 2020 })).toEqual(expected)
})

test.each([
  [{ start: '2018-09-01', end: 'ongoing' as const, fte: 1 }, { days: 122, ofDays: 365, onLastDay: true }],
  [{ start: '2017-01-01', end: '2018-03-31', fte: 1 }, { days: 90, ofDays: 365, onLastDay: false }],
  [{ start: null, end: null, fte: 1 }, null],
  [{ start: '2018-01-01', end: null, fte: null }, null],
])('how much of a year a post counts: %j', (parts, expected) => {
  expect(daysWorked(post(parts), 2018, { years: [2018, 2019], revisionYear: 2019 })).toEqual(expected)
})
