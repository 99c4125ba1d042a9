import { FUNDING_KINDS, type Funding, type Project } from '#model/dataset.ts'
import { attributeFunding } from '#model/funding-figures.ts'
import { activeDays, daysBetween, daysInYear, isDay } from '#model/period.ts'
import { countedDays, type Horizon } from '#model/span.ts'
import type { SourcedRow } from '../dataset.ts'
import type { View } from '../selection.ts'
import type { AskedRows, FigureYear, Only } from './asked-rows.ts'

type Award = SourcedRow<'funding'>

/** What of a figure comes from rows: in a year, or (with `count`) what can't be attributed to one. */
export interface Part {
  amount: number
  presumed: number
  notStated: number
  /** Rows with an amount that can't be attributed to a year. */
  count: number
}

export interface RowsBehind<R> {
  rows: { row: R; part: Part }[]
  total: Part
}

type AskedAwards = Extract<AskedRows, { of: 'funding' | 'requested' | 'funder' }>

/**
 * The awards behind a figure, each with its own part of it in cents; the largest first. Each part is
 * what the model makes of that award alone, so that the parts add up to the figure.
 */
export function fundingRowsBehind(awards: readonly Award[], asked: AskedAwards, view: View, horizon: Horizon): RowsBehind<Award> {
  const side = (award: Award) => (award.books === 'partner') === (asked.side === 'partner')
  const domain = 'domain' in asked ? asked.domain : null
  const inDomain = (award: Award) => (domain === null ? view.domains.includes(award.domain) : award.domain === domain)
  const rows = awards
    .filter(award => side(award) && inDomain(award) && isAsked(award, asked, view))
    .map(row => ({ row, part: awardPart(row, 'year' in asked ? asked.year : null, view, horizon) }))
    .filter(({ part }) => part.amount + part.presumed + part.notStated + part.count > 0)
    .toSorted((a, b) => size(b.part) - size(a.part))
  return { rows, total: addParts(rows.map(({ part }) => part)) }
}

function isAsked({ kind, status, funder }: Award, asked: AskedAwards, { kinds }: View): boolean {
  switch (asked.of) {
    case 'funding': return COUNTED.has(status) && kindsOf(asked.kind, kinds).includes(kind)
    case 'requested': return status === asked.status && kind === asked.kind
    case 'funder': return COUNTED.has(status) && kinds.includes(kind) && funder === asked.funder
  }
}

/** @param chosen kinds of the view */
export function kindsOf(kind: Extract<AskedRows, { of: 'funding' }>['kind'], chosen: View['kinds']): View['kinds'] {
  return kind === null ? chosen : kind === 'other' ? FUNDING_KINDS.filter(each => !chosen.includes(each)) : [kind]
}

/** Whether a row has something of that part of a figure. @param only undefined = the whole figure */
export function isInPart({ amount, presumed, notStated, count }: Part, only: Only | undefined): boolean {
  if (only === 'counted') return amount + count > 0
  if (only === 'presumed') return presumed > 0
  if (only === 'without-year') return count > 0
  return only !== 'not-stated' || notStated > 0
}

/** @param shown of the view */
export function yearsIn(year: FigureYear, shown: readonly number[]): readonly number[] {
  if (year === 'none') return []
  if (year === 'span') return shown
  return typeof year === 'number' ? [year] : Array.from({ length: year.last - year.first + 1 }, (_, index) => year.first + index)
}

/** @param year null = all years of the view with what can't be attributed */
export function awardPart(award: Award, year: FigureYear | null, { years }: Pick<Horizon, 'years'>, horizon: Horizon): Part {
  const { funding, notAttributable, requested, requestedNotAttributable } =
    attributeFunding([award], NO_PROJECTS, horizon.years, horizon.revisionYear)
  const asked = new Set(yearsIn(year ?? 'span', years))
  const lines = [...funding, ...requested].filter(line => asked.has(line.year))
  const rests = year === null || year === 'none' ? [...notAttributable, ...requestedNotAttributable] : []
  return addParts([
    ...lines.map(({ cents, presumedCents, notStated }) => ({ amount: cents, presumed: presumedCents, notStated, count: 0 })),
    ...rests.map(({ cents, notStated, count }) => ({ amount: cents, presumed: 0, notStated, count })),
  ])
}

/** What of an award's amount, in cents, the years of the view after the revision's hold. */
export function amountToCome(award: Award, { years }: Pick<Horizon, 'years'>, horizon: Horizon): number {
  return awardPart(award, 'span', { years: years.filter(year => year > horizon.revisionYear) }, horizon).amount
}

export function addParts(parts: readonly Part[]): Part {
  const sum = { amount: 0, presumed: 0, notStated: 0, count: 0 }
  for (const { amount, presumed, notStated, count } of parts) {
    sum.amount += amount
    sum.presumed += presumed
    sum.notStated += notStated
    sum.count += count
  }
  return sum
}

/** How an award's part of a year was reckoned; null where nothing was. */
export type Reckoning =
  | { by: 'period'; days: number; ofDays: number }
  | { by: 'year'; days: number; ofDays: number }
  | { by: 'once' }

export function reckoningOf(award: Funding, year: number, horizon: Horizon): Reckoning | null {
  const days = countedDays(award, horizon)
  if (award.amountCents === null || days === null) return null
  switch (award.basis) {
    case 'once': return { by: 'once' }
    case 'period':
      return isDay(award.end) ? { by: 'period', days: activeDays(days.first, award.end, year), ofDays: daysBetween(days.first, award.end) } : null
    case 'yearly': return { by: 'year', days: activeDays(days.first, days.last, year), ofDays: daysInYear(year) }
    case null: return null
  }
}

function size({ amount, presumed }: Part): number {
  return amount + presumed
}

/** The rows have their domains already. */
const NO_PROJECTS: ReadonlyMap<string, Project> = new Map()

const COUNTED: ReadonlySet<string> = new Set(['toegekend', 'afgesloten'])
