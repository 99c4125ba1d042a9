import { FUNDING_KINDS, type FundingKind } from '#model/dataset.ts'
import { dayFrom, yearOf, type Day } from '#model/period.ts'
import type { PublishedFigures } from '#model/report.ts'
import { queryText } from './route.ts'
import type { Stand } from './service.ts'
import { brusselsDay } from './text/formats.ts'
import { DEFAULT_LANGUAGE, isLanguage, type Language } from './text/catalog.ts'

/** What the page's address asks for. Empty lists and nulls stand for "not chosen". */
export interface Selection {
  /** Domain codes as the address has them. */
  domains: string[]
  from: number | null
  to: number | null
  kinds: FundingKind[]
  measure: Measure
  /** A past revision; null = the current one. */
  revision: number | null
  /** The last revision on or before that day; only where no revision is named. */
  asOf: Day | null
  language: Language
}

export type Measure = 'average' | 'yearEnd'

/** A selection applied to a report: what is shown. */
export interface View {
  /** Codes in the report's order. */
  domains: string[]
  /** Ascending, without gaps, at least one. */
  years: number[]
  kinds: FundingKind[]
  measure: Measure
  /** Codes asked for that the report doesn't know. */
  unknownDomains: string[]
  /** The year in which the revision was published. */
  revisionYear: number
  /** The year of the headline figures: the revision's where it is shown, else the last one shown. */
  headlineYear: number
}

/** @param search a query string, with or without `?`. What can't be read counts as not chosen. */
export function selectionOf(search: string): Selection {
  const query = new URLSearchParams(search)
  const kinds = listOf(query, 'soort')
  const language = query.get('taal') ?? ''
  const past = pastIn(query)
  return {
    domains: listOf(query, 'domein'),
    from: numberOf(query.get('van')),
    to: numberOf(query.get('tot')),
    kinds: FUNDING_KINDS.filter(kind => kinds.includes(kind)),
    measure: query.get('vte') === 'jaareinde' ? 'yearEnd' : 'average',
    revision: past?.isDay === false ? numberOf(past.text) : null,
    asOf: past?.isDay === true ? dayOf(past.text) : null,
    language: isLanguage(language) ? language : DEFAULT_LANGUAGE,
  }
}

/** What the address asks of the past and can't be read, such as `opDatum=18/01/2019`; null where there is no such thing. */
export function unreadPast(search: string): string | null {
  const past = pastIn(new URLSearchParams(search))
  return past === null || standOf(selectionOf(search)) !== null ? null : `${past.name}=${past.text}`
}

/** The query string that says this selection, empty or from `?`; parameters of others in `search` are kept. */
export function searchOf(selection: Selection, search = ''): string {
  const query = new URLSearchParams(search)
  const { domains, from, to, kinds, measure, revision, asOf, language } = selection
  const values = {
    domein: domains.join(','),
    van: from === null ? '' : String(from),
    tot: to === null ? '' : String(to),
    soort: kinds.join(','),
    vte: measure === 'yearEnd' ? 'jaareinde' : '',
    versie: revision === null ? '' : String(revision),
    opDatum: revision === null ? asOf ?? '' : '',
    taal: language === DEFAULT_LANGUAGE ? '' : language,
  }
  for (const name of PAST_NAMES) query.delete(name)
  for (const [name, value] of Object.entries(values)) {
    query.delete(name)
    if (value !== '') query.set(name, value)
  }
  return queryText(query)
}

/** The figures that it asks for. */
export function standOf({ revision, asOf }: Pick<Selection, 'revision' | 'asOf'>): Stand {
  return revision ?? asOf
}

export function viewOf(selection: Selection, report: PublishedFigures): View {
  const asked = new Set(selection.domains.map(code => code.toLowerCase()))
  const known = report.domains.map(domain => domain.code)
  const chosen = known.filter(code => asked.has(code.toLowerCase()))
  const unknownDomains = selection.domains.filter(code => !known.some(each => each.toLowerCase() === code.toLowerCase()))

  const revisionYear = yearOf(brusselsDay(new Date(report.publishedAt)))
  const firstYear = report.years[0] ?? revisionYear
  const lastYear = report.years.at(-1) ?? revisionYear
  const within = (year: number) => Math.min(Math.max(year, firstYear), lastYear)
  const one = within(selection.from ?? firstYear)
  const other = within(selection.to ?? lastYear)
  const first = Math.min(one, other)
  const years = Array.from({ length: Math.abs(one - other) + 1 }, (_, index) => first + index)

  return {
    domains: chosen.length === 0 ? known : chosen,
    years,
    kinds: selection.kinds.length === 0 ? ['subsidie'] : selection.kinds,
    measure: selection.measure,
    unknownDomains,
    revisionYear,
    headlineYear: years.includes(revisionYear) ? revisionYear : (years.at(-1) ?? revisionYear),
  }
}

/** A revision says more than a day. */
function pastIn(query: URLSearchParams): { name: string; text: string; isDay: boolean } | null {
  const name = PAST_NAMES.find(each => (query.get(each) ?? '') !== '')
  return name === undefined ? null : { name, text: query.get(name) ?? '', isDay: name === 'opDatum' || name === 'asOf' }
}

/** The pages' own and the API's, so that an address of either shows the same figures. */
const PAST_NAMES = ['versie', 'revision', 'opDatum', 'asOf']

/** What a parameter lists, once each; it may stand there several times. */
export function listOf(query: URLSearchParams, name: string): string[] {
  const values = query.getAll(name).flatMap(value => value.split(',')).map(value => value.trim())
  return [...new Set(values.filter(value => value !== ''))]
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null
}

function dayOf(text: string | null): Day | null {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '') ?? []
  return dayFrom(Number(year), Number(month), Number(dayOfMonth))
}
