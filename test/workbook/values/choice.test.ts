import { expect, test } from 'vitest'
import { ROLES } from '#model/dataset.ts'
import { choiceOf, choicesOf } from '../../../functions/workbook/values/choice.ts'
import { number, text, TRUE } from '../grid-of.ts'

const parse = choiceOf([['projectperiode', 'period'], ['jaarlijks', 'yearly'], ['eenmalig', 'once']])
const allowed = ['projectperiode', 'jaarlijks', 'eenmalig']

test.each([
  ['jaarlijks', 'yearly'],
  ['Jaarlijks', 'yearly'],
  [' JAARLIJKS\u00A0', 'yearly'],
  ['jáárlijks', 'yearly'],
  ['eenmalig', 'once'],
])('%j is the choice %s', (shown, value) => {
  expect(parse(text(shown))).toEqual({ value })
})

test.each([
  ['jaarlijk', 'jaarlijks'],
  ['jaarlijsk', 'jaarlijks'],
  ['project', 'projectperiode'],
  ['nooit', null],
  ['-', null],
])('%j is refused, with the nearest: %s', (shown, nearest) => {
  expect(parse(text(shown))).toEqual({ refused: 'choice-unknown', details: { part: shown, allowed, nearest } })
})

test('a number or a tick box is no choice', () => {
  expect([parse(number(1)), parse(TRUE)]).toMatchObject([{ refused: 'choice-unknown' }, { refused: 'choice-unknown' }])
})

test.each([
  ['A', ['A']],
  ['promotor, a', ['A', 'promotor']],
  ['S/C;I', ['S/C', 'I']],
  ['I\nS/C\n', ['S/C', 'I']],
  ['A,A, a', ['A']],
  ['werkgever,, A', ['A', 'werkgever']],
])('several choices %j, each once and in order', (shown, roles) => {
  expect(choicesOf(ROLES)(text(shown))).toEqual({ value: roles })
})

test.each([
  ['A, Q', 'Q'],
  ['A/R', 'A/R'],
  [', ;', ', ;'],
])('one unknown among several %j is refused', (shown, part) => {
  expect(choicesOf(ROLES)(text(shown))).toMatchObject({ refused: 'choice-unknown', details: { part } })
})
