import { isDay } from '#model/period.ts'
import type { Day, End } from '#model/period.ts'
import type { Texts } from './nl.ts'

/** How figures and days are written in the catalog's locale. Moments are shown as the clock stands in Brussels. */
export interface Formats {
  /** @param cents whole cents */
  euros: (cents: number) => string
  /** In a sentence: whole euros without decimals. @param cents whole cents */
  briefEuros: (cents: number) => string
  /** @param ten-thousandths of an FTE; two decimals are shown */
  fte: (tenThousandths: number) => string
  /** Few characters, for an axis. @param euros not cents */
  shortEuros: (euros: number) => string
  number: (value: number) => string
  /** With all its decimals. */
  exact: (value: number) => string
  /** 01/09/2018 */
  day: (day: Day) => string
  /** 1 september 2018 */
  longDay: (day: Day) => string
  /** apr. */
  shortMonth: (day: Day) => string
  /** 22 november 2026 om 19:44. @param iso ISO 8601 */
  moment: (iso: string) => string
  /** Only the time where the moment lies on `today`. */
  recently: (iso: string, today: Day) => string
  end: (end: End) => string
  start: (start: Day | null) => string
  /** As short as the period allows: whole years as years. */
  period: (start: Day | null, end: End) => string
  list: (items: readonly string[]) => string
}

export function formatsOf(texts: Texts): Formats {
  const { locale } = texts
  const timeZone = 'Europe/Brussels'
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const shortMoney = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: 0, maximumFractionDigits: 2 })
  const millions = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 2 })
  const twoDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const allDecimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
  const shortDay = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' })

  const dayText = (day: Day) => shortDay.format(new Date(`${day}T00:00:00Z`))
  const momentText = (iso: string) => texts.writtenDay(moment.format(new Date(iso)))
  const endText = (end: End) => (end === 'ongoing' ? texts.ongoing : end === null ? texts.notStated : dayText(end))
  const startText = (start: Day | null) => (start === null ? texts.notStated : dayText(start))

  return {
    euros: cents => money.format(cents / 100),
    briefEuros: cents => (cents % 100 === 0 ? shortMoney : money).format(cents / 100),
    fte: tenThousandths => twoDecimals.format(tenThousandths / 10_000),
    shortEuros: euros => (Math.abs(euros) < 1_000_000 ? shortMoney : millions).format(euros),
    number: value => plain.format(value),
    exact: value => allDecimals.format(value),
    day: dayText,
    longDay: day => texts.writtenDay(longDay.format(new Date(`${day}T00:00:00Z`))),
    shortMonth: day => shortMonth.format(new Date(`${day}T00:00:00Z`)),
    moment: momentText,
    recently: (iso, today) => (brusselsDay(new Date(iso)) === today ? time.format(new Date(iso)) : momentText(iso)),
    end: endText,
    start: startText,
    period(start, end) {
      const from = start?.endsWith('-01-01') ? start.slice(0, 4) : startText(start)
      const until = isDay(end) && end.endsWith('-12-31') ? end.slice(0, 4) : endText(end)
      return from === until && start !== null ? from : `${from} – ${until}`
    },
    list: items => conjunction.format(items),
  }
}

/** The calendar day in Brussels at that instant. */
export function brusselsDay(instant: Date): Day {
  return BRUSSELS_DAY.format(instant)
}

// Swedish dates are written as ISO 8601 has them.
const BRUSSELS_DAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels', year: 'numeric', month: '2-digit', day: '2-digit',
})
