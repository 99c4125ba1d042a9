import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Funding, Post } from '#model/dataset.ts'
import { reportOf } from '#model/reckoning.ts'
import type { Report } from '#model/report.ts'
import { anyAwards, anyPosts, award, emptyDataset, post, project } from './samples.ts'

const fundingOf = (row: Partial<Funding>, revisionYear = 2020) =>
  pick(reportOf({ ...emptyDataset, funding: [award(row)] }, revisionYear), ['years', 'funding', 'notAttributable', 'requested', 'requestedNotAttributable'])
const staffingOf = (row: Partial<Post>, revisionYear = 2020) =>
  pick(reportOf({ ...emptyDataset, staffing: [post(row)] }, revisionYear), ['staffing', 'staffingNotAttributable'])

const key = { kind: 'subsidie', domain: 'SB', books: 'own' }
const line = (year: number, figures: object) => ({ ...key, year, cents: 0, presumedCents: 0, notStated: 0, ...figures })
const rest = (figures: object) => ({ ...key, cents: 0, count: 0, notStated: 0, ...figures })
const nothing = { funding: [], notAttributable: [], requested: [], requestedNotAttributable: [] }

describe('an award', () => {
  it.each<[string, Partial<Funding>, Partial<Report>]>([
    ['yearly with both days counts in each year', { start: '2018-07-02', end: '2019-12-31' }, {
      years: [2018, 2019, 2020], ...nothing,
      funding: [line(2018, { cents: 50_137 }), line(2019, { cents: 100_000 })] as Report['funding'],
    }],
    ['yearly without stated end is presumed after the revision\'s year', { start: '2019-01-01', end: null }, {
      years: [2019, 2020], ...nothing,
      funding: [line(2019, { cents: 100_000 }), line(2020, { cents: 100_000 })] as Report['funding'],
    }],
    ['ongoing runs on through the last year shown', { start: '2019-01-01', end: 'ongoing' }, {
      years: [2019, 2020], ...nothing,
      funding: [line(2019, { cents: 100_000 }), line(2020, { cents: 100_000 })] as Report['funding'],
    }],
    ['once counts whole in the year of its start, without an end', { basis: 'once', start: '2022-05-01', end: null }, {
      years: [2020, 2021, 2022], ...nothing, funding: [line(2022, { cents: 100_000 })] as Report['funding'],
    }],
    ['once without amount isn\'t stated in that year alone', { basis: 'once', amountCents: null, start: '2018-05-01', end: 'ongoing' }, {
      years: [2018, 2019, 2020], ...nothing, funding: [line(2018, { notStated: 1 })] as Report['funding'],
    }],
    ['without start stands next to the totals', { start: null, end: '2019-12-31' }, {
      years: [2019, 2020], ...nothing, notAttributable: [rest({ cents: 100_000, count: 1 })] as Report['notAttributable'],
    }],
    ['over a period without end stands next to the totals', { basis: 'period', end: null }, {
      years: [2018, 2019, 2020], ...nothing, notAttributable: [rest({ cents: 100_000, count: 1 })] as Report['notAttributable'],
    }],
    ['over an ongoing period stands next to the totals', { basis: 'period', end: 'ongoing' }, {
      years: [2018, 2019, 2020], ...nothing, notAttributable: [rest({ cents: 100_000, count: 1 })] as Report['notAttributable'],
    }],
    ['without amount and start counts once as not stated', { amountCents: null, basis: null, start: null, end: null }, {
      years: [2020], ...nothing, notAttributable: [rest({ notStated: 1 })] as Report['notAttributable'],
    }],
    ['without amount and end isn\'t stated through the revision\'s year', { amountCents: null, basis: null, start: '2019-03-01', end: null }, {
      years: [2019, 2020], ...nothing, funding: [line(2019, { notStated: 1 }), line(2020, { notStated: 1 })] as Report['funding'],
    }],
    ['without amount and end that starts later isn\'t stated in its start year', { amountCents: null, start: '2022-03-01', end: null }, {
      years: [2020, 2021, 2022], ...nothing, funding: [line(2022, { notStated: 1 })] as Report['funding'],
    }],
    ['asked for stands apart', { status: 'aangevraagd' }, {
      years: [2018, 2019, 2020], ...nothing, requested: [{ status: 'aangevraagd', ...line(2018, { cents: 100_000 }) }] as Report['requested'],
    }],
    ['in preparation without dates stands apart', { status: 'in voorbereiding', amountCents: null, start: null }, {
      years: [2018, 2019, 2020], ...nothing,
      requestedNotAttributable: [{ status: 'in voorbereiding', ...rest({ notStated: 1 }) }] as Report['requestedNotAttributable'],
    }],
    ['refused appears nowhere, and widens no years', { status: 'geweigerd' }, { years: [2020], ...nothing }],
    ['of another beneficiary stands in the partners\' books', { beneficiary: 'Stad Diksmuide' }, {
      years: [2018, 2019, 2020], ...nothing, funding: [{ ...line(2018, { cents: 100_000 }), books: 'partner' }] as Report['funding'],
    }],
  ])('%s', (_, row, expected) => {
    expect(fundingOf(row)).toEqual(expected)
  })

  it('without stated end is presumed only in the years after the revision\'s', () => {
    const report = reportOf({ ...emptyDataset, funding: [award({ end: null })], projects: [project({ end: '2022-12-31' })] }, 2020)
    expect(report.funding.map(({ year, cents, presumedCents }) => [year, cents, presumedCents])).toEqual([
      [2018, 100_000, 0], [2019, 100_000, 0], [2020, 100_000, 0], [2021, 0, 100_000], [2022, 0, 100_000],
    ])
  })

  it('takes its project\'s domain where it names none', () => {
    const report = reportOf({ ...emptyDataset, projects: [project({ code: 'VT-01', domain: 'VT' })], funding: [award({ project: 'VT-01', domain: null })] }, 2020)
    expect(report.funding.map(({ domain }) => domain)).toEqual(['VT'])
  })
})

describe('a post', () => {
  const staffed = (year: number, figures: object) =>
    ({ domain: 'SB', deployment: 'regional', year, average: 0, yearEnd: 0, presumedAverage: 0, presumedYearEnd: 0, notStated: 0, ...figures })
  const aside = (figures: object) => ({ domain: 'SB', deployment: 'regional', fte: 0, count: 0, notStated: 0, ...figures })

  it.each<[string, Partial<Post>, object]>([
    ['of 122 days counts for 122/365 on average and whole on 31 December', { fte: 14.25, start: '2018-09-01', end: 'ongoing' }, {
      staffing: [staffed(2018, { average: 4.763, yearEnd: 14.25 }), staffed(2019, { average: 14.25, yearEnd: 14.25 }), staffed(2020, { average: 14.25, yearEnd: 14.25 })],
      staffingNotAttributable: [],
    }],
    ['that ends on 30 December is gone on the 31st', { end: '2018-12-30' }, {
      staffing: [staffed(2018, { average: 0.9973 })], staffingNotAttributable: [],
    }],
    ['without FTE isn\'t stated, year by year', { fte: null, start: '2019-05-01', end: null }, {
      staffing: [staffed(2019, { notStated: 1 }), staffed(2020, { notStated: 1 })], staffingNotAttributable: [],
    }],
    ['without start stands next to the totals', { start: null }, { staffing: [], staffingNotAttributable: [aside({ fte: 1, count: 1 })] }],
    ['without FTE and start counts once', { start: null, fte: null }, { staffing: [], staffingNotAttributable: [aside({ notStated: 1 })] }],
    ['in a leap year is divided by 366', { start: '2020-12-31', end: '2020-12-31', fte: 3.66 }, {
      staffing: [staffed(2020, { average: 0.01, yearEnd: 3.66 })], staffingNotAttributable: [],
    }],
  ])('%s', (_, row, expected) => {
    expect(staffingOf(row)).toEqual(expected)
  })

  it('without stated end is presumed after the revision\'s year', () => {
    const report = reportOf({ ...emptyDataset, staffing: [post({ end: null, start: '2020-01-01' })], projects: [project({ end: '2021-12-31' })] }, 2020)
    expect(report.staffing).toEqual([staffed(2020, { average: 1, yearEnd: 1 }), staffed(2021, { presumedAverage: 1, presumedYearEnd: 1 })])
  })

  it('tenths add up exactly: ten of 0,1 are 1', () => {
    const posts = Array.from({ length: 10 }, (_, index) => post({ code: `P-${index}`, fte: 0.1 }))
    expect(reportOf({ ...emptyDataset, staffing: posts }, 2018).staffing).toEqual([staffed(2018, { average: 1, yearEnd: 1 })])
  })
})

describe('the report', () => {
  const figures = (funding: Funding[], staffing: Post[]) => reportOf({ ...emptyDataset, funding, staffing }, 2026)

  it('doesn\'t depend on the order of rows', () => {
    fc.assert(fc.property(anyAwards, anyPosts, (awards, posts) => {
      expect(figures(awards.toReversed(), posts.toReversed())).toEqual(figures(awards, posts))
    }))
  })

  it('an unknown amount or FTE changes no total', () => {
    fc.assert(fc.property(anyAwards, anyPosts, (awards, posts) => {
      const all = figures(awards, posts)
      const known = figures(awards.filter(award => award.amountCents !== null), posts.filter(post => post.fte !== null))
      // A row without amount still widens the years shown, through which ongoing rows run on.
      expect(sums(all, known.years)).toEqual(sums(known, known.years))
    }), { examples: [[[award({ amountCents: null })], [post({ fte: null })]]] })
  })

  it('gives every counted period amount away to the cent, and nothing of what is refused', () => {
    fc.assert(fc.property(anyAwards, awards => {
      const periodic = awards.map(award => ({ ...award, basis: 'period' as const }))
      const { funding, notAttributable } = figures(periodic, [])
      const given = [...funding, ...notAttributable].reduce((sum, { cents }) => sum + cents, 0)
      const counted = periodic.filter(({ status }) => status === 'toegekend' || status === 'afgesloten')
      expect(given).toBe(counted.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0))
    }))
  })

  it('has no line without a figure, and its keys ascend', () => {
    fc.assert(fc.property(anyAwards, anyPosts, (awards, posts) => {
      const { funding, staffing } = figures(awards, posts)
      expect(funding.filter(line => line.cents + line.presumedCents + line.notStated <= 0)).toEqual([])
      const keys = [
        funding.map(({ kind, domain, books, year }) => [kind, domain, books, year].join('\0')),
        staffing.map(({ domain, deployment, year }) => [domain, deployment, year].join('\0')),
      ]
      for (const list of keys) expect(list).toEqual([...new Set(list)].toSorted())
    }))
  })

  it('lists projects by code with the partners of their period where the sheet says "alle"', () => {
    const municipality = (nis: string, partnerFrom: string | null, partnerUntil: string | null) =>
      ({ nis, name: nis, district: null, population: null, populationDate: null, partnerFrom, partnerUntil, reference: null })
    const report = reportOf({
      ...emptyDataset,
      municipalities: [
        municipality('3', '2017-12-22', 'ongoing'), municipality('1', '2019-01-01', 'ongoing'),
        municipality('2', null, null), municipality('4', '2010-01-01', '2011-12-31'),
      ],
      projects: [
        project({ code: 'B', municipalities: 'all', start: '2012-01-01', end: '2018-06-30', roles: ['A'], priority: 6 }),
        project({ code: 'A', municipalities: 'all' }),
      ],
    }, 2026)
    expect(report.projects).toEqual([
      { code: 'A', name: 'Project', domain: 'SB', start: null, end: null, roles: [], priority: null, municipalities: ['1', '3', '4'] },
      { code: 'B', name: 'Project', domain: 'SB', start: '2012-01-01', end: '2018-06-30', roles: ['A'], priority: 6, municipalities: ['3'] },
    ])
  })
})

/** The totals per key and shown year, without the counts of what isn't stated. */
function sums({ funding, notAttributable, requested, requestedNotAttributable, staffing, staffingNotAttributable }: Report, years: number[]) {
  const stated = <Line extends { notStated: number }>({ notStated: _, ...line }: Line) => line
  const shown = ({ year }: { year: number }) => years.includes(year)
  return {
    funding: [...funding, ...requested].filter(shown).map(stated).filter(line => line.cents + line.presumedCents > 0),
    rest: [...notAttributable, ...requestedNotAttributable].map(stated).filter(line => line.count > 0),
    staffing: staffing.filter(shown).map(stated).filter(line => line.average + line.yearEnd + line.presumedAverage + line.presumedYearEnd > 0),
    staffingRest: staffingNotAttributable.map(stated).filter(line => line.count > 0),
  }
}

function pick<T extends object, K extends keyof T>(whole: T, keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map(key => [key, whole[key]])) as Pick<T, K>
}
