import type { ReportedProject } from '#model/report.ts'
import { endingFrom, hasEnded, mayEnd, runOf } from '#model/running.ts'
import { axisOf, isWithin } from '../charts/timeline.ts'
import type { View } from '../selection.ts'
import { brusselsDay } from '../text/formats.ts'
import type { AskedRows, Only } from './asked-rows.ts'

export type AskedProjects = Extract<AskedRows, { of: 'running' | 'ending' | 'within' | 'outside' | 'role' | 'municipality' | 'listed' }>

/** Why a project stands behind a figure: it counts, or it stands beside what counts. */
export interface ProjectBehind<P> {
  row: P
  standing: 'counted' | 'without-end' | 'presumed' | 'start-not-stated'
}

type ProjectRow = Pick<ReportedProject, 'code' | 'domain' | 'start' | 'end' | 'roles' | 'municipalities'>

/**
 * The projects behind a figure, those that count first; all of them, whatever part is asked for.
 *
 * @param publishedAt of the revision, ISO 8601
 * @param listed codes of those that stand in the page's list
 */
export function projectRowsBehind<P extends ProjectRow>(
  projects: readonly P[], asked: AskedProjects, view: Pick<View, 'domains' | 'years' | 'revisionYear'>, publishedAt: string, listed: ReadonlySet<string> = new Set(),
): ProjectBehind<P>[] {
  const domain = 'domain' in asked ? asked.domain : null
  const chosen = projects.filter(project => (domain === null ? view.domains.includes(project.domain) : project.domain === domain))
  const as = (rows: readonly P[], standing: ProjectBehind<P>['standing']) => rows.map(row => ({ row, standing }))
  switch (asked.of) {
    case 'running':
      return RUNS.flatMap(run => as(chosen.filter(row => runOf(row, asked.year, view.revisionYear) === run), run === 'runs' ? 'counted' : run))
    case 'ending': {
      const day = brusselsDay(new Date(publishedAt))
      if (asked.among === 'ended') return as(chosen.filter(row => hasEnded(row, day)), 'counted')
      if (asked.among === 'may-end') return as(chosen.filter(row => mayEnd(row, day)), 'without-end')
      return [...as(endingFrom(chosen, day).projects, 'counted'), ...as(chosen.filter(row => mayEnd(row, day)), 'without-end')]
    }
    case 'within': return as(within(chosen, view.years), 'counted')
    case 'outside': {
      const axis = axisOf(view.years)
      return as(chosen.filter(project => !isWithin(project, axis)), 'counted')
    }
    case 'role': return as(within(chosen, view.years).filter(({ roles }) => (asked.role === null ? roles.length === 0 : roles.includes(asked.role))), 'counted')
    case 'listed': return as(projects.filter(({ code }) => listed.has(code)), 'counted')
    case 'municipality': return as(within(chosen, view.years).filter(({ municipalities }) => (asked.nis === null ? municipalities.length === 0 : municipalities.includes(asked.nis))), 'counted')
  }
}

/** Whether a project is of that part of a figure. @param only undefined = the whole figure */
export function isProjectInPart({ row, standing }: ProjectBehind<Pick<ProjectRow, 'start' | 'end'>>, { of }: AskedProjects, only: Only | undefined): boolean {
  if (only === undefined) return true
  if (only === 'without-dates') return row.start === null && row.end === null
  return only === 'without-end' && of !== 'running' ? row.end === null : standing === only
}

function within<P extends ProjectRow>(projects: readonly P[], years: readonly number[]): P[] {
  const axis = axisOf(years)
  return projects.filter(project => isWithin(project, axis))
}

const RUNS = ['runs', 'without-end', 'presumed', 'start-not-stated'] as const
