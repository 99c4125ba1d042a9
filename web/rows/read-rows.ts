import { FUNDING_KINDS, FUNDING_STATUSES, ROLES } from '#model/dataset.ts'
import {
  AGAINST_PARAMETER, ALL_YEARS, AMONG_ENDING, DEPLOYMENTS, NONE, ONLY, ONLY_PARAMETER, OTHER, ROWS_PARAMETER, SIDES, WITHOUT_YEAR,
  type AskedFigure, type AskedRows, type FigurePlace, type FigureYear, type Only,
} from './asked-rows.ts'
import { listedBy } from './listed-projects.ts'

/** Null where no rows are asked for, or where it can't be read. A part that the figure doesn't have counts as not asked for, and so does a year that it can't be held against. */
export function askedRowsOf(search: string): AskedRows | null {
  const query = new URLSearchParams(search)
  const [of = '', ...parts] = (query.get(ROWS_PARAMETER) ?? '').split(',')
  const figure = READERS.get(of)?.(parts) ?? null
  const only = keyOf(ONLY, query.get(ONLY_PARAMETER) ?? undefined)
  if (figure === null) return null
  if (only !== undefined && (PARTS[figure.of] ?? []).includes(only)) return { ...figure, only }
  const against = query.get(AGAINST_PARAMETER) ?? ''
  return COMPARED.has(figure.of) && 'year' in figure && typeof figure.year === 'number' && YEAR.test(against) && Number(against) !== figure.year
    ? { ...figure, against: Number(against) } : figure
}

/** Those that have a figure of another year. */
const COMPARED: ReadonlySet<AskedFigure['of']> = new Set(['funding', 'staffing', 'running'])

/** What the numbers beside a figure count. */
const AMOUNTS: readonly Only[] = ['counted', 'presumed', 'not-stated']
const PARTS: Partial<Record<AskedFigure['of'], readonly Only[]>> = {
  funding: AMOUNTS, requested: AMOUNTS, funder: [...AMOUNTS, 'without-year'], staffing: AMOUNTS,
  running: ['without-end', 'presumed', 'start-not-stated'], within: ['without-end'],
}

const READERS = new Map<string, (parts: string[]) => AskedFigure | null>(Object.entries({
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
  gemeente([nis = '', domain = '']) {
    return nis === '' ? null : { of: 'municipality', nis: nis === NONE ? null : nis, ...(domain !== '' && { domain }) }
  },
  lijst(words) {
    const by = words.length === 0 ? null : words.join(',')
    return by !== null && listedBy(by) === null ? null : { of: 'listed', by }
  },
} satisfies Record<string, (parts: string[]) => AskedFigure | null>))

function readPlace(sideWord: string | undefined, [domain = '', yearWord = '']: (string | undefined)[]): FigurePlace | null {
  const side = keyOf(SIDES, sideWord)
  const year = readYear(yearWord)
  return side === undefined || year === null ? null : { side, domain: domain === '' ? null : domain, year }
}

function readYear(word: string): FigureYear | null {
  if (word === WITHOUT_YEAR) return 'none'
  if (word === ALL_YEARS) return 'span'
  const [first = '', last = first, ...more] = word.split('-')
  if (!YEAR.test(first) || !YEAR.test(last) || more.length > 0 || Number(last) < Number(first)) return null
  return first === last ? Number(first) : { first: Number(first), last: Number(last) }
}

function keyOf<K extends string>(words: Record<K, string>, word: string | undefined): K | undefined {
  return (Object.keys(words) as K[]).find(key => words[key] === word)
}

const YEAR = /^\d{4}$/
