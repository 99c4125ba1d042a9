import { expect, test } from 'vitest'
import { isNearly, nearestOf } from '../../functions/workbook/nearest.ts'

test.each([
  ['bedrg', 'bedrag'],
  ['bedraag', 'bedrag'],
  ['bedrug', 'bedrag'],
  ['berdag', 'bedrag'],
  ['eind', 'einde'],
  ['begunstgde', 'begunstigde'],
  ['begnstgde', 'begunstigde'],
  ['vertsrekekr', 'verstrekker'],
  ['vtes', 'vte'],
  ['code', 'cod'],
])('%s is nearly %s', (a, b) => {
  expect([isNearly(a, b), isNearly(b, a)]).toEqual([true, true])
})

test.each([
  ['vte', 'fte'],
  ['rol', 'bol'],
  ['bdrg', 'bedrag'],
  ['start', 'status'],
  ['eindes2', 'einde'],
  ['begnstgd', 'begunstigde'],
  ['domein', 'toelichting'],
  ['', 'rol'],
  ['x'.repeat(50_000), 'bedrag'],
])('%.20s is not nearly %s', (a, b) => {
  expect([isNearly(a, b), isNearly(b, a)]).toEqual([false, false])
})

test.each([
  ['Sociaal belied', 'Sociaal beleid'],
  ['Langemark Poelkapelle', 'Langemark-Poelkapelle'],
  ['sociaal', 'Sociaal beleid'],
  ['SC', 'SB'],
  ['Q', null],
  ['Welzijn', null],
  ['', null],
  ['z'.repeat(50_000), null],
])('the name nearest to %.20j is %j', (text, nearest) => {
  expect(nearestOf(text, ['SB', 'Sociaal beleid', 'Langemark-Poelkapelle', 'A'])).toBe(nearest)
})
