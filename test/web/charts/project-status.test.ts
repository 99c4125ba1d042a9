import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endingFrom, runningIn } from '#model/running.ts'
import type { Period } from '#model/period.ts'
import { isOfStatus, lookOf, projectStatus, type ProjectStatus } from '../../../web/charts/project-status.ts'

test.each<[Period, ProjectStatus]>([
  [{ start: '2020-01-01', end: '2026-11-21' }, 'ended'],
  [{ start: null, end: '2026-11-21' }, 'ended'],
  [{ start: '2020-01-01', end: '2026-11-22' }, 'ending'],
  [{ start: '2020-01-01', end: '2027-11-22' }, 'ending'],
  [{ start: null, end: '2027-11-22' }, 'ending'],
  [{ start: '2020-01-01', end: '2027-11-23' }, 'running'],
  [{ start: null, end: '2030-12-31' }, 'unknown'],
  [{ start: '2026-11-22', end: 'ongoing' }, 'running'],
  [{ start: null, end: 'ongoing' }, 'unknown'],
  [{ start: '2020-01-01', end: null }, 'running'],
  [{ start: '2026-11-23', end: '2026-12-31' }, 'planned'],
  [{ start: '2027-01-01', end: null }, 'planned'],
  [{ start: null, end: null }, 'unknown'],
])('%j on 22 November 2026: %s', (period, expected) => {
  expect(projectStatus(period, '2026-11-22', 2026)).toBe(expected)
})

test.each<[Period, ProjectStatus]>([
  [{ start: '2020-01-01', end: null }, 'presumed'],
  [{ start: '2026-01-01', end: null }, 'running'],
  [{ start: '2020-01-01', end: 'ongoing' }, 'running'],
  [{ start: '2020-01-01', end: '2030-12-31' }, 'running'],
])('a revision of 2025, looked at in 2026: an end that isn\'t stated is presumed after that year; %j is %s', (period, expected) => {
  expect(projectStatus(period, '2026-11-22', 2025)).toBe(expected)
})

test('a bar looks ended or planned only where that is stated', () => {
  expect((['ending', 'running', 'presumed', 'planned', 'ended', 'unknown'] as const).map(lookOf))
    .toEqual(['running', 'running', 'running', 'planned', 'ended', 'running'])
})

test('as many end soon as the figures of that day count, and where none starts or ends within the year, as many run and lack a start', () => {
  const day = (...days: string[]) => fc.option(fc.constantFrom(...days))
  const period = fc.record({
    start: day('2024-01-01', '2026-01-01', '2027-01-01'),
    end: fc.oneof(day('2025-12-31', '2026-12-31', '2027-06-30', '2027-12-31', '2028-01-01'), fc.constant('ongoing' as const)),
  })
  fc.assert(fc.property(fc.array(period), fc.constantFrom(2025, 2026), (projects, revisionYear) => {
    const today = '2026-12-31'
    const counted = (asked: ProjectStatus) => projects.filter(each => isOfStatus(each, projectStatus(each, today, revisionYear), asked, today)).length
    const { count, presumed, startNotStated } = runningIn(projects, 2026, revisionYear)
    expect([counted('running'), counted('presumed'), counted('unknown'), counted('ending')]).toEqual([count, presumed, startNotStated, endingFrom(projects, today).projects.length])
  }))
})
