import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personalDataIn } from '../../functions/workbook/personal-data.ts'

const within = (shown: string) => personalDataIn({ kind: 'text', shown })

test.each([
  ['85.07.30-033.28', 'register-number'],
  ['85073003328', 'register-number'],
  ['nr. 850730 033 28, zie nota', 'register-number'],
  ['an.peeters@voorbeeld.be', 'e-mail'],
  ['Mail: An.Peeters+subsidie@dienst.voorbeeld.be.', 'e-mail'],
  ['051 51 93 59', 'phone'],
  ['051/51.93.59', 'phone'],
  ['02 553 80 11', 'phone'],
  ['0475123456', 'phone'],
  ['gsm 0475 12 34 56', 'phone'],
  ['0475/123.456', 'phone'],
  ['+32 51 51 93 59', 'phone'],
  ['0032 (0)475 12 34 56', 'phone'],
  ['+33 1 44 55 66 77', 'phone'],
] as const)('“%s” looks like a %s', (text, what) => {
  expect(within(text)).toBe(what)
})

test.each([
  'Jaarverslag 2018 1.5', 'Beleidsnota 2026-2031 6', '01/09/2018', '01/09/2018 9 gemeenten', '01.09.2018-31.12.2020', '2018-05-11',
  '€ 1.000.000.000,00', '150.000.000', '32003, 38014, 33011', 'SB-01', 'S-000000001', 'Besluit nr. 2018/0123456789', 'ISBN 978-90-365-3892-1',
  'BE0123456789', 'BE 0554.941.256', '85.07.30-033.29', '85.13.30-033.28', '@twitter', 'a@b', 'https://x.be/2018090112345', '1'.repeat(50_000), '',
])('“%s” does not', text => {
  expect(within(text)).toBeNull()
})

test('a number is no telephone and no amount a register number, unless its check digits say so', () => {
  const number = (shown: string) => personalDataIn({ kind: 'number', shown })
  expect([number('85073003328'), number('85073003329'), number('51519359'), number('1234567890')]).toEqual(['register-number', null, null, null])
})

test('whatever a cell holds, looking takes no longer than the text is long', () => {
  for (const text of ['0'.repeat(50_000), '04 '.repeat(20_000), 'a.'.repeat(25_000) + '@', '1.2-'.repeat(12_000), '+1 '.repeat(15_000)]) expect(within(text)).toBeNull()
  fc.assert(fc.property(fc.string(), text => within(text) === null || /[\d@]/u.test(text)))
})
