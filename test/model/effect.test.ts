import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '#model/dataset.ts'
import { commonHorizon, effectOf, figuresWithin, isSameHorizon, NO_FIGURES, type Effect } from '#model/effect.ts'
import { reportOf } from '#model/reckoning.ts'
import type { Report } from '#model/report.ts'
import { anyAwards, anyPosts, award, emptyDataset, post, project } from './samples.ts'

/** As published in the one year and in the other. */
function compare(before: Partial<Dataset>, beforeYear: number, after: Partial<Dataset>, afterYear: number): Effect {
  const [older, newer] = [{ ...emptyDataset, ...before }, { ...emptyDataset, ...after }]
  const [was, is] = [reportOf(older, beforeYear), reportOf(newer, afterYear)]
  const [then, now] = [{ years: was.years, revisionYear: beforeYear }, { years: is.years, revisionYear: afterYear }]
  if (isSameHorizon(then, now)) return effectOf({ before: was, after: is })
  const horizon = commonHorizon(then, now)
  return effectOf({ before: was, after: is, alike: { before: figuresWithin(older, horizon), after: figuresWithin(newer, horizon) } })
}

const nothing: Effect = { funding: [], notAttributable: [], requested: [], requestedNotAttributable: [], staffing: [], staffingNotAttributable: [] }
const unchanged = { before: 0, after: 0, byRows: 0, byCalendar: 0 }
type Difference = typeof unchanged

const figure = (name: string, { before, after, byRows, byCalendar }: Difference) =>
  ({ [`${name}Before`]: before, [`${name}After`]: after, [`${name}ByRows`]: byRows, [`${name}ByCalendar`]: byCalendar })
const line = (year: number, figures: Record<string, Partial<Difference>>) => ({
  kind: 'subsidie', domain: 'SB', books: 'own', year,
  ...Object.assign({}, ...['cents', 'presumedCents', 'notStated'].map(name => figure(name, { ...unchanged, ...figures[name] }))) as object,
})
const staff = (year: number, figures: Record<string, Partial<Difference>>) => ({
  domain: 'SB', deployment: 'regional', year,
  ...Object.assign({}, ...['average', 'yearEnd', 'presumedAverage', 'presumedYearEnd', 'notStated'].map(name => figure(name, { ...unchanged, ...figures[name] }))) as object,
})

describe('what a change did to the figures', () => {
  it('is nothing where nothing changed', () => {
    const dataset = { funding: [award()], staffing: [post()], projects: [project()] }
    expect(compare(dataset, 2020, dataset, 2020)).toEqual(nothing)
  })

  it('is told per kind, domain, books and year, of what differs alone', () => {
    const before = { funding: [award({ code: 'A', end: '2019-12-31' }), award({ code: 'B', end: '2019-12-31', beneficiary: 'Stad' })] }
    const after = { funding: [award({ code: 'A', end: '2019-12-31', amountCents: 150_000 }), award({ code: 'B', end: '2019-12-31', beneficiary: 'Stad' })] }
    expect(compare(before, 2020, after, 2020)).toEqual({ ...nothing, funding: [2018, 2019].map(year => line(year, { cents: { before: 100_000, after: 150_000, byRows: 50_000 } })) })
  })

  it('counts 0 where one side has no such line', () => {
    expect(compare({}, 2018, { funding: [award()] }, 2018)).toEqual({ ...nothing, funding: [line(2018, { cents: { after: 100_000, byRows: 100_000 } })] })
    expect(compare({ funding: [award()] }, 2018, {}, 2018)).toEqual({ ...nothing, funding: [line(2018, { cents: { before: 100_000, byRows: -100_000 } })] })
  })

  it('moves an amount between requested and counted when it is granted', () => {
    expect(compare({ funding: [award({ status: 'aangevraagd' })] }, 2018, { funding: [award()] }, 2018)).toEqual({
      ...nothing,
      funding: [line(2018, { cents: { after: 100_000, byRows: 100_000 } })],
      requested: [{ status: 'aangevraagd', ...line(2018, { cents: { before: 100_000, byRows: -100_000 } }) }],
    })
  })

  it('tells what stands beside the years', () => {
    expect(compare({ funding: [award({ start: null })], staffing: [post({ start: null })] }, 2018, { funding: [award({ start: null, amountCents: null })] }, 2018)).toEqual({
      ...nothing,
      notAttributable: [{ kind: 'subsidie', domain: 'SB', books: 'own', centsBefore: 100_000, centsAfter: 0, countBefore: 1, countAfter: 0, notStatedBefore: 0, notStatedAfter: 1 }],
      staffingNotAttributable: [{ domain: 'SB', deployment: 'regional', fteBefore: 1, fteAfter: 0, countBefore: 1, countAfter: 0, notStatedBefore: 0, notStatedAfter: 0 }],
    })
  })

  it('is the calendar\'s where a presumed year has come', () => {
    const dataset = { funding: [award({ end: null })], staffing: [post({ end: null })], projects: [project({ end: '2027-12-31' })] }
    expect(compare(dataset, 2025, dataset, 2026)).toEqual({
      ...nothing,
      funding: [line(2026, { cents: { after: 100_000, byCalendar: 100_000 }, presumedCents: { before: 100_000, byCalendar: -100_000 } })],
      staffing: [staff(2026, {
        average: { after: 1, byCalendar: 1 }, yearEnd: { after: 1, byCalendar: 1 },
        presumedAverage: { before: 1, byCalendar: -1 }, presumedYearEnd: { before: 1, byCalendar: -1 },
      })],
    })
  })

  it('is the calendar\'s where a longer project only lets more years of another row show', () => {
    const funding = [award({ end: 'ongoing' })]
    const short = { funding, projects: [project({ end: '2026-12-31' })] }
    const long = { funding, projects: [project({ end: '2027-12-31' })] }
    expect(compare(short, 2026, long, 2026)).toEqual({ ...nothing, funding: [line(2027, { cents: { after: 100_000, byCalendar: 100_000 } })] })
    expect(compare(long, 2026, short, 2026)).toEqual({ ...nothing, funding: [line(2027, { cents: { before: 100_000, byCalendar: -100_000 } })] })
  })

  it('is partly the rows\' and partly the calendar\'s', () => {
    const before = { funding: [award({ end: null })], projects: [project({ end: '2026-12-31' })] }
    const after = { ...before, funding: [award({ end: null, amountCents: 150_000 })] }
    expect(compare(before, 2025, after, 2026).funding.find(({ year }) => year === 2026)).toEqual(line(2026, {
      cents: { after: 150_000, byRows: 50_000, byCalendar: 100_000 }, presumedCents: { before: 100_000, byCalendar: -100_000 },
    }))
  })

  it('from nothing is the report itself, all by rows', () => {
    const after = reportOf({ ...emptyDataset, funding: [award()] }, 2018)
    expect(effectOf({ before: NO_FIGURES, after })).toEqual({ ...nothing, funding: [line(2018, { cents: { after: 100_000, byRows: 100_000 } })] })
  })
})

const LISTS = {
  funding: [['kind', 'domain', 'books', 'year'], ['cents', 'presumedCents', 'notStated']],
  notAttributable: [['kind', 'domain', 'books'], ['cents', 'count', 'notStated']],
  requested: [['status', 'kind', 'domain', 'books', 'year'], ['cents', 'presumedCents', 'notStated']],
  requestedNotAttributable: [['status', 'kind', 'domain', 'books'], ['cents', 'count', 'notStated']],
  staffing: [['domain', 'deployment', 'year'], ['average', 'yearEnd', 'presumedAverage', 'presumedYearEnd', 'notStated']],
  staffingNotAttributable: [['domain', 'deployment'], ['fte', 'count', 'notStated']],
} as const satisfies Record<keyof Effect, readonly [readonly string[], readonly string[]]>

/** Every figure of every list by its key: `funding ["subsidie","SB","own",2018] cents`. Zero where it isn't listed. */
function figuresOf(lists: Pick<Report, keyof Effect>): Map<string, number> {
  return new Map(eachFigure(lists, '').map(([name, [value = 0]]) => [name, value]))
}

function eachFigure(lists: { [L in keyof Effect]: readonly object[] }, ...suffixes: string[]): [string, number[]][] {
  return (Object.keys(LISTS) as (keyof Effect)[]).flatMap(list => {
    const [keys, figures] = LISTS[list]
    return lists[list].flatMap(line => {
      const values = new Map<string, unknown>(Object.entries(line))
      const key = JSON.stringify(keys.map(name => values.get(name)))
      return figures.map((name): [string, number[]] => [`${list} ${key} ${name}`, suffixes.map(suffix => Number(values.get(name + suffix) ?? NaN))])
    })
  })
}

const anyDataset = fc.record({ funding: anyAwards, staffing: anyPosts }).map((rows): Dataset => ({ ...emptyDataset, ...rows }))
const anyYear = fc.integer({ min: 1990, max: 2060 })

describe('whatever the datasets and the years', () => {
  it('the effect is the one report less the other', () => {
    fc.assert(fc.property(anyDataset, anyYear, anyDataset, anyYear, (older, olderYear, newer, newerYear) => {
      const was = figuresOf(reportOf(older, olderYear))
      const is = figuresOf(reportOf(newer, newerYear))
      const told = eachFigure(compare(older, olderYear, newer, newerYear), 'Before', 'After')
      expect(told).toEqual(told.map(([name]) => [name, [was.get(name) ?? 0, is.get(name) ?? 0]]))
      const names = new Set(told.map(([name]) => name))
      const different = [...new Set([...was.keys(), ...is.keys()])].filter(name => (was.get(name) ?? 0) !== (is.get(name) ?? 0))
      expect(different.filter(name => !names.has(name))).toEqual([])
    }))
  })

  it('rows and calendar together make each line\'s difference', () => {
    fc.assert(fc.property(anyDataset, anyYear, anyDataset, anyYear, (older, olderYear, newer, newerYear) => {
      const { funding, requested, staffing } = compare(older, olderYear, newer, newerYear)
      const lines = { ...nothing, funding, requested, staffing }
      const wrong = eachFigure(lines, 'Before', 'After', 'ByRows', 'ByCalendar')
        .filter(([, [before = NaN, after = NaN, byRows = NaN, byCalendar = NaN]]) => !(Math.abs(after - before - byRows - byCalendar) < 1e-6))
      expect(wrong).toEqual([])
    }))
  })

  it('nothing is by rows where the rows are the same, and nothing by the calendar where it is', () => {
    fc.assert(fc.property(anyDataset, anyYear, anyDataset, anyYear, (dataset, olderYear, other, newerYear) => {
      const { funding, requested, staffing } = compare(dataset, olderYear, dataset, newerYear)
      const byRows = eachFigure({ ...nothing, funding, requested, staffing }, 'ByRows').flatMap(([, values]) => values)
      expect(byRows.filter(value => value !== 0)).toEqual([])

      // A project that lasts as long as anything can: both show the same years.
      const wide = { ...dataset, projects: [project({ start: '1950-01-01', end: '2100-12-31' })] }
      const alike = compare(wide, olderYear, { ...other, projects: wide.projects }, olderYear)
      const byCalendar = eachFigure({ ...nothing, funding: alike.funding, requested: alike.requested, staffing: alike.staffing }, 'ByCalendar').flatMap(([, values]) => values)
      expect(byCalendar.filter(value => value !== 0)).toEqual([])
    }))
  })
})
