import type { Books, Deployment, Domain, FundingKind, FundingStatus, Municipality, Priority, Role } from './dataset.ts'
import type { Day, End } from './period.ts'

/**
 * What the board sees: every figure of a dataset, per domain and year, before any filter. A line
 * stands for every key with an amount, a presumed amount or a count above zero, keys ascending.
 */
export interface Report {
  /** All years shown, ascending, without gaps. */
  years: number[]
  funding: FundingLine[]
  notAttributable: FundingRest[]
  requested: (FundingLine & { status: FundingStatus })[]
  requestedNotAttributable: (FundingRest & { status: FundingStatus })[]
  staffing: StaffingLine[]
  staffingNotAttributable: StaffingRest[]
  projects: ReportedProject[]
  domains: Pick<Domain, 'code' | 'name'>[]
  municipalities: Pick<Municipality, 'nis' | 'name'>[]
  priorities: Pick<Priority, 'number' | 'name'>[]
}

/** A report with the revision that it belongs to, as `/api/report` answers it. */
export interface PublishedReport extends Report {
  revision: number
  hash: string
  /** ISO 8601, UTC. */
  publishedAt: string
}

/** Of a published report every figure, without what is listed row by row. */
export type PublishedFigures = Omit<PublishedReport, 'projects' | 'municipalities' | 'priorities'>

export interface FundingKey {
  kind: FundingKind
  domain: string
  books: Books
}

export interface FundingLine extends FundingKey {
  year: number
  cents: number
  presumedCents: number
  /** Rows whose amount isn't stated. */
  notStated: number
}

/** Awards that can't be spread because a needed date isn't stated. */
export interface FundingRest extends FundingKey {
  cents: number
  /** Rows with an amount. */
  count: number
  notStated: number
}

/** Figures in FTE, to 4 places. */
export interface StaffingLine {
  domain: string
  deployment: Deployment | null
  year: number
  average: number
  yearEnd: number
  presumedAverage: number
  presumedYearEnd: number
  notStated: number
}

export interface StaffingRest {
  domain: string
  deployment: Deployment | null
  fte: number
  count: number
  notStated: number
}

export interface ReportedProject {
  code: string
  name: string
  domain: string
  start: Day | null
  end: End
  roles: Role[]
  priority: number | null
  /** NIS codes ascending. */
  municipalities: string[]
}
