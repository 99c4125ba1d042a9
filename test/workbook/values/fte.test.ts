import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../../functions/workbook/grid.ts'
import { parseFte } from '../../../functions/workbook/values/fte.ts'
import { number, serial, text, TRUE } from '../grid-of.ts'

test.each<[Cell, number]>([
  [text('14,25'), 14.25],
  [text('1'), 1],
  [text('0,5'), 0.5],
  [text('80%'), 0.8],
  [text('80 %'), 0.8],
  [text('12,5%'), 0.125],
  [text('4/5'), 0.8],
  [text('4 / 5'), 0.8],
  [text('5/4'), 1.25],
  [text(' 0,8\u00A0'), 0.8],
  [text('200'), 200],
  [number(14.25), 14.25],
  [number(200), 200],
  [number(0.7 + 0.1), 0.8],
  [number(0.8, 'PERCENT', '80%'), 0.8],
  [number(2, 'CURRENCY', '€ 2'), 2],
])('%j is accepted', (cell, fte) => {
  expect(parseFte(cell)).toEqual({ value: fte })
})

test('a third is the same number as text, as percentage to 15 digits and as formula', () => {
  const third = parseFte(text('1/3'))
  expect(parseFte(number(1 / 3))).toEqual(third)
  expect(parseFte(text('0,333333333333333333'))).toEqual(third)
})

test.each<[Cell, string]>([
  [text('14.25'), 'fte-ambiguous'],
  [text('0.5'), 'fte-ambiguous'],
  [text('1.000'), 'fte-ambiguous'],
  [text('1,000.5'), 'fte-ambiguous'],
  [text('80.5%'), 'fte-ambiguous'],
  [text('0'), 'fte-out-of-range'],
  [text('-0,5'), 'fte-out-of-range'],
  [text('200,01'), 'fte-out-of-range'],
  [text('0/5'), 'fte-out-of-range'],
  [text('20001%'), 'fte-out-of-range'],
  [number(0), 'fte-out-of-range'],
  [number(-1), 'fte-out-of-range'],
  [number(200.5), 'fte-out-of-range'],
  [serial(43_560, 'd/m', '4/5'), 'fte-is-date'],
  [serial(43_560.5, '', '4/5', 'DATE_TIME'), 'fte-is-date'],
  [text('voltijds'), 'fte-invalid'],
  [text('1 VTE'), 'fte-invalid'],
  [text('4/0'), 'fte-invalid'],
  [text('4,5/5'), 'fte-invalid'],
  [text('1,5,5'), 'fte-invalid'],
  [text(',5'), 'fte-invalid'],
  [text('1.'), 'fte-invalid'],
  [text('½'), 'fte-invalid'],
  [text('1 0'), 'fte-invalid'],
  [number(0.5, 'TIME', '12:00'), 'fte-invalid'],
  [TRUE, 'fte-invalid'],
  [number(Number.NaN), 'fte-invalid'],
])('%j is refused: %s', (cell, code) => {
  expect(parseFte(cell)).toMatchObject({ refused: code })
})

test('hundredths of FTE read the same as number, text and percentage', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 20_000 }), hundredths => {
    const fte = Number(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`)
    const dutch = String(fte).replace('.', ',')
    for (const cell of [number(fte), text(dutch), text(`${hundredths}%`), number(hundredths / 100, 'PERCENT')]) {
      expect(parseFte(cell)).toEqual({ value: fte })
    }
  }))
})
