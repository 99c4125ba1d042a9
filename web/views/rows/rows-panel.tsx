import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { TABS } from '#model/dataset.ts'
import type { PublishedReport } from '#model/report.ts'
import { projectsOf, type ProjectChoice } from '../../charts/project-choice.ts'
import type { OriginLine } from '../../exports/export-table.ts'
import { rowsSearchOf, type AskedRows } from '../../rows/asked-rows.ts'
import { askedRowsOf } from '../../rows/read-rows.ts'
import type { View } from '../../selection.ts'
import type { Service, Spreadsheet } from '../../service.ts'
import { brusselsDay } from '../../text/formats.ts'
import type { RowsTexts } from '../../text/rows-nl.ts'
import { useAddress } from '../address.ts'
import { Downloads } from '../downloads.tsx'
import { MarkedText } from '../marked-text.tsx'
import { usePrinting } from '../printing.ts'
import { SheetContext } from '../shown-sheet.ts'
import { useWords } from '../words.ts'
import { NO_ROWS, tableBehind, useAskedTable, type AskedTables } from './asked-table.ts'
import { followedBy } from './followed.ts'
import { RowsLink } from './rows-link.tsx'
import { RowsList } from './rows-list.tsx'
import { isDifference, shownDifference } from './shown-difference.ts'
import { shownAwards, shownPosts, shownProjects, type RowsContext, type ShownRows } from './shown-rows.ts'

export interface RowsPanelProps {
  service: Service
  /** Null until it is there. */
  report: PublishedReport | null
  /** It can't be had now; `again` asks for it at once. */
  failed?: boolean
  again?: () => void
  view: View
  spreadsheet: Spreadsheet | null
  /** Of the list of projects that the page shows, if it shows one. */
  choice?: ProjectChoice
}

/** The rows behind the figure that the address names, beside the page; Escape, Back or a click beside it lead back. */
export function RowsPanel({ rowsTexts, ...props }: RowsPanelProps & { rowsTexts: RowsTexts }) {
  const { search } = useAddress()
  const asked = askedRowsOf(search)
  return asked === null ? null : <Panel asked={asked} rowsTexts={rowsTexts} {...props} />
}

function Panel({ asked, rowsTexts, ...props }: RowsPanelProps & { asked: AskedRows; rowsTexts: RowsTexts }) {
  const { path, search, go } = useAddress()
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => go(path + rowsSearchOf(null, search))
  useEffect(() => {
    const element = dialog.current
    const figure = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      // Who closes it goes on at the figure that was followed, or that the pasted link is of.
      if (figure instanceof HTMLElement && figure !== document.body) figure.focus({ preventScroll: true })
      else if (document.activeElement === document.body) focusOn(path + search)
    }
  }, [])
  const printed = usePrinting()
  useLayoutEffect(() => {
    const element = dialog.current
    if (!printed || element?.open !== true) return undefined
    // What stands above all else isn't cut into sheets of paper.
    element.close()
    element.show()
    return () => {
      element.close()
      element.showModal()
    }
  }, [printed])
  return (
    <dialog ref={dialog} class="rows-panel" aria-labelledby="rijen" onCancel={event => { event.preventDefault(); close() }}
      onClick={event => { if (event.target === dialog.current) close() }}>
      <div class="rows-panel-inner">
        <button type="button" class="button quiet close" onClick={close}>{rowsTexts.close}</button>
        {props.report === null
          ? <Waiting failed={props.failed ?? false} again={props.again} rowsTexts={rowsTexts} />
          : <Contents key={JSON.stringify(asked)} asked={asked} rowsTexts={rowsTexts} {...props} report={props.report} />}
      </div>
    </dialog>
  )
}

/** On the page's link to an address; on the page where it has none. */
function focusOn(address: string): void {
  const link = [...document.querySelectorAll<HTMLElement | SVGElement>('main a')].find(each => each.getAttribute('href') === address)
  if (link !== undefined) link.focus()
  else document.querySelector('main')?.focus({ preventScroll: true })
}

/** Until there is anything to name the rows by. */
function Waiting({ failed, again, rowsTexts }: Pick<RowsPanelProps, 'again'> & { failed: boolean; rowsTexts: RowsTexts }) {
  return (
    <>
      <header><h2 id="rijen">{rowsTexts.heading}</h2></header>
      {failed ? <Unreachable text={rowsTexts.unreachable} again={again} rowsTexts={rowsTexts} /> : <p class="nothing" role="status">{rowsTexts.loading}</p>}
    </>
  )
}

function Unreachable({ text, again, rowsTexts }: Pick<RowsPanelProps, 'again'> & { text: string; rowsTexts: RowsTexts }) {
  return <p class="notice warning" role="alert">{text} <button type="button" class="link" onClick={again}>{rowsTexts.tryAgain}</button></p>
}

function Contents({ asked, service, report, view, spreadsheet, rowsTexts, choice = ALL_PROJECTS }: RowsPanelProps & { report: PublishedReport; asked: AskedRows; rowsTexts: RowsTexts }) {
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  // Who followed a link in the panel goes on at what it led to.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  const [attempt, setAttempt] = useState(0)
  const { columns } = useContext(SheetContext)
  const answer = useAskedTable(service, asked, report.revision, attempt)
  const context: RowsContext = { report, view, rowsTexts, choice, today: brusselsDay(new Date()), ...words }
  const shown = useMemo(() => (answer?.kind === 'found' ? shownOf(answer.body, asked, context) : null), [answer, report, JSON.stringify([view, choice])])
  const headed = shown ?? shownOf(NO_ROWS, asked, context)
  return (
    <>
      <header>
        <h2 id="rijen" ref={heading} tabIndex={-1}><MarkedText text={headed.title} names={headed.named} /></h2>
        {headed.side !== null && <p class="side">{headed.side}</p>}
        {shown !== null && shown.all !== null && (
          <p class="part-of">
            {rowsTexts.partOf(shown.items.length, shown.all)}{' '}
            {shown.all > shown.items.length && <RowsLink asked={wholeOf(asked)} class="link">{rowsTexts.showWhole(shown.all)}</RowsLink>}
          </p>
        )}
      </header>
      {answer === null && <p class="nothing">{rowsTexts.loading}</p>}
      {answer !== null && answer.kind !== 'found' && (
        <Unreachable text={answer.kind === 'refused' ? rowsTexts.refused : rowsTexts.unreachable} again={() => setAttempt(attempt + 1)} rowsTexts={rowsTexts} />
      )}
      {shown !== null && <RowsList service={service} report={report} tab={TABS[tableBehind(asked)]} shown={shown} spreadsheet={spreadsheet} rowsTexts={rowsTexts} why={asked.only !== undefined || isDifference(asked) ? null : asked.of in PROJECTS ? rowsTexts.whyProjects : rowsTexts.why} />}
      {shown !== null && (shown.items.length > 0 || shown.compared !== null) && (
        <Downloads title={[shown.title, ...(shown.side === null ? [] : [shown.side])].join(' · ')} report={report} view={{ ...followedBy(asked, view), own: comparedLines(shown, context) }} image={null}
          rows={async texts => (await import('../../exports/rows-export.ts')).rowsExport(shown, columns, view.revisionYear, texts)} />
      )}
    </>
  )
}

/** What a file says of both years above the rows that differ. */
function comparedLines({ compared, totals }: ShownRows, { rowsTexts, formats }: RowsContext): OriginLine[] {
  return compared === null ? [] : [...totals.map(({ label, value }) => ({ name: label, text: value })), { name: rowsTexts.same, text: formats.number(compared.same) }]
}

function wholeOf({ only: _, ...figure }: AskedRows): AskedRows {
  return figure
}

function shownOf(tables: AskedTables, asked: AskedRows, context: RowsContext): ShownRows {
  if (isDifference(asked)) return shownDifference(tables, asked, context)
  switch (asked.of) {
    case 'funding':
    case 'requested':
    case 'funder': return shownAwards(tables.funding, asked, context)
    case 'staffing': return shownPosts(tables.staffing, asked, context)
    case 'running':
    case 'ending':
    case 'within':
    case 'outside':
    case 'role':
    case 'municipality':
    case 'listed': return shownProjects(tables.projects, asked, context)
  }
}

const PROJECTS = { running: true, ending: true, within: true, outside: true, role: true, municipality: true, listed: true }
const ALL_PROJECTS = projectsOf(null)
