import { FUNDING_KINDS, FUNDING_STATUSES, ROLES } from '#model/dataset.ts'
import { DEPLOYMENTS, OTHER, ROWS_PARAMETER, SIDES, WITHOUT_YEAR, type AskedRows, type FigurePlace } from './asked-rows.ts'

/** Null where no rows are asked for, or where it can't be read. */
export function askedRowsOf(search: string): AskedRows | null {
  const [of = '', ...parts] = (new URLSearchParams(search).get(ROWS_PARAMETER) ?? '').split(',')
  return READERS.get(of)?.(parts) ?? null
}

const READERS = new Map<string, (parts: string[]) => AskedRows | null>(Object.entries({
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
} satisfies Record<string, (parts: string[]) => AskedRows | null>))

function readPlace(sideWord: string | undefined, [domain = '', yearWord = '']: (string | undefined)[]): FigurePlace | null {
  const side = keyOf(SIDES, sideWord)
  if (side === undefined || !(yearWord === WITHOUT_YEAR || YEAR.test(yearWord))) return null
  return { side, domain: domain === '' ? null : domain, year: yearWord === WITHOUT_YEAR ? 'none' : Number(yearWord) }
}

function keyOf<K extends string>(words: Record<K, string>, word: string | undefined): K | undefined {
  return (Object.keys(words) as K[]).find(key => words[key] === word)
}

const YEAR = /^\d{4}$/
