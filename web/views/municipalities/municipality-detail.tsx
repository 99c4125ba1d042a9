import { useMemo } from 'preact/hooks'
import type { Municipality } from '#model/dataset.ts'
import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { chosenYears, projectsWithin } from '../../charts/municipality-matrix.ts'
import { projectsOf } from '../../charts/project-choice.ts'
import { isOfStatus, isRunning } from '../../charts/project-status.ts'
import { projectTimelineOf } from '../../charts/project-timeline.ts'
import type { View } from '../../selection.ts'
import type { Service, Spreadsheet } from '../../service.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { useAddress } from '../address.ts'
import { Fold } from '../fold.tsx'
import { Help } from '../help.tsx'
import { LateView } from '../late-view.tsx'
import { PageLink } from '../page-link.tsx'
import { useProjectWords } from '../projects/project-words.ts'
import { SheetPlace } from '../projects/sheet-place.tsx'
import type { Fetched } from '../projects/tables.ts'
import { LinkedText, type LinkedPart } from '../rows/linked-text.tsx'
import { LateCells } from '../rows/late-cells.tsx'
import { PartnerSince, Population } from './municipality-facts.tsx'
import { useMunicipalityWords } from './municipality-words.ts'

interface MunicipalityDetailProps {
  service: Service
  report: PublishedReport
  view: View
  /** NIS code or name as the address has it. */
  asked: string
  /** Null where this revision has no such municipality. */
  municipality: PublishedReport['municipalities'][number] | null
  fetched: Fetched<'municipalities'>
  spreadsheet: Spreadsheet | null
  today: Day
}

/** One municipality: who it is, and each project it takes part in, with the association's role and the period. */
export function MunicipalityDetail({ service, report, view, asked, municipality, fetched, spreadsheet, today }: MunicipalityDetailProps) {
  const texts = useMunicipalityWords()
  const { periodsBy, showTable, hideTable, outside } = useProjectWords()
  const { search } = useAddress()
  const nis = municipality?.nis ?? null
  const choice = projectsOf(nis)
  const timeline = useMemo(
    () => projectTimelineOf(report, view, choice, today),
    [report, JSON.stringify(view), nis, today],
  )
  if (municipality === null) {
    return (
      <section class="empty column">
        <h2>{texts.missing(asked)}</h2>
        <p>{texts.missingWhy}</p>
        <p><PageLink to="municipalities" class="link">{texts.back}</PageLink></p>
      </section>
    )
  }
  const { name } = municipality
  const row = fetched.phase === 'found' ? fetched.tables.municipalities.find(each => each.nis === municipality.nis) : undefined
  const rows = timeline.groups.flatMap(group => group.rows)
  const running = rows.filter(row => isRunning(row.project, row.status)).length
  const startNotStated = rows.filter(({ project, status }) => isOfStatus(project, status, 'unknown', today)).length
  const chosen = chosenYears(report, view)
  const takesPart = chosen === null ? texts.takesPartIn(name, running) : texts.takesPartWithin(name, running, chosen.first, chosen.last)
  const listSearch = new URLSearchParams(search)
  listSearch.set('gemeente', municipality.nis)
  const unstated = projectsWithin(report, view).filter(project => project.municipalities.length === 0).length
  const title = periodsBy.domain
  const cellsOf = (...fields: (keyof Municipality)[]) => row !== undefined && <LateCells table="municipalities" fields={fields} source={row.source} spreadsheet={spreadsheet} />
  return (
    <article class="municipality-detail column" aria-labelledby="gemeente">
      <p class="back"><PageLink to="municipalities" class="link">{texts.back}</PageLink></p>
      <h2 id="gemeente" lang={SHEET_LANGUAGE}>{name}</h2>
      <dl class="facts">
        <div class="fact"><dt>{texts.population}</dt><dd><Population fetched={fetched} row={row} />{cellsOf('population', 'populationDate')}</dd></div>
        <div class="fact"><dt>{texts.partner}</dt><dd><PartnerSince fetched={fetched} row={row} />{cellsOf('partnerFrom', 'partnerUntil')}</dd></div>
        <div class="fact"><dt>{texts.nis}</dt><dd>{municipality.nis}</dd></div>
        {row !== undefined && (
          <>
            <div class="fact"><dt>{texts.district}</dt><dd lang={row.district === null ? undefined : SHEET_LANGUAGE}>{row.district ?? <span class="not-stated">{texts.notStated}</span>}</dd></div>
            <div class="fact"><dt>{texts.source}</dt><dd>{row.reference === null ? texts.notStated : <bdi lang={SHEET_LANGUAGE}>{row.reference}</bdi>}, <SheetPlace source={row.source} spreadsheet={spreadsheet} /></dd></div>
          </>
        )}
      </dl>
      <section class="detail-block" aria-labelledby="projecten">
        <Help about="participation" title={takesPart}><h3 id="projecten"><LinkedText text={takesPart} links={running === 0 ? [] : [listed(String(running), 'stand,lopend')]} /></h3></Help>
        {timeline.count === 0 ? <p class="nothing">{texts.nothing}</p> : (
          <>
            <p class="rule">
              <LinkedText text={texts.ofThese(timeline.count, timeline.groups.length)} links={[listed(String(timeline.count), null), listed(String(timeline.groups.length), null)]} />{startNotStated > 0 && <>{' '}<LinkedText text={texts.startNotStated(startNotStated)} links={[listed(String(startNotStated), 'stand,onbekend')]} /></>}{' '}
              <PageLink to="projects" search={`?${listSearch.toString()}`} class="link">{texts.openList(name)}</PageLink>
            </p>
            <LateView load={async () => (await import('./municipality-timeline.tsx')).MunicipalityTimeline} props={{ report, timeline, title, today }} />
            <Fold name="projecten" show={showTable} hide={hideTable}>
              <LateView load={async () => (await import('../projects/project-table.tsx')).ProjectTable} props={{ report, timeline, title: `${name}: ${title}` }} />
            </Fold>
            <LateView load={async () => (await import('../projects/project-downloads.tsx')).ProjectDownloads} props={{ report, view, choice, timeline, title: `${name}: ${title}`, today }} />
          </>
        )}
        {unstated > 0 && <p class="aside"><LinkedText text={texts.unstatedHere(unstated)} links={[{ part: texts.unstatedHere(unstated), asked: { of: 'municipality', nis: null } }]} /></p>}
        {timeline.outside > 0 && <p class="aside"><LinkedText text={outside(timeline.outside)} links={[listed(outside(timeline.outside), 'buiten')]} /></p>}
      </section>
      <LateView load={async () => (await import('../history/row-story.tsx')).RowStory} props={{ service, report, tab: 'Gemeenten' as const, code: municipality.nis, name }} />
    </article>
  )
}

/** Which of the municipality's projects a number counts. */
function listed(part: string, by: string | null): LinkedPart {
  return { part, asked: { of: 'listed', by } }
}
