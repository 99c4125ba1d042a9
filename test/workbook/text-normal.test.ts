import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, foldText, shortened, splitList } from '../../functions/workbook/text-normal.ts'

test.each([
  ['Sociaal beleid', 'Sociaal beleid'],
  ['  Sociaal \t beleid  ', 'Sociaal beleid'],
  ['Sociaal\u00A0beleid', 'Sociaal beleid'],
  ['Sociaal\r\n\u2028 beleid\u202F', 'Sociaal beleid'],
  ['So\u200Bciaal be\u00ADleid\uFEFF', 'Sociaal beleid'],
  ['Coo\u0308rdinator', 'Coördinator'],
  ['o\u200D\u0308', 'ö'],
  ['\u200B \u2060', ''],
  ['', ''],
  ['a\uD800b', 'a\uFFFDb'],
  ['💶 é–', '💶 é–'],
])('%j is kept as %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test.each([
  ['Langemark–Poelkapelle', 'langemark-poelkapelle'],
  ['Coördinatie', 'coordinatie'],
  ['ÉÉN', 'een'],
  ['’t Zand', "'t zand"],
])('%j compares as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test.each([
  ['S-001, S-002;S-003\nS-004', ['S-001', 'S-002', 'S-003', 'S-004']],
  [' De\u00A0Panne ,, Ieper\r\n', ['De Panne', 'Ieper']],
  [',;', []],
])('%j names %j', (text, parts) => {
  expect(splitList(text)).toEqual(parts)
})

test('a text is cut between characters', () => {
  expect([shortened('vijf', 4), shortened('Sociaal beleid', 9), shortened('aa💶bb', 4)]).toEqual(['vijf', 'Sociaal…', 'aa…'])
})

test('clean text is settled: cleaning again changes nothing, and folds the same', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
    const clean = cleanText(text)
    expect([cleanText(clean), foldText(clean)]).toEqual([clean, foldText(text)])
  }))
})
