import type { Funding, Project } from './dataset.ts'
import { booksOf, domainOf } from './derivation.ts'
import { sharesByYear, yearlyShare } from './money.ts'
import { byKeys } from './order.ts'
import { isDay, yearOf } from './period.ts'
import type { FundingKey, FundingLine, FundingRest, Report } from './report.ts'
import { countedDays, notStatedYears, yearsWithin, type Horizon } from './span.ts'
import { tally } from './tally.ts'

type FundingPart = Pick<Report, 'funding' | 'notAttributable' | 'requested' | 'requestedNotAttributable'>

/** Spreads every award over the years; status decides whether it counts, is requested, or is left out (geweigerd). */
export function attributeFunding(
  awards: readonly Funding[],
  projects: ReadonlyMap<string, Project>,
  years: readonly number[],
  revisionYear: number,
): FundingPart {
  const horizon = { years, revisionYear }
  const counted = awards.filter(award => award.status === 'toegekend' || award.status === 'afgesloten')
  const requested = awards.filter(award => award.status === 'aangevraagd' || award.status === 'in voorbereiding')

  const keyOf = (award: Funding): FundingKey => ({
    kind: award.kind,
    domain: domainOf(award, projects),
    books: booksOf(award),
  })
  const requestedKeyOf = (award: Funding) => ({ status: award.status, ...keyOf(award) })

  const given = spread(counted, keyOf, horizon)
  const asked = spread(requested, requestedKeyOf, horizon)
  return {
    funding: given.lines.toSorted(byKeys(['kind', 'domain', 'books', 'year'])),
    notAttributable: given.rests.toSorted(byKeys(['kind', 'domain', 'books'])),
    requested: asked.lines.toSorted(byKeys(['status', 'kind', 'domain', 'books', 'year'])),
    requestedNotAttributable: asked.rests.toSorted(byKeys(['status', 'kind', 'domain', 'books'])),
  }
}

/** One award's cents in one year, or null where the award can't be attributed to years. */
export interface YearShare {
  year: number
  cents: number
  presumed: boolean
}

/** The years' cents of an award with an amount; null where a needed date isn't stated. Shares of 0 cents are left out. */
export function yearSharesOf(award: Funding, horizon: Horizon): YearShare[] | null {
  const { amountCents, basis } = award
  const days = countedDays(award, horizon)
  if (amountCents === null || days === null) return null
  if (basis === 'once') return [{ year: yearOf(days.first), cents: amountCents, presumed: false }]
  if (basis === 'period') {
    if (!isDay(award.end)) return null
    return [...sharesByYear(amountCents, days.first, award.end)]
      .map(([year, cents]) => ({ year, cents, presumed: false }))
      .filter(share => share.cents !== 0)
  }
  return yearsWithin(days, horizon)
    .map(year => ({
      year,
      cents: yearlyShare(amountCents, days.first, days.last, year),
      presumed: days.presumedFrom !== null && year >= days.presumedFrom,
    }))
    .filter(share => share.cents !== 0)
}

function spread<Key extends FundingKey>(awards: readonly Funding[], keyOf: (award: Funding) => Key, horizon: Horizon) {
  const lines = tally<Key & { year: number }, Omit<FundingLine, keyof FundingKey | 'year'>>(
    () => ({ cents: 0, presumedCents: 0, notStated: 0 }),
  )
  const rests = tally<Key, Omit<FundingRest, keyof FundingKey>>(() => ({ cents: 0, count: 0, notStated: 0 }))

  for (const award of awards) {
    const key = keyOf(award)
    if (award.amountCents === null) {
      const years = unknownYears(award, horizon)
      if (years === null) rests.at(key).notStated++
      else for (const year of years) lines.at({ ...key, year }).notStated++
      continue
    }
    const shares = yearSharesOf(award, horizon)
    if (shares === null) {
      const rest = rests.at(key)
      rest.cents += award.amountCents
      rest.count++
      continue
    }
    for (const { year, cents, presumed } of shares) lines.at({ ...key, year })[presumed ? 'presumedCents' : 'cents'] += cents
  }
  return { lines: lines.all(), rests: rests.all() }
}

/** The years in which an award without amount counts as not stated; null without a start. */
function unknownYears(award: Funding, horizon: Horizon): number[] | null {
  if (award.start === null) return null
  return award.basis === 'once' ? [yearOf(award.start)] : notStatedYears(award, horizon)
}
