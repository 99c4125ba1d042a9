import { FUNDING_KINDS, FUNDING_STATUSES, ROLES, type Deployment, type FundingKind, type FundingStatus, type Role } from '#model/dataset.ts'
import type { Side } from '../charts/panel.ts'
import { DEPLOYMENT_NOT_STATED } from '../charts/staffing.ts'
import { queryText } from '../route.ts'

/**
 * A figure whose rows are asked for, as the address has it: `rijen=subsidies,eigen,,SB,2018`. Within a
 * page's view: what isn't named (null) is what the view shows.
 */
export type AskedRows =
  | (FigurePlace & { of: 'funding'; kind: FundingKind | 'other' | null })
  | (FigurePlace & { of: 'requested'; kind: FundingKind; status: FundingStatus })
  | (FigurePlace & { of: 'staffing'; deployment: Deployment | typeof DEPLOYMENT_NOT_STATED | null })
  | { of: 'funder'; side: Side; funder: string }
  | { of: 'running'; year: number; domain: string | null }
  | { of: 'ending' }
  | { of: 'role'; role: Role }
  | { of: 'municipality'; nis: string }

interface FigurePlace {
  side: Side
  domain: string | null
  /** `none`: what can't be attributed to a year. */
  year: number | 'none'
}

/** The query's parameter. */
export const ROWS_PARAMETER = 'rijen'

/** Null where no rows are asked for, or where it can't be read. */
export function askedRowsOf(search: string): AskedRows | null {
  const [of = '', ...parts] = (new URLSearchParams(search).get(ROWS_PARAMETER) ?? '').split(',')
  return READERS[of]?.(parts) ?? null
}

/** The query string that asks for these rows (null: for none); parameters of others in `search` are kept. */
export function rowsSearchOf(asked: AskedRows | null, search: string): string {
  const query = new URLSearchParams(search)
  query.delete(ROWS_PARAMETER)
  if (asked !== null) query.set(ROWS_PARAMETER, partsOf(asked).join(','))
  return queryText(query)
}

function partsOf(asked: AskedRows): (string | number)[] {
  switch (asked.of) {
    case 'funding': return ['subsidies', SIDES[asked.side], asked.kind === 'other' ? OTHER : asked.kind ?? '', ...placeOf(asked)]
    case 'requested': return ['aangevraagd', SIDES[asked.side], asked.kind, ...placeOf(asked), asked.status]
    case 'staffing': return ['personeel', SIDES[asked.side], asked.deployment === null ? '' : DEPLOYMENTS[asked.deployment], ...placeOf(asked)]
    case 'funder': return ['verstrekker', SIDES[asked.side], asked.funder]
    case 'running': return ['lopend', asked.year, ...(asked.domain === null ? [] : [asked.domain])]
    case 'ending': return ['eindigend']
    case 'role': return ['rol', asked.role]
    case 'municipality': return ['gemeente', asked.nis]
  }
}

function placeOf({ domain, year }: FigurePlace): (string | number)[] {
  return [domain ?? '', year === 'none' ? WITHOUT_YEAR : year]
}

const READERS: Record<string, (parts: string[]) => AskedRows | null> = {
  subsidies([sideWord, kindWord = '', ...rest]) {
    const place = readPlace(sideWord, rest)
    const kind = kindWord === OTHER ? 'other' : kindWord === '' ? null : FUNDING_KINDS.find(each => each === kindWord)
    return place === null || kind === undefined ? null : { of: 'funding', kind, ...place }
  },
  aangevraagd([sideWord, kindWord, domain, year, statusWord]) {
    const place = readPlace(sideWord, [domain, year])
    const kind = FUNDING_KINDS.find(each => each === kindWord)
    const status = FUNDING_STATUSES.find(each => each === statusWord)
    return place === null || kind === undefined || status === undefined ? null : { of: 'requested', kind, status, ...place }
  },
  personeel([sideWord, deploymentWord = '', ...rest]) {
    const place = readPlace(sideWord, rest)
    const deployment = deploymentWord === '' ? null : keyOf(DEPLOYMENTS, deploymentWord)
    return place === null || deployment === undefined ? null : { of: 'staffing', deployment, ...place }
  },
  verstrekker([sideWord, ...funder]) {
    const side = keyOf(SIDES, sideWord)
    return side === undefined || funder.length === 0 ? null : { of: 'funder', side, funder: funder.join(',') }
  },
  lopend([year = '', domain = '']) {
    return YEAR.test(year) ? { of: 'running', year: Number(year), domain: domain === '' ? null : domain } : null
  },
  eindigend: () => ({ of: 'ending' }),
  rol([word]) {
    const role = ROLES.find(each => each === word)
    return role === undefined ? null : { of: 'role', role }
  },
  gemeente([nis = '']) {
    return nis === '' ? null : { of: 'municipality', nis }
  },
}

function readPlace(sideWord: string | undefined, [domain = '', yearWord = '']: (string | undefined)[]): FigurePlace | null {
  const side = keyOf(SIDES, sideWord)
  if (side === undefined || !(yearWord === WITHOUT_YEAR || YEAR.test(yearWord))) return null
  return { side, domain: domain === '' ? null : domain, year: yearWord === WITHOUT_YEAR ? 'none' : Number(yearWord) }
}

function keyOf<K extends string>(words: Record<K, string>, word: string | undefined): K | undefined {
  return (Object.keys(words) as K[]).find(key => words[key] === word)
}

/** As the address has them. */
const SIDES: Record<Side, string> = { own: 'eigen', partner: 'partner' }
const DEPLOYMENTS: Record<Deployment | typeof DEPLOYMENT_NOT_STATED, string> = {
  regional: 'regionaal', intermunicipal: 'intergemeentelijk', partner: 'partner', [DEPLOYMENT_NOT_STATED]: 'niet-vermeld',
}
const OTHER = 'andere'
const WITHOUT_YEAR = 'zonder'
const YEAR = /^\d{4}$/
