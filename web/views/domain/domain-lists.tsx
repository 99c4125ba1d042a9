import type { Overview } from '#model/overview.ts'
import { TimelineSection } from '../timeline-section.tsx'
import type { DomainDetailProps } from './domain-detail.tsx'
import { FundersSection, PostsSection } from './domain-rows.tsx'
import { Participants } from './participants.tsx'

/** Who gives the money. */
export function DomainFunders({ service, report, view }: DomainDetailProps) {
  return <FundersSection service={service} report={report} view={view} />
}

/** Who works, on which projects, and who takes part in them. */
export function DomainRest({ service, report, view, spreadsheet, today, overview }: DomainDetailProps & { overview: Overview }) {
  return (
    <>
      <PostsSection service={service} report={report} view={view} spreadsheet={spreadsheet} />
      <TimelineSection overview={overview} whole={report} view={view} today={today} />
      <Participants report={report} view={view} />
    </>
  )
}
