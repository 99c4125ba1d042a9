import { HEADERS } from '#model/columns.ts'
import { isDay, yearOf } from '#model/period.ts'
import { notStatedYears, type Horizon } from '#model/span.ts'
import { saysUnknown } from '#model/unknown-words.ts'
import type { RowSource, SourcedRow } from '../dataset.ts'
import { awardPart } from '../rows/funding-rows.ts'
import { postPart } from '../rows/post-part.ts'
import type { Side } from './panel.ts'

/** What isn't known: an award's amount, a post's FTE, a day, who gives the money, what pays a post. */
export type UnknownKind = 'amount' | 'fte' | 'date' | 'funder' | 'link'

/** By what the list can be narrowed; `period`: a day of a project, and no other. */
export type UnknownChoice = UnknownKind | 'period'

export const UNKNOWN_CHOICES: readonly UnknownChoice[] = ['amount', 'fte', 'date', 'period', 'funder', 'link']

/** A row of the workbook that leaves something open. */
export interface Unknown {
  table: 'funding' | 'staffing' | 'projects'
  code: string
  name: string
  domain: string
  /** The project's code. */
  project: string | null
  /** What is to be filled in, by the workbook's headers, in its order. */
  cells: { kind: UnknownKind; column: string }[]
  hides: Hides
  source: RowSource
}

/** What the figures lack because of it. */
export type Hides =
  /** Totals of these years lack an amount that nobody knows; none: not even the years are known. */
  | { what: 'amount'; side: Side; years: number[] }
  /** A known amount is in no total: its years aren't known, or it is only presumed. */
  | { what: 'money'; side: Side; cents: number; presumed: boolean }
  | { what: 'fte'; side: Side; years: number[] }
  /** Known FTE, in ten-thousandths, in no total of some years. */
  | { what: 'people'; side: Side; fte: number; presumed: boolean }
  /** Who gives an amount that the totals do hold, of all years together, isn't known. */
  | { what: 'funder'; side: Side; cents: number }
  /** Which award pays these FTE, in ten-thousandths, isn't known. */
  | { what: 'payer'; fte: number }
  /** The project isn't (wholly) on the time axis. */
  | { what: 'period'; awards: number; posts: number; whole: boolean }
  /** It isn't awarded yet: no total lacks it. */
  | { what: 'requested' }
  /** No figure of the years shown. */
  | { what: 'nothing' }

export interface UnknownTables {
  funding: readonly SourcedRow<'funding'>[]
  staffing: readonly SourcedRow<'staffing'>[]
  projects: readonly SourcedRow<'projects'>[]
}

/** Every row that leaves something open, what hides most first. */
export function unknownsOf({ funding, staffing, projects }: UnknownTables, horizon: Horizon): Unknown[] {
  const awardsOf = countBy(funding.filter(award => award.status !== 'geweigerd').map(award => award.project))
  const postsOf = countBy(staffing.map(post => post.project))
  return [
    ...funding.map(award => ({ table: 'funding' as const, name: award.funder, project: award.project, row: award, cells: awardCells(award), hides: () => awardHides(award, horizon) })),
    ...staffing.map(post => ({ table: 'staffing' as const, name: post.title, project: post.project, row: post, cells: postCells(post), hides: () => postHides(post, horizon) })),
    ...projects.map(project => ({
      table: 'projects' as const, name: project.name, project: project.code, row: project, cells: periodCells(project, HEADERS.projects),
      hides: (): Hides => ({ what: 'period', awards: awardsOf.get(project.code) ?? 0, posts: postsOf.get(project.code) ?? 0, whole: project.start === null && project.end === null }),
    })),
  ]
    .filter(({ cells }) => cells.length > 0)
    .map(({ table, name, project, row: { code, domain, end, source }, cells, hides }) => {
      const unknown: Unknown = { table, code, name, domain, project, cells, hides: hides(), source }
      return { unknown, size: sizeOf(unknown.hides, horizon.years.filter(year => !isDay(end) || year <= yearOf(end)).length) }
    })
    .toSorted(byHidden)
    .map(({ unknown }) => unknown)
}

interface Sized {
  unknown: Unknown
  size: number
}

type Cells = Unknown['cells']

function awardCells(award: SourcedRow<'funding'>): Cells {
  if (award.status === 'geweigerd') return []
  const { funder, amountCents, basis, start, end } = award
  const columns = HEADERS.funding
  return [
    // The workbook doesn't leave it empty: what isn't known stands there in words.
    ...cellIf(saysUnknown(funder), 'funder', columns.funder),
    ...cellIf(amountCents === null, 'amount', columns.amountCents),
    ...cellIf(basis === null, 'amount', columns.basis),
    ...cellIf(start === null, 'date', columns.start),
    // What is given once needs no end; what covers a whole period needs one, also where it goes on.
    ...cellIf((end === null && basis !== 'once') || (end === 'ongoing' && basis === 'period'), 'date', columns.end),
  ]
}

function postCells({ fte, deployment, start, end, fundedBy }: SourcedRow<'staffing'>): Cells {
  const columns = HEADERS.staffing
  return [
    ...cellIf(fte === null, 'fte', columns.fte),
    ...periodCells({ start, end }, columns),
    ...cellIf(fundedBy.length === 0 && deployment !== 'partner', 'link', columns.fundedBy),
  ]
}

function periodCells({ start, end }: Pick<SourcedRow<'projects'>, 'start' | 'end'>, columns: { start: string; end: string }): Cells {
  return [...cellIf(start === null, 'date', columns.start), ...cellIf(end === null, 'date', columns.end)]
}

function cellIf(unknown: boolean, kind: UnknownKind, column: string): Cells {
  return unknown ? [{ kind, column }] : []
}

function awardHides(award: SourcedRow<'funding'>, horizon: Horizon): Hides {
  const side = award.books
  if (award.status === 'aangevraagd' || award.status === 'in voorbereiding') return { what: 'requested' }
  if (award.amountCents === null) return { what: 'amount', side, years: award.basis === 'once' && isDay(award.start) ? [Number(award.start.slice(0, 4))] : notStatedYears(award, horizon) }
  const part = awardPart(award, null, horizon, horizon)
  if (part.count > 0) return { what: 'money', side, cents: part.amount, presumed: false }
  if (part.presumed > 0) return { what: 'money', side, cents: part.presumed, presumed: true }
  return part.amount > 0 && saysUnknown(award.funder) ? { what: 'funder', side, cents: part.amount } : { what: 'nothing' }
}

function postHides(post: SourcedRow<'staffing'>, horizon: Horizon): Hides {
  const side = post.deployment === 'partner' ? 'partner' : 'own'
  if (post.fte === null) return { what: 'fte', side, years: notStatedYears(post, horizon) }
  const without = postPart(post, 'none', horizon)
  if (without.count > 0) return { what: 'people', side, fte: without.amount, presumed: false }
  const presumed = Math.max(0, ...horizon.years.map(year => postPart(post, year, horizon).presumed))
  if (presumed > 0) return { what: 'people', side, fte: presumed, presumed: true }
  return post.fundedBy.length === 0 && post.deployment !== 'partner' ? { what: 'payer', fte: Math.round(post.fte * 10_000) } : { what: 'nothing' }
}

/** @param choice null = all */
export function isOfChoice({ table, cells }: Pick<Unknown, 'table' | 'cells'>, choice: UnknownChoice | null): boolean {
  if (choice === null) return true
  return choice === 'period' ? table === 'projects' && cells.some(cell => cell.kind === 'date') : cells.some(cell => cell.kind === choice)
}

/** How much of each kind is known, of how many: what is refused isn't asked for. */
export interface Known {
  kind: 'amount' | 'fte' | 'period' | 'link'
  known: number
  all: number
}

export function knownOf({ funding, staffing, projects }: UnknownTables): Known[] {
  const awards = funding.filter(award => award.status !== 'geweigerd')
  const own = staffing.filter(post => post.deployment !== 'partner')
  return [
    { kind: 'amount', known: awards.filter(award => award.amountCents !== null).length, all: awards.length },
    { kind: 'fte', known: staffing.filter(post => post.fte !== null).length, all: staffing.length },
    { kind: 'period', known: projects.filter(project => project.start !== null && project.end !== null).length, all: projects.length },
    { kind: 'link', known: own.filter(post => post.fundedBy.length > 0).length, all: own.length },
  ]
}

/** Unknown money before money and people in no total, before who gives and what pays, before periods; within it what hides most, own before partners'. */
function byHidden({ unknown: a, size }: Sized, { unknown: b, size: other }: Sized): number {
  return ORDER.indexOf(a.hides.what) - ORDER.indexOf(b.hides.what)
    || other - size
    || Number('side' in a.hides && a.hides.side === 'partner') - Number('side' in b.hides && b.hides.side === 'partner')
    || (a.table < b.table ? -1 : a.table > b.table ? 1 : 0)
    || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}

/** @param possible in how many years what has no known years may lie: those shown, until its end where that is stated */
function sizeOf(hides: Hides, possible: number): number {
  switch (hides.what) {
    case 'amount':
    case 'fte': return hides.years.length === 0 ? possible : hides.years.length
    case 'money':
    case 'funder': return hides.cents
    case 'people':
    case 'payer': return hides.fte
    case 'period': return 2 * (hides.awards + hides.posts) + (hides.whole ? 1 : 0)
    case 'requested':
    case 'nothing': return 0
  }
}

const ORDER: readonly Hides['what'][] = ['amount', 'money', 'fte', 'people', 'funder', 'payer', 'period', 'requested', 'nothing']

function countBy(codes: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const code of codes) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}
