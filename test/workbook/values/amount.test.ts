import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../../functions/workbook/grid.ts'
import { parseAmount } from '../../../functions/workbook/values/amount.ts'
import { failed, number, serial, text, TRUE } from '../grid-of.ts'

test.each<[string, number]>([
  ['150000', 15_000_000],
  ['150.000', 15_000_000],
  ['€ 150.000', 15_000_000],
  ['€150.000', 15_000_000],
  ['1.000.000,50', 100_000_050],
  ['75.333 €', 7_533_300],
  ['75.333€', 7_533_300],
  ['150 000', 15_000_000],
  ['1\u00A0000\u202F000,5', 100_000_050],
  ['EUR 5.000,-', 500_000],
  ['5.000,--', 500_000],
  ['5.000,–', 500_000],
  ['5.000,- €', 500_000],
  ['5.000 euro', 500_000],
  ['5.000 EUR', 500_000],
  ['150000,5', 15_000_050],
  ['0,01', 1],
  ['007', 700],
  ['  1\u200B250,00 ', 125_000],
  ['10.000.000.000', 1_000_000_000_000],
  ['10 000 000 000,00', 1_000_000_000_000],
])('the text %j is %i cents', (shown, cents) => {
  expect(parseAmount(text(shown))).toEqual({ value: cents })
})

test.each<[string, string]>([
  ['75,333', 'amount-precision'],
  ['€ 1.000,505', 'amount-precision'],
  ['1,000', 'amount-precision'],
  ['75.33', 'amount-ambiguous'],
  ['1,000.50', 'amount-ambiguous'],
  ['1,000,000', 'amount-ambiguous'],
  ['€ 1.5', 'amount-ambiguous'],
  ['0.500', 'amount-ambiguous'],
  ['75.3333', 'amount-ambiguous'],
  ['150 000.50', 'amount-ambiguous'],
  ['-500', 'amount-not-positive'],
  ['−500', 'amount-not-positive'],
  ['(500)', 'amount-not-positive'],
  ['(1.000)', 'amount-not-positive'],
  ['-950,00 €', 'amount-not-positive'],
  ['€ -500', 'amount-not-positive'],
  ['- € 500', 'amount-not-positive'],
  ['€ (500)', 'amount-not-positive'],
  ['(€ 500)', 'amount-not-positive'],
  ['500-', 'amount-not-positive'],
  ['-5.000,-', 'amount-not-positive'],
  ['-75.33', 'amount-not-positive'],
  ['0', 'amount-not-positive'],
  ['€ 0,00', 'amount-not-positive'],
  ['10.000.000.000,01', 'amount-too-large'],
  ['123456789012345', 'amount-too-large'],
  ['-', 'amount-invalid'],
  ['€', 'amount-invalid'],
  ['()', 'amount-invalid'],
  ['n.v.t.', 'amount-invalid'],
  ['150k', 'amount-invalid'],
  ['15 00', 'amount-invalid'],
  ['150,', 'amount-invalid'],
  [',50', 'amount-invalid'],
  ['1..000', 'amount-invalid'],
  ['80%', 'amount-invalid'],
  ['€ 5.000 EUR', 'amount-invalid'],
  ['5.000 + 3.000', 'amount-invalid'],
  ['=150000', 'amount-invalid'],
  ['150.000 per jaar', 'amount-invalid'],
  ['01/09/2018', 'amount-invalid'],
  ['<b>150</b>', 'amount-invalid'],
  ['1'.repeat(50_000), 'amount-invalid'],
  ['(-'.repeat(25_000), 'amount-invalid'],
])('the text %.30j is refused: %s', (shown, code) => {
  expect(parseAmount(text(shown))).toMatchObject({ refused: code })
})

test.each<[string, Cell, number]>([
  ['a plain number', number(150_000), 15_000_000],
  ['a currency cell', number(75_333.5, 'CURRENCY'), 7_533_350],
  ['a scientific cell', number(1e5, 'SCIENTIFIC'), 10_000_000],
  ['what a formula left beyond the cent', number(0.1 + 0.2), 30],
  ['a large sum whose cents the sheet shows', number(1_234_567_890.12), 123_456_789_012],
  ['a sum of many cents', number(9_999_999_999.99), 999_999_999_999],
  ['within a millionth of a cent', number(150.000_000_009), 15_000],
  ['the largest', number(10_000_000_000), 1_000_000_000_000],
])('%s is that amount', (_, cell, cents) => {
  expect(parseAmount(cell)).toEqual({ value: cents })
})

test.each<[string, Cell, string]>([
  ['three decimals', number(75.333), 'amount-precision'],
  ['a tenth of a cent', number(0.001), 'amount-precision'],
  ['zero', number(0), 'amount-not-positive'],
  ['nearly nothing', number(1e-12), 'amount-not-positive'],
  ['a negative number', number(-500), 'amount-not-positive'],
  ['above ten billion', number(10_000_000_000.01), 'amount-too-large'],
  ['15 digits', number(123_456_789_012_345), 'amount-too-large'],
  ['a date cell', serial(43_344), 'amount-is-date'],
  ['a date with time', serial(43_344.5, '', 'x', 'DATE_TIME'), 'amount-is-date'],
  ['a time cell', number(0.5, 'TIME'), 'amount-invalid'],
  ['a percent cell', number(0.8, 'PERCENT', '80%'), 'amount-invalid'],
  ['a tick box', TRUE, 'amount-invalid'],
  ['an error', failed('#REF!'), 'amount-invalid'],
  ['not a number', number(Number.NaN), 'amount-invalid'],
  ['infinity', number(Infinity), 'amount-invalid'],
])('%s is refused', (_, cell, code) => {
  expect(parseAmount(cell)).toMatchObject({ refused: code })
})

test('every accepted notation of an amount reads as that amount', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), cents => {
    for (const cell of notationsOf(cents)) expect([cell, parseAmount(cell)]).toEqual([cell, { value: cents }])
  }))
})

function notationsOf(cents: number): Cell[] {
  const whole = String(Math.floor(cents / 100))
  const decimals = String(cents % 100).padStart(2, '0')
  const grouped = (sign: string) => whole.replace(/\B(?=(?:\d{3})+$)/gu, sign)
  const wholes = [whole, grouped('.'), grouped(' '), grouped('\u00A0'), grouped('\u202F')]
  const ends = [`,${decimals}`, ...(decimals.endsWith('0') ? [`,${decimals.charAt(0)}`] : []), ...(decimals === '00' ? ['', ',-'] : [])]
  const numbers = wholes.flatMap(form => ends.map(end => form + end))
  const written = numbers.flatMap(form => [form, `€ ${form}`, `€${form}`, `${form} €`, `${form}€`, `EUR ${form}`, `${form} EUR`, ` ${form}\n`])
  const euro = Number(`${whole}.${decimals}`)
  return [...written.map(text), number(euro), number(euro, 'CURRENCY'), number(euro, 'NUMBER')]
}
