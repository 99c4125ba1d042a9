import { useEffect, useState } from 'preact/hooks'
import type { PublishedReport } from '#model/report.ts'
import type { BrokenLink } from '../../audit-chain.ts'
import { asksForCheck, checkSearch } from '../../asked-check.ts'
import type { Finding } from '../../audit-checks.ts'
import { browserSha256 } from '../../digests.ts'
import type { Service } from '../../service.ts'
import type { AuditTexts } from '../../text/audit-nl.ts'
import type { Formats } from '../../text/formats.ts'
import { useAddress } from '../address.ts'
import { Mark } from '../control/mark.tsx'
import { useWords } from '../words.ts'
import { useAuditWords } from './audit-words.ts'
import { readAllRows } from './all-rows.ts'

interface IntegrityCheckProps {
  service: Service
  report: PublishedReport
  /** How many revisions there are. */
  revisions: number
}

type Run = { phase: 'none' | 'failed' } | { phase: 'busy'; sealed: number } | { phase: 'done'; findings: JudgedFinding[]; at: string }
type JudgedFinding = Finding & { well: boolean }

/** Recomputes in the browser what it can, and says what it looked at. What reckons comes when it is asked to. */
export function IntegrityCheck({ service, report, revisions }: IntegrityCheckProps) {
  const { audit: texts } = useAuditWords()
  const { formats } = useWords()
  const [run, setRun] = useState<Run>({ phase: 'none' })
  const check = async () => {
    setRun({ phase: 'busy', sealed: 0 })
    try {
      const [rows, { auditFindings, isWell }, { reckonChain }] = await Promise.all([
        readAllRows(service, report.revision), import('../../audit-checks.ts'), import('../../audit-seals.ts'),
      ])
      const chain = rows && await reckonChain(service, report.revision, browserSha256, sealed => setRun({ phase: 'busy', sealed }))
      if (rows === null || chain === null) {
        setRun({ phase: 'failed' })
        return
      }
      const findings = await auditFindings(chain, report, rows, browserSha256)
      setRun({ phase: 'done', findings: findings.map(finding => ({ ...finding, well: isWell(finding) })), at: new Date().toISOString() })
    } catch {
      // The code didn't come, or this browser gives no digests.
      setRun({ phase: 'failed' })
    }
  }
  const { path, search, go } = useAddress()
  const asked = asksForCheck(search)
  useEffect(() => {
    // Whoever comes by a link has it reckoned here, and isn't told what came of it elsewhere.
    if (asked) void check()
    else setRun({ phase: 'none' })
  }, [asked])
  const ask = () => {
    if (asked) void check()
    else go(path + checkSearch(search))
  }
  const allWell = run.phase === 'done' && run.findings.every(({ well }) => well)
  const busy = run.phase === 'busy'
  return (
    <section class="block" aria-labelledby="integriteit">
      <h3 id="integriteit">{texts.check}</h3>
      <p>{texts.checkWhat}</p>
      <p class="check"><button type="button" class="button" aria-disabled={busy} onClick={() => { if (!busy) ask() }}>{busy ? texts.checking : texts.checkNow}</button></p>
      {run.phase === 'busy' && run.sealed > 0 && run.sealed < revisions && <p class="aside">{texts.checkingSeals(formats.number(run.sealed), formats.number(revisions))}</p>}
      {(run.phase === 'none' || busy) && <p class="on-paper">{texts.unchecked}</p>}
      <div role="status">
        {run.phase === 'failed' && <p class="nothing">{texts.checkFailed}</p>}
        {run.phase === 'done' && (
          <>
            <p class="verdict">
              <Mark kind={allWell ? 'well' : 'error'} size={28} />
              <strong>{allWell ? texts.allWell : texts.notWell}</strong> {texts.checkedAt(report.revision, formats.moment(run.at))}
            </p>
            <ul class="findings">
              {run.findings.map(finding => (
                <li key={finding.check}><Mark kind={finding.well ? 'well' : 'error'} /> <span>{findingText(finding, texts, formats)}</span></li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p class="aside">{texts.notCovered}</p>
    </section>
  )
}

function findingText(finding: JudgedFinding, texts: AuditTexts, formats: Formats): string {
  const { well } = finding
  const faultsOf = (broken: readonly BrokenLink[]) => broken.slice(0, MOST_FAULTS).map(({ fault, revision }) => texts.fault[fault](revision)).join('; ')
  switch (finding.check) {
    case 'chain': {
      if (finding.revisions === 0) return texts.chainEmpty
      return well ? texts.chainWell(finding.revisions) : texts.chainBroken(faultsOf(finding.broken))
    }
    case 'seals': return well ? texts.sealsWell(finding.revisions) : texts.sealsBroken(faultsOf(finding.broken))
    case 'content': return well ? texts.contentWell(finding.recomputed) : texts.contentWrong(finding.recomputed, finding.listed ?? texts.notListed)
    case 'counts': return well ? texts.countsWell(finding.rows) : texts.countsWrong(formats.list(finding.differing.map(tab => texts.tabs[tab])))
    case 'figures': return well ? texts.figuresWell(finding.lines) : texts.figuresWrong(finding.differing.length)
    case 'report': return well ? texts.reportWell : texts.reportWrong
    case 'names': {
      const numbers = (revisions: readonly number[]) => [
        ...revisions.slice(0, MOST_FAULTS).map(String), ...(revisions.length > MOST_FAULTS ? [texts.andMore(formats.number(revisions.length - MOST_FAULTS))] : []),
      ]
      const { held, erased, wrong } = finding
      return [
        ...(wrong.length > 0 ? [texts.namesWrong(wrong.length, formats.list(numbers(wrong)))] : held > 0 ? [texts.namesWell(held)] : []),
        ...(erased.length > 0 ? [texts.namesErased(erased.length, formats.list(numbers(erased)))] : []),
      ].join(' ')
    }
  }
}

const MOST_FAULTS = 5
