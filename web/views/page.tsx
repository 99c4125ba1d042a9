import { useEffect } from 'preact/hooks'
import { brusselsDay } from '../text/formats.ts'
import { viewOf } from '../selection.ts'
import type { Service } from '../service.ts'
import { useSelection } from './address.ts'
import { Filters } from './filters.tsx'
import { Footer } from './footer.tsx'
import { FundingSection } from './funding-section.tsx'
import { Header } from './header.tsx'
import { Headlines } from './headlines.tsx'
import { Notices } from './notices.tsx'
import { Problems } from './problems.tsx'
import { StaffingSection } from './staffing-section.tsx'
import { TimelineSection } from './timeline-section.tsx'
import { useKnown, useNow } from './watch.ts'
import { useWords } from './words.ts'

export function Page({ service }: { service: Service }) {
  const { texts } = useWords()
  const [selection, choose] = useSelection()
  const known = useKnown(service, selection.revision)
  const now = useNow()
  const { status, report } = known
  const title = status?.title ?? texts.untitled
  useEffect(() => { document.title = title === texts.product ? title : `${title} · ${texts.product}` }, [title])

  const today = brusselsDay(now)
  const view = report === null ? null : viewOf(selection, report)
  return (
    <>
      <a class="skip" href="#cijfers">{texts.skip}</a>
      <Header title={title} known={known} today={today} />
      <main id="cijfers" tabIndex={-1}>
        <Notices known={known} selection={selection} view={view} now={now} choose={choose} />
        {status !== null && status.revision === null && <Problems status={status} service={service} />}
        {report !== null && view !== null && (
          <>
            <Filters report={report} selection={selection} view={view} choose={choose} />
            <Headlines report={report} view={view} />
            <FundingSection report={report} view={view} choose={choose} />
            <StaffingSection report={report} view={view} choose={choose} />
            <TimelineSection report={report} view={view} today={today} />
          </>
        )}
      </main>
      {report !== null && (
        <Footer title={title} report={report}>
          {status !== null && <Problems status={status} service={service} />}
        </Footer>
      )}
    </>
  )
}
