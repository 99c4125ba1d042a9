import type { ComponentType } from 'preact'
import type { Day } from '#model/period.ts'
import type { PublishedReport, ReportedProject } from '#model/report.ts'
import { projectRowsOf } from '../../charts/project-detail.ts'
import { projectStatus } from '../../charts/project-status.ts'
import type { View } from '../../selection.ts'
import type { Service, Spreadsheet } from '../../service.ts'
import { loadPart, SHEET_LANGUAGE, type Language } from '../../text/catalog.ts'
import type { ProjectRowsTexts } from '../../text/project-rows-nl.ts'
import { LateView } from '../late-view.tsx'
import { PageLink } from '../page-link.tsx'
import { ProjectFacts } from './project-facts.tsx'
import { useProjectWords } from './project-words.ts'
import { StatusMark } from './status-mark.tsx'
import { useProjectTables } from './tables.ts'

interface ProjectDetailProps {
  report: PublishedReport
  view: View
  /** The code as the address has it. */
  asked: string
  /** Null where this revision has no such project. */
  project: ReportedProject | null
  service: Service
  spreadsheet: Spreadsheet | null
  today: Day
}

/** All that the workbook says of one project. */
export async function loadProjectDetail(language: Language): Promise<ComponentType<ProjectDetailProps>> {
  const rowsTexts = await loadPart(language, 'projectRows')
  return props => <ProjectDetail rowsTexts={rowsTexts} {...props} />
}

function ProjectDetail({ rowsTexts, report, view, asked, project, service, spreadsheet, today }: ProjectDetailProps & { rowsTexts: ProjectRowsTexts }) {
  const texts = useProjectWords()
  const [fetched, again] = useProjectTables(service, report.revision, project?.code ?? null)
  if (project === null) {
    return (
      <section class="empty column">
        <h2>{rowsTexts.missing(asked)}</h2>
        <p>{rowsTexts.missingWhy}</p>
        <ProjectStory code={asked} service={service} report={report} />
        <p><PageLink to="projects" class="link">{texts.back}</PageLink></p>
      </section>
    )
  }
  const rows = fetched.phase === 'found' ? projectRowsOf(project.code, fetched.tables) : null
  return (
    <article class="project-detail column" aria-labelledby="project">
      <p class="back"><PageLink to="projects" class="link">{texts.back}</PageLink></p>
      <p class="code">{project.code}</p>
      <h2 id="project" lang={SHEET_LANGUAGE}>{project.name}</h2>
      <StatusMark status={projectStatus(project, today, view.revisionYear)} />
      <ProjectFacts rowsTexts={rowsTexts} report={report} project={project} row={rows?.project ?? null} spreadsheet={spreadsheet} />
      {fetched.phase === 'loading' && <p class="nothing" role="status">{rowsTexts.rowsLoading}</p>}
      {fetched.phase === 'unreachable' && (
        <p class="nothing" role="alert">{rowsTexts.rowsUnreachable} <button type="button" class="link" onClick={again}>{rowsTexts.again}</button></p>
      )}
      {rows !== null && (
        <>
          <LateView load={async () => (await import('./award-table.tsx')).AwardTable} props={{ rowsTexts, service, report, project, awards: rows.funding, spreadsheet }} />
          <LateView load={async () => (await import('./post-table.tsx')).PostTable} props={{ rowsTexts, service, report, project, posts: rows.posts, spreadsheet }} />
        </>
      )}
      <section class="detail-block" aria-labelledby="geschiedenis">
        <h3 id="geschiedenis">{rowsTexts.history}</h3>
        <p class="rule">{rowsTexts.historyRule}</p>
        <ProjectStory code={project.code} service={service} report={report} />
      </section>
    </article>
  )
}

/** Also of a project that is gone, or not there yet. */
function ProjectStory({ code, service, report }: Pick<ProjectDetailProps, 'service' | 'report'> & { code: string }) {
  return <LateView load={async () => (await import('../history/row-story.tsx')).RowStory} props={{ service, report, tab: 'Projecten' as const, code, name: code }} />
}
