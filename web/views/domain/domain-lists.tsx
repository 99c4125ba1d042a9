import type { Overview } from '#model/overview.ts'
import { loadPart, type Language } from '../../text/catalog.ts'
import { RowStory } from '../history/row-story.tsx'
import { TimelineSection } from '../timeline-section.tsx'
import type { DomainDetailProps } from './domain-detail.tsx'
import { DomainListWords } from './domain-list-words.ts'
import { FundersSection, PostsSection } from './domain-rows.tsx'
import { Participants } from './participants.tsx'

/** What a domain's page lists row by row, with its texts. */
export async function domainLists(language: Language): Promise<{ Funders: typeof DomainFunders; Rest: typeof DomainRest }> {
  const texts = await loadPart(language, 'domainLists')
  return {
    Funders: props => <DomainListWords.Provider value={texts}><DomainFunders {...props} /></DomainListWords.Provider>,
    Rest: props => <DomainListWords.Provider value={texts}><DomainRest {...props} /></DomainListWords.Provider>,
  }
}

/** Who gives the money. */
function DomainFunders({ service, report, view }: DomainDetailProps) {
  return <FundersSection service={service} report={report} view={view} />
}

/** Who works, on which projects, and who takes part in them. */
function DomainRest({ service, report, view, spreadsheet, today, domain, overview }: DomainDetailProps & { overview: Overview }) {
  return (
    <>
      <PostsSection service={service} report={report} view={view} spreadsheet={spreadsheet} />
      <TimelineSection overview={overview} whole={report} view={view} today={today} />
      <Participants report={report} view={view} />
      <div class="column"><RowStory service={service} report={report} tab="Domeinen" code={domain.code} name={domain.name} /></div>
    </>
  )
}
