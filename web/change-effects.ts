import type { Books, Deployment, FundingKind, FundingStatus } from '#model/dataset.ts'
import type { Effect } from '#model/effect.ts'
import type { Measure } from './selection.ts'

/** What a figure counts. Money in cents, people in FTE, the rest in rows. */
export type EffectSubject =
  | { what: 'funding'; kind: FundingKind; books: Books; status: FundingStatus | null }
  | { what: 'staffing'; deployment: Deployment | null; measure: Measure }

export type EffectFigure = 'amount' | 'presumed' | 'notStated'

/** A figure that changed by the same amount in one year or in some that follow each other. */
export interface EffectRun {
  subject: EffectSubject
  figure: EffectFigure
  /** Null: beside the years, where a needed date isn't stated. */
  years: { first: number; last: number } | null
  /** In each of the years. */
  difference: number
  /** In the one year; null where there are more. */
  before: number | null
  after: number | null
  unstated: Unstated
  /** Whether rows stand behind it, in any of the years. */
  behind: Record<'before' | 'after', boolean>
}

/** Where nothing but rows without a stated figure counts: that isn't zero. */
export interface Unstated {
  before: boolean
  after: boolean
}

export interface DomainEffect {
  domain: string
  name: string
  /** What the changed rows did. */
  byRows: EffectRun[]
  /** What only the passing of time did: presumed years that have become certain, years that are shown now. */
  byCalendar: EffectRun[]
}

/** What changed in the figures, per domain in the given order; only domains of which a figure changed. */
export function domainEffects(effect: Effect, domains: readonly { code: string; name: string }[], measure: Measure): DomainEffect[] {
  const changes = changedFigures(effect, measure)
  return domains
    .map(({ code, name }) => {
      const own = changes.filter(({ domain }) => domain === code)
      return { domain: code, name, byRows: runsOf(own, 'byRows'), byCalendar: runsOf(own, 'byCalendar') }
    })
    .filter(({ byRows, byCalendar }) => byRows.length + byCalendar.length > 0)
}

/** A figure of one domain in one year, before and after. */
export interface ChangedFigure {
  /** The domain's code. */
  domain: string
  subject: EffectSubject
  figure: EffectFigure
  /** Null: beside the years. */
  year: number | null
  before: number
  after: number
  unstated: Unstated
  /** What the changed rows did, and what only the passing of time did: together the difference. */
  byRows: number
  byCalendar: number
}

/** Every figure that changed, by domain in the given order, then by what it counts, then by year. */
export function effectLines(effect: Effect, domains: readonly string[], measure: Measure): ChangedFigure[] {
  const byDomain = Map.groupBy(changedFigures(effect, measure).filter(({ byRows, byCalendar }) => byRows !== 0 || byCalendar !== 0), ({ domain }) => domain)
  return domains.flatMap(domain => {
    const series = Map.groupBy(byDomain.get(domain) ?? [], ({ subject, figure }) => JSON.stringify([subject, figure]))
    return [...series.values()].flatMap(lines => lines.toSorted((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity)))
  })
}

function changedFigures(effect: Effect, measure: Measure): ChangedFigure[] {
  const money = [
    ...effect.funding.map(line => ({ ...line, status: null })),
    ...effect.requested,
  ].flatMap(line => {
    const { domain, year } = line
    const place = { domain, year, subject: { what: 'funding', kind: line.kind, books: line.books, status: line.status } as const }
    const stated = { before: line.centsBefore, after: line.centsAfter }
    const presumed = { before: line.presumedCentsBefore, after: line.presumedCentsAfter }
    const notStated = { before: line.notStatedBefore, after: line.notStatedAfter }
    return [
      { ...place, figure: 'amount' as const, unstated: unstatedOf(notStated, stated), ...stated, byRows: line.centsByRows, byCalendar: line.centsByCalendar },
      {
        ...place, figure: 'presumed' as const, unstated: unstatedOf(notStated, stated, presumed), ...presumed,
        byRows: line.presumedCentsByRows, byCalendar: line.presumedCentsByCalendar,
      },
      { ...place, figure: 'notStated' as const, unstated: STATED, ...notStated, byRows: line.notStatedByRows, byCalendar: line.notStatedByCalendar },
    ]
  })
  const moneyBeside = [
    ...effect.notAttributable.map(rest => ({ ...rest, status: null })),
    ...effect.requestedNotAttributable,
  ].flatMap(rest => {
    const subject = { what: 'funding', kind: rest.kind, books: rest.books, status: rest.status } as const
    return besideYears(rest.domain, subject, { before: rest.centsBefore, after: rest.centsAfter }, { before: rest.notStatedBefore, after: rest.notStatedAfter })
  })
  const people = effect.staffing.flatMap(line => {
    const { domain, year, deployment } = line
    const place = { domain, year, subject: { what: 'staffing', deployment, measure } as const }
    const atEnd = measure === 'yearEnd'
    const stated = { before: atEnd ? line.yearEndBefore : line.averageBefore, after: atEnd ? line.yearEndAfter : line.averageAfter }
    const presumed = {
      before: atEnd ? line.presumedYearEndBefore : line.presumedAverageBefore, after: atEnd ? line.presumedYearEndAfter : line.presumedAverageAfter,
    }
    const notStated = { before: line.notStatedBefore, after: line.notStatedAfter }
    return [
      {
        ...place, figure: 'amount' as const, unstated: unstatedOf(notStated, stated), ...stated,
        byRows: atEnd ? line.yearEndByRows : line.averageByRows, byCalendar: atEnd ? line.yearEndByCalendar : line.averageByCalendar,
      },
      {
        ...place, figure: 'presumed' as const, unstated: unstatedOf(notStated, stated, presumed), ...presumed,
        byRows: atEnd ? line.presumedYearEndByRows : line.presumedAverageByRows, byCalendar: atEnd ? line.presumedYearEndByCalendar : line.presumedAverageByCalendar,
      },
      { ...place, figure: 'notStated' as const, unstated: STATED, ...notStated, byRows: line.notStatedByRows, byCalendar: line.notStatedByCalendar },
    ]
  })
  const peopleBeside = effect.staffingNotAttributable.flatMap(rest => besideYears(
    rest.domain, { what: 'staffing', deployment: rest.deployment, measure },
    { before: rest.fteBefore, after: rest.fteAfter }, { before: rest.notStatedBefore, after: rest.notStatedAfter },
  ))
  return [...money, ...moneyBeside, ...people, ...peopleBeside]
}

/** What stands beside the years never changes by the calendar alone. */
function besideYears(domain: string, subject: EffectSubject, amount: Sides, notStated: Sides): ChangedFigure[] {
  const place = { domain, subject, year: null, byCalendar: 0 }
  return [
    { ...place, figure: 'amount', unstated: unstatedOf(notStated, amount), ...amount, byRows: exactDifference(amount) },
    { ...place, figure: 'notStated', unstated: STATED, ...notStated, byRows: exactDifference(notStated) },
  ]
}

/** @param amounts of which none says anything, where all are zero and there are rows that aren't stated */
function unstatedOf(notStated: Sides, ...amounts: Sides[]): Unstated {
  const at = (side: keyof Sides) => notStated[side] > 0 && amounts.every(amount => amount[side] === 0)
  return { before: at('before'), after: at('after') }
}

type Sides = Pick<ChangedFigure, 'before' | 'after'>

const STATED: Unstated = { before: false, after: false }

/** Years that follow each other and differ by the same amount become one run. */
function runsOf(changes: readonly ChangedFigure[], cause: 'byRows' | 'byCalendar'): EffectRun[] {
  const changed = changes.filter(change => change[cause] !== 0)
  const bySeries = Map.groupBy(changed, ({ subject, figure, year }) => JSON.stringify([subject, figure, year === null]))
  return [...bySeries.values()].flatMap(series => {
    const runs: EffectRun[] = []
    for (const { subject, figure, year, before, after, unstated, [cause]: difference } of series.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))) {
      const open = runs.at(-1)
      const behind = { before: before > 0 || unstated.before, after: after > 0 || unstated.after }
      if (open !== undefined && open.years !== null && year === open.years.last + 1 && open.difference === difference) {
        runs[runs.length - 1] = { ...open, years: { first: open.years.first, last: year }, before: null, after: null, behind: { before: open.behind.before || behind.before, after: open.behind.after || behind.after } }
      } else {
        runs.push({ subject, figure, years: year === null ? null : { first: year, last: year }, difference, before, after, unstated, behind })
      }
    }
    return runs
  })
}

/** FTE have 4 places. */
function exactDifference({ before, after }: Sides): number {
  return Math.round((after - before) * 10_000) / 10_000
}
