import { useState } from 'preact/hooks'
import type { PublishedReport } from '#model/report.ts'
import { auditFindings, browserSha256, isWell, type Finding } from '../../audit-checks.ts'
import type { ListedRevision } from '../../revisions.ts'
import type { Service } from '../../service.ts'
import type { AuditTexts } from '../../text/audit-nl.ts'
import type { Formats } from '../../text/formats.ts'
import { Mark } from '../control/mark.tsx'
import { useWords } from '../words.ts'
import { useAuditWords } from './audit-words.ts'
import { readAllRows } from './all-rows.ts'

interface IntegrityCheckProps {
  service: Service
  revisions: readonly ListedRevision[]
  report: PublishedReport
}

type Run = { phase: 'none' | 'busy' | 'failed' } | { phase: 'done'; findings: Finding[]; at: string }

/** Recomputes in the browser what it can, and says what it looked at. */
export function IntegrityCheck({ service, revisions, report }: IntegrityCheckProps) {
  const { audit: texts } = useAuditWords()
  const { formats } = useWords()
  const [run, setRun] = useState<Run>({ phase: 'none' })
  const check = async () => {
    setRun({ phase: 'busy' })
    const rows = await readAllRows(service, report.revision)
    if (rows === null) setRun({ phase: 'failed' })
    else setRun({ phase: 'done', findings: await auditFindings(revisions, report, rows, browserSha256), at: new Date().toISOString() })
  }
  const busy = run.phase === 'busy'
  return (
    <section class="block" aria-labelledby="integriteit">
      <h3 id="integriteit">{texts.check}</h3>
      <p>{texts.checkWhat}</p>
      <p class="check"><button type="button" class="button" aria-disabled={busy} onClick={() => { if (!busy) void check() }}>{busy ? texts.checking : texts.checkNow}</button></p>
      <div role="status">
        {run.phase === 'failed' && <p class="nothing">{texts.checkFailed}</p>}
        {run.phase === 'done' && (
          <>
            <p class="verdict">
              <Mark kind={run.findings.every(isWell) ? 'well' : 'error'} size={28} />
              <strong>{run.findings.every(isWell) ? texts.allWell : texts.notWell}</strong> {texts.checkedAt(report.revision, formats.moment(run.at))}
            </p>
            <ul class="findings">
              {run.findings.map(finding => (
                <li key={finding.check}><Mark kind={isWell(finding) ? 'well' : 'error'} /> <span>{findingText(finding, texts, formats)}</span></li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p class="aside">{texts.notCovered}</p>
    </section>
  )
}

function findingText(finding: Finding, texts: AuditTexts, formats: Formats): string {
  const well = isWell(finding)
  switch (finding.check) {
    case 'chain': {
      if (finding.revisions === 0) return texts.chainEmpty
      return well ? texts.chainWell(finding.revisions) : texts.chainBroken(finding.broken.slice(0, MOST_FAULTS).map(({ fault, revision }) => texts.fault[fault](revision)).join('; '))
    }
    case 'content': return well ? texts.contentWell(finding.recomputed) : texts.contentWrong(finding.recomputed, finding.listed ?? texts.notListed)
    case 'counts': return well ? texts.countsWell(finding.rows) : texts.countsWrong(formats.list(finding.differing.map(tab => texts.tabs[tab])))
    case 'figures': return well ? texts.figuresWell(finding.lines) : texts.figuresWrong(finding.differing.length)
  }
}

const MOST_FAULTS = 5
