import { FUNDING_KINDS, FUNDING_STATUSES, ROLES } from '#model/dataset.ts'
import { ALL_YEARS, AMONG_ENDING, DEPLOYMENTS, NONE, OTHER, ROWS_PARAMETER, SIDES, WITHOUT_YEAR, type AskedRows, type FigurePlace } from './asked-rows.ts'

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
  eindigend([word]) {
    if (word === undefined) return { of: 'ending' }
    const among = keyOf(AMONG_ENDING, word)
    return among === undefined ? null : { of: 'ending', among }
  },
  projecten: ([domain = '']) => ({ of: 'within', domain: domain === '' ? null : domain }),
  buiten: () => ({ of: 'outside' }),
  rol([word]) {
    const role = ROLES.find(each => each === word)
    return role !== undefined ? { of: 'role', role } : word === NONE ? { of: 'role', role: null } : null
  },
  gemeente([nis = '']) {
    return nis === '' ? null : { of: 'municipality', nis: nis === NONE ? null : nis }
  },
} satisfies Record<string, (parts: string[]) => AskedRows | null>))

function readPlace(sideWord: string | undefined, [domain = '', yearWord = '']: (string | undefined)[]): FigurePlace | null {
  const side = keyOf(SIDES, sideWord)
  const year = yearWord === WITHOUT_YEAR ? 'none' : yearWord === ALL_YEARS ? 'span' : YEAR.test(yearWord) ? Number(yearWord) : null
  return side === undefined || year === null ? null : { side, domain: domain === '' ? null : domain, year }
}

function keyOf<K extends string>(words: Record<K, string>, word: string | undefined): K | undefined {
  return (Object.keys(words) as K[]).find(key => words[key] === word)
}

const YEAR = /^\d{4}$/
