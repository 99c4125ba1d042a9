import { useEffect, useState } from 'preact/hooks'
import { isWhole } from '#model/overview.ts'
import { asksForRows } from '../rows/asked-rows.ts'
import { viewOf } from '../selection.ts'
import { seesProblems } from '../service.ts'
import type { FiguresTexts } from '../text/figures-nl.ts'
import { useAddress, useSelection } from './address.ts'
import { ChartInks } from './chart-inks.tsx'
import { WorkbookTitle } from './downloads.tsx'
import { FigureWords, useFigureWords } from './figure-words.tsx'
import { Filters } from './filters.tsx'
import { FundingSection } from './funding-section.tsx'
import { Headlines } from './headlines.tsx'
import { Notices } from './notices.tsx'
import { PageLink } from './page-link.tsx'
import type { PageProps, PageView } from './pages.ts'
import { somebodyThere } from './presence.ts'
import { RowsBeside } from './rows/rows-beside.tsx'
import { SectionLinks, ToTop } from './section-links.tsx'
import { StaffingSection } from './staffing-section.tsx'
import { TimelineSection } from './timeline-section.tsx'
import { UnappliedChoice } from './unapplied-choice.tsx'
import { useWholeReport } from './whole-report.ts'

export function overviewPage(figuresTexts: FiguresTexts): PageView {
  return props => (
    <FigureWords figuresTexts={figuresTexts}>
      <Overview {...props} />
    </FigureWords>
  )
}

/** The figures of the chosen domains and years. Rows that its answer doesn't hold are fetched once they are looked at. */
function Overview({ service, known, now, today }: PageProps) {
  const { texts } = useFigureWords()
  const { search } = useAddress()
  const [selection, choose] = useSelection()
  const { status, overview } = known
  const view = overview === null ? null : viewOf(selection, overview)
  const waiting = (status?.problems.error ?? 0) + (status?.problems.warning ?? 0)
  const [allAsked, askAll] = useState(false)
  const [isThere, setThere] = useState(false)
  useEffect(() => { void somebodyThere().then(() => setThere(true)) }, [])
  // Its first rows are those of all years.
  const narrowed = overview !== null && view !== null && !isWhole(overview) && view.years.length < overview.years.length
  const { whole, load, failed, again } = useWholeReport(service, overview?.revision ?? null, allAsked || narrowed || asksForRows(search))
  return (
    <WorkbookTitle.Provider value={status?.title ?? null}>
      <Notices known={known} figures="overview" selection={selection} view={view} now={now} choose={choose} />
      {overview !== null && view !== null && (
        <>
          <UnappliedChoice service={service} revision={overview.revision} />
          <Filters report={overview} selection={selection} view={view} choose={choose} />
          <SectionLinks />
          <Headlines report={overview} view={view} />
          <ChartInks domains={overview.domains.length} />
          <FundingSection report={overview} view={view} choose={choose} />
          <ToTop />
          <StaffingSection report={overview} view={view} choose={choose} />
          <ToTop />
          <TimelineSection overview={overview} whole={whole} view={view} today={today} askAll={() => askAll(true)} load={load} />
          <ToTop />
          <RowsBeside service={service} report={whole} failed={failed} again={again} expected={isThere} view={view} spreadsheet={status?.spreadsheet ?? null} />
        </>
      )}
      {seesProblems(status) && waiting > 0 && <p class="column to-control"><PageLink to="control" class="link">{texts.problemsWaiting(waiting)}</PageLink></p>}
    </WorkbookTitle.Provider>
  )
}
