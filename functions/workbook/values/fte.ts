import type { Cell } from '../grid.ts'
import { cleanText } from '../text-normal.ts'
import { isDateFormat } from './number-format.ts'
import { numeralValue, readNumeral } from './numeral.ts'
import { refuse, type Parsed } from './parsed.ts'

/** Full-time equivalents, above 0 and at most 200, as the decimal number that 15 digits tell. */
export function parseFte(cell: Cell): Parsed<number> {
  if (cell.kind === 'number') {
    if (isDateFormat(cell.format)) return refuse('fte-is-date', {})
    if (cell.format.type === 'TIME' || !Number.isFinite(cell.number)) return refuse('fte-invalid', {})
    // 80 behind a sign that only looks like a percentage.
    if (cell.format.type !== 'PERCENT' && cell.shown.includes('%')) return refuse('fte-ambiguous', { reason: 'percent' })
    return withinRange(cell.number)
  }
  return cell.kind === 'text' ? fteOfText(cleanText(cell.shown)) : refuse('fte-invalid', {})
}

function fteOfText(text: string): Parsed<number> {
  const fraction = FRACTION.exec(text)
  if (fraction !== null) {
    const whole = Number(fraction[2])
    return whole === 0 ? refuse('fte-invalid', {}) : withinRange(Number(fraction[1]) / whole)
  }
  const [, minus = '', digits = '', percent = ''] = NUMBER.exec(text) ?? []
  if (digits.includes('.')) return readNumeral(digits) === null ? refuse('fte-invalid', {}) : refuse('fte-ambiguous', { reason: 'dot' })
  const numeral = readNumeral(digits)
  if (numeral === 'english' || numeral === null) return refuse('fte-invalid', {})
  const number = numeralValue(numeral)
  return minus === '' ? withinRange(percent === '' ? number : number / 100) : refuse('fte-out-of-range', {})
}

/** 0,7 + 0,1 in a formula and 80 % are the same number: crumbs beyond 15 digits are dropped. */
function withinRange(number: number): Parsed<number> {
  const fte = Number(number.toPrecision(15))
  return fte > 0 && fte <= MOST ? { value: fte } : refuse('fte-out-of-range', {})
}

const MOST = 200
const FRACTION = /^(\d{1,9}) ?\/ ?(\d{1,9})$/u
const NUMBER = /^([-\u2212\u2013]? ?)(\d[\d.,]*)( ?%)?$/u
