import { parseDate, parseTime } from 'numfmt'

/** A typed date or time: days since 30 December 1899, and the format that the way of typing implies. */
export interface Moment {
  serial: number
  pattern: string
}

/**
 * A typed date, with or without day, year or time, as a nl_BE sheet reads it.
 * @param currentYear for a date without year
 */
export function enteredDate(text: string, currentYear: number): Moment | null {
  const parts = SHAPES.map(shape => shape.exec(text)?.groups).find(groups => groups !== undefined)
  if (parts === undefined) return null
  const { day, month = '', year, separator = ' ', time } = parts
  const dated = year === undefined ? `${text}${separator}${currentYear}` : text
  const parsed = parseDate(dated, { locale: 'nl-BE' })
  if (!parsed || typeof parsed.value !== 'number' || parsed.value === PHANTOM_DAY) return null
  const written = [
    day === undefined ? '' : digits('d', day),
    /^\d/.test(month) ? digits('m', month) : month.length > 4 || month === 'mei' || FULL_NAMES.has(month.toLowerCase()) ? 'mmmm' : 'mmm',
    year === undefined ? '' : digits('y', year),
  ].filter(part => part !== '')
  const inOrder = /^\d{4}/.test(text) ? written.toReversed() : written
  return {
    serial: parsed.value < PHANTOM_DAY ? parsed.value + 1 : parsed.value,
    pattern: inOrder.join(separator) + (time === undefined ? '' : ` ${timePattern(time, false)}`),
  }
}

/** A typed time or duration; more than 24 hours counts on. */
export function enteredTime(text: string): Moment | null {
  const parsed = TIME.test(text) ? parseTime(text, { locale: 'nl-BE' }) : undefined
  if (!parsed || typeof parsed.value !== 'number') return null
  return { serial: parsed.value, pattern: timePattern(text, parsed.value >= 1) }
}

function timePattern(text: string, isDuration: boolean): string {
  const seconds = /:\d+:/.test(text) ? ':ss' : ''
  if (isDuration) return `[h]:mm${seconds}`
  return `${text.startsWith('0') ? 'hh' : 'h'}:mm${seconds}${/[ap]m$/i.test(text) ? ' AM/PM' : ''}`
}

function digits(letter: 'd' | 'm' | 'y', text: string): string {
  if (letter === 'y') return letter.repeat(text.length)
  return text.startsWith('0') ? letter.repeat(2) : letter
}

/** 29 February 1900 exists in Excel's count of days alone: before it, its count lags one behind. */
const PHANTOM_DAY = 60

const FULL_NAMES = new Set(['mei', 'juni', 'juli'])
const TIME = /^\d{1,3}:[0-5]\d(:[0-5]\d)?( ?[ap]m)?$/i
const CLOCK = String.raw`(?: (?<time>\d{1,2}:[0-5]\d(?::[0-5]\d)?))?`

/** Belgium's order, or the year first; the month may be a name. */
const SHAPES = [
  new RegExp(String.raw`^(?<day>\d{1,2})(?<separator>[/-])(?<month>\d{1,2})\k<separator>(?<year>\d{2}|\d{4})${CLOCK}$`),
  new RegExp(String.raw`^(?<year>\d{4})(?<separator>[/-])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})${CLOCK}$`),
  /^(?<day>\d{1,2})(?<separator>[/-])(?<month>\d{1,2})$/,
  /^(?<month>\d{1,2})(?<separator>[/-])(?<year>\d{4})$/,
  new RegExp(String.raw`^(?<day>\d{1,2})(?<separator>[ -])(?<month>[a-z]{3,9})\k<separator>(?<year>\d{2}|\d{4})${CLOCK}$`, 'i'),
  /^(?<day>\d{1,2})(?<separator>[ -])(?<month>[a-z]{3,9})$/i,
  /^(?<month>[a-z]{3,9})(?<separator>[ -])(?<year>\d{4})$/i,
]
