import { useRef } from 'preact/hooks'
import type { ListedProblem } from '../../service.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { useControlWords } from './control-words.ts'

interface GuardCardProps {
  /** At least one. */
  guards: ListedProblem[]
  /** A reading is under way. */
  busy: boolean
  /** Null for who may not. */
  accept: (() => Promise<void>) | null
}

/** What would be lost, and the two ways on. */
export function GuardCard({ guards, busy, accept }: GuardCardProps) {
  const texts = useControlWords()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <section class="guard-card" aria-labelledby="tegengehouden">
      <h3 id="tegengehouden">{texts.guards}</h3>
      <GuardList guards={guards} />
      <div class="ways">
        <div>
          <h4>{texts.guardNot}</h4>
          <p>{texts.guardNotHow}</p>
        </div>
        <div>
          <h4>{texts.guardYes}</h4>
          <p>{texts.guardYesHow}</p>
          {accept === null
            ? <p class="aside">{texts.onlyCoordinatorAccepts}</p>
            : <button type="button" class="button quiet" aria-disabled={busy} onClick={() => { if (!busy) dialog.current?.showModal() }}>{texts.accept}</button>}
        </div>
      </div>
      <dialog ref={dialog} class="confirm" aria-labelledby="bevestigen">
        <form method="dialog">
          <h3 id="bevestigen">{texts.confirm}</h3>
          <p>{texts.confirmWhat}</p>
          <GuardList guards={guards} />
          <p>{texts.confirmThen}</p>
          <div class="answers">
            <button type="submit" class="button quiet">{texts.confirmNo}</button>
            <button type="submit" class="button" onClick={() => void accept?.()}>{texts.confirmYes}</button>
          </div>
        </form>
      </dialog>
    </section>
  )
}

function GuardList({ guards }: { guards: ListedProblem[] }) {
  const texts = useControlWords()
  return (
    <ul class="guards">
      {guards.map(({ code, message }) => <li key={`${code} ${message}`}><strong>{texts.guardTitles[code] ?? ''}</strong> <bdi lang={SHEET_LANGUAGE}>{message}</bdi></li>)}
    </ul>
  )
}
