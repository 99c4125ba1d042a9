import { viewOf } from '../selection.ts'
import { useSelection } from './address.ts'
import { WorkbookTitle } from './downloads.tsx'
import { Filters } from './filters.tsx'
import { FundingSection } from './funding-section.tsx'
import { Headlines } from './headlines.tsx'
import { Notices } from './notices.tsx'
import { PageLink } from './page-link.tsx'
import type { PageProps } from './pages.ts'
import { RowsBeside } from './rows/rows-beside.tsx'
import { StaffingSection } from './staffing-section.tsx'
import { TimelineSection } from './timeline-section.tsx'
import { useWords } from './words.ts'

/** The figures of the chosen domains and years. */
export function Overview({ service, known, now, today }: PageProps) {
  const { texts } = useWords()
  const [selection, choose] = useSelection()
  const { status, report } = known
  const view = report === null ? null : viewOf(selection, report)
  // For who can do something about them.
  const mayMend = status?.roles.some(role => role !== 'board') === true
  const waiting = (status?.problems.error ?? 0) + (status?.problems.warning ?? 0)
  return (
    <WorkbookTitle.Provider value={status?.title ?? null}>
      <Notices known={known} selection={selection} view={view} now={now} choose={choose} />
      {report !== null && view !== null && (
        <>
          <Filters report={report} selection={selection} view={view} choose={choose} />
          <Headlines report={report} view={view} />
          <FundingSection report={report} view={view} choose={choose} />
          <StaffingSection report={report} view={view} choose={choose} />
          <TimelineSection report={report} view={view} today={today} />
          <RowsBeside service={service} report={report} view={view} spreadsheet={status?.spreadsheet ?? null} />
        </>
      )}
      {mayMend && waiting > 0 && <p class="column to-control"><PageLink to="control" class="link">{texts.problemsWaiting(waiting)}</PageLink></p>}
    </WorkbookTitle.Provider>
  )
}
