import type { TabName } from '#model/dataset.ts'
import type { PublishedReport } from '#model/report.ts'
import type { Service, Spreadsheet } from '../../service.ts'
import type { RowsTexts } from '../../text/rows-nl.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { RowStory } from '../history/row-story.tsx'
import { PageLink } from '../page-link.tsx'
import { usePrinting } from '../printing.ts'
import { RowsLink } from './rows-link.tsx'
import { useUnfolded } from '../unfolded.ts'
import { CellLink } from './cell-link.tsx'
import { SourceLink } from './source-link.tsx'
import type { ShownRow, ShownRows } from './shown-rows.ts'

interface RowsListProps extends ItemContext {
  shown: ShownRows
  /** Null where it was said before. */
  why: string | null
}

/** What every row's item needs. */
interface ItemContext {
  service: Service
  report: PublishedReport
  /** The one that the rows stand on. */
  tab: TabName
  spreadsheet: Spreadsheet | null
  rowsTexts: RowsTexts
}

/** What the figure is, and the rows it is made of; a part of them at a time. */
export function RowsList({ shown: { totals, items, note, compared }, why, ...context }: RowsListProps) {
  const { rowsTexts } = context
  const [most, show] = useUnfolded('rijgetoond', SHOWN_AT_FIRST)
  const printed = usePrinting()
  if (items.length === 0 && compared === null) return <p class="nothing">{rowsTexts.none}</p>
  const drawn = printed ? Math.max(most, MOST_ON_PAPER) : most
  const hidden = items.length - drawn
  return (
    <>
      {totals.length > 0 && (
        <dl class="totals">
          {totals.map(({ label, value, rows }) => <div key={label}><dt>{label}</dt><dd>{rows === undefined ? value : <RowsLink asked={rows}>{value}</RowsLink>}</dd></div>)}
        </dl>
      )}
      {(why !== null || note !== null) && <p class="why">{[why, note].filter(each => each !== null).join(' ')}</p>}
      <ol class="behind">
        {items.slice(0, drawn).map(item => <RowItem key={item.code} item={item} part={compared === null ? rowsTexts.part : rowsTexts.difference} {...context} />)}
      </ol>
      {hidden > 0 && (
        <p class="more">
          {rowsTexts.shownOf(drawn, items.length)}{' '}
          <button type="button" class="button quiet" onClick={() => show(most + SHOWN_AT_FIRST)}>{rowsTexts.showMore(Math.min(hidden, SHOWN_AT_FIRST))}</button>
        </p>
      )}
    </>
  )
}

function RowItem({ item: { code, name, project, about, stated, part, how, counts, source, headers, sheetWords }, part: label, service, report, tab, spreadsheet, rowsTexts }: ItemContext & { item: ShownRow; part: string }) {
  return (
    <li>
      <div class="row-name">
        <h3 lang={SHEET_LANGUAGE}>{project === null ? name : <PageLink to="projects" item={project}>{name}</PageLink>} <span class="code">{code}</span></h3>
        <p>{about.map((each, place) => <span key={each} lang={sheetWords.includes(each) ? SHEET_LANGUAGE : undefined}>{place > 0 && ' · '}{each}</span>)}</p>
      </div>
      <dl>
        <div><dt>{rowsTexts.stated}</dt><dd>{stated}</dd></div>
        <div><dt>{label}</dt><dd><span class={counts ? 'part' : 'part apart'}>{part}</span> {how !== null && <span class="how">{how}</span>}</dd></div>
        <div><dt>{rowsTexts.inWorkbook}</dt><dd><SourceLink source={source} spreadsheet={spreadsheet} place={rowsTexts.place} open={rowsTexts.openPlace} /> <span class="cells">{headers.map(header => <CellLink key={header} source={source} header={header} spreadsheet={spreadsheet} />)}</span></dd></div>
      </dl>
      <RowStory service={service} report={report} tab={tab} code={code} place="rijverhaal" />
    </li>
  )
}

const SHOWN_AT_FIRST = 100
/** Some two hundred sheets; what isn't printed is counted. */
const MOST_ON_PAPER = 2000
