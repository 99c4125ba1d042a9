import type { Deployment, Post } from './dataset.ts'
import { averageOf, exactFte, fteDays, isActiveAtYearEnd, roundedFte, type ExactFte } from './fte.ts'
import { byKeys } from './order.ts'
import type { Report } from './report.ts'
import { countedDays, notStatedYears, yearsWithin } from './span.ts'
import { tally } from './tally.ts'

interface StaffingKey {
  domain: string
  deployment: Deployment | null
}

interface YearSums {
  days: ExactFte
  atEnd: ExactFte
  presumedDays: ExactFte
  presumedAtEnd: ExactFte
  notStated: number
}

/** FTE per domain, deployment and year: the year's average and the state on 31 December. */
export function attributeStaffing(
  posts: readonly Post[],
  years: readonly number[],
  revisionYear: number,
): Pick<Report, 'staffing' | 'staffingNotAttributable'> {
  const horizon = { years, revisionYear }
  const lines = tally<StaffingKey & { year: number }, YearSums>(() => ({
    days: 0n, atEnd: 0n, presumedDays: 0n, presumedAtEnd: 0n, notStated: 0,
  }))
  const rests = tally<StaffingKey, { fte: ExactFte; count: number; notStated: number }>(() => ({ fte: 0n, count: 0, notStated: 0 }))

  for (const post of posts) {
    const { domain, deployment, fte } = post
    const key = { domain, deployment }
    const days = countedDays(post, horizon)
    if (days === null) {
      const rest = rests.at(key)
      if (fte === null) rest.notStated++
      else {
        rest.fte += exactFte(fte)
        rest.count++
      }
      continue
    }
    if (fte === null) {
      for (const year of notStatedYears(post, horizon)) lines.at({ ...key, year }).notStated++
      continue
    }
    for (const year of yearsWithin(days, horizon)) {
      const sums = lines.at({ ...key, year })
      const presumed = days.presumedFrom !== null && year >= days.presumedFrom
      sums[presumed ? 'presumedDays' : 'days'] += fteDays(fte, days.first, days.last, year)
      if (isActiveAtYearEnd(days.first, days.last, year)) sums[presumed ? 'presumedAtEnd' : 'atEnd'] += exactFte(fte)
    }
  }

  return {
    staffing: lines.all()
      .map(({ days, atEnd, presumedDays, presumedAtEnd, notStated, ...key }) => ({
        ...key,
        average: averageOf(days, key.year),
        yearEnd: roundedFte(atEnd),
        presumedAverage: averageOf(presumedDays, key.year),
        presumedYearEnd: roundedFte(presumedAtEnd),
        notStated,
      }))
      .toSorted(byKeys(['domain', 'deployment', 'year'])),
    staffingNotAttributable: rests.all()
      .map(({ fte, ...rest }) => ({ domain: rest.domain, deployment: rest.deployment, fte: roundedFte(fte), count: rest.count, notStated: rest.notStated }))
      .toSorted(byKeys(['domain', 'deployment'])),
  }
}
