import { columnsOf, rowsOf, type Columnar } from './columnar.ts'
import type { DomainProjects, OutlinedProject, Overview } from './overview.ts'
import type { FundingLine, StaffingLine } from './report.ts'

/** An overview as it is sent: its long lists column by column. */
export interface OverviewColumns extends Omit<Overview, 'funding' | 'staffing' | 'projects'> {
  funding: Columnar<FundingLine>
  staffing: Columnar<StaffingLine>
  projects: (Omit<DomainProjects, 'first'> & { first: Columnar<OutlinedProject> })[]
}

export function overviewColumns(overview: Overview): OverviewColumns {
  return {
    ...overview,
    funding: columnsOf(overview.funding),
    staffing: columnsOf(overview.staffing),
    projects: overview.projects.map(each => ({ ...each, first: columnsOf(each.first) })),
  }
}

export function overviewFromColumns(sent: OverviewColumns): Overview {
  return {
    ...sent,
    funding: rowsOf(sent.funding),
    staffing: rowsOf(sent.staffing),
    projects: sent.projects.map(each => ({ ...each, first: rowsOf(each.first) })),
  }
}
