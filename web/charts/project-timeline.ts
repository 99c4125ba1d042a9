import { byPeriod } from '#model/project-order.ts'
import { ROLES, type Role } from '#model/dataset.ts'
import { dayFrom, isDay, type Day } from '#model/period.ts'
import type { PublishedReport, ReportedProject } from '#model/report.ts'
import type { View } from '../selection.ts'
import { isChosen, municipalityNamed, plainText, type Grouping, type Order, type ProjectChoice } from './project-choice.ts'
import { isOfStatus, PROJECT_STATUSES, projectStatus, type ProjectStatus } from './project-status.ts'
import { axisOf, barOf, compare, isWithin, type Bar, type Timeline } from './timeline.ts'

/** Places on the time axis are fractions, as in `Timeline`. */
export interface ProjectTimeline extends Pick<Timeline, 'years' | 'today'> {
  /** Where the second, third and fourth quarter of a year begin, while only a few years are shown. */
  quarters: { day: Day; at: number }[]
  /** In the grouping's own order; none is empty. */
  groups: ProjectGroup[]
  /** Projects shown. */
  count: number
  /** Projects left out only because their stated period lies outside the years shown. */
  outside: number
}

export interface ProjectGroup {
  /** What its projects have in common; null where they aren't grouped. */
  of: { grouping: 'domain'; domain: string } | { grouping: 'role'; role: Role | null } | { grouping: 'status'; status: ProjectStatus } | null
  rows: ProjectRow[]
}

export interface ProjectRow {
  project: ReportedProject
  domainName: string
  /** The domain's place in the report. */
  colour: number
  status: ProjectStatus
  bar: Bar | null
}

/** @param today the day of viewing */
export function projectTimelineOf(report: PublishedReport, view: View, choice: ProjectChoice, today: Day): ProjectTimeline {
  const axis = axisOf(view.years)
  const places = new Map(report.domains.map(({ code, name }, place) => [code, { name, place }]))
  const chosen = chosenProjects(report, view, choice, today)
  const rows = chosen
    .filter(project => isWithin(project, axis))
    .map(project => ({
      project,
      domainName: places.get(project.domain)?.name ?? project.domain,
      colour: places.get(project.domain)?.place ?? 0,
      status: projectStatus(project, today, view.revisionYear),
      bar: barOf(project, axis, view.revisionYear),
    }))
    .toSorted(inOrder(choice.order))
  return {
    years: view.years.map(year => ({ year, from: axis.place(`${year}-01-01`), to: axis.placeAfter(`${year}-12-31`) })),
    quarters: view.years.length > QUARTERS_UP_TO ? [] : view.years.flatMap(year =>
      [4, 7, 10].flatMap(month => dayFrom(year, month, 1) ?? []).map(day => ({ day, at: axis.place(day) }))),
    today: today >= axis.first && today <= axis.last ? axis.place(today) : null,
    groups: grouped(rows, choice.grouping),
    count: rows.length,
    outside: chosen.length - rows.length,
  }
}

/** Of all years. */
export function chosenProjects(report: PublishedReport, view: View, choice: ProjectChoice, today: Day): ReportedProject[] {
  const nis = municipalityNamed(report, choice.municipality)?.nis ?? null
  const domains = new Set(view.domains)
  return report.projects.filter(project => domains.has(project.domain) && isChosen(project, nis, choice.text)
    && isOfStatus(project, projectStatus(project, today, view.revisionYear), choice.status, today))
}

/** How many projects are meant by each status, of those by which any is; what ends soon is among others too. */
export function statusCounts({ groups }: Pick<ProjectTimeline, 'groups'>, today: Day): { status: ProjectStatus; count: number }[] {
  const rows = groups.flatMap(group => group.rows)
  return PROJECT_STATUSES.map(asked => ({ status: asked, count: rows.filter(({ project, status }) => isOfStatus(project, status, asked, today)).length })).filter(({ count }) => count > 0)
}

/** The role that a project is grouped and sorted by; of several the first of the workbook's list. */
export function mainRole({ roles }: Pick<ReportedProject, 'roles'>): Role | null {
  return roles[0] ?? null
}

function inOrder(order: Order): (a: ProjectRow, b: ProjectRow) => number {
  const first = FIRST_BY[order]
  return (a, b) => first(a, b) || byPeriod(a.project, b.project) || compare(a.project.code, b.project.code)
}

const FIRST_BY: Record<Order, (a: ProjectRow, b: ProjectRow) => number> = {
  start: () => 0,
  // A stated end, an ongoing one, none.
  end: (a, b) => compare(endKey(a.project), endKey(b.project)),
  name: (a, b) => compare(plainText(a.project.name), plainText(b.project.name)),
  domain: (a, b) => a.colour - b.colour,
  role: (a, b) => roleRank(a) - roleRank(b),
}

function endKey({ end }: ReportedProject): string {
  return isDay(end) ? end : end === 'ongoing' ? '~1' : '~2'
}

/** Without role last. */
function roleRank({ project }: ProjectRow): number {
  const role = mainRole(project)
  return role === null ? ROLES.length : ROLES.indexOf(role)
}

function grouped(rows: ProjectRow[], grouping: Grouping): ProjectGroup[] {
  if (rows.length === 0) return []
  switch (grouping) {
    case 'none': return [{ of: null, rows }]
    case 'domain': return groupsBy(rows, row => row.colour, row => ({ grouping, domain: row.project.domain }))
    case 'role': return groupsBy(rows, roleRank, row => ({ grouping, role: mainRole(row.project) }))
    case 'status': return groupsBy(rows, row => PROJECT_STATUSES.indexOf(row.status), row => ({ grouping, status: row.status }))
  }
}

/** Groups ascending by `rank`; `of` is asked of each group's first row. */
function groupsBy(rows: ProjectRow[], rank: (row: ProjectRow) => number, of: (row: ProjectRow) => ProjectGroup['of']): ProjectGroup[] {
  const groups = new Map<number, ProjectGroup>()
  for (const row of rows) {
    const group = groups.get(rank(row))
    if (group === undefined) groups.set(rank(row), { of: of(row), rows: [row] })
    else group.rows.push(row)
  }
  return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group)
}

const QUARTERS_UP_TO = 3
