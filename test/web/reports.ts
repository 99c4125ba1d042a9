import fc from 'fast-check'
import { FUNDING_KINDS, type Deployment } from '#model/dataset.ts'
import type { Overview } from '#model/overview.ts'
import { overviewOf } from '#model/overview-of.ts'
import { lastDayOf } from '#model/period.ts'
import type { FundingLine, FundingRest, PublishedReport, ReportedProject, StaffingLine, StaffingRest } from '#model/report.ts'
import { selectionOf, viewOf, type View } from '../../web/selection.ts'
import { brusselsDay } from '../../web/text/formats.ts'

/** A report of revision 4, published on 22 November 2026, with no line in it but those given. */
export function reportWith(parts: Partial<PublishedReport>): PublishedReport {
  return {
    revision: 4,
    hash: 'c0ffee',
    publishedAt: '2026-11-22T18:44:12.000Z',
    years: [2024, 2025, 2026, 2027, 2028],
    funding: [],
    notAttributable: [],
    requested: [],
    requestedNotAttributable: [],
    staffing: [],
    staffingNotAttributable: [],
    projects: [],
    domains: [{ code: 'A', name: 'Algemeen' }, { code: 'B', name: 'Bouwen' }, { code: 'C', name: 'Cultuur' }],
    municipalities: [],
    priorities: [],
    ...parts,
  }
}

/** @param limits as small as a test needs them */
export function overviewFrom(report: PublishedReport, limits?: { whole: number; perDomain: number }): Overview {
  return overviewOf(report, brusselsDay(new Date(report.publishedAt)), limits)
}

/** @param search the page's query */
export function viewFrom(report: PublishedReport, search = ''): View {
  return viewOf(selectionOf(search), report)
}

export const fundingLine = (line: Partial<FundingLine>): FundingLine =>
  ({ kind: 'subsidie', domain: 'A', books: 'own', year: 2026, cents: 0, presumedCents: 0, notStated: 0, ...line })

export const fundingRest = (rest: Partial<FundingRest>): FundingRest =>
  ({ kind: 'subsidie', domain: 'A', books: 'own', cents: 0, count: 0, notStated: 0, ...rest })

export const staffingLine = (line: Partial<StaffingLine>): StaffingLine =>
  ({ domain: 'A', deployment: 'regional', year: 2026, average: 0, yearEnd: 0, presumedAverage: 0, presumedYearEnd: 0, notStated: 0, ...line })

export const staffingRest = (rest: Partial<StaffingRest>): StaffingRest =>
  ({ domain: 'A', deployment: 'regional', fte: 0, count: 0, notStated: 0, ...rest })

export const project = (parts: Partial<ReportedProject>): ReportedProject =>
  ({ code: 'P', name: 'Project', domain: 'A', start: null, end: null, roles: [], priority: null, municipalities: [], ...parts })

const domain = fc.constantFrom('A', 'B', 'C')
const year = fc.integer({ min: 2024, max: 2028 })
const cents = fc.integer({ min: 0, max: 1e11 })
const rows = fc.integer({ min: 0, max: 9 })
const fte = fc.integer({ min: 0, max: 2_000_000 }).map(tenThousandths => tenThousandths / 10_000)
const deployment = fc.constantFrom<(Deployment | null)[]>('regional', 'intermunicipal', 'partner', null)
const books = fc.constantFrom('own' as const, 'partner' as const)
const kind = fc.constantFrom(...FUNDING_KINDS)

/** Reports as the model makes them: at most one line per key. */
export const anyReport: fc.Arbitrary<PublishedReport> = fc.record({
  funding: fc.uniqueArray(
    fc.record({ kind, domain, books, year, cents, presumedCents: cents, notStated: rows }),
    { maxLength: 40, selector: line => JSON.stringify([line.kind, line.domain, line.books, line.year]) },
  ),
  notAttributable: fc.uniqueArray(
    fc.record({ kind, domain, books, cents, count: rows, notStated: rows }),
    { maxLength: 8, selector: line => JSON.stringify([line.kind, line.domain, line.books]) },
  ),
  staffing: fc.uniqueArray(
    fc.record({ domain, deployment, year, average: fte, yearEnd: fte, presumedAverage: fte, presumedYearEnd: fte, notStated: rows }),
    { maxLength: 40, selector: line => JSON.stringify([line.domain, line.deployment, line.year]) },
  ),
  staffingNotAttributable: fc.uniqueArray(
    fc.record({ domain, deployment, fte, count: rows, notStated: rows }),
    { maxLength: 8, selector: line => JSON.stringify([line.domain, line.deployment]) },
  ),
  projects: fc.array(
    fc.record({
      domain,
      start: fc.option(year.map(each => `${each}-03-15`)),
      end: fc.oneof(fc.constant('ongoing' as const), fc.constant(null), fc.integer({ min: 2028, max: 2035 }).map(lastDayOf)),
    }).map(project),
    { maxLength: 20 },
  ),
}).map(reportWith)

/** Queries that narrow the page, each to something that the reports above know. */
export const anySearch: fc.Arbitrary<string> = fc.record({
  domains: fc.subarray(['A', 'B', 'C']),
  from: fc.option(year),
  to: fc.option(year),
  kinds: fc.subarray([...FUNDING_KINDS]),
  measure: fc.constantFrom('gemiddelde', 'jaareinde'),
}).map(({ domains, from, to, kinds, measure }) => new URLSearchParams({
  domein: domains.join(','),
  van: from === null ? '' : String(from),
  tot: to === null ? '' : String(to),
  soort: kinds.join(','),
  vte: measure,
}).toString())
