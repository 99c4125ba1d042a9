import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../../functions/workbook/grid.ts'
import { parseWholeNumber } from '../../../functions/workbook/values/whole-number.ts'
import { number, serial, text, TRUE } from '../grid-of.ts'

test.each<[Cell, number]>([
  [text('16.843'), 16_843],
  [text('16843'), 16_843],
  [text('16 843'), 16_843],
  [text('16\u00A0843'), 16_843],
  [text('0'), 0],
  [text('123456789012345'), 123_456_789_012_345],
  [number(16_843), 16_843],
  [number(16_842.999999999996), 16_843],
  [number(-0), 0],
])('%j is accepted', (cell, value) => {
  expect(parseWholeNumber(cell)).toEqual({ value })
})

test.each<[Cell]>([
  [text('16,5')], [text('16,0')], [text('16.84')], [text('-5')], [text('1e3')], [text('16843 inwoners')], [text('9007199254740993')],
  [number(16.5)], [number(-1)], [number(1e300)], [number(Number.NaN)], [number(0.5, 'TIME')], [number(2, 'PERCENT', '200%')], [serial(43_344)], [TRUE],
])('%j is refused', cell => {
  expect(parseWholeNumber(cell)).toEqual({ refused: 'number-invalid', details: { range: null } })
})

test('every whole number reads the same in every notation', () => {
  fc.assert(fc.property(fc.nat(1_000_000_000), value => {
    const grouped = (sign: string) => String(value).replace(/\B(?=(?:\d{3})+$)/gu, sign)
    for (const cell of [number(value), text(String(value)), text(grouped('.')), text(grouped(' '))]) expect(parseWholeNumber(cell)).toEqual({ value })
  }))
})
