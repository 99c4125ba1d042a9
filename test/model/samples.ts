import fc from 'fast-check'
import type { Dataset, Funding, Post, Project } from '#model/dataset.ts'
import { dayNumber, dayOfNumber, type Day } from '#model/period.ts'

/** 1950-01-01 to 2100-12-31, the days that a workbook accepts. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2100-12-31') }).map(dayOfNumber)

/** € 0,01 to 10 billion. */
export const anyCents = fc.oneof(fc.integer({ min: 1, max: 1_000_000_000_000 }), fc.integer({ min: 1, max: 100_000 }))

/** Quarters to odd thirds, as sheets have them. */
export const anyFte = fc.oneof(
  fc.integer({ min: 1, max: 800 }).map(quarters => quarters / 4),
  fc.double({ min: 0.000_001, max: 200, noNaN: true }),
  fc.constantFrom(0.1, 0.2, 0.3, 1 / 3, 14.25),
)

export const emptyDataset: Dataset = {
  domains: [], projects: [], funding: [], staffing: [], municipalities: [], priorities: [], meetings: [],
}

export function project(row: Partial<Project> = {}): Project {
  return { code: 'P', name: 'Project', domain: 'SB', start: null, end: null, roles: [], priority: null, municipalities: [], reference: null, ...row }
}

export function award(row: Partial<Funding> = {}): Funding {
  return {
    code: 'S', kind: 'subsidie', funder: 'Vlaanderen', beneficiary: null, project: null, domain: 'SB', amountCents: 100_000,
    basis: 'yearly', start: '2018-01-01', end: '2018-12-31', status: 'toegekend', reference: null, ...row,
  }
}

export function post(row: Partial<Post> = {}): Post {
  return {
    code: 'P', title: 'Coördinator', domain: 'SB', project: null, fte: 1, deployment: 'regional', start: '2018-01-01', end: '2018-12-31',
    fundedBy: [], reference: null, ...row,
  }
}

/** Awards of any period, amount, basis and status, all with distinct codes. */
export const anyAwards = fc.array(fc.record({
  amountCents: fc.option(anyCents),
  basis: fc.constantFrom('period', 'yearly', 'once'),
  period: anyPeriod(),
  status: fc.constantFrom('in voorbereiding', 'aangevraagd', 'toegekend', 'afgesloten', 'geweigerd'),
  kind: fc.constantFrom('subsidie', 'opbrengst'),
  domain: fc.constantFrom('SB', 'VT'),
  beneficiary: fc.option(fc.constant('Stad')),
})).map(rows => rows.map(({ period, ...row }, index) => award({ ...row, ...period, code: `S-${index}` })))

export const anyPosts = fc.array(fc.record({
  fte: fc.option(anyFte),
  period: anyPeriod(),
  deployment: fc.constantFrom('regional', 'intermunicipal', 'partner', null),
  domain: fc.constantFrom('SB', 'VT'),
})).map(rows => rows.map(({ period, ...row }, index) => post({ ...row, ...period, code: `P-${index}` })))

function anyPeriod() {
  return fc.tuple(fc.option(anyDay), fc.oneof(fc.constant('ongoing'), fc.option(anyDay))).map(([start, end]) =>
    start !== null && end !== null && end !== 'ongoing' && end < start ? { start: end, end: start } : { start, end },
  )
}
