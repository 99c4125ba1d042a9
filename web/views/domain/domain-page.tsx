import { useEffect } from 'preact/hooks'
import { viewOf, type View } from '../../selection.ts'
import type { DomainTexts } from '../../text/domain-nl.ts'
import { useSelection } from '../address.ts'
import { WorkbookTitle } from '../downloads.tsx'
import { UnloadedPage } from '../missing-page.tsx'
import { Notices } from '../notices.tsx'
import { PageLink } from '../page-link.tsx'
import type { PageProps, PageView } from '../pages.ts'
import { useLate } from '../projects/late.ts'
import { RowsBeside } from '../rows/rows-beside.tsx'
import { UnappliedChoice } from '../unapplied-choice.tsx'
import { DomainWords, useDomainWords } from './domain-words.ts'

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
  const List = useLate(item === null, async () => (await import('./domain-list.tsx')).DomainList)
  const Detail = useLate(item !== null, async () => (await import('./domain-detail.tsx')).loadDomainDetail(selection.language))

  const chosen = report === null ? null : viewOf(selection, report)
  // On a domain's page the address's path says which domain, whatever the filter of other pages.
  const view: View | null = chosen === null || domain === undefined ? chosen : { ...chosen, domains: [domain.code], unknownDomains: [] }
  const spreadsheet = status?.spreadsheet ?? null
  return (
    <WorkbookTitle.Provider value={status?.title ?? null}>
      <Notices known={known} selection={selection} view={view} now={now} choose={choose} />
      {(item === null ? List : Detail) === 'failed' && <UnloadedPage />}
      {report !== null && view !== null && (
        <>
          <UnappliedChoice service={service} revision={report.revision} beyond={item === null ? ['domains'] : []} />
          {item === null && List !== null && List !== 'failed' && <List report={report} view={view} choose={choose} />}
          {item !== null && domain === undefined && <MissingDomain asked={item} />}
          {domain !== undefined && Detail !== null && Detail !== 'failed' && (
            <Detail service={service} report={report} view={view} selection={selection} choose={choose} domain={domain} spreadsheet={spreadsheet} today={today} />
          )}
          <RowsBeside service={service} report={report} view={view} spreadsheet={spreadsheet} />
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
