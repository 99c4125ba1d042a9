import { NAMED_ENDING, projectsPerDomain, type Overview } from './overview.ts'
import { isDay, yearOf, type Day } from './period.ts'
import { byPeriod } from './project-order.ts'
import type { PublishedReport } from './report.ts'
import { endingFrom, runningIn } from './running.ts'

/**
 * @param publishedOn the day on which the revision was published, in Belgium
 * @param limits so many projects come whole; of more, so many first ones of each domain
 */
export function overviewOf({ projects, municipalities: _, priorities: __, ...figures }: PublishedReport, publishedOn: Day, limits = LIMITS): Overview {
  const { years, domains } = figures
  const { from, until } = endingFrom([], publishedOn)
  const perDomain = projectsPerDomain(projects)
  return {
    ...figures,
    ending: { from, until },
    projects: domains.flatMap(({ code }) => {
      const own = perDomain.get(code) ?? []
      if (own.length === 0) return []
      const { projects: soon, withoutEnd, withoutDates, endedBefore } = endingFrom(own, publishedOn)
      const first = own.toSorted(byPeriod).slice(0, projects.length <= limits.whole ? own.length : limits.perDomain)
      return [{
        domain: code,
        count: own.length,
        running: years.map(year => runningIn(own, year, yearOf(publishedOn))),
        starts: countedIn(years, own.map(({ start }) => start)),
        ends: countedIn(years, own.map(({ end }) => (isDay(end) ? end : null))),
        ending: { count: soon.length, soonest: soon.slice(0, NAMED_ENDING).map(({ code, name, end }) => ({ code, name, end })), withoutEnd, withoutDates, endedBefore },
        first: first.map(({ municipalities: _, ...outlined }) => outlined),
      }]
    }),
  }
}

function countedIn(years: readonly number[], days: readonly (Day | null)[]): number[] {
  const counts = years.map(() => 0)
  for (const day of days) {
    const index = day === null ? -1 : years.indexOf(yearOf(day))
    if (index !== -1) counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}

/** Of one domain as many as a screen shows before anybody scrolls. */
const LIMITS = { whole: 100, perDomain: 24 }
