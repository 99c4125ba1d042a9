import { isDay, lastDayOf, yearOf, type Day, type Period } from '#model/period.ts'
import { twelveMonthsLater } from '#model/year-later.ts'

/**
 * Where a project stands on a day. `ending`: its stated end comes within twelve months; `presumed`: its
 * end isn't stated and the day lies after the years in which it then counts; `unknown`: no date is stated.
 */
export const PROJECT_STATUSES = ['ending', 'running', 'presumed', 'planned', 'ended', 'unknown'] as const

export type ProjectStatus = (typeof PROJECT_STATUSES)[number]

/** @param revisionYear the year in which the figures were published */
export function projectStatus({ start, end }: Period, today: Day, revisionYear: number): ProjectStatus {
  if (isDay(end) && end < today) return 'ended'
  if (start !== null && start > today) return 'planned'
  if (isDay(end)) return end <= twelveMonthsLater(today) ? 'ending' : 'running'
  if (end === 'ongoing') return 'running'
  if (start === null) return 'unknown'
  return today > lastDayOf(Math.max(revisionYear, yearOf(start))) ? 'presumed' : 'running'
}

/** Whether a project of that status is meant by the asked one; what ends soon is still running. */
export function isOfStatus(status: ProjectStatus, asked: ProjectStatus | null): boolean {
  return asked === null || status === asked || (asked === 'running' && status === 'ending')
}

/** How a bar of that status is filled: pattern and not colour tells them apart. */
export function lookOf(status: ProjectStatus): BarLook {
  return status === 'planned' ? 'planned' : status === 'ended' ? 'ended' : 'running'
}

/** `planned`: an outline · `running`: full · `ended`: dots. */
export type BarLook = 'planned' | 'running' | 'ended'
