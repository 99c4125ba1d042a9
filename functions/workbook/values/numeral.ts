/**
 * A number written in digits: its whole and decimal digits where it is written the Dutch way
 * (`1.000.000,50`, `150 000`, `150000`); `english` where the signs stand the other way round or could
 * (`75.33`, `1,000.50`); null where it isn't a number.
 */
export type Numeral = { whole: string; decimals: string } | 'english' | null

/** @param text clean text without sign or unit */
export function readNumeral(text: string): Numeral {
  if (text.length > LONGEST) return null
  const dutch = DUTCH.exec(text)
  if (dutch !== null) return { whole: (dutch[1] ?? '').replace(/[. ]/gu, ''), decimals: dutch[2] ?? '' }
  return DIGITS_AND_SIGNS.test(text) && (text.includes('.') || text.split(',').length > 2) ? 'english' : null
}

export function numeralValue({ whole, decimals }: { whole: string; decimals: string }): number {
  return Number(`${whole}.${decimals || '0'}`)
}

// `0.500` is half to an Englishman: a number in groups never begins with 0.
const DUTCH = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,(\d+))?$/u
const DIGITS_AND_SIGNS = /^\d+(?:[., ]\d+)+$/u
const LONGEST = 64
