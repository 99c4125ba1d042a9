import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Role } from '#model/dataset.ts'
import { GROUPINGS, ORDERS, type ProjectChoice } from '../../../web/charts/project-choice.ts'
import { projectTimelineOf, statusCounts } from '../../../web/charts/project-timeline.ts'
import { timelineOf } from '../../../web/charts/domain-timeline.ts'
import { anyReport, anySearch, project, reportWith, viewFrom } from '../reports.ts'

const today = '2026-11-22'
const choice = (parts: Partial<ProjectChoice> = {}): ProjectChoice => ({ grouping: 'domain', order: 'start', municipality: null, status: null, text: '', ...parts })
const row = (code: string, domain: string, start: string | null, end: string | null, roles: Role[] = [], municipalities: string[] = []) =>
  project({ code, name: `${code} naam`, domain, start, end, roles, municipalities })

const report = reportWith({
  municipalities: [{ nis: '1', name: 'Aa' }, { nis: '2', name: 'Bee' }],
  projects: [
    row('p1', 'B', '2026-01-01', '2028-12-31', ['A', 'werkgever'], ['1']),
    row('p2', 'B', '2024-01-01', '2026-12-31', ['I'], ['1', '2']),
    row('p3', 'A', '2025-01-01', 'ongoing', ['promotor']),
    row('p4', 'A', null, '2025-12-31'),
    row('p5', 'C', '2027-01-01', null, ['A']),
    row('p6', 'C', null, null, ['onbepaald'], ['2']),
    row('p7', 'A', '2031-01-01', null, ['A'], ['1']),
  ],
})
const groupsOf = (parts: Partial<ProjectChoice>, search = '') =>
  projectTimelineOf(report, viewFrom(report, search), choice(parts), today).groups
    .map(({ of, rows }) => [of === null ? null : of.grouping === 'domain' ? of.domain : of.grouping === 'role' ? of.role : of.status, ...rows.map(each => each.project.code)])

test.each<[string, Partial<ProjectChoice>, unknown[]]>([
  ['by domain in the report\'s order', {}, [['A', 'p3', 'p4'], ['B', 'p2', 'p1'], ['C', 'p5', 'p6']]],
  ['by role in the workbook\'s order, by the first of several, without role last', { grouping: 'role' },
    [['A', 'p1', 'p5'], ['I', 'p2'], ['promotor', 'p3'], ['onbepaald', 'p6'], [null, 'p4']]],
  ['by status, what ends soon first', { grouping: 'status' },
    [['ending', 'p2'], ['running', 'p3', 'p1'], ['planned', 'p5'], ['ended', 'p4'], ['unknown', 'p6']]],
  ['not at all', { grouping: 'none' }, [[null, 'p2', 'p3', 'p1', 'p5', 'p4', 'p6']]],
  ['by end: stated, ongoing, not stated', { grouping: 'none', order: 'end' }, [[null, 'p4', 'p2', 'p1', 'p3', 'p5', 'p6']]],
  ['by name', { grouping: 'none', order: 'name' }, [[null, 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']]],
  ['by domain within a role', { grouping: 'none', order: 'domain' }, [[null, 'p3', 'p4', 'p2', 'p1', 'p5', 'p6']]],
  ['by role', { grouping: 'none', order: 'role' }, [[null, 'p1', 'p5', 'p2', 'p3', 'p6', 'p4']]],
  ['of one municipality', { municipality: '2' }, [['B', 'p2'], ['C', 'p6']]],
  ['of a municipality that doesn\'t exist: of all', { municipality: '99', grouping: 'none' }, [[null, 'p2', 'p3', 'p1', 'p5', 'p4', 'p6']]],
  ['of one status; what ends soon still runs', { status: 'running' }, [['A', 'p3'], ['B', 'p2', 'p1']]],
  ['of what ends soon', { status: 'ending' }, [['B', 'p2']]],
  ['with a text in name or code', { text: 'P3 N' }, [['A', 'p3']]],
  ['with a text that nothing holds', { text: 'xyz' }, []],
])('grouped and sorted %s', (_, parts, expected) => {
  expect(groupsOf(parts)).toEqual(expected)
})

test('what lies outside the years is counted, of what is chosen', () => {
  const of = (parts: Partial<ProjectChoice>) => projectTimelineOf(report, viewFrom(report, '?tot=2028'), choice(parts), today)
  expect([of({}).count, of({}).outside, of({ municipality: '1' }).outside, of({ municipality: '2' }).outside]).toEqual([6, 1, 1, 0])
})

test('each status by which any project is meant is counted; what ends soon still runs', () => {
  expect(statusCounts(projectTimelineOf(report, viewFrom(report), choice(), today), today).map(({ status, count }) => `${status} ${count}`))
    .toEqual(['ending 1', 'running 3', 'planned 1', 'ended 1', 'unknown 1'])
})

test('a few years show their quarters, more don\'t', () => {
  const quarters = (search: string) => projectTimelineOf(report, viewFrom(report, search), choice(), today).quarters
  expect(quarters('?van=2026&tot=2026').map(({ day, at }) => [day, Math.round(at * 365)])).toEqual([['2026-04-01', 90], ['2026-07-01', 181], ['2026-10-01', 273]])
  expect([quarters('?van=2025&tot=2027').length, quarters('?van=2025').length]).toEqual([9, 0])
})

test('whatever the grouping and order, the same projects stand there once, each bar as on Overzicht', () => {
  fc.assert(fc.property(anyReport, anySearch, fc.constantFrom(...GROUPINGS), fc.constantFrom(...ORDERS), (any, search, grouping, order) => {
    const coded = { ...any, projects: any.projects.map((each, index) => ({ ...each, code: `p${index}` })) }
    const view = viewFrom(coded, search)
    const byCode = (groups: { rows: { project: { code: string }; bar: unknown }[] }[]) =>
      groups.flatMap(group => group.rows.map(({ project, bar }) => ({ code: project.code, bar }))).toSorted((a, b) => (a.code < b.code ? -1 : 1))
    const timeline = projectTimelineOf(coded, view, choice({ grouping, order }), today)
    const onOverview = timelineOf(coded, view, today)
    expect(byCode(timeline.groups)).toEqual(byCode(onOverview.groups))
    expect([timeline.outside, timeline.today]).toEqual([onOverview.outside, onOverview.today])
    expect(timeline.groups.every(group => group.rows.length > 0)).toBe(true)
  }))
})
