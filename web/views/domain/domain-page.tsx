import { useEffect, useMemo } from 'preact/hooks'
import { overviewOf } from '#model/overview.ts'
import { viewOf, type View } from '../../selection.ts'
import type { DomainTexts } from '../../text/domain-nl.ts'
import { brusselsDay } from '../../text/formats.ts'
import { useSelection } from '../address.ts'
import { WorkbookTitle } from '../downloads.tsx'
import { FundingSection } from '../funding-section.tsx'
import { Headlines } from '../headlines.tsx'
import { Notices } from '../notices.tsx'
import { PageLink } from '../page-link.tsx'
import type { PageProps, PageView } from '../pages.ts'
import { RowsBeside } from '../rows/rows-beside.tsx'
import { StaffingSection } from '../staffing-section.tsx'
import { TimelineSection } from '../timeline-section.tsx'
import { DomainFilters } from './domain-filters.tsx'
import { DomainList } from './domain-list.tsx'
import { FundersSection, PostsSection } from './domain-rows.tsx'
import { DomainTitle } from './domain-title.tsx'
import { DomainWords, useDomainWords } from './domain-words.ts'
import { Participants } from './participants.tsx'

export function domainPage(texts: DomainTexts): PageView {
  return props => (
    <DomainWords.Provider value={texts}>
      <DomainPage {...props} />
    </DomainWords.Provider>
  )
}

/** All domains beside each other, or all there is about one. */
function DomainPage({ service, known, now, today, item, entitle }: PageProps) {
  const [selection, choose] = useSelection()
  const { status, report } = known
  const domain = report?.domains.find(({ code }) => code.toLowerCase() === item?.toLowerCase())
  useEffect(() => {
    entitle(domain?.name ?? null)
    return () => entitle(null)
  }, [domain?.name])

  const chosen = report === null ? null : viewOf(selection, report)
  // On a domain's page the address's path says which domain, whatever the filter of other pages.
  const view: View | null = chosen === null || domain === undefined ? chosen : { ...chosen, domains: [domain.code], unknownDomains: [] }
  const overview = useMemo(() => (report === null || item === null ? null : overviewOf(report, brusselsDay(new Date(report.publishedAt)))), [report, item === null])
  return (
    <WorkbookTitle.Provider value={status?.title ?? null}>
      <Notices known={known} selection={selection} view={view} now={now} choose={choose} />
      {report !== null && view !== null && (
        <>
          {item === null && <DomainList report={report} view={view} choose={choose} />}
          {item !== null && domain === undefined && <MissingDomain asked={item} />}
          {domain !== undefined && overview !== null && (
            <>
              <DomainTitle service={service} report={report} domain={domain} />
              <DomainFilters report={report} view={view} selection={selection} choose={choose} domain={domain.code} />
              <Headlines report={overview} view={view} />
              <FundingSection report={report} view={view} choose={choose} />
              <FundersSection service={service} report={report} view={view} />
              <StaffingSection report={report} view={view} choose={choose} />
              <PostsSection service={service} report={report} view={view} spreadsheet={status?.spreadsheet ?? null} />
              <TimelineSection overview={overview} whole={report} view={view} today={today} />
              <Participants report={report} domain={domain.code} />
            </>
          )}
          <RowsBeside service={service} report={report} view={view} spreadsheet={status?.spreadsheet ?? null} />
        </>
      )}
    </WorkbookTitle.Provider>
  )
}

function MissingDomain({ asked }: { asked: string }) {
  const texts = useDomainWords()
  return (
    <section class="empty column">
      <h2>{texts.missing}</h2>
      <p>{texts.missingWhy(asked)}</p>
      <p><PageLink to="domain" class="link">{texts.toAll}</PageLink></p>
    </section>
  )
}
