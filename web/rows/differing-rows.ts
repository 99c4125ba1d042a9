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
  /** The largest first. */
  more: DifferingRow<R>[]
  less: DifferingRow<R>[]
  /** Not stated, or only presumed, in at least one of the years. */
  unsaid: DifferingRow<R>[]
  /** Rows that have the same in both years, as far as is shown. */
  same: number
}

/** @param shown the smallest difference that is shown, in the parts' unit */
export function differenceOf<R>(now: RowsBehind<R>, before: RowsBehind<R>, shown: number): Difference<R> {
  const earlier = new Map(before.rows.map(({ row, part }) => [row, part]))
  const later = new Map(now.rows.map(({ row, part }) => [row, part]))
  const rows = [...new Set([...later.keys(), ...earlier.keys()])].map(row => ({ row, now: later.get(row) ?? null, before: earlier.get(row) ?? null }))
  const said = rows.filter(isSaid)
  const differing = said.filter(each => Math.abs(amountMore(each)) >= shown).toSorted((a, b) => Math.abs(amountMore(b)) - Math.abs(amountMore(a)))
  return {
    now: now.total,
    before: before.total,
    more: differing.filter(each => amountMore(each) > 0),
    less: differing.filter(each => amountMore(each) < 0),
    unsaid: rows.filter(each => !isSaid(each)),
    same: said.length - differing.length,
  }
}

/** By how much more the later year has: cents, or ten-thousandths of an FTE. */
export function amountMore({ now, before }: Pick<DifferingRow<unknown>, 'now' | 'before'>): number {
  return (now?.amount ?? 0) - (before?.amount ?? 0)
}

/** Whether a difference can be told: in both years all is stated, and nothing presumed. */
export function isSaid({ now, before }: Pick<DifferingRow<unknown>, 'now' | 'before'>): boolean {
  return [now, before].every(part => part === null || (part.presumed === 0 && part.notStated === 0))
}
