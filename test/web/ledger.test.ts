import { expect, test } from 'vitest'
import type { PublishedReport } from '#model/report.ts'
import { datedOf, NOTHING_KNOWN, refresh, standingOf, type Known } from '../../web/ledger.ts'
import type { Answer, Service, Stand, Status } from '../../web/service.ts'
import { overviewFrom, reportWith } from './reports.ts'

const status = (revision: number | null): Status => ({
  roles: ['board'], title: 'Westhoek', revision, hash: null, seal: null, publishedAt: null, checkedAt: null, outcome: null, held: null, waiting: null, failed: null, feedbackFailed: null, signedBy: null, request: null, contact: null, spreadsheet: null, columns: null,
  problems: { error: 0, warning: 0, info: 0 },
})
const found = <T>(body: T): Answer<T> => ({ kind: 'found', body })
const report = (revision: number) => reportWith({ revision })
const shown = (revision: number): Known => ({ phase: 'shown', status: status(revision), report: report(revision), overview: null, offline: false, offlineSince: null, updatedTo: null })

function serviceWith(statusAnswer: Answer<Status>, reportAnswer: Answer<PublishedReport>) {
  const asked: string[] = []
  const service: Service = {
    status: () => Promise.resolve(statusAnswer),
    report: stand => {
      asked.push(stand === null ? 'current' : String(stand))
      return Promise.resolve(reportAnswer)
    },
    overview: stand => {
      asked.push(`overview of ${stand === null ? 'current' : String(stand)}`)
      return Promise.resolve(reportAnswer.kind === 'found' ? { kind: 'found', body: overviewFrom(reportAnswer.body) } : reportAnswer)
    },
    problems: () => Promise.resolve({ kind: 'unreachable' }),
    rows: () => Promise.resolve({ kind: 'unreachable' }),
    read: () => Promise.resolve({ kind: 'unreachable' }),
    file: () => Promise.resolve({ kind: 'unreachable' }),
    sync: () => Promise.resolve({ kind: 'unreachable' }),
  }
  return { service, asked }
}

const missing: Answer<never> = { kind: 'missing' }
const unreachable: Answer<never> = { kind: 'unreachable' }

test.each<[string, Known, Stand, Answer<Status>, Answer<PublishedReport>, Partial<Known>, string[]]>([
  ['the first time, figures and status at once', NOTHING_KNOWN, null, found(status(2)), found(report(2)), shown(2), ['current']],
  ['nothing new', shown(2), null, found(status(2)), unreachable, shown(2), []],
  ['another check of the same revision', shown(2), null, found({ ...status(2), title: 'Anders' }), unreachable,
    { ...shown(2), status: { ...status(2), title: 'Anders' } }, []],
  ['a new revision is fetched and told', shown(2), null, found(status(3)), found(report(3)), { ...shown(3), updatedTo: 3 }, ['current']],
  ['a new revision that can\'t be fetched yet', shown(2), null, found(status(3)), unreachable,
    { ...shown(2), status: status(3), offline: true }, ['current']],
  ['and is fetched once it can', { ...shown(2), status: status(3), offline: true }, null, found(status(3)), found(report(3)),
    { ...shown(3), updatedTo: 3 }, ['current']],
  ['nothing published', NOTHING_KNOWN, null, found(status(null)), missing,
    { ...NOTHING_KNOWN, phase: 'nothing-published', status: status(null) }, ['current']],
  ['the first publication', { ...NOTHING_KNOWN, phase: 'nothing-published', status: status(null) }, null, found(status(1)), found(report(1)),
    shown(1), ['current']],
  ['back at figures that are still the current ones', { ...shown(2), phase: 'loading' }, null, found(status(2)), unreachable, shown(2), []],
  ['back at figures that were replaced meanwhile', { ...shown(2), phase: 'loading', status: status(3) }, null, found(status(3)), found(report(3)),
    { ...shown(3), updatedTo: 3 }, ['current']],
  ['a past revision stays, whatever is published', { ...shown(2), status: status(4) }, 2, found(status(5)), unreachable,
    { ...shown(2), status: status(5) }, []],
  ['a past revision is chosen', { ...shown(4), phase: 'loading' }, 2, found(status(4)), found(report(2)), { ...shown(4), report: report(2) }, ['2']],
  ['no such revision', { ...shown(4), phase: 'loading' }, 9, found(status(4)), missing, { ...shown(4), phase: 'revision-missing', report: null }, ['9']],
  ['no such revision is not asked again', { ...shown(4), phase: 'revision-missing', report: null }, 9, found(status(4)), missing,
    { ...shown(4), phase: 'revision-missing', report: null }, []],
  ['a past day is chosen', { ...shown(4), phase: 'loading' }, '2026-09-30', found(status(4)), found(report(2)), { ...shown(4), report: report(2) }, ['2026-09-30']],
  ['a past day the first time, figures and status at once', NOTHING_KNOWN, '2026-09-30', found(status(4)), found(report(2)), { ...shown(4), report: report(2) }, ['2026-09-30']],
  ['a past day stays while nothing is published', { ...shown(2), status: status(4) }, '2026-09-30', found(status(4)), unreachable, { ...shown(2), status: status(4) }, []],
  ['a past day is looked at again when something is published', { ...shown(2), status: status(4) }, '2026-09-30', found(status(5)), found(report(2)),
    { ...shown(2), status: status(5) }, ['2026-09-30']],
  ['a day before the first revision', { ...shown(4), phase: 'loading' }, '1999-12-31', found(status(4)), missing, { ...shown(4), phase: 'revision-missing', report: null }, ['1999-12-31']],
  ['no connection keeps the figures', shown(2), null, unreachable, unreachable, { ...shown(2), offline: true }, []],
  ['not signed in', shown(2), null, { kind: 'refused', status: 401 }, unreachable, { ...shown(2), phase: 'signed-out' }, []],
  ['not allowed', NOTHING_KNOWN, null, { kind: 'refused', status: 403 }, unreachable, { ...NOTHING_KNOWN, phase: 'not-allowed' }, ['current']],
])('%s', async (_, known, stand, statusAnswer, reportAnswer, expected, expectedAsked) => {
  const { service, asked } = serviceWith(statusAnswer, reportAnswer)
  expect(await refresh(known, { figures: 'report', stand }, service)).toEqual(expected)
  expect(asked).toEqual(expectedAsked)

  // The first page's figures are followed in the same way, apart from the others.
  const light = serviceWith(statusAnswer, reportAnswer)
  expect(await refresh(asOverview(known), { figures: 'overview', stand }, light.service)).toEqual(asOverview({ ...NOTHING_KNOWN, ...expected }))
  expect(light.asked).toEqual(expectedAsked.map(each => `overview of ${each}`))
})

function asOverview(known: Known): Known {
  return { ...known, report: null, overview: known.report && overviewFrom(known.report) }
}

test.each<[string, Known, Answer<Status>, Partial<Known>]>([
  ['the status alone', NOTHING_KNOWN, found(status(2)), { ...NOTHING_KNOWN, status: status(2) }],
  ['figures that were shown before are kept', shown(2), found(status(3)), { ...shown(2), phase: 'loading', status: status(3) }],
  ['nothing published', NOTHING_KNOWN, found(status(null)), { ...NOTHING_KNOWN, status: status(null) }],
  ['not signed in', NOTHING_KNOWN, { kind: 'refused', status: 401 }, { ...NOTHING_KNOWN, phase: 'signed-out' }],
  ['no connection', NOTHING_KNOWN, unreachable, { ...NOTHING_KNOWN, offline: true }],
])('a page without figures asks for none: %s', async (_, known, statusAnswer, expected) => {
  const { service, asked } = serviceWith(statusAnswer, unreachable)
  expect(await refresh(known, { figures: null, stand: null }, service)).toEqual(expected)
  expect(asked).toEqual([])
})

test('without connection it is known since when, until one is back', () => {
  const [first, later] = [new Date('2026-11-22T08:00:00Z'), new Date('2026-11-22T08:05:00Z')]
  const offline = datedOf({ ...shown(2), offline: true }, shown(2), first)
  expect(offline.offlineSince).toBe('2026-11-22T08:00:00.000Z')
  expect(datedOf({ ...offline }, offline, later).offlineSince).toBe('2026-11-22T08:00:00.000Z')
  expect(datedOf({ ...offline, offline: false }, offline, later).offlineSince).toBeNull()
})

test('a page is about the revision of its figures, without figures about the current one', () => {
  const known = { ...shown(2), status: { ...status(5), hash: 'five', publishedAt: '2026-11-23T08:00:00.000Z' } }
  expect(standingOf(known, { figures: 'report' })).toBe(known.report)
  expect(standingOf(known, { figures: null })).toEqual({ revision: 5, hash: 'five', publishedAt: '2026-11-23T08:00:00.000Z' })
  expect([standingOf(NOTHING_KNOWN, { figures: 'report' }), standingOf(NOTHING_KNOWN, { figures: null }), standingOf({ ...shown(2), status: status(null) }, { figures: null })])
    .toEqual([null, null, null])
})
