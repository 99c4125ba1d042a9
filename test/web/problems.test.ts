import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenProblems, countSeverities, groupProblems, isGuard, problemChoiceOf, problemSearchOf, SEVERITIES, tabsOf } from '../../web/problems.ts'
import type { ListedProblem, Severity } from '../../web/service.ts'

const problem = (severity: Severity, tab: string | null, cell: string | null, code = 'amount-invalid'): ListedProblem =>
  ({ severity, code, tab, cell, column: null, value: null, message: '', fix: '' })

const problems = [
  problem('warning', 'Domeinen', 'A4'),
  problem('warning', 'Subsidies', 'A2'),
  problem('error', 'Subsidies', 'G7'),
  problem('info', 'Subsidies', 'A9'),
  problem('error', 'Subsidies', 'G3'),
  problem('error', null, null),
]

test.each([
  ['', { severity: null, tab: null }],
  ['?ernst=fout', { severity: 'error', tab: null }],
  ['?ernst=waarschuwing&tab=Subsidies', { severity: 'warning', tab: 'Subsidies' }],
  ['?tab=', { severity: null, tab: '' }],
  ['?ernst=erg&domein=SB', { severity: null, tab: null }],
])('"%s" asks for %j', (search, expected) => {
  expect(problemChoiceOf(search)).toEqual(expected)
})

test('a choice and its address say the same, and leave the rest of the address alone', () => {
  const choice = fc.record({ severity: fc.option(fc.constantFrom(...SEVERITIES)), tab: fc.option(fc.string({ unit: 'grapheme' })) })
  fc.assert(fc.property(choice, asked => {
    const search = problemSearchOf(asked, '?domein=SB&tab=Oud&ernst=info')
    expect(problemChoiceOf(search)).toEqual(asked)
    expect(new URLSearchParams(search).get('domein')).toBe('SB')
  }))
})

test.each([
  [{ severity: null, tab: null }, 6],
  [{ severity: 'error', tab: null }, 3],
  [{ severity: 'error', tab: 'Subsidies' }, 2],
  [{ severity: 'warning', tab: '' }, 0],
  [{ severity: null, tab: '' }, 1],
  [{ severity: null, tab: 'Weg' }, 0],
] as const)('%j shows %i problems', (choice, expected) => {
  expect(chosenProblems(problems, choice)).toHaveLength(expected)
})

test('tabs with errors come first, errors first in each, otherwise in the sheet\'s order', () => {
  expect(groupProblems(problems).map(({ tab, counts, problems: each }) => [tab, counts, each.map(({ cell }) => cell)])).toEqual([
    ['Subsidies', { error: 2, warning: 1, info: 1 }, ['G7', 'G3', 'A2', 'A9']],
    [null, { error: 1, warning: 0, info: 0 }, [null]],
    ['Domeinen', { error: 0, warning: 1, info: 0 }, ['A4']],
  ])
})

test('the tabs to choose from, in the sheet\'s order', () => {
  expect(tabsOf(problems)).toEqual(['Domeinen', 'Subsidies', ''])
})

test('whatever is chosen, every problem stands in one group and is counted once', () => {
  const any = fc.array(fc.tuple(fc.constantFrom(...SEVERITIES), fc.constantFrom('A', 'B', null)).map(([severity, tab]) => problem(severity, tab, 'A1')))
  fc.assert(fc.property(any, listed => {
    const groups = groupProblems(listed)
    expect(groups.flatMap(group => group.problems)).toHaveLength(listed.length)
    const sum = groups.flatMap(group => Object.values(group.counts)).reduce((total, count) => total + count, 0)
    expect([sum, Object.values(countSeverities(listed)).reduce((total, count) => total + count, 0)]).toEqual([listed.length, listed.length])
  }))
})

test.each([['rows-lost', true], ['column-lost', true], ['total-swing', true], ['code-missing', false]])('%s may be accepted: %s', (code, expected) => {
  expect(isGuard(problem('error', 'Subsidies', null, code))).toBe(expected)
})
