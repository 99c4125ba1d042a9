import { expect, test } from 'vitest'
import type { ReportedProject } from '#model/report.ts'
import { endingFrom, runningIn, type Running } from '#model/running.ts'
import { headlineOf } from '../../../web/charts/headline.ts'
import { fundingLine, fundingRest, overviewFrom, project, reportWith, staffingLine, viewFrom } from '../reports.ts'

const nobody: Running = { count: 0, withoutEnd: 0, presumed: 0, startNotStated: 0 }

test.each<[string, Pick<ReportedProject, 'start' | 'end'>, number, Partial<Running>]>([
  ['within its period', { start: '2024-01-01', end: '2026-12-31' }, 2025, { count: 1 }],
  ['on its first day only', { start: '2025-12-31', end: '2026-12-31' }, 2025, { count: 1 }],
  ['on its last day only', { start: '2020-01-01', end: '2025-01-01' }, 2025, { count: 1 }],
  ['before its start', { start: '2026-01-01', end: null }, 2025, {}],
  ['after its end', { start: '2020-01-01', end: '2024-12-31' }, 2025, {}],
  ['ongoing, whatever the year', { start: '2020-01-01', end: 'ongoing' }, 2031, { count: 1 }],
  ['end not stated, through the revision\'s year', { start: '2020-01-01', end: null }, 2026, { count: 1, withoutEnd: 1 }],
  ['end not stated, later: only presumed', { start: '2020-01-01', end: null }, 2027, { presumed: 1 }],
  ['end not stated, in a later start year', { start: '2028-01-01', end: null }, 2028, { count: 1, withoutEnd: 1 }],
  ['start not stated', { start: null, end: '2026-12-31' }, 2025, { startNotStated: 1 }],
  ['start not stated, ended before', { start: null, end: '2024-12-31' }, 2025, {}],
  ['no date at all', { start: null, end: null }, 2025, { startNotStated: 1 }],
])('a project runs in a year: %s', (_, period, year, expected) => {
  expect(runningIn([project(period)], year, 2026)).toEqual({ ...nobody, ...expected })
})

test.each([
  ['2026-11-22', '2027-11-22'],
  ['2028-02-29', '2029-02-28'],
  ['2027-02-28', '2028-02-28'],
  ['2026-12-31', '2027-12-31'],
])('the twelve months from %s last until %s', (day, until) => {
  expect(endingFrom([], day)).toEqual({ from: day, until, projects: [], withoutEnd: 0, withoutDates: 0, endedBefore: 0 })
})

test('what ends within twelve months: from the day itself, the soonest first; unstated ends are counted apart', () => {
  const ends = (code: string, end: ReportedProject['end'], start: string | null = '2020-01-01') => project({ code, start, end })
  const projects = [
    ends('late', '2027-11-22'), ends('soon', '2026-11-23'), ends('today', '2026-11-22'), ends('too late', '2027-11-23'),
    ends('ongoing', 'ongoing'), ends('unstated', null), ends('neither', null, null), ends('not begun', null, '2027-01-01'),
  ]
  const { projects: ending, withoutEnd, withoutDates, endedBefore } = endingFrom(projects, '2026-11-22')
  expect({ ending: ending.map(each => each.code), withoutEnd, withoutDates, endedBefore }).toEqual({ ending: ['today', 'soon', 'late'], withoutEnd: 2, withoutDates: 1, endedBefore: 0 })
})

test.each([
  ['2025-11-21', 0],
  ['2025-11-22', 1],
  ['2026-11-21', 1],
  ['2026-11-22', 0],
])('a project that ended on %s ended in the twelve months before 22 November 2026: %i', (end, expected) => {
  expect(endingFrom([project({ end })], '2026-11-22').endedBefore).toBe(expected)
})

test('the headline speaks of one year and of the chosen domains, beside the year before and the kinds not chosen', () => {
  const report = reportWith({
    funding: [
      fundingLine({ cents: 500, notStated: 1 }), fundingLine({ domain: 'B', cents: 9000 }), fundingLine({ year: 2025, cents: 8 }),
      fundingLine({ books: 'partner', cents: 70_000 }), fundingLine({ kind: 'opbrengst', cents: 3 }), fundingLine({ kind: 'private bijdrage', domain: 'B', cents: 4 }),
    ],
    notAttributable: [fundingRest({ notStated: 2 })],
    staffing: [staffingLine({ average: 1.5 }), staffingLine({ deployment: 'partner', average: 14.25 }), staffingLine({ year: 2025, presumedAverage: 1, average: 2 })],
    projects: [project({ start: '2024-01-01', end: '2026-12-31' }), project({ domain: 'B', start: '2024-01-01', end: '2026-12-31' })],
  })
  const none = { amount: 0, presumed: 0, notStated: 0 }
  const noRest = { amount: 0, count: 0, notStated: 0 }
  expect(headlineOf(overviewFrom(report), viewFrom(report, '?domein=A'))).toEqual({
    year: 2026,
    yearBefore: 2025,
    funding: {
      own: { amount: 500, presumed: 0, notStated: 1, rest: { amount: 0, count: 0, notStated: 2 }, before: { amount: 8, presumed: 0, notStated: 0 } },
      partner: { amount: 70_000, presumed: 0, notStated: 0, rest: noRest, before: none },
    },
    other: {
      kinds: ['opbrengst'],
      own: { amount: 3, presumed: 0, notStated: 0, rest: noRest, before: none },
      partner: { ...none, rest: noRest, before: none },
    },
    staffing: {
      own: { amount: 15_000, presumed: 0, notStated: 0, rest: noRest, before: { amount: 20_000, presumed: 10_000, notStated: 0 } },
      partner: { amount: 142_500, presumed: 0, notStated: 0, rest: noRest, before: none },
    },
    running: { ...nobody, count: 1 },
    runningBefore: { ...nobody, count: 1 },
    ending: { from: '2026-11-22', until: '2027-11-22', count: 1, soonest: [{ code: 'P', name: 'Project', end: '2026-12-31' }], withoutEnd: 0, withoutDates: 0, endedBefore: 0 },
  })
})

test('before the first year of the report there is nothing to compare with', () => {
  const report = reportWith({ funding: [fundingLine({ year: 2024, cents: 5 })] })
  const { yearBefore, runningBefore, funding } = headlineOf(overviewFrom(report), viewFrom(report, '?tot=2024'))
  expect({ yearBefore, runningBefore, before: funding.own.before }).toEqual({ yearBefore: null, runningBefore: null, before: null })
})
