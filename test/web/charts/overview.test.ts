import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWhole } from '#model/overview.ts'
import { endingFrom, runningIn } from '#model/running.ts'
import { fundingPanels } from '../../../web/charts/funding.ts'
import { headlineOf } from '../../../web/charts/headline.ts'
import { staffingPanels } from '../../../web/charts/staffing.ts'
import { overviewTimeline, timelineOf } from '../../../web/charts/domain-timeline.ts'
import { anyReport, anySearch, overviewFrom, project, reportWith, viewFrom } from '../reports.ts'

const today = '2026-11-22'
/** Whole, or the first few of each domain, or none of them. */
const limits = fc.constantFrom({ whole: 400, perDomain: 24 }, { whole: 0, perDomain: 2 }, { whole: 0, perDomain: 0 })

/** Each with a code of its own, as the ledger has them; starts and ends in any order of years. */
const anyCodedReport = anyReport.map(report => ({
  ...report, projects: report.projects.map((each, index) => ({ ...each, code: `P-${String(index).padStart(2, '0')}`, name: `Project ${String(index * 7 % 20).padStart(2, '0')}` })),
}))

test('the first page\'s figures are those of the whole report, whatever is chosen', () => {
  fc.assert(fc.property(anyCodedReport, anySearch, limits, (report, search, most) => {
    const overview = overviewFrom(report, most)
    const view = viewFrom(report, search)
    expect(viewFrom({ ...report, ...overview, projects: [] }, search)).toEqual(view)
    expect(fundingPanels(overview, view)).toEqual(fundingPanels(report, view))
    expect(staffingPanels(overview, view)).toEqual(staffingPanels(report, view))

    const chosen = report.projects.filter(each => view.domains.includes(each.domain))
    const { year, running, runningBefore, ending } = headlineOf(overview, view)
    expect(running).toEqual(runningIn(chosen, year, 2026))
    expect(runningBefore).toEqual(report.years.includes(year - 1) ? runningIn(chosen, year - 1, 2026) : null)
    const { projects, ...counts } = endingFrom(chosen, today)
    expect(ending).toEqual({ ...counts, count: projects.length, soonest: projects.slice(0, 3).map(({ code, name, end }) => ({ code, name, end })) })
  }))
})

test('the first page\'s timeline is that of the whole report: what isn\'t in it is counted', () => {
  fc.assert(fc.property(anyCodedReport, anySearch, limits, (report, search, most) => {
    const view = viewFrom(report, search)
    const isAllYears = view.years.length === report.years.length
    const whole = timelineOf(report, view, today)
    const light = overviewTimeline(overviewFrom(report, most), view, today)
    const withoutRows = ({ groups, ...rest }: typeof light) => ({ ...rest, groups: groups.map(({ rows, more, ...group }) => ({ ...group, count: rows.length + more })) })
    expect(withoutRows(light)).toEqual(withoutRows(whole))
    light.groups.forEach(({ domain, rows }, index) => {
      const codes = (whole.groups[index]?.rows ?? []).map(each => each.project.code)
      const shown = rows.map(each => each.project.code)
      // Of fewer years it may have only some, in between of which others lie.
      expect([domain, shown]).toEqual([domain, isAllYears ? codes.slice(0, shown.length) : codes.filter(code => shown.includes(code))])
    })
  }))
})

test('few projects come whole, each with what the table says of it', () => {
  const report = reportWith({ projects: [project({ code: 'A-1', roles: ['A'], priority: 2, municipalities: ['33001'] }), project({ code: 'B-1', domain: 'B', start: '2025-01-01' })] })
  const overview = overviewFrom(report)
  expect(isWhole(overview)).toBe(true)
  expect(overview.projects.flatMap(({ first }) => first)).toEqual([
    { code: 'A-1', name: 'Project', domain: 'A', start: null, end: null, roles: ['A'], priority: 2 },
    { code: 'B-1', name: 'Project', domain: 'B', start: '2025-01-01', end: null, roles: [], priority: null },
  ])
  expect(overview).not.toHaveProperty('municipalities')
})

test('of many projects the first of each domain come, in the timeline\'s order', () => {
  const starts = ['2026-01-01', '2024-01-01', '2025-01-01']
  const report = reportWith({ projects: starts.map((start, index) => project({ code: `A-${index}`, start })) })
  const overview = overviewFrom(report, { whole: 2, perDomain: 2 })
  expect([isWhole(overview), overview.projects.map(({ count, first }) => ({ count, first: first.map(each => each.code) }))])
    .toEqual([false, [{ count: 3, first: ['A-1', 'A-2'] }]])
})
