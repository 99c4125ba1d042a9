import type { Day, End, Period } from './period.ts'

/**
 * What a workbook says: one list per tab, each row with exactly what stands in that row (references
 * as codes, in the target's spelling), so that a change of one row changes one row. Lists are sorted
 * by identity; what follows from several rows together is derived in `derivation.ts`.
 */
export interface Dataset {
  domains: Domain[]
  projects: Project[]
  funding: Funding[]
  staffing: Post[]
  municipalities: Municipality[]
  priorities: Priority[]
  meetings: Meeting[]
}

export interface Domain {
  code: string
  name: string
  description: string | null
  reference: string | null
}

export interface Project extends Period {
  code: string
  name: string
  /** Domain.code */
  domain: string
  /** In ROLES' order, each once. */
  roles: Role[]
  /** Priority.number, or 1–99 where the workbook has no tab of priorities. */
  priority: number | null
  /** NIS codes ascending; `all`: every municipality that is a partner at some time within the period. */
  municipalities: string[] | 'all'
  reference: string | null
}

export interface Funding extends Period {
  code: string
  kind: FundingKind
  funder: string
  /** Who books the money; null = the association itself. */
  beneficiary: string | null
  /** Project.code */
  project: string | null
  /** Domain.code; null = the project's domain. */
  domain: string | null
  /** Above 0, at most 10^12; null = not stated, never zero. */
  amountCents: number | null
  /** Null only where the amount is null. */
  basis: Basis | null
  status: FundingStatus
  reference: string | null
}

export interface Post extends Period {
  code: string
  title: string
  /** Domain.code */
  domain: string
  /** Project.code */
  project: string | null
  /** Above 0, at most 200; null = not stated. */
  fte: number | null
  deployment: Deployment | null
  /** Funding.code, ascending, each once. */
  fundedBy: string[]
  reference: string | null
}

export interface Municipality {
  /** NIS code, as text. */
  nis: string
  name: string
  district: string | null
  population: number | null
  populationDate: Day | null
  /** Null = never a partner. */
  partnerFrom: Day | null
  /** `ongoing` where the sheet says so or leaves it empty after a `partnerFrom`. */
  partnerUntil: End
  reference: string | null
}

export interface Priority {
  number: number
  name: string
  reference: string | null
}

export interface Meeting {
  date: Day
  body: string
  subject: string | null
  reference: string | null
}

export type TableName = keyof Dataset
export type Row<T extends TableName> = Dataset[T][number]

/** In the workbook's order. */
export const TABLES = [
  'domains', 'projects', 'funding', 'staffing', 'municipalities', 'priorities', 'meetings',
] as const satisfies readonly TableName[]

/** The tab of the workbook that holds each table: the workbook's own words, also the keys of counts. */
export const TABS = {
  domains: 'Domeinen',
  projects: 'Projecten',
  funding: 'Subsidies',
  staffing: 'Personeel',
  municipalities: 'Gemeenten',
  priorities: 'Prioriteiten',
  meetings: 'Vergaderingen',
} as const satisfies Record<TableName, string>

export type TabName = (typeof TABS)[TableName]
export type Counts = Record<TabName, number>

/** Where each row stands in the sheet: `rows[i]` (1 = the sheet's first row) is row i of the table's sorted list. */
export type Places = Record<TableName, { tab: string; rows: number[] }>

/** The workbook's own words, as the sheet and the published report spell them. */
export const FUNDING_KINDS = ['subsidie', 'gemeentelijke bijdrage', 'private bijdrage', 'opbrengst'] as const
export const FUNDING_STATUSES = ['in voorbereiding', 'aangevraagd', 'toegekend', 'afgesloten', 'geweigerd'] as const
export const ROLES = ['A', 'R', 'S/C', 'S', 'C', 'I', 'werkgever', 'promotor', 'onbepaald'] as const

export type FundingKind = (typeof FUNDING_KINDS)[number]
export type FundingStatus = (typeof FUNDING_STATUSES)[number]
export type Role = (typeof ROLES)[number]
/** `period`: the amount covers the whole period · `yearly`: per year · `once`. */
export type Basis = 'period' | 'yearly' | 'once'
export type Books = 'own' | 'partner'
export type Deployment = 'regional' | 'intermunicipal' | 'partner'

/** What tells one row from another within its table; compared ignoring case. */
export function identityOf<T extends TableName>(table: T, row: Row<T>): string {
  return IDENTITIES[table](row)
}

/** Ascending by identity, ignoring case: the one order in which tables are stored, hashed and served. */
export function compareIdentities(a: string, b: string): number {
  const left = a.toLowerCase()
  const right = b.toLowerCase()
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : a > b ? 1 : 0
}

export function countRows(dataset: Dataset): Counts {
  return Object.fromEntries(TABLES.map(table => [TABS[table], dataset[table].length])) as Counts
}

const IDENTITIES: { [T in TableName]: (row: Row<T>) => string } = {
  domains: row => row.code,
  projects: row => row.code,
  funding: row => row.code,
  staffing: row => row.code,
  municipalities: row => row.nis,
  // Padded, so that text order is the numbers' order.
  priorities: row => String(row.number).padStart(16, '0'),
  meetings: row => `${row.date} ${row.body}`,
}
