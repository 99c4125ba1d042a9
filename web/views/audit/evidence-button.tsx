import { useState } from 'preact/hooks'
import type { Service } from '../../service.ts'
import { useAuditWords } from './audit-words.ts'

type Phase = 'none' | 'busy' | 'saved' | 'refused' | 'missing' | 'unreachable'

/** Hands the evidence pack of a revision to the browser. @param allowed whether the reader may have it */
export function EvidenceButton({ service, revision, allowed }: { service: Service; revision: number; allowed: boolean }) {
  const { audit: texts } = useAuditWords()
  const [phase, setPhase] = useState<Phase>('none')
  const save = async () => {
    setPhase('busy')
    const answer = await service.file(`/api/evidence?revision=${revision}`)
    if (answer.kind !== 'found') {
      setPhase(answer.kind)
      return
    }
    const { saveFile } = await import('../../exports/saving.ts')
    saveFile({ name: `streekboek-versie-${revision}.zip`, content: answer.body })
    setPhase('saved')
  }
  const said = { none: '', busy: '', saved: texts.evidenceSaved(revision), refused: texts.evidenceRefused, missing: texts.evidenceMissing, unreachable: texts.evidenceUnreachable }
  return (
    <div class="evidence">
      <p class="aside">{texts.evidenceWhat}{!allowed && ` ${texts.evidenceRefused}`}</p>
      {allowed && (
        <p class="check">
          <button type="button" class="button quiet" aria-disabled={phase === 'busy'} onClick={() => {
            // Where the code that saves doesn't come.
            if (phase !== 'busy') save().catch(() => setPhase('unreachable'))
          }}>{phase === 'busy' ? texts.evidenceBusy : texts.evidence}</button>
          <span role="status">{said[phase]}</span>
        </p>
      )}
    </div>
  )
}
