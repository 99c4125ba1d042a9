import type { Deployment } from '#model/dataset.ts'
import type { Report } from '#model/report.ts'
import type { View } from '../selection.ts'
import { DEPLOYMENT_DETAILS, DEPLOYMENT_NOT_STATED } from './deployments.ts'
import { panelsOf, type Panels } from './panel.ts'

type StaffingReport = Pick<Report, 'domains' | 'staffing' | 'staffingNotAttributable'>
type StaffingView = Pick<View, 'domains' | 'years' | 'measure'>

/** FTE in ten-thousandths, own posts and partners' posts apart; the details are the deployments. */
export function staffingPanels(report: StaffingReport, view: StaffingView): Panels {
  const { domains, years, measure } = view
  return panelsOf(
    report.staffing
      .filter(line => domains.includes(line.domain) && years.includes(line.year))
      .map(line => ({
        ...placeOf(line),
        year: line.year,
        amount: tenThousandths(measure === 'average' ? line.average : line.yearEnd),
        presumed: tenThousandths(measure === 'average' ? line.presumedAverage : line.presumedYearEnd),
        notStated: line.notStated,
      })),
    report.staffingNotAttributable
      .filter(line => domains.includes(line.domain))
      .map(line => ({ ...placeOf(line), amount: tenThousandths(line.fte), count: line.count, notStated: line.notStated })),
    report.domains,
    years,
    DEPLOYMENT_DETAILS,
  )
}

function placeOf({ domain, deployment }: { domain: string; deployment: Deployment | null }) {
  return {
    domain,
    side: deployment === 'partner' ? 'partner' as const : 'own' as const,
    detail: deployment ?? DEPLOYMENT_NOT_STATED,
  }
}

/** The report has FTE to 4 places. */
function tenThousandths(fte: number): number {
  return Math.round(fte * 10_000)
}
