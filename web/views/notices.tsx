import type { ComponentChildren } from 'preact'
import type { Known } from '../ledger.ts'
import { isStale, seesProblems } from '../service.ts'
import type { Selection, View } from '../selection.ts'
import type { Choose } from './address.ts'
import { PageLink } from './page-link.tsx'
import { SheetText } from './sheet-text.tsx'
import { useWords } from './words.ts'

interface NoticesProps {
  known: Known
  /** Those that the page shows. */
  figures?: 'overview' | 'report'
  selection: Selection
  view: View | null
  now: Date
  choose: Choose
}

/** What a reader must know before believing the figures below. */
export function Notices({ known, figures = 'report', selection, view, now, choose }: NoticesProps) {
  const { texts, formats } = useWords()
  const { status, phase } = known
  const report = known[figures]
  const missing = phase !== 'revision-missing' ? null
    : selection.revision !== null ? texts.revisionMissing(selection.revision)
      : selection.asOf === null ? null : texts.dayMissing(formats.longDay(selection.asOf))
  return (
    <div class="notices column" aria-live="polite">
      <AccessNotices known={known} isEmpty={report === null} />
      {missing !== null && (
        <section class="empty">
          <h2>{missing}</h2>
          <p><PageLink to="audit" class="link">{texts.missingWhy}</PageLink></p>
          <p><button type="button" class="button" onClick={() => choose({ revision: null, asOf: null })}>{texts.toCurrent}</button></p>
        </section>
      )}
      {phase === 'nothing-published' && <NothingPublished known={known} />}
      {report !== null && status?.outcome === 'held' && status.held != null && (
        <Notice kind="warning">{texts.held(status.held.errors, report.revision, formats.moment(status.held.since))} <Mending known={known} /></Notice>
      )}
      {report !== null && status?.outcome === 'failed' && status.failed != null && (
        <Notice kind="warning">{texts.failed(formats.moment(status.failed.since))} <SheetText>{status.failed.message}</SheetText> {texts.failedKeeps(report.revision)} <Mending known={known} /></Notice>
      )}
      {report !== null && typeof status?.checkedAt === 'string' && isStale(status.checkedAt, now) && (
        <Notice kind="quiet">{texts.stale(formats.moment(status.checkedAt))} <Mending known={known} otherwise={texts.staleAsk} /></Notice>
      )}
      {view !== null && view.unknownDomains.length > 0 && (
        <Notice kind="quiet">{texts.unknownDomains(formats.list(view.unknownDomains))}</Notice>
      )}
    </div>
  )
}

/** What holds for every page. @param isEmpty nothing was received yet */
export function AccessNotices({ known: { offlineSince, phase }, isEmpty }: { known: Known; isEmpty: boolean }) {
  const { texts, formats } = useWords()
  return (
    <>
      {offlineSince !== null && <Notice kind="warning">{(isEmpty ? texts.offlineEmpty : texts.offline)(formats.moment(offlineSince))}</Notice>}
      {phase === 'signed-out' && <Notice kind="warning">{texts.signInNeeded}</Notice>}
      {phase === 'not-allowed' && <Notice kind="warning">{texts.notAllowed}</Notice>}
    </>
  )
}

/** The way to what is to be done; who can't do it reads who does. @param otherwise for them, without it that nothing is asked of them */
function Mending({ known: { status }, otherwise }: { known: Known; otherwise?: string }) {
  const { texts } = useWords()
  return seesProblems(status) ? <PageLink to="control" class="link">{texts.toControl}</PageLink> : <>{otherwise ?? texts.mended}</>
}

function NothingPublished({ known }: { known: Known }) {
  const { texts, formats } = useWords()
  const { held = null, failed = null, checkedAt = null } = known.status ?? {}
  return (
    <section class="empty">
      <h2>{texts.nothingPublished}</h2>
      <p>
        {failed !== null ? <>{texts.failed(formats.moment(failed.since))} <SheetText>{failed.message}</SheetText></>
          : held !== null && checkedAt !== null ? texts.nothingPublishedHeld(held.errors, formats.moment(checkedAt))
            : texts.nothingPublishedWhy}
      </p>
      {(failed !== null || held !== null) && <p><Mending known={known} /></p>}
    </section>
  )
}

export function Notice({ kind, children }: { kind: 'warning' | 'quiet'; children: ComponentChildren }) {
  return <p class={`notice ${kind}`}>{children}</p>
}
