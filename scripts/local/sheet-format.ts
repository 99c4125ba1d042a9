import { format, getFormatInfo } from 'numfmt'

/**
 * What a nl_BE sheet shows for a number.
 * @param number for dates: days since 30 December 1899
 * @param pattern such as `#,##0.00` (always in English notation); null = automatic
 */
export function shownNumber(number: number, pattern: string | null): string {
  if (pattern !== null) return format(pattern, number, { locale: 'nl-BE', leap1900: false, throws: false })
  // Automatic: at most ten decimals, no grouping; from 15 digits on in powers of ten.
  if (Math.abs(number) >= 1e15) return format('General', number, { locale: 'nl-BE' })
  return String(Number(number.toFixed(10))).replace('.', ',')
}

/** The type that the Sheets API gives a pattern. */
export function formatTypeOf(pattern: string): 'NUMBER' | 'CURRENCY' | 'PERCENT' | 'SCIENTIFIC' | 'DATE' | 'TIME' | 'DATE_TIME' | 'TEXT' {
  const { type } = getFormatInfo(pattern)
  if (type === 'text') return 'TEXT'
  if (type === 'date') return 'DATE'
  if (type === 'time') return 'TIME'
  if (type === 'datetime') return 'DATE_TIME'
  if (type === 'percent') return 'PERCENT'
  if (type === 'scientific') return 'SCIENTIFIC'
  return /[€$£]/.test(pattern.replaceAll('[$-', '[')) ? 'CURRENCY' : 'NUMBER'
}
