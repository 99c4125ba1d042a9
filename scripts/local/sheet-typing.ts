import { parseBool, parseNumber } from 'numfmt'
import { booleanCell, errorCell, isErrorText, numberCell, textCell, type SheetCell } from './sheet-answer.ts'
import { enteredDate, enteredTime } from './sheet-dates.ts'

/**
 * Makes of an entered text what a nl_BE Google Sheet makes of it: a number, a date, a boolean, an error
 * or text, with the number format that the way of typing implies.
 *
 * A formula isn't computed: it stands as text, as it was written.
 * @param currentYear what a date without year (`4/5`) falls in
 * @returns null = empty
 */
export function enteredCell(entered: string, currentYear: number): SheetCell | null {
  if (entered === '') return null
  if (entered.startsWith("'")) return textCell(entered.slice(1))
  const text = entered.trim()
  const number = enteredNumber(text)
  if (number !== null) return number
  const truth = parseBool(text, NL_BE)
  if (truth) return booleanCell(truth.value)
  const moment = enteredDate(text, currentYear) ?? enteredTime(text)
  if (moment !== null) return numberCell(moment.serial, moment.pattern)
  return isErrorText(text) ? errorCell(text) : textCell(entered)
}

/**
 * The dot groups thousands and needs three digits or more behind it, so that `5.10` and `75.33` are no
 * numbers. They stay text: sheets of countries that write dates with dots (Norway, Germany) make dates
 * of them, sheets of others (Sweden) don't, and Belgium writes dates with slashes.
 */
function enteredNumber(text: string): SheetCell | null {
  // A fraction (`1 1/2`) is no number in Google Sheets.
  const parsed = /\d/.test(text) && !text.includes('/') ? parseNumber(text, NL_BE) : undefined
  if (!parsed || !Number.isFinite(parsed.value)) return null
  return numberCell(parsed.value, impliedPattern(text))
}

function impliedPattern(text: string): string | null {
  const decimals = /,\d/.test(text) ? '.00' : ''
  const currency = /^[-+(]*(?<before>€\s*)|(?<after>\s*€)\)?$/.exec(text)?.groups
  if (currency?.['before'] !== undefined) return `${quoted(currency['before'])}#,##0${decimals}`
  if (currency?.['after'] !== undefined) return `#,##0${decimals}${quoted(currency['after'])}`
  if (text.includes('%')) return `0${decimals}%`
  if (/e/i.test(text)) return '0.00E+00'
  return text.includes('.') ? `#,##0${decimals}` : null
}

/** The euro sign with the space that was typed. */
function quoted(sign: string): string {
  return sign.replace('€', '"€"')
}

const NL_BE = { locale: 'nl-BE' } as const
