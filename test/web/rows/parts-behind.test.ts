import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statusCounts, projectTimelineOf } from '../../../web/charts/project-timeline.ts'
import { projectChoiceOf, projectsOf, STATUS_WORDS } from '../../../web/charts/project-choice.ts'
import { timelineOf } from '../../../web/charts/domain-timeline.ts'
import { timelineGist } from '../../../web/charts/summary.ts'
import { headlineOf } from '../../../web/charts/headline.ts'
import { fundingRowsBehind } from '../../../web/rows/funding-rows.ts'
import { staffingRowsBehind } from '../../../web/rows/staffing-rows.ts'
import { formatsOf } from '../../../web/text/formats.ts'
import { figuresNl } from '../../../web/text/figures-nl.ts'
import { nl } from '../../../web/text/nl.ts'
import { rowsNl } from '../../../web/text/rows-nl.ts'
import { shownAwards, shownPosts, shownProjects, type RowsContext } from '../../../web/views/rows/shown-rows.ts'
import { anySearch, overviewFrom, viewFrom } from '../reports.ts'
import { anyDataset, award, post } from './datasets.ts'

const formats = formatsOf(nl)
const TODAY = '2026-11-22'
const contextOf = (report: RowsContext['report'], search?: string): RowsContext => ({ report, view: viewFrom(report, search), texts: nl, formats, rowsTexts: rowsNl, choice: projectsOf(null), today: TODAY })

test('what is counted beside an amount or an FTE has as many rows, of which the panel tells how many the figure has in all', () => {
  fc.assert(fc.property(anyDataset, anySearch, ({ funding, staffing, report }, search) => {
    const context = contextOf(report, search)
    const { year, funding: money, staffing: people } = headlineOf(overviewFrom(report), context.view)
    for (const side of ['own', 'partner'] as const) {
      const awards = { of: 'funding', side, kind: null, domain: null, year } as const
      const posts = { of: 'staffing', side, deployment: null, domain: null, year } as const
      const all = shownAwards(funding, awards, context)
      const notStated = shownAwards(funding, { ...awards, only: 'not-stated' }, context)
      expect([notStated.items.length, notStated.all, all.all]).toEqual([money[side].notStated, all.items.length, null])
      expect(notStated.title).toBe(`${all.title} · bedrag niet vermeld`)
      const presumed = shownAwards(funding, { ...awards, only: 'presumed' }, context)
      expect(presumed.items.reduce((sum, { figure }) => sum + (figure?.presumed ?? 0), 0)).toBe(money[side].presumed)
      expect(presumed.totals.map(({ value }) => value)).toEqual(money[side].presumed === 0 ? [] : [formats.euros(money[side].presumed)])
      expect(shownPosts(staffing, { ...posts, only: 'not-stated' }, context).items.length).toBe(people[side].notStated)
    }
  }))
})

test('what is counted beside the running projects has as many rows', () => {
  fc.assert(fc.property(anyDataset, anySearch, ({ projects, report }, search) => {
    const context = contextOf(report, search)
    const { year, running } = headlineOf(overviewFrom(report), context.view)
    const rows = (only: 'without-end' | 'presumed' | 'start-not-stated') => shownProjects(projects, { of: 'running', year, domain: null, only }, context).items.length
    expect([rows('without-end'), rows('presumed'), rows('start-not-stated')]).toEqual([running.withoutEnd, running.presumed, running.startNotStated])
  }))
})

test('the numbers in the sentence beside a timeline have as many rows', () => {
  fc.assert(fc.property(anyDataset, anySearch, ({ projects, report }, search) => {
    const context = contextOf(report, search)
    const { groups } = timelineOf(report, context.view, TODAY)
    if (groups.length === 0) return
    for (const { text, ...rows } of timelineGist(groups, { ...nl, ...figuresNl }).parts) {
      expect(shownProjects(projects, { of: 'within', ...rows }, context).items.length).toBe(Number(text))
    }
  }))
})

test('the numbers in a list of projects have as many rows', () => {
  const search = fc.constantFrom('', '?groep=rol', '?stand=lopend', '?stand=eindigt', '?zoek=1', '?gemeente=32003', '?van=2025&tot=2026', '?domein=A&groep=stand')
  fc.assert(fc.property(anyDataset, search, ({ projects, report }, asked) => {
    const choice = projectChoiceOf(asked)
    const context = { ...contextOf(report, asked), choice }
    const rows = (by: string | null) => shownProjects(projects, { of: 'listed', by }, context).items.map(({ code }) => code).toSorted()
    const timeline = projectTimelineOf(report, context.view, choice, TODAY)
    expect(rows(null)).toEqual(timeline.groups.flatMap(group => group.rows.map(({ project }) => project.code)).toSorted())
    expect([rows('buiten').length, rows('alle').length]).toEqual([timeline.outside, report.projects.length])
    for (const { status, count } of statusCounts(timeline, TODAY)) expect(rows(`stand,${STATUS_WORDS[status]}`).length).toBe(count)
    for (const { of, rows: inGroup } of timeline.groups) {
      const by = of === null ? null : of.grouping === 'domain' ? `domein,${of.domain}` : of.grouping === 'role' ? `rol,${of.role ?? 'geen'}` : `groep,${STATUS_WORDS[of.status]}`
      expect(rows(by).length).toBe(inGroup.length)
    }
  }))
})

test('a run of years has the rows of these years, whatever years are shown, and a row counts once', () => {
  const view = { domains: ['A'], years: [2026], kinds: ['subsidie' as const], measure: 'average' as const, unknownDomains: [], revisionYear: 2026, headlineYear: 2026 }
  const horizon = { years: [2024, 2025, 2026, 2027], revisionYear: 2026 }
  const yearly = { amountCents: 1000, basis: 'yearly' as const, start: '2024-01-01', end: '2026-12-31' }
  const asked = { side: 'own' as const, domain: null, year: { first: 2024, last: 2025 } }
  const awards = [award({ code: 'a', ...yearly }), award({ code: 'later', ...yearly, start: '2026-01-01' }), award({ code: 'b', ...yearly, amountCents: null })]
  const { rows, total } = fundingRowsBehind(awards, { of: 'funding', kind: null, ...asked }, view, horizon)
  expect([rows.map(({ row }) => row.code), total.amount]).toEqual([['a', 'b'], 2000])
  const posts = [post({ code: 'p', fte: 1, start: '2025-01-01', end: '2025-12-31' }), post({ code: 'q', fte: 1, start: '2026-01-01', end: '2026-12-31' })]
  const staff = staffingRowsBehind(posts, { of: 'staffing', deployment: null, ...asked }, view, horizon)
  expect([staff.rows.map(({ row }) => row.code), staff.total.amount]).toEqual([['p'], 5000])
})
