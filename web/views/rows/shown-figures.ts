import type { AskedRows, Only } from '../../rows/asked-rows.ts'
import { addParts, isInPart, type Part, type Reckoning, type RowsBehind } from '../../rows/funding-rows.ts'
import type { ShareOfYear } from '../../rows/staffing-rows.ts'
import type { RowsContext, ShownRows } from './shown-rows.ts'

/** The rows of a part, with only that part's total. */
export function partOf<R>({ rows, total }: RowsBehind<R>, only: Only | undefined): RowsBehind<R> & { all: number | null } {
  const shown = rows.filter(({ part }) => isInPart(part, only))
  // A row that isn't stated for several years is one row.
  const whole = { ...total, notStated: rows.filter(({ part }) => part.notStated > 0).length }
  if (only === undefined) return { rows: shown, total: whole, all: null }
  return {
    rows: shown,
    total: {
      amount: only === 'counted' ? whole.amount : only === 'without-year' ? addParts(shown.map(({ part }) => part)).amount : 0, presumed: only === 'presumed' ? whole.presumed : 0,
      notStated: only === 'not-stated' ? whole.notStated : 0, count: only === 'counted' || only === 'without-year' ? whole.count : 0,
    },
    all: rows.length,
  }
}

/** What the figure says of itself, in the same words: "at least" where something isn't stated or has no year. @param rest what has none; null where the figure isn't of years */
export function totalsOf(
  { amount, presumed, notStated, count }: Part, toCome: number, rest: { asked: AskedRows; rows: readonly unknown[] } | null,
  format: (amount: number) => string, { view, rowsTexts }: RowsContext,
): ShownRows['totals'] {
  const without = rest?.rows.length ?? 0
  const counted = notStated + without > 0 ? rowsTexts.atLeast : rowsTexts.counted
  return [
    ...(amount > 0 ? [{ label: count > 0 ? rowsTexts.notAttributable : counted, value: format(amount) }] : []),
    ...(toCome > 0 ? [{ label: rowsTexts.toCome(view.revisionYear), value: format(toCome) }] : []),
    ...(presumed > 0 ? [{ label: rowsTexts.presumed, value: format(presumed) }] : []),
    ...(notStated > 0 ? [{ label: rowsTexts.notStated, value: rowsTexts.rowsNotStated(notStated) }] : []),
    ...(rest !== null && without > 0 ? [{ label: rowsTexts.withoutYearBeside, value: rowsTexts.rowsNotStated(without), rows: rest.asked }] : []),
  ]
}

export function partText({ amount, presumed, notStated }: Part, toCome: number, format: (amount: number) => string, { view, texts }: RowsContext): string {
  return [
    ...(amount > 0 ? [format(amount)] : []),
    ...(toCome > 0 ? [texts.toCome(format(toCome), view.revisionYear)] : []),
    ...(presumed > 0 ? [texts.presumedAmount(format(presumed))] : []),
    ...(notStated > 0 ? [texts.notStated] : []),
  ].join('; ')
}

export function howOf(reckoning: Reckoning | null, year: number, { formats, rowsTexts }: RowsContext): string | null {
  switch (reckoning?.by) {
    case 'once': return rowsTexts.once
    case 'period': return rowsTexts.daysOfPeriod(formats.number(reckoning.days), formats.number(reckoning.ofDays), year)
    case 'year': return reckoning.days === reckoning.ofDays ? rowsTexts.wholeYear : rowsTexts.daysOfYear(formats.number(reckoning.days), formats.number(reckoning.ofDays))
    case undefined: return null
  }
}

export function staffingHow(share: ShareOfYear | null, { view, formats, rowsTexts }: RowsContext): string | null {
  if (share === null) return null
  if (view.measure === 'yearEnd') return share.onLastDay ? rowsTexts.onLastDay : null
  return share.days === share.ofDays ? rowsTexts.wholeYear : rowsTexts.daysOfYear(formats.number(share.days), formats.number(share.ofDays))
}
