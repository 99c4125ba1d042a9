import { expect, test } from 'vitest'
import type { Cell } from '../../../functions/workbook/grid.ts'
import { parseCode, parseText } from '../../../functions/workbook/values/code.ts'
import { number, serial, text, TRUE } from '../grid-of.ts'

test.each<[Cell, string]>([
  [text('S-001'), 'S-001'],
  [text(' S-001\u00A0'), 'S-001'],
  [text('S\u200B-001'), 'S-001'],
  [text('5.10'), '5.10'],
  [text('007'), '007'],
  [text('1E5'), '1E5'],
  [number(5.1, 'NUMBER', '5.10'), '5.10'],
  [number(7, 'NUMBER', '007'), '007'],
  [number(123_456_789_012_345), '123456789012345'],
  [number(0.05, 'PERCENT', '5%'), '5%'],
  [text('Coo\u0308rdinatie'), 'Coördinatie'],
  [text('=A1'), '=A1'],
  [text('é'.repeat(64)), 'é'.repeat(64)],
  [text('💶'.repeat(64)), '💶'.repeat(64)],
  [TRUE, 'TRUE'],
])('%j is a code as shown', (cell, code) => {
  expect(parseCode(cell)).toEqual({ value: code })
})

test.each<[Cell, string]>([
  [text('S 001'), 'white-space'],
  [text('S\n001'), 'white-space'],
  [text('S,001'), 'separator'],
  [text('S;001'), 'separator'],
  [number(1e5, 'SCIENTIFIC', '1,00E+05'), 'number'],
  [text('S\u0007001'), 'control'],
  [text('S'.repeat(65)), 'length'],
  [text('S'.repeat(50_000)), 'length'],
  [serial(43_378, 'd/m', '5/10'), 'date'],
])('%.40j is no code: %s', (cell, reason) => {
  expect(parseCode(cell)).toEqual({ refused: 'code-invalid', details: { reason } })
})

test.each<[Cell, string]>([
  [text('  <b>Jeugd</b>\n&\u00A0 sport '), '<b>Jeugd</b> & sport'],
  [number(2018), '2018'],
  [text('=HYPERLINK("x")'), '=HYPERLINK("x")'],
])('%j as text', (cell, value) => {
  expect(parseText(cell)).toEqual({ value })
})
