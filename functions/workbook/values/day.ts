import { dayFrom, dayNumber, dayOfNumber, daysInMonth, firstDayOf, lastDayOf, yearOf, type Day, type End } from '#model/period.ts'
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
  if (cell.kind !== 'text') return refuse('date-invalid', { reason: 'form', meant: null })
  const parts = datePartsOf(cleanText(cell.shown))
  if (parts === null) return refuse('date-invalid', { reason: 'form', meant: null })
  if (parts === 'two-digit-year') return refuse('date-ambiguous', { hiddenYear: null })
  return dayOfParts(parts, bound)
}

function dayOfPlainNumber({ number, format }: Extract<Cell, { kind: 'number' }>, bound: Bound): Parsed<Day> {
  const isYear = Number.isInteger(number) && number >= 1000 && number <= 2999 && BARE_FORMATS.has(format.type)
  if (isYear) return dayOfParts({ year: number, month: null, day: null }, bound)
  if (format.type === 'TIME') return refuse('date-invalid', { reason: 'time', meant: null })
  return refuse('date-invalid', { reason: 'number', meant: Number.isInteger(number) ? dayFromSerial(number) : null })
}

/** @param serial days since 1899-12-30; the part after the point is the time of day */
function dayOfSerial(serial: number, part: ReturnType<typeof shownPart>, bound: Bound): Parsed<Day> {
  if (!Number.isFinite(serial)) return refuse('date-invalid', { reason: 'form', meant: null })
  const day = dayFromSerial(serial)
  if (day === null) {
    const year = serial >= 1000 && serial <= 2999 && Number.isInteger(serial) ? serial : null
    return refuse('date-implausible', { typedYear: year })
  }
  if (part === 'no-year') return refuse('date-ambiguous', { hiddenYear: yearOf(day) })
  if (part === 'day') return { value: day }
  const [year = 0, month = 0] = day.split('-').map(Number)
  return dayOfParts({ year, month: part === 'month' ? month : null, day: null }, bound)
}

/** Null outside the years that are accepted. */
function dayFromSerial(serial: number): Day | null {
  const number = Math.floor(serial) - SERIAL_OF_1970
  return number < FIRST || number > LAST ? null : dayOfNumber(number)
}

function dayOfParts({ year, month, day }: DateParts, bound: Bound): Parsed<Day> {
  const firstMonth = bound === 'first' ? 1 : 12
  const inMonth = month ?? firstMonth
  const ofMonth = day ?? (bound === 'first' || inMonth < 1 || inMonth > 12 ? 1 : daysInMonth(year, inMonth))
  const found = dayFrom(year, inMonth, ofMonth)
  // `9/30/2018`: the month first, as in America.
  if (found === null) return refuse('date-invalid', { reason: 'calendar', meant: plausible(day === null ? null : dayFrom(year, day, inMonth)) })
  return plausible(found) === null ? refuse('date-implausible', { typedYear: null }) : { value: found }
}

function plausible(day: Day | null): Day | null {
  return day === null || day < EARLIEST || day > LATEST ? null : day
}

const EARLIEST = firstDayOf(1950)
const LATEST = lastDayOf(2100)
const FIRST = dayNumber(EARLIEST)
const LAST = dayNumber(LATEST)
const SERIAL_OF_1970 = 25_569
// `€ 2.018` or `201800%` is no year that anybody sees.
const BARE_FORMATS: ReadonlySet<string> = new Set(['AUTOMATIC', 'NUMBER', 'TEXT', 'SCIENTIFIC'])
