import { useEffect } from 'preact/hooks'
import { projectChoiceOf } from '../../charts/project-choice.ts'
import { viewOf } from '../../selection.ts'
import type { ProjectsTexts } from '../../text/projects-nl.ts'
import { useAddress, useSelection } from '../address.ts'
import { WorkbookTitle } from '../downloads.tsx'
import { Notices } from '../notices.tsx'
import type { PageProps, PageView } from '../pages.ts'
import { UnloadedPage } from '../missing-page.tsx'
import { LateRows } from '../rows/late-rows.tsx'
import { useLate } from './late.ts'
import { ProjectWords } from './project-words.ts'

export function projectsPage(texts: ProjectsTexts): PageView {
  return props => (
    <ProjectWords.Provider value={texts}>
      <Projects {...props} />
    </ProjectWords.Provider>
  )
}

/** All projects, or the one that the address names. */
function Projects({ service, known, now, today, item, entitle }: PageProps) {
  const [selection, choose] = useSelection()
  const { report, status } = known
  const view = report === null ? null : viewOf(selection, report)
  const code = item?.toLowerCase() ?? null
  const project = report?.projects.find(each => each.code.toLowerCase() === code) ?? null
  useEffect(() => {
    entitle(project?.name ?? null)
    return () => entitle(null)
  }, [project?.name])
  const Detail = useLate(item !== null, async () => (await import('./project-detail.tsx')).loadProjectDetail(selection.language))
  const Overview = useLate(item === null, async () => (await import('./project-overview.tsx')).ProjectOverview)
  const { search } = useAddress()
  return (
    <WorkbookTitle.Provider value={status?.title ?? null}>
      <Notices known={known} selection={selection} view={view} now={now} choose={choose} />
      {(item === null ? Overview : Detail) === 'failed' && <UnloadedPage />}
      {report !== null && view !== null && item === null && Overview !== null && Overview !== 'failed' && (
        <Overview report={report} view={view} selection={selection} choose={choose} today={today} />
      )}
      {report !== null && view !== null && item === null && (
        <LateRows service={service} report={report} view={view} spreadsheet={status?.spreadsheet ?? null} choice={projectChoiceOf(search)} />
      )}
      {report !== null && view !== null && item !== null && Detail !== null && Detail !== 'failed' && (
        <Detail report={report} view={view} asked={item} project={project} service={service} spreadsheet={status?.spreadsheet ?? null} today={today} />
      )}
    </WorkbookTitle.Provider>
  )
}
