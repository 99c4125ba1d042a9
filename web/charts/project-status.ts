import { isDay, lastDayOf, yearOf, type Day, type Period } from '#model/period.ts'
import { twelveMonthsLater } from '#model/year-later.ts'

/**
 * Where a project stands on a day. `ending`: its stated end comes within twelve months; `presumed`: its
 * end isn't stated and the day lies after the years in which it then counts; `unknown`: whether it has
 * begun isn't stated, and its end doesn't come soon.
 */
export const PROJECT_STATUSES = ['ending', 'running', 'presumed', 'planned', 'ended', 'unknown'] as const

export type ProjectStatus = (typeof PROJECT_STATUSES)[number]

/** @param revisionYear the year in which the figures were published */
export function projectStatus({ start, end }: Period, today: Day, revisionYear: number): ProjectStatus {
  if (isDay(end) && end < today) return 'ended'
  if (start !== null && start > today) return 'planned'
  if (endsSoon({ end }, today)) return 'ending'
  if (start === null) return 'unknown'
  return end === null && today > lastDayOf(Math.max(revisionYear, yearOf(start))) ? 'presumed' : 'running'
}

/**
 * Whether a project is meant by the asked status, counted as the figures count it: what ends soon also runs,
 * is planned, or lacks its start.
 */
export function isOfStatus(project: Period, status: ProjectStatus, asked: ProjectStatus | null, today: Day): boolean {
  switch (asked) {
    case null: return true
    case 'running': return isRunning(project, status)
    case 'unknown': return status === 'unknown' || (status === 'ending' && project.start === null)
    case 'ending': return endsSoon(project, today)
    case 'presumed':
    case 'planned':
    case 'ended': return status === asked
  }
}

/** What ends soon does, unless its start isn't stated. */
export function isRunning({ start }: Pick<Period, 'start'>, status: ProjectStatus): boolean {
  return status === 'running' || (status === 'ending' && start !== null)
}

function endsSoon({ end }: Pick<Period, 'end'>, today: Day): boolean {
  return isDay(end) && end >= today && end <= twelveMonthsLater(today)
}

/** How a bar of that status is filled: pattern and not colour tells them apart. */
export function lookOf(status: ProjectStatus): BarLook {
  return status === 'planned' ? 'planned' : status === 'ended' ? 'ended' : 'running'
}

/** `planned`: an outline · `running`: full · `ended`: dots. */
export type BarLook = 'planned' | 'running' | 'ended'
