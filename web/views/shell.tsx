import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { standingOf, type Known } from '../ledger.ts'
import { placeAt, type PageName } from '../route.ts'
import { selectionOf, standOf, unreadPast } from '../selection.ts'
import type { Service } from '../service.ts'
import type { Language } from '../text/catalog.ts'
import { brusselsDay } from '../text/formats.ts'
import { AddressContext, useLocation } from './address.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { MissingPage, UnloadedPage } from './missing-page.tsx'
import { PAGES, type PageView } from './pages.ts'
import { PastPicker } from './past-picker.tsx'
import { useLate } from './projects/late.ts'
import { SheetContext, useShownSheet } from './shown-sheet.ts'
import { Waiting } from './waiting.tsx'
import { useKnown, useNow } from './watch.ts'
import { useWords } from './words.ts'

interface ShellProps {
  service: Service
  language: Language
  /** What is there already of the page that the address names; null: nothing. */
  first: FirstView | null
}

/** The page's view, and what it shows. */
export interface FirstView {
  View: PageView
  known: Known
}

/** What stands round every page: who, how fresh, where to; and the page that the address names. */
export function Shell({ service, language, first }: ShellProps) {
  const { texts } = useWords()
  const address = useLocation()
  const place = placeAt(address.path)
  const page = place?.page ?? null
  const figures = page === null ? null : PAGES[page].figures
  const [hurried, hurry] = useState(false)
  const known = useKnown(service, { figures, stand: standOf(selectionOf(address.search)) }, hurried, first?.known ?? null)
  const [Page, pageFailed] = usePage(page, language, first?.View ?? null)
  // Whether it was ever so: the figures on the screen may still be those of then.
  const past = useRef(false)
  past.current ||= standOf(selectionOf(address.search)) !== null
  const PastBand = useLate(past.current, async () => (await import('./past-band.tsx')).PastBand)
  const UnreadBand = useLate(unreadPast(address.search) !== null, async () => (await import('./unread-band.tsx')).loadUnreadBand(language))
  const now = useNow()
  const today = brusselsDay(now)
  const title = known.status?.title ?? texts.untitled
  const pageName = page === null ? texts.pageMissing : page === 'overview' ? '' : texts.pages[page]
  const [named, entitle] = useState<string | null>(null)
  useEffect(() => {
    document.title = [...new Set([named ?? '', pageName, title, texts.product])].filter(part => part !== '').join(' · ')
  }, [named, pageName, title])

  const main = useRef<HTMLElement>(null)
  const shown = useRef(address.path)
  useEffect(() => {
    // Who moved by keyboard or hears the page goes on at its beginning.
    if (shown.current !== address.path) main.current?.focus({ preventScroll: true })
    shown.current = address.path
  }, [address.path])

  const standing = standingOf(known, { figures })
  // No figures of the past without a word that they are.
  const isUntold = past.current && (PastBand === null || PastBand === 'failed') && standing !== null && standing.revision < (known.status?.revision ?? 0)
  const View = isUntold ? null : Page
  const failed = pageFailed || (isUntold && PastBand === 'failed')
  const sheet = useShownSheet(service, known, standing)
  const since = useMemo(() => new Date(), [address.path])
  const lacks = figures === null ? page === 'control' && known.status === null : known[figures] === null
  const waits = lacks && !known.offline && (known.phase === 'loading' || known.phase === 'shown')
  return (
    <AddressContext.Provider value={address}>
      <a class="skip" href="#inhoud">{texts.skip}</a>
      {PastBand !== null && PastBand !== 'failed' && <PastBand known={known} figures={figures} />}
      {UnreadBand !== null && UnreadBand !== 'failed' && <UnreadBand />}
      <Header title={title} known={known} standing={standing} page={page} language={language} today={today}>
        {figures !== null && standing !== null && <PastPicker service={service} revision={standing.revision} today={today} />}
      </Header>
      <main id="inhoud" ref={main} tabIndex={-1} aria-busy={page !== null && View === null && !failed}>
        {page === null && <MissingPage />}
        {failed && <UnloadedPage />}
        <SheetContext.Provider value={sheet}>
          {View !== null && <View service={service} known={known} now={now} today={today} hurry={hurry} item={place?.item ?? null} entitle={entitle} />}
        </SheetContext.Provider>
        {page !== null && !failed && <Waiting what={View === null || figures === null ? texts.loadingPage(texts.pages[page]) : texts.loading} since={since} sure={View === null || waits} today={today} />}
      </main>
      <Footer service={service} title={title} standing={standing} rules={figures !== null && standing !== null} head={known.status} />
    </AddressContext.Provider>
  )
}

/** The page's view, null until it is loaded; and whether that failed. */
function usePage(page: PageName | null, language: Language, first: PageView | null): [View: PageView | null, failed: boolean] {
  const [loaded, setLoaded] = useState<Partial<Record<PageName, PageView | 'failed'>>>(page === null || first === null ? {} : { [page]: first })
  const view = page === null ? undefined : loaded[page]
  useLayoutEffect(() => {
    if (page === null || view !== undefined) return
    const keep = (next: PageView | 'failed') => setLoaded(before => ({ ...before, [page]: next }))
    PAGES[page].load(language).then(keep, () => keep('failed'))
  }, [page])
  return view === undefined || view === 'failed' ? [null, view === 'failed'] : [view, false]
}
