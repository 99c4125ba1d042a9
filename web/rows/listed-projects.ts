import { ROLES, type Role } from '#model/dataset.ts'
import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { statusOf, type ProjectChoice } from '../charts/project-choice.ts'
import { isOfStatus, projectStatus, type ProjectStatus } from '../charts/project-status.ts'
import { chosenProjects, mainRole } from '../charts/project-timeline.ts'
import { axisOf, isWithin } from '../charts/timeline.ts'
import type { View } from '../selection.ts'
import { NONE } from './asked-rows.ts'

/** `outside`: that only the list's years leave out; `every`: also what isn't chosen. `status`: as the figures count it, `group`: as the list groups it. */
export type ListedBy = 'outside' | 'every' | { domain: string } | { role: Role | null } | { status: ProjectStatus } | { group: ProjectStatus }

/** As the address has it behind `rijen=lijst,`: `stand,gepland`, `groep,gepland`, `rol,A`, `domein,SB`, `buiten`, `alle`. Null where it can't be read. */
export function listedBy(words: string): ListedBy | null {
  const [by, word = ''] = words.split(',')
  const role = ROLES.find(each => each === word)
  const status = statusOf(word)
  if (by === 'buiten') return 'outside'
  if (by === 'alle') return 'every'
  if (by === 'domein') return word === '' ? null : { domain: word }
  if (by === 'rol') return word === NONE ? { role: null } : role === undefined ? null : { role }
  if (status === null) return null
  return by === 'stand' ? { status } : by === 'groep' ? { group: status } : null
}

/**
 * The codes of a list's projects that a number in it counts.
 *
 * @param choice what the list's page asks for besides domains and years
 * @param by null = all that the list shows
 */
export function listedProjects(report: PublishedReport, view: View, choice: ProjectChoice, today: Day, by: ListedBy | null): ReadonlySet<string> {
  if (by === 'every') return new Set(report.projects.map(({ code }) => code))
  const axis = axisOf(view.years)
  const chosen = chosenProjects(report, view, choice, today).filter(project => isWithin(project, axis) === (by !== 'outside'))
  const counted = chosen.filter(project => {
    if (by === null || by === 'outside') return true
    if ('domain' in by) return project.domain === by.domain
    if ('role' in by) return mainRole(project) === by.role
    const status = projectStatus(project, today, view.revisionYear)
    return 'group' in by ? status === by.group : isOfStatus(project, status, by.status, today)
  })
  return new Set(counted.map(({ code }) => code))
}
