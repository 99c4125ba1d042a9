import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportedProject } from '#model/report.ts'
import { timelineOf } from '../../../web/charts/domain-timeline.ts'
import type { Bar } from '../../../web/charts/timeline.ts'
import { anyReport, anySearch, project, reportWith, viewFrom } from '../reports.ts'

/** The years 2025–2028 have 365, 365, 365 and 366 days. */
const days = 1461
const bars = (period: Pick<ReportedProject, 'start' | 'end'>, search = '?van=2025') => {
  const report = reportWith({ projects: [project(period)] })
  return timelineOf(report, viewFrom(report, search), '2026-11-22').groups.flatMap(group => group.rows.map(row => row.bar))
}

test.each<[string, Pick<ReportedProject, 'start' | 'end'>, Bar | null]>([
  ['both days stated', { start: '2025-01-01', end: '2026-12-31' },
    { from: 0, to: 730 / days, presumedFrom: null, opening: 'stated', closing: 'stated' }],
  ['one day long', { start: '2026-01-01', end: '2026-01-01' },
    { from: 365 / days, to: 366 / days, presumedFrom: null, opening: 'stated', closing: 'stated' }],
  ['longer than the years shown', { start: '2020-05-01', end: '2035-01-01' },
    { from: 0, to: 1, presumedFrom: null, opening: 'cut', closing: 'cut' }],
  ['ongoing', { start: '2026-01-01', end: 'ongoing' },
    { from: 365 / days, to: 1, presumedFrom: null, opening: 'stated', closing: 'ongoing' }],
  ['end not stated: presumed after the revision\'s year', { start: '2026-01-01', end: null },
    { from: 365 / days, to: 1, presumedFrom: 730 / days, opening: 'stated', closing: 'not-stated' }],
  ['end not stated, begun later: presumed after its start year', { start: '2027-07-01', end: null },
    { from: 911 / days, to: 1, presumedFrom: 1095 / days, opening: 'stated', closing: 'not-stated' }],
  ['end not stated, begun in the last year shown', { start: '2028-01-01', end: null },
    { from: 1095 / days, to: 1, presumedFrom: null, opening: 'stated', closing: 'not-stated' }],
  ['start not stated', { start: null, end: '2026-12-31' },
    { from: 730 / days - 0.04, to: 730 / days, presumedFrom: null, opening: 'not-stated', closing: 'stated' }],
  ['start not stated, ends at once', { start: null, end: '2025-01-01' },
    { from: 0, to: 1 / days, presumedFrom: null, opening: 'not-stated', closing: 'stated' }],
  ['start not stated, ends after the years shown', { start: null, end: '2040-01-01' },
    { from: 0.96, to: 1, presumedFrom: null, opening: 'not-stated', closing: 'cut' }],
  ['neither stated', { start: null, end: null }, null],
  ['ongoing without start', { start: null, end: 'ongoing' }, null],
])('a bar: %s', (_, period, expected) => {
  expect(bars(period)).toEqual([expected])
})

test('all of a bar is presumed where only years after the revision\'s are shown', () => {
  expect(bars({ start: '2020-01-01', end: null }, '?van=2028'))
    .toEqual([{ from: 0, to: 1, presumedFrom: 0, opening: 'cut', closing: 'not-stated' }])
})

test.each([
  [{ start: '2029-01-01', end: null }, 0, 1],
  [{ start: null, end: '2024-12-31' }, 0, 1],
  [{ start: '2025-01-01', end: null }, 1, 0],
  [{ start: null, end: null }, 1, 0],
] as const)('%j within 2025–2028: %i shown, %i outside', (period, shown, outside) => {
  const report = reportWith({ projects: [project(period)] })
  const timeline = timelineOf(report, viewFrom(report, '?van=2025'), '2026-11-22')
  expect([timeline.groups.flatMap(group => group.rows).length, timeline.outside]).toEqual([shown, outside])
})

test('groups stand in the report\'s order, rows by start, then end, those without any date last', () => {
  const row = (code: string, domain: string, start: string | null, end: ReportedProject['end']) => project({ code, name: code, domain, start, end })
  const report = reportWith({
    projects: [
      row('nothing', 'B', null, null), row('only end', 'B', null, '2026-12-31'), row('later', 'B', '2026-01-01', 'ongoing'),
      row('open', 'B', '2025-01-01', null), row('short', 'B', '2025-01-01', '2025-12-31'), row('first', 'A', null, null),
    ],
  })
  const { groups } = timelineOf(report, viewFrom(report), '2026-11-22')
  expect(groups.map(({ domain, colour, rows }) => [domain, colour, ...rows.map(each => each.project.code)])).toEqual([
    ['A', 0, 'first'], ['B', 1, 'short', 'open', 'later', 'only end', 'nothing'],
  ])
})

test.each([
  ['2025-01-01', 0], ['2026-01-01', 365 / days], ['2024-12-31', null], ['2029-01-01', null],
])('today, %s, stands at %d', (today, expected) => {
  const report = reportWith({})
  expect(timelineOf(report, viewFrom(report, '?van=2025'), today).today).toBe(expected)
})

test('every project of the chosen domains is shown once or counted as outside, every bar lies on the axis', () => {
  fc.assert(fc.property(anyReport, anySearch, (report, search) => {
    const view = viewFrom(report, search)
    const timeline = timelineOf(report, view, '2026-11-22')
    const rows = timeline.groups.flatMap(group => group.rows)
    expect(rows.length + timeline.outside).toBe(report.projects.filter(each => view.domains.includes(each.domain)).length)
    for (const { bar } of rows) {
      if (bar === null) continue
      const places = [0, bar.from, ...(bar.presumedFrom === null ? [] : [bar.presumedFrom]), bar.to, 1]
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  }))
})
