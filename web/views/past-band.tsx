import { useLayoutEffect, useRef } from 'preact/hooks'
import { standOf } from '../selection.ts'
import type { Known, Wanted } from '../ledger.ts'
import { loadStyles } from '../part-styles.ts'
import { useSelection } from './address.ts'
import { useWords } from './words.ts'

/**
 * Says on every page, for as long as it lasts, that the figures aren't those of now; the whole page looks
 * otherwise then. On a page without figures it says that only the figures are of the past.
 */
export function PastBand({ known, figures }: { known: Known; figures: Wanted['figures'] }) {
  const { texts, formats } = useWords()
  const [selection, choose] = useSelection()
  const stand = standOf(selection)
  const { status } = known
  const report = figures === null ? known.report ?? known.overview : known[figures]
  const current = status?.revision ?? null
  const past = useRef<number | null>(null)
  const isOlder = report !== null && current !== null && report.revision < current
  // What was asked for as the past stays so until other figures are there.
  if (isOlder && stand !== null) past.current = report.revision
  else if (report?.revision !== past.current) past.current = null
  const isPast = figures !== null && isOlder && past.current !== null
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-past', isPast)
    return () => document.documentElement.removeAttribute('data-past')
  }, [isPast])

  if ((stand === null && !isPast) || current === null || (figures !== null && report === null)) return null
  const day = selection.asOf === null ? null : formats.longDay(selection.asOf)
  const toCurrent = (
    <button type="button" class="link" onClick={() => choose({ revision: null, asOf: null })}>{texts.pastCurrent(current)}</button>
  )
  if (!figures || report === null) {
    if (selection.revision === current) return null
    return <Band kind="aside">{texts.pastElsewhere(day ?? texts.revision(selection.revision ?? current))} {toCurrent}</Band>
  }
  if (!isPast) return day === null ? null : <Band kind="aside">{texts.pastUnchanged(day)} {toCurrent}</Band>
  const moment = formats.moment(report.publishedAt)
  return <Band kind="past"><strong>{day === null ? texts.past(report.revision, moment) : texts.pastDay(day, report.revision, moment)}</strong> {toCurrent}</Band>
}

function Band({ kind, children }: { kind: 'past' | 'aside'; children: preact.ComponentChildren }) {
  const { texts } = useWords()
  useLayoutEffect(() => void loadStyles('past'), [])
  return <aside class={`past-band ${kind}`} aria-label={texts.pastLabel}><p class="column" role="status">{children}</p></aside>
}
