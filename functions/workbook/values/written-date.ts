import { foldText } from '../text-normal.ts'

/** As written; null = not said. Not yet held against the calendar. */
export interface DateParts {
  year: number
  month: number | null
  day: number | null
}

/**
 * What a date in text says: `1/9/2018` `01-09-2018` `1.9.2018` `2018-09-01` `1 september 2018` `09/2018`
 * `sept. 2018` `2018`; null where it isn't one.
 */
export function datePartsOf(text: string): DateParts | 'two-digit-year' | null {
  if (text.length > LONGEST) return null
  const found = DAY_MONTH_YEAR.exec(text) ?? YEAR_MONTH_DAY.exec(text) ?? MONTH_YEAR.exec(text) ?? YEAR_MONTH.exec(text) ?? YEAR.exec(text)
  if (found?.groups !== undefined) return numbersOf(found.groups)
  return SHORT_YEAR.test(text) ? 'two-digit-year' : namedMonth(foldText(text))
}

function numbersOf({ year, month, day }: Record<string, string | undefined>): DateParts {
  return { year: Number(year), month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) }
}

function namedMonth(folded: string): DateParts | 'two-digit-year' | null {
  const { day, name = '', year = '' } = NAMED_MONTH.exec(folded)?.groups ?? {}
  const month = MONTHS.get(name)
  if (month === undefined) return null
  return year.length === 2 ? 'two-digit-year' : { year: Number(year), month, day: day === undefined ? null : Number(day) }
}

const DAY_MONTH_YEAR = /^(?<day>\d{1,2})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<year>\d{4})$/u
const YEAR_MONTH_DAY = /^(?<year>\d{4})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/u
const MONTH_YEAR = /^(?<month>\d{1,2})[/.-](?<year>\d{4})$/u
const YEAR_MONTH = /^(?<year>\d{4})[/-](?<month>\d{1,2})$/u
// Any other number isn't a year: `0900`, `43344`.
const YEAR = /^(?<year>[12]\d{3})$/u
const SHORT_YEAR = /^(?:\d{1,2}([/.-])\d{1,2}\1\d{2}|(?:0?[1-9]|1[0-2])[/.-]\d{2})$/u
const NAMED_MONTH = /^(?:(?<day>\d{1,2})[ ./-] ?)?(?<name>[a-z]+)(?:\. ?|[ /-])'?(?<year>\d{4}|\d{2})$/u
const LONGEST = 40

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['januari', 'jan'], ['februari', 'feb', 'febr'], ['maart', 'mrt'], ['april', 'apr'], ['mei'], ['juni', 'jun'],
    ['juli', 'jul'], ['augustus', 'aug'], ['september', 'sep', 'sept'], ['oktober', 'okt'], ['november', 'nov'], ['december', 'dec'],
  ].flatMap((names, index) => names.map(name => [name, index + 1] as const)),
)
