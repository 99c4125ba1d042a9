import type { ComponentChildren } from 'preact'
import { isDay } from '#model/period.ts'
import type { SourcedRow } from '../../dataset.ts'
import type { Fetched } from '../projects/tables.ts'
import { useWords } from '../words.ts'
import { useMunicipalityWords } from './municipality-words.ts'

interface FactProps {
  fetched: Fetched<'municipalities'>
  /** Undefined until it has come. */
  row: SourcedRow<'municipalities'> | undefined
}

/** Population, with the day on which it was counted. */
export function Population({ fetched, row }: FactProps) {
  const { formats } = useWords()
  const texts = useMunicipalityWords()
  return (
    <Known fetched={fetched} row={row}>
      {row?.population == null ? <span class="not-stated">{texts.notStated}</span> : (
        <>{formats.number(row.population)} {row.populationDate !== null && <span class="as-of">{texts.populationOn(formats.day(row.populationDate))}</span>}</>
      )}
    </Known>
  )
}

/** Since when a partner, and until when. */
export function PartnerSince({ fetched, row }: FactProps) {
  const { formats } = useWords()
  const texts = useMunicipalityWords()
  return (
    <Known fetched={fetched} row={row}>
      {row?.partnerFrom == null ? texts.notPartner : (
        <>{texts.since(formats.day(row.partnerFrom))} {isDay(row.partnerUntil) && texts.until(formats.day(row.partnerUntil))}</>
      )}
    </Known>
  )
}

function Known({ fetched, row, children }: FactProps & { children: ComponentChildren }) {
  const texts = useMunicipalityWords()
  if (fetched.phase === 'loading') return <span class="none"><span aria-hidden="true">…</span><span class="unseen">{texts.factsLoading}</span></span>
  if (fetched.phase === 'unreachable' || row === undefined) return <span class="not-stated">{texts.factsUnreachable}</span>
  return <>{children}</>
}
