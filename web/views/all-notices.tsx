import { createContext, type ComponentType } from 'preact'
import { useContext } from 'preact/hooks'
import type { PublishedFigures } from '#model/report.ts'
import type { Known } from '../ledger.ts'
import type { View } from '../selection.ts'
import { isStale, seesProblems } from '../service.ts'
import { loadPart, type Language } from '../text/catalog.ts'
import type { NoticesTexts } from '../text/notices-nl.ts'
import { unheardChoice } from '../unheard-choice.ts'
import { useAddress } from './address.ts'
import { Notice, type AccessNoticesProps, type NoticesProps } from './notices.tsx'
import { PageLink } from './page-link.tsx'
import { SheetText } from './sheet-text.tsx'
import { useWords } from './words.ts'

export function loadAllNotices(language: Language): Promise<ComponentType<NoticesProps>> {
  return withTexts(language, AllNotices)
}

export function loadAccessNotices(language: Language): Promise<ComponentType<AccessNoticesProps>> {
  return withTexts(language, Access)
}

async function withTexts<Props extends object>(language: Language, View: ComponentType<Props>): Promise<ComponentType<Props>> {
  const noticesTexts = await loadPart(language, 'notices')
  return props => <NoticesWords.Provider value={noticesTexts}><View {...props} /></NoticesWords.Provider>
}

const NoticesWords = createContext<NoticesTexts | null>(null)

function useNoticesWords(): NoticesTexts {
  const noticesTexts = useContext(NoticesWords)
  if (noticesTexts === null) throw new Error('the notices have no language')
  return noticesTexts
}

function AllNotices({ known, figures = 'report', selection, view, beyondYears = false, now, choose }: NoticesProps) {
  const { texts, formats } = useWords()
  const noticesTexts = useNoticesWords()
  const { status, phase } = known
  const report = known[figures]
  const missing = phase !== 'revision-missing' ? null
    : selection.revision !== null ? texts.revisionMissing(selection.revision)
      : selection.asOf === null ? null : noticesTexts.dayMissing(formats.longDay(selection.asOf))
  return (
    <>
      <Access known={known} isEmpty={report === null} />
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
        <Notice kind="warning">{texts.failed(formats.moment(status.failed.since))} <SheetText>{status.failed.message}</SheetText> {noticesTexts.failedKeeps(report.revision)} <Mending known={known} /></Notice>
      )}
      {report !== null && typeof status?.checkedAt === 'string' && isStale(status.checkedAt, now) && (
        <Notice kind="quiet">{noticesTexts.stale(formats.moment(status.checkedAt))} <Mending known={known} otherwise={noticesTexts.staleAsk} /></Notice>
      )}
      {view !== null && view.unknownDomains.length > 0 && (
        <Notice kind="quiet">{noticesTexts.unknownDomains(formats.list(view.unknownDomains))}</Notice>
      )}
      {report !== null && view !== null && !beyondYears && <Unheard report={report} view={view} />}
    </>
  )
}

function Unheard({ report, view }: { report: PublishedFigures; view: View }) {
  const { texts, formats } = useWords()
  const noticesTexts = useNoticesWords()
  const { search } = useAddress()
  const { years, kinds } = unheardChoice(search, report, view)
  const [first = view.revisionYear] = view.years
  return (
    <>
      {years.length > 0 && <Notice kind="quiet">{noticesTexts.unheardYears(formats.list(years), first, view.years.at(-1) ?? first)}</Notice>}
      {kinds.length > 0 && <Notice kind="quiet">{noticesTexts.unheardKinds(formats.list(kinds), formats.list(view.kinds.map(kind => texts.kindsTitle[kind])))}</Notice>}
    </>
  )
}

function Access({ known: { offlineSince, phase }, isEmpty }: AccessNoticesProps) {
  const { formats } = useWords()
  const noticesTexts = useNoticesWords()
  return (
    <>
      {offlineSince !== null && <Notice kind="warning">{(isEmpty ? noticesTexts.offlineEmpty : noticesTexts.offline)(formats.moment(offlineSince))}</Notice>}
      {phase === 'signed-out' && <Notice kind="warning">{noticesTexts.signInNeeded}</Notice>}
      {phase === 'not-allowed' && <Notice kind="warning">{noticesTexts.notAllowed}</Notice>}
    </>
  )
}

/** The way to what is to be done; who can't do it reads who does. @param otherwise for them, without it that nothing is asked of them */
function Mending({ known: { status }, otherwise }: { known: Known; otherwise?: string }) {
  const noticesTexts = useNoticesWords()
  return seesProblems(status) ? <PageLink to="control" class="link">{noticesTexts.toControl}</PageLink> : <>{otherwise ?? noticesTexts.mended}</>
}

function NothingPublished({ known }: { known: Known }) {
  const { texts, formats } = useWords()
  const noticesTexts = useNoticesWords()
  const { held = null, failed = null, checkedAt = null } = known.status ?? {}
  return (
    <section class="empty">
      <h2>{noticesTexts.nothingPublished}</h2>
      <p>
        {failed !== null ? <>{texts.failed(formats.moment(failed.since))} <SheetText>{failed.message}</SheetText></>
          : held !== null && checkedAt !== null ? noticesTexts.nothingPublishedHeld(held.errors, formats.moment(checkedAt))
            : noticesTexts.nothingPublishedWhy}
      </p>
      {(failed !== null || held !== null) && <p><Mending known={known} /></p>}
    </section>
  )
}
