import type { ComponentType } from 'preact'
import { useMemo } from 'preact/hooks'
import { overviewOf } from '#model/overview-of.ts'
import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { loadStyles } from '../../part-styles.ts'
import type { Selection, View } from '../../selection.ts'
import type { Service, Spreadsheet } from '../../service.ts'
import { loadPart, type Language } from '../../text/catalog.ts'
import { brusselsDay } from '../../text/formats.ts'
import type { Choose } from '../address.ts'
import { ChartInks } from '../chart-inks.tsx'
import { FigureWords } from '../figure-words.tsx'
import { Headlines } from '../headlines.tsx'
import { LateView } from '../late-view.tsx'
import { DomainFilters } from './domain-filters.tsx'
import { DomainTitle } from './domain-title.tsx'

export interface DomainDetailProps {
  service: Service
  report: PublishedReport
  view: View
  selection: Selection
  choose: Choose
  domain: PublishedReport['domains'][number]
  spreadsheet: Spreadsheet | null
  today: Day
}

export async function loadDomainDetail(language: Language): Promise<ComponentType<DomainDetailProps>> {
  const [figuresTexts] = await Promise.all([loadPart(language, 'figures'), loadStyles('figures')])
  return props => (
    <FigureWords figuresTexts={figuresTexts}>
      <DomainDetail {...props} />
    </FigureWords>
  )
}

/** A domain's figures; what is listed row by row comes once these stand there. */
function DomainDetail(props: DomainDetailProps) {
  const { service, report, view, selection, choose, domain } = props
  const overview = useMemo(() => overviewOf(report, brusselsDay(new Date(report.publishedAt))), [report])
  const lists = async () => (await import('./domain-lists.tsx')).domainLists(selection.language)
  return (
    <>
      <DomainTitle service={service} report={report} domain={domain} />
      <DomainFilters report={report} view={view} selection={selection} choose={choose} domain={domain.code} />
      <Headlines report={overview} view={view} />
      <ChartInks domains={report.domains.length} />
      <LateView load={async () => (await import('../funding-section.tsx')).FundingSection} props={{ report, view, choose }} />
      <LateView load={async () => (await lists()).Funders} props={props} />
      <LateView load={async () => (await import('../staffing-section.tsx')).StaffingSection} props={{ report, view, choose }} />
      <LateView load={async () => (await lists()).Rest} props={{ ...props, overview }} />
    </>
  )
}
