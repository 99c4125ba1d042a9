import type { Cell } from '../grid.ts'
import { cleanText } from '../text-normal.ts'
import { isDateFormat } from './number-format.ts'
import { readNumeral } from './numeral.ts'
import { refuse, type Parsed } from './parsed.ts'

/** Euro as whole cents, above 0 and at most 10^12. */
export function parseAmount(cell: Cell): Parsed<number> {
  if (cell.kind === 'number') {
    if (isDateFormat(cell.format)) return refuse('amount-is-date', {})
    if (cell.format.type === 'PERCENT' || cell.format.type === 'TIME' || !Number.isFinite(cell.number)) return refuse('amount-invalid', {})
    if (UNIT_SHOWN.test(cell.shown.slice(0, LONGEST))) return refuse('amount-ambiguous', { reason: 'unit' })
    return amountOfNumber(cell.number, cell.shown)
  }
  return cell.kind === 'text' ? amountOfText(cleanText(cell.shown)) : refuse('amount-invalid', {})
}

function amountOfNumber(euro: number, shown: string): Parsed<number> {
  if (euro <= 0) return refuse('amount-not-positive', {})
  if (euro > MOST_EURO) return refuse('amount-too-large', {})
  if (!isWholeCents(euro)) {
    const exact = String(euro).replace('.', ',')
    return refuse('amount-precision', { exact: shown.includes(exact) ? null : exact })
  }
  const cents = Math.round(euro * 100)
  return cents === 0 ? refuse('amount-not-positive', {}) : { value: cents }
}

/** A sheet's arithmetic leaves crumbs: 0,1 + 0,2 is whole cents, 75,333 isn't. */
function isWholeCents(euro: number): boolean {
  const cents = euro * 100
  if (Math.abs(cents - Math.round(cents)) <= 1e-6) return true
  const asShown = Number(euro.toPrecision(15))
  return asShown === Number(asShown.toFixed(2))
}

function amountOfText(text: string): Parsed<number> {
  if (text.length > LONGEST) return refuse('amount-invalid', {})
  const { body, negative } = withoutSignAndUnit(text)
  const numeral = readNumeral(body.replace(NO_CENTS, ''))
  if (numeral === null) return refuse('amount-invalid', {})
  if (negative) return refuse('amount-not-positive', {})
  if (numeral === 'english') return refuse('amount-ambiguous', { reason: 'english' })
  const whole = numeral.whole.replace(/^0+(?=\d)/u, '')
  if (whole.length > String(MOST_EURO).length) return refuse('amount-too-large', {})
  if (numeral.decimals.length > 2) return refuse('amount-precision', { exact: null })
  const cents = Number(whole) * 100 + Number(numeral.decimals.padEnd(2, '0'))
  if (cents === 0) return refuse('amount-not-positive', {})
  return cents > MOST_EURO * 100 ? refuse('amount-too-large', {}) : { value: cents }
}

/** Minus or brackets and the euro, in whatever order they stand: `-€ 500`, `€ -500`, `(€ 500)`, `€ (500)`, `500- EUR`. */
function withoutSignAndUnit(text: string): { body: string; negative: boolean } {
  let body = text
  let negative = false
  let hasUnit = false
  for (;;) {
    const negated = negative ? undefined : NEGATIVE.exec(body)?.groups
    const withUnit = hasUnit || negated !== undefined ? undefined : EURO.exec(body)?.groups
    if (negated !== undefined) negative = true
    else if (withUnit !== undefined) hasUnit = true
    else return { body, negative }
    body = Object.values({ ...negated, ...withUnit }).find(part => part !== undefined) ?? ''
  }
}

// A number format may show 75 as `75k`, or euro as dollars: which of the two holds can't be told.
const UNIT_SHOWN = /\d ?(?:k|m|dzd|duizend\p{L}*|mln|mio|miljoen\p{L}*)(?!\p{L})|[$£¥]|(?<!\p{L})(?:USD|GBP|CHF)(?!\p{L})/iu
const MOST_EURO = 10_000_000_000
const LONGEST = 100
// After a comma a dash at the end stands for no cents: `5.000,-`.
const NEGATIVE = /^(?:\( ?(?<bracketed>.+?) ?\)|[-\u2212\u2013] ?(?<before>.+)|(?<after>.*[\d€]) ?[-\u2212\u2013])$/u
const EURO = /^(?:(?:€|eur(?:o)?(?![a-z])) ?(?<before>.+)|(?<after>.*[\d)\u2010-\u2015\u2212-]) ?(?:€|eur(?:o)?))$/iu
const NO_CENTS = /(?<=\d),[-\u2010-\u2015\u2212]{1,2}$/u
