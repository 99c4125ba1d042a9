import fc from 'fast-check'
import { FUNDING_KINDS, FUNDING_STATUSES, type Funding, type Post, type Project } from '#model/dataset.ts'
import { dayOfNumber, dayNumber } from '#model/period.ts'
import { reportOf } from '#model/reckoning.ts'
import type { PublishedReport } from '#model/report.ts'
import type { SourcedRow } from '../../../web/dataset.ts'

const source = { tab: 'Subsidies', row: 7 }

export const award = (parts: Partial<Funding & { domain: string; books: 'own' | 'partner' }>): SourcedRow<'funding'> => ({
  code: 'S-1', kind: 'subsidie', funder: 'Vlaanderen', beneficiary: null, project: null, domain: 'A', amountCents: null, basis: null,
  start: null, end: null, status: 'toegekend', reference: null, ownDomain: null, books: 'own', source, ...parts,
})

export const post = (parts: Partial<Post>): SourcedRow<'staffing'> => ({
  code: 'P-1', title: 'Coördinator', domain: 'A', project: null, fte: null, deployment: 'regional', start: null, end: null, fundedBy: [],
  reference: null, source: { tab: 'Personeel', row: 4 }, ...parts,
})

export const projectRow = (parts: Partial<Project & { municipalities: string[] }>): SourcedRow<'projects'> => ({
  code: 'A-1', name: 'Project', domain: 'A', start: null, end: null, roles: [], priority: null, municipalities: [], everyPartner: false, reference: null,
  source: { tab: 'Projecten', row: 2 }, ...parts,
})

const day = fc.integer({ min: dayNumber('2022-01-01'), max: dayNumber('2030-12-31') }).map(dayOfNumber)
const period = fc.tuple(fc.option(day), fc.oneof(fc.constant(null), fc.constant('ongoing' as const), day))
  .map(([start, end]) => ({ start, end: start !== null && end !== null && end !== 'ongoing' && end < start ? start : end }))
const domain = fc.constantFrom('A', 'B', 'C')

const anyAward = fc.record({
  kind: fc.constantFrom(...FUNDING_KINDS), domain, period, amountCents: fc.option(fc.integer({ min: 1, max: 1e10 })),
  basis: fc.constantFrom('period' as const, 'yearly' as const, 'once' as const), status: fc.constantFrom(...FUNDING_STATUSES),
  beneficiary: fc.option(fc.constant('Stad')), funder: fc.constantFrom('Vlaanderen', 'Europa, Leader'),
}).map(({ period, beneficiary, ...parts }) => ({ ...parts, ...period, beneficiary, books: beneficiary === null ? 'own' as const : 'partner' as const }))

const anyPost = fc.record({
  domain, period, fte: fc.option(fc.integer({ min: 1, max: 2000 }).map(hundredths => hundredths / 100)),
  deployment: fc.constantFrom('regional' as const, 'intermunicipal' as const, 'partner' as const, null), fundedBy: fc.subarray(['S-1']),
}).map(({ period, ...parts }) => ({ ...parts, ...period }))

const anyProject = fc.record({ domain, period }).map(({ period, ...parts }) => ({ ...parts, ...period }))

export interface AnyDataset {
  funding: SourcedRow<'funding'>[]
  staffing: SourcedRow<'staffing'>[]
  projects: SourcedRow<'projects'>[]
  report: PublishedReport
}

/** Rows, and the report that the model makes of them in 2026. */
export const anyDataset: fc.Arbitrary<AnyDataset> = fc.record({
  awards: fc.array(anyAward, { maxLength: 12 }), posts: fc.array(anyPost, { maxLength: 12 }), periods: fc.array(anyProject, { maxLength: 8 }),
}).map(({ awards, posts, periods }) => {
  const funding = awards.map((parts, index) => award({ code: `S-${index + 1}`, ...parts }))
  const staffing = posts.map((parts, index) => post({ code: `P-${index + 1}`, ...parts }))
  const projects = periods.map((parts, index) => projectRow({ code: `A-${index + 1}`, name: `Project ${index + 1}`, ...parts }))
  const domains = ['A', 'B', 'C'].map(code => ({ code, name: `Domein ${code}`, description: null, reference: null }))
  const report = reportOf({ domains, projects, funding, staffing, municipalities: [], priorities: [], meetings: [] }, 2026)
  return { funding, staffing, projects, report: { ...report, revision: 4, hash: 'c0ffee', publishedAt: '2026-11-22T18:44:12.000Z' } }
})
