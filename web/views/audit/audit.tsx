import { sampleChoiceOf } from '../../sample.ts'
import type { AuditTexts } from '../../text/audit-nl.ts'
import type { ValueTexts } from '../../text/values-nl.ts'
import { useAddress, useSelection } from '../address.ts'
import { WorkbookTitle } from '../downloads.tsx'
import { Notice, Notices } from '../notices.tsx'
import type { PageProps, PageView } from '../pages.ts'
import { UnappliedChoice } from '../unapplied-choice.tsx'
import { AuditWords, useAuditWords } from './audit-words.ts'
import { ChainTable } from './chain-table.tsx'
import { EvidenceButton } from './evidence-button.tsx'
import { useFetchedChain, useListedRevision } from './fetched-chain.ts'
import { IntegrityCheck } from './integrity-check.tsx'
import { RevisionFacts } from './revision-facts.tsx'
import { Sampler } from './sampler.tsx'

export function auditPage(audit: AuditTexts, values: ValueTexts): PageView {
  return props => (
    <AuditWords.Provider value={{ audit, values }}>
      <Audit {...props} />
    </AuditWords.Provider>
  )
}

/** The chain of revisions, one of them recomputed, and a sample of its rows. */
function Audit({ service, known, now }: PageProps) {
  const { audit: texts } = useAuditWords()
  const [selection, choose] = useSelection()
  const { search } = useAddress()
  const { report, status } = known
  const { chain, unreachable } = useFetchedChain(service, status?.revision ?? null)
  const shown = useListedRevision(service, chain, report?.revision ?? null)
  return (
    <WorkbookTitle.Provider value={status?.title ?? null}>
      <Notices known={known} selection={selection} view={null} now={now} choose={choose} />
      {report !== null && <UnappliedChoice service={service} revision={report.revision} beyond={['domains', 'years', 'kinds']} />}
      <div class={sampleChoiceOf(search) === null ? 'audit-page column' : 'audit-page column sampled'}>
        <h2>{texts.title}</h2>
        <p class="intro">{texts.intro}</p>
        {unreachable && <Notice kind="warning">{texts.unreachable}</Notice>}
        {status?.revision != null && chain === null && !unreachable && <p class="nothing" role="status">{texts.loading}</p>}
        {report !== null && status?.revision != null && chain !== null && (
          <>
            {shown !== null && (
              <RevisionFacts revision={shown}>
                <EvidenceButton key={shown.revision} service={service} revision={shown.revision} allowed={status.roles.includes('auditor')} />
              </RevisionFacts>
            )}
            <IntegrityCheck key={report.revision} service={service} report={report} revisions={status.revision} />
            <Sampler service={service} report={report} spreadsheet={status.spreadsheet} />
          </>
        )}
        {chain !== null && <WorkbookTitle.Provider value={status?.title ?? null}><ChainTable chain={chain} shown={report?.revision ?? null} /></WorkbookTitle.Provider>}
      </div>
    </WorkbookTitle.Provider>
  )
}
