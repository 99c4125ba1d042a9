import { expect, test } from 'vitest'
import { chosenGroups, comparisonOf, groupChanges, type ChangesAnswer, type ChangedEntry } from '../../web/changes.ts'
import { pastMeetings, type Meeting } from '../../web/meetings.ts'
import { revisionOn, type ListedRevision } from '../../web/revisions.ts'
import { sinceOf, sinceSearch, type Since } from '../../web/since.ts'
import { smallDataset } from '../ledger/datasets.ts'
import { chainOf } from './audited.ts'

test.each<[string, Since]>([
  ['', null],
  ['?sinds=2026-09-30', '2026-09-30'],
  ['?sinds=3', 3],
  ['?sinds=0', null],
  ['?sinds=-1', null],
  ['?sinds=gisteren', null],
  ['?sinds=2026-13-01', null],
  ['?sinds=', null],
])('the address %s asks what changed since %j', (search, expected) => {
  expect(sinceOf(search)).toBe(expected)
})

test('since when is asked and its address say the same, beside what others keep there', () => {
  expect(sinceSearch('2026-09-30', '?domein=SB&sinds=3')).toBe('?domein=SB&sinds=2026-09-30')
  expect(sinceSearch(4, '?domein=SB')).toBe('?domein=SB&sinds=4')
  expect(sinceSearch(null, '?domein=SB&sinds=3')).toBe('?domein=SB')
})

/** Published at noon in Brussels, but for the last: a minute past midnight there, still the day before in UTC. */
const days = ['2026-03-01T11:00:00.000Z', '2026-05-01T10:00:00.000Z', '2026-09-30T22:01:00.000Z']
const revisions: ListedRevision[] = chainOf(smallDataset(), smallDataset({ priorities: [] }), smallDataset())
  .map((revision, index) => ({ ...revision, publishedAt: days[index] ?? '' }))
const meeting = (date: string, body = 'Raad van Bestuur'): Meeting => ({ date, body, subject: null })

test.each([
  ['2026-02-28', null],
  ['2026-03-01', 1],
  ['2026-04-30', 1],
  ['2026-05-01', 2],
  ['2026-09-30', 2],
  ['2026-10-01', 3],
])('on %s revision %j held, by the clock in Brussels', (day, expected) => {
  expect(revisionOn(revisions, day)?.revision ?? null).toBe(expected)
})

test('of meetings only those before the day, the last one first, one a day', () => {
  const meetings = [meeting('2026-03-05'), meeting('2026-10-20'), meeting('2026-06-01', 'Algemene Vergadering'), meeting('2026-06-01')]
  expect(pastMeetings(meetings, '2026-10-20')).toEqual([meeting('2026-06-01'), meeting('2026-03-05')])
})

const spring = meeting('2026-03-05')
const summer = meeting('2026-06-01')
const early = meeting('2019-01-18')
const compared = (since: Since, to: number, meetings: Meeting[]) => {
  const found = comparisonOf(since, to, revisions, meetings, '2026-11-22')
  return found && { from: found.from.revision, to: found.to.revision, because: found.because, beforeFirst: found.beforeFirst }
}

test.each<[string, Since, number, Meeting[], ReturnType<typeof compared>]>([
  ['the last meeting is compared with', null, 3, [spring, summer], { from: 2, to: 3, because: { kind: 'meeting', meeting: summer }, beforeFirst: false }],
  ['a meeting today isn\'t the one before', null, 3, [spring, meeting('2026-11-22')], { from: 1, to: 3, because: { kind: 'meeting', meeting: spring }, beforeFirst: false }],
  ['meetings before the first revision don\'t count', null, 3, [early], { from: 1, to: 3, because: { kind: 'first', meeting: early }, beforeFirst: false }],
  ['without meetings the first revision is compared with', null, 3, [], { from: 1, to: 3, because: { kind: 'first', meeting: null }, beforeFirst: false }],
  ['in the past the meeting before what is looked at', null, 2, [spring, summer], { from: 1, to: 2, because: { kind: 'meeting', meeting: spring }, beforeFirst: false }],
  ['any day', '2026-04-01', 3, [spring], { from: 1, to: 3, because: { kind: 'day', day: '2026-04-01' }, beforeFirst: false }],
  ['a day that is a meeting\'s', '2026-03-05', 3, [spring], { from: 1, to: 3, because: { kind: 'meeting', meeting: spring }, beforeFirst: false }],
  ['a day before the first revision', '2026-02-01', 3, [], { from: 1, to: 3, because: { kind: 'day', day: '2026-02-01' }, beforeFirst: true }],
  ['a day since which nothing was published', '2026-11-01', 3, [], { from: 3, to: 3, because: { kind: 'day', day: '2026-11-01' }, beforeFirst: false }],
  ['revision to revision', 1, 2, [spring, summer], { from: 1, to: 2, because: { kind: 'revision' }, beforeFirst: false }],
  ['a revision that isn\'t there', 9, 3, [], null],
  ['a revision after the one looked at', 3, 2, [], null],
])('%s', (_, since, to, meetings, expected) => {
  expect(compared(since, to, meetings)).toEqual(expected)
})

const entry = (code: string, domain: string | null): ChangedEntry =>
  ({ code, name: `Rij ${code}`, domain, project: null, source: { tab: 'Subsidies', row: 2 }, revision: 2, publishedAt: days[1] ?? '' })
const answer: Pick<ChangesAnswer, 'tables' | 'domains'> = {
  domains: [{ code: 'SB', name: 'Sociaal beleid' }, { code: 'VT', name: 'Vrije tijd' }, { code: 'MO', name: 'Mobiliteit' }],
  tables: [
    {
      tab: 'Subsidies',
      added: [{ ...entry('S-3', 'SB'), values: [{ field: 'status', column: 'Status', new: 'toegekend' }] }],
      changed: [{ ...entry('S-1', 'SB'), fields: [{ field: 'end', column: 'Einde', old: null, new: 'ongoing' }] }],
      removed: [{ ...entry('S-2', 'MO'), values: [{ field: 'status', column: 'Status', old: 'geweigerd' }] }],
    },
    { tab: 'Vergaderingen', added: [], changed: [{ ...entry('2026-03-05', null), fields: [] }], removed: [] },
    { tab: 'Prioriteiten', added: [], changed: [{ ...entry('2', null), fields: [] }], removed: [] },
    { tab: 'Projecten', added: [], changed: [{ ...entry('X-1', null), fields: [] }], removed: [] },
  ],
}

test('changes stand per domain in the domains\' order, then rows without domain, by their tab where it has none; a domain without rows only where a figure changed', () => {
  const groups = groupChanges(answer, ['VT'])
  expect(groups.map(({ domain, name, tab, rows }) => [domain, tab ?? name, rows.map(({ tab, code, event, fields }) => [tab, code, event, fields])])).toEqual([
    ['SB', 'Sociaal beleid', [
      ['Subsidies', 'S-1', 'changed', [{ field: 'end', column: 'Einde', old: null, new: 'ongoing' }]],
      ['Subsidies', 'S-3', 'added', [{ field: 'status', column: 'Status', old: null, new: 'toegekend' }]],
    ]],
    ['VT', 'Vrije tijd', []],
    ['MO', 'Mobiliteit', [['Subsidies', 'S-2', 'removed', [{ field: 'status', column: 'Status', old: 'geweigerd', new: null }]]]],
    [null, null, [['Projecten', 'X-1', 'changed', []]]],
    [null, 'Prioriteiten', [['Prioriteiten', '2', 'changed', []]]],
    [null, 'Vergaderingen', [['Vergaderingen', '2026-03-05', 'changed', []]]],
  ])
})

test.each([
  [[], ['SB', 'MO', null, null, null], false],
  [['mo'], ['MO'], true],
  [['VT'], [], true],
])('of the chosen domains %j', (domains, expected, filtered) => {
  const chosen = chosenGroups(groupChanges(answer, []), domains)
  expect([chosen.groups.map(({ domain }) => domain), chosen.filtered]).toEqual([expected, filtered])
})
