import type { Part, RowsBehind } from './funding-rows.ts'

/** A row that isn't the same in two years of a figure; null in a year in which it has nothing. */
export interface DifferingRow<R> {
  row: R
  now: Part | null
  before: Part | null
}

/** What each of two years holds of a figure, and the rows that make the difference; the rows of both are of the same table. */
export interface Difference<R> {
  now: Part
  before: Part
  /** The largest first; then those of which it can't be said. */
  differing: DifferingRow<R>[]
  /** Rows that have the same in both years. */
  same: number
}

/** The amounts' differences add up to that of the figures, but for the rounding of each row's FTE. */
export function differenceOf<R>(now: RowsBehind<R>, before: RowsBehind<R>): Difference<R> {
  const earlier = new Map(before.rows.map(({ row, part }) => [row, part]))
  const later = new Map(now.rows.map(({ row, part }) => [row, part]))
  const rows = [...new Set([...later.keys(), ...earlier.keys()])].map(row => ({ row, now: later.get(row) ?? null, before: earlier.get(row) ?? null }))
  const differing = rows.filter(each => !isSame(each.now, each.before)).toSorted((a, b) => Math.abs(amountMore(b)) - Math.abs(amountMore(a)))
  return { now: now.total, before: before.total, differing, same: rows.length - differing.length }
}

/** By how much more the later year has: cents, or ten-thousandths of an FTE. */
export function amountMore({ now, before }: Pick<DifferingRow<unknown>, 'now' | 'before'>): number {
  return (now?.amount ?? 0) - (before?.amount ?? 0)
}

function isSame(one: Part | null, other: Part | null): boolean {
  return one !== null && other !== null && one.amount === other.amount && one.presumed === other.presumed && one.notStated === other.notStated
}
