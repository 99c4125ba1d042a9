import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FUNDING_KINDS } from '#model/dataset.ts'
import { searchOf, selectionOf, unreadPast, viewOf, type Selection } from '../../web/selection.ts'
import { reportWith } from './reports.ts'

const nothing: Selection = { domains: [], from: null, to: null, kinds: [], measure: 'average', revision: null, asOf: null, language: 'nl' }

test.each<[string, Partial<Selection>]>([
  ['', {}],
  ['?domein=SB', { domains: ['SB'] }],
  ['?domein=SB,SEW', { domains: ['SB', 'SEW'] }],
  ['?domein=SB&domein=SEW', { domains: ['SB', 'SEW'] }],
  ['?domein=SB,SB, VT', { domains: ['SB', 'VT'] }],
  ['?van=2018&tot=2024', { from: 2018, to: 2024 }],
  ['?soort=opbrengst,subsidie', { kinds: ['subsidie', 'opbrengst'] }],
  ['?soort=gemeentelijke+bijdrage', { kinds: ['gemeentelijke bijdrage'] }],
  ['?vte=jaareinde', { measure: 'yearEnd' }],
  ['?versie=3', { revision: 3 }],
  ['?opDatum=2026-09-30', { asOf: '2026-09-30' }],
  // A revision says more than a day.
  ['?versie=3&opDatum=2026-09-30', { revision: 3 }],
  // As the API has it.
  ['?revision=3', { revision: 3 }],
  ['?asOf=2026-09-30', { asOf: '2026-09-30' }],
  ['?revision=3&opDatum=2026-09-30', { revision: 3 }],
  ['?revision=4&versie=3', { revision: 3 }],
  ['?versie=&asOf=2026-09-30', { asOf: '2026-09-30' }],
  ['?taal=nl', {}],
  // What can't be read counts as not chosen.
  ['?domein=,&van=twee&tot=20x4&soort=lening&vte=dag&versie=-1&taal=xx', {}],
  ['?van=2018.5&versie=1e3', {}],
  ['?opDatum=2026-02-30', {}],
  ['?opDatum=30/09/2026', {}],
  ['?taal=constructor', {}],
])('%s asks for what it says', (search, expected) => {
  expect(selectionOf(search)).toEqual({ ...nothing, ...expected })
})

test.each([
  ['', null], ['?versie=3', null], ['?asOf=2026-09-30', null], ['?versie=', null], ['?domein=X', null],
  ['?versie=x', 'versie=x'], ['?revision=-1', 'revision=-1'], ['?opDatum=18/01/2019', 'opDatum=18/01/2019'], ['?asOf=2026-02-30', 'asOf=2026-02-30'],
  ['?versie=x&opDatum=2026-09-30', 'versie=x'],
])('what "%s" asks of the past and can\'t be read: %j', (search, unread) => {
  expect(unreadPast(search)).toBe(unread)
})

test('a selection and its address say the same', () => {
  const code = fc.string({ minLength: 1, maxLength: 8 }).filter(text => !/[\s,;]/.test(text))
  const number = fc.option(fc.integer({ min: 0, max: 999_999 }))
  const selection: fc.Arbitrary<Selection> = fc.record({
    domains: fc.uniqueArray(code, { maxLength: 4 }),
    from: number,
    to: number,
    kinds: fc.subarray([...FUNDING_KINDS]),
    measure: fc.constantFrom('average', 'yearEnd'),
    revision: fc.constant(null),
    asOf: fc.option(fc.constantFrom('2026-09-30', '2024-02-29')),
    language: fc.constant('nl'),
  })
  fc.assert(fc.property(selection, number, (asked, revision) => {
    expect(selectionOf(searchOf(asked))).toEqual(asked)
    const numbered = { ...asked, revision, asOf: revision === null ? asked.asOf : null }
    expect(selectionOf(searchOf(numbered))).toEqual(numbered)
  }))
})

test.each([
  ['nothing chosen leaves the address bare', {}, '', ''],
  ['lists are written with commas', { domains: ['SB', 'SEW'] }, '', '?domein=SB,SEW'],
  ['what others keep in the address stays', { from: 2020 }, '?gemeente=32003&van=2018', '?gemeente=32003&van=2020'],
  ['a revision takes the place of a day', { revision: 3, asOf: '2026-09-30' }, '?opDatum=2025-01-01', '?versie=3'],
  ['the API\'s words become the page\'s', { revision: 3 }, '?revision=3&asOf=2025-01-01', '?versie=3'],
  ['what couldn\'t be read goes', {}, '?opDatum=18/01/2019&revision=x', ''],
  ['what is chosen no longer goes', {}, '?domein=SB&domein=VT&van=2018', ''],
])('%s', (_, selection, search, expected) => {
  expect(searchOf({ ...nothing, ...selection }, search)).toBe(expected)
})

test.each([
  ['', { domains: ['A', 'B', 'C'], years: [2024, 2025, 2026, 2027, 2028], headlineYear: 2026, unknownDomains: [] }],
  ['?domein=c,a', { domains: ['A', 'C'], years: [2024, 2025, 2026, 2027, 2028], headlineYear: 2026, unknownDomains: [] }],
  ['?domein=B,X', { domains: ['B'], years: [2024, 2025, 2026, 2027, 2028], headlineYear: 2026, unknownDomains: ['X'] }],
  ['?domein=X', { domains: ['A', 'B', 'C'], years: [2024, 2025, 2026, 2027, 2028], headlineYear: 2026, unknownDomains: ['X'] }],
  ['?van=2027', { domains: ['A', 'B', 'C'], years: [2027, 2028], headlineYear: 2028, unknownDomains: [] }],
  ['?tot=2025', { domains: ['A', 'B', 'C'], years: [2024, 2025], headlineYear: 2025, unknownDomains: [] }],
  ['?van=2026&tot=2024', { domains: ['A', 'B', 'C'], years: [2024, 2025, 2026], headlineYear: 2026, unknownDomains: [] }],
  ['?van=1999&tot=2090', { domains: ['A', 'B', 'C'], years: [2024, 2025, 2026, 2027, 2028], headlineYear: 2026, unknownDomains: [] }],
  ['?van=2090', { domains: ['A', 'B', 'C'], years: [2028], headlineYear: 2028, unknownDomains: [] }],
])('"%s" shows domains and years that the report has', (search, expected) => {
  expect(viewOf(selectionOf(search), reportWith({}))).toEqual({ ...expected, kinds: ['subsidie'], measure: 'average', revisionYear: 2026 })
})

test('the revision\'s year is the year in Brussels', () => {
  expect(viewOf(nothing, reportWith({ publishedAt: '2026-12-31T23:30:00.000Z' })).revisionYear).toBe(2027)
})
