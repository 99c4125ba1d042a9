import { expect, test } from 'vitest'
import { unheardChoice } from '../../web/unheard-choice.ts'
import { reportWith } from './reports.ts'

test.each<[string, string[], string[]]>([
  ['', [], []],
  ['?van=2024&tot=2028&soort=opbrengst,subsidie', [], []],
  ['?van=&tot=&soort=', [], []],
  ['?van=2023&tot=2029', ['2023', '2029'], []],
  ['?tot=2028&van=1999', ['1999'], []],
  ['?van=twee&tot=2026.5', ['twee', '2026.5'], []],
  ['?soort=lening,opbrengst&soort=gift', [], ['lening', 'gift']],
  ['?soort=Subsidie', [], ['Subsidie']],
])('of "%s" no figure has %j and %j', (search, years, kinds) => {
  expect(unheardChoice(search, reportWith({}), { revisionYear: 2026 })).toEqual({ years, kinds })
})

test.each([[2026, []], [2025, ['2025']]])('without any year there is that of the revision: %i', (year, years) => {
  expect(unheardChoice(`?van=${year}`, reportWith({ years: [] }), { revisionYear: 2026 }).years).toEqual(years)
})
