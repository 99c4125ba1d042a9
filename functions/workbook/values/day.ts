import { dayFrom, dayNumber, dayOfNumber, daysInMonth, firstDayOf, lastDayOf, type Day, type End } from '#model/period.ts'
import type { Cell } from '../grid.ts'
import { cleanText, foldText } from '../text-normal.ts'
import { isDateFormat, shownPart } from './number-format.ts'
import { refuse, type Parsed } from './parsed.ts'
import { datePartsOf, type DateParts } from './written-date.ts'

/** A day; of a month or a year alone, its first. */
export function parseFirstDay(cell: Cell): Parsed<Day> {
  return parseDay(cell, 'first')
}

/** A day; of a month or a year alone, its last; or `doorlopend`. */
export function parseEnd(cell: Cell): Parsed<End> {
  if (cell.kind === 'text' && foldText(cell.shown) === 'doorlopend') return { value: 'ongoing' }
  return parseDay(cell, 'last')
}

type Bound = 'first' | 'last'

function parseDay(cell: Cell, bound: Bound): Parsed<Day> {
  if (cell.kind === 'number') {
    return isDateFormat(cell.format) ? dayOfSerial(cell.number, shownPart(cell.format), bound) : dayOfPlainNumber(cell, bound)
  }
  if (cell.kind !== 'text') return refuse('date-invalid', { reason: 'form' })
  const parts = datePartsOf(cleanText(cell.shown))
  if (parts === null) return refuse('date-invalid', { reason: 'form' })
  if (parts === 'two-digit-year') return refuse('date-ambiguous', {})
  return dayOfParts(parts, bound)
}

function dayOfPlainNumber({ number, format }: Extract<Cell, { kind: 'number' }>, bound: Bound): Parsed<Day> {
  const isYear = Number.isInteger(number) && number >= 1000 && number <= 2999 && BARE_FORMATS.has(format.type)
  if (isYear) return dayOfParts({ year: number, month: null, day: null }, bound)
  return refuse('date-invalid', { reason: format.type === 'TIME' ? 'time' : 'number' })
}

/** @param serial days since 1899-12-30; the part after the point is the time of day */
function dayOfSerial(serial: number, part: 'day' | 'month' | 'year', bound: Bound): Parsed<Day> {
  if (!Number.isFinite(serial)) return refuse('date-invalid', { reason: 'form' })
  const number = Math.floor(serial) - SERIAL_OF_1970
  if (number < FIRST || number > LAST) {
    const year = serial >= 1000 && serial <= 2999 && Number.isInteger(serial) ? serial : null
    return refuse('date-implausible', { typedYear: year })
  }
  const day = dayOfNumber(number)
  if (part === 'day') return { value: day }
  const [year = 0, month = 0] = day.split('-').map(Number)
  return dayOfParts({ year, month: part === 'month' ? month : null, day: null }, bound)
}

function dayOfParts({ year, month, day }: DateParts, bound: Bound): Parsed<Day> {
  const firstMonth = bound === 'first' ? 1 : 12
  const inMonth = month ?? firstMonth
  const ofMonth = day ?? (bound === 'first' || inMonth < 1 || inMonth > 12 ? 1 : daysInMonth(year, inMonth))
  const found = dayFrom(year, inMonth, ofMonth)
  if (found === null) return refuse('date-invalid', { reason: 'calendar' })
  return found < EARLIEST || found > LATEST ? refuse('date-implausible', { typedYear: null }) : { value: found }
}

const EARLIEST = firstDayOf(1950)
const LATEST = lastDayOf(2100)
const FIRST = dayNumber(EARLIEST)
const LAST = dayNumber(LATEST)
const SERIAL_OF_1970 = 25_569
// `€ 2.018` or `201800%` is no year that anybody sees.
const BARE_FORMATS: ReadonlySet<string> = new Set(['AUTOMATIC', 'NUMBER', 'TEXT', 'SCIENTIFIC'])
