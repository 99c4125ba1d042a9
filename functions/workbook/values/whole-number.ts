import type { Cell } from '../grid.ts'
import { cleanText } from '../text-normal.ts'
import { readNumeral } from './numeral.ts'
import { refuse, type Parsed } from './parsed.ts'

/** A whole number from 0, no larger than can be kept exactly. */
export function parseWholeNumber(cell: Cell): Parsed<number> {
  const number = cell.kind === 'number' ? plainNumber(cell) : cell.kind === 'text' ? numberOfText(cleanText(cell.shown)) : null
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? { value: number } : refuse('number-invalid', { range: null })
}

function plainNumber({ number, format }: Extract<Cell, { kind: 'number' }>): number | null {
  if (['DATE', 'DATE_TIME', 'TIME', 'PERCENT'].includes(format.type)) return null
  // A formula's crumbs beyond 15 digits are dropped; -0 is 0.
  return Number.isSafeInteger(number) ? number + 0 : Number(number.toPrecision(15)) + 0
}

function numberOfText(text: string): number | null {
  const numeral = readNumeral(text)
  return numeral === null || numeral === 'english' || numeral.decimals !== '' ? null : Number(numeral.whole)
}
