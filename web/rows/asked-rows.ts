import type { Deployment, FundingKind, FundingStatus, Role } from '#model/dataset.ts'
import type { Side } from '../charts/panel.ts'
import { DEPLOYMENT_NOT_STATED } from '../charts/deployments.ts'
import { queryText } from '../route.ts'

/**
 * A figure whose rows are asked for, as the address has it: `rijen=subsidies,eigen,,SB,2018`, and with `deel=niet-vermeld`
 * only those that a number beside it counts; with `tegenover=2017` those that make the difference with that year.
 * Within a page's view: what isn't named (null) is what the view shows.
 */
export type AskedRows = AskedFigure & { only?: Only; against?: number }

export type AskedFigure =
  | (FigurePlace & { of: 'funding'; kind: FundingKind | 'other' | null })
  | (FigurePlace & { of: 'requested'; kind: FundingKind; status: FundingStatus })
  | (FigurePlace & { of: 'staffing'; deployment: Deployment | typeof DEPLOYMENT_NOT_STATED | null })
  | { of: 'funder'; side: Side; funder: string }
  | { of: 'running'; year: number; domain: string | null }
  /** `among`: those beside the ones that end: without stated end, or ended in the months before. */
  | { of: 'ending'; among?: 'may-end' | 'ended' }
  /** With a day in the years shown. */
  | { of: 'within'; domain: string | null }
  /** Without. */
  | { of: 'outside' }
  /** Null: that name none. */
  | { of: 'role'; role: Role | null }
  | { of: 'municipality'; nis: string | null; domain?: string }
  /** Of the list of projects that the page shows; in words that `listedBy` reads, null: all of it. */
  | { of: 'listed'; by: string | null }

/** Which of a figure's rows. */
export type Only = keyof typeof ONLY

export interface FigurePlace {
  side: Side
  domain: string | null
  year: FigureYear
}

/** `none`: what can't be attributed to a year; `span`: all years shown together; a run: these, whatever is shown. */
export type FigureYear = number | 'none' | 'span' | YearRun

export interface YearRun {
  first: number
  last: number
}

/** The query's parameter. */
export const ROWS_PARAMETER = 'rijen'

/** Whether the address asks for rows, be it in words that mean nothing. */
export function asksForRows(search: string): boolean {
  return new URLSearchParams(search).has(ROWS_PARAMETER)
}

/** The query string that asks for these rows (null: for none); parameters of others in `search` are kept. */
export function rowsSearchOf(asked: AskedRows | null, search: string): string {
  const query = new URLSearchParams(search)
  for (const name of [ROWS_PARAMETER, ONLY_PARAMETER, AGAINST_PARAMETER, ...WITHIN]) query.delete(name)
  if (asked !== null) query.set(ROWS_PARAMETER, partsOf(asked).join(','))
  if (asked?.only !== undefined) query.set(ONLY_PARAMETER, ONLY[asked.only])
  if (asked?.against !== undefined) query.set(AGAINST_PARAMETER, String(asked.against))
  return queryText(query)
}

function partsOf(asked: AskedRows): (string | number)[] {
  switch (asked.of) {
    case 'funding': return ['subsidies', SIDES[asked.side], asked.kind === 'other' ? OTHER : asked.kind ?? '', ...placeOf(asked)]
    case 'requested': return ['aangevraagd', SIDES[asked.side], asked.kind, ...placeOf(asked), asked.status]
    case 'staffing': return ['personeel', SIDES[asked.side], asked.deployment === null ? '' : DEPLOYMENTS[asked.deployment], ...placeOf(asked)]
    case 'funder': return ['verstrekker', SIDES[asked.side], asked.funder]
    case 'running': return ['lopend', asked.year, ...(asked.domain === null ? [] : [asked.domain])]
    case 'ending': return ['eindigend', ...(asked.among === undefined ? [] : [AMONG_ENDING[asked.among]])]
    case 'within': return ['projecten', ...(asked.domain === null ? [] : [asked.domain])]
    case 'outside': return ['buiten']
    case 'role': return ['rol', asked.role ?? NONE]
    case 'municipality': return ['gemeente', asked.nis ?? NONE, ...(asked.domain === undefined ? [] : [asked.domain])]
    case 'listed': return ['lijst', ...(asked.by === null ? [] : [asked.by])]
  }
}

function placeOf({ domain, year }: FigurePlace): (string | number)[] {
  return [domain ?? '', year === 'none' ? WITHOUT_YEAR : year === 'span' ? ALL_YEARS : typeof year === 'number' ? year : `${year.first}-${year.last}`]
}

/** As the address has them. */
export const SIDES: Record<Side, string> = { own: 'eigen', partner: 'partner' }
export const DEPLOYMENTS: Record<Deployment | typeof DEPLOYMENT_NOT_STATED, string> = {
  regional: 'regionaal', intermunicipal: 'intergemeentelijk', partner: 'partner', [DEPLOYMENT_NOT_STATED]: 'niet-vermeld',
}
export const OTHER = 'andere'
export const WITHOUT_YEAR = 'zonder'
export const ALL_YEARS = 'jaren'
export const NONE = 'geen'
export const ONLY_PARAMETER = 'deel'
export const AGAINST_PARAMETER = 'tegenover'
/** What was opened among the rows. */
const WITHIN = ['rijgetoond', 'rijverhaal']
export const ONLY = {
  'counted': 'geteld', 'presumed': 'verondersteld', 'not-stated': 'niet-vermeld', 'without-end': 'zonder-einde', 'start-not-stated': 'zonder-start',
  'without-year': 'zonder-jaar', 'without-dates': 'zonder-datums',
} as const
export const AMONG_ENDING = { 'may-end': 'zonder-einde', 'ended': 'voorbij' } as const
