import { useEffect } from 'preact/hooks'
import { viewOf } from '../../selection.ts'
import type { ProjectsTexts } from '../../text/projects-nl.ts'
import { useSelection } from '../address.ts'
import { Notices } from '../notices.tsx'
import type { PageProps, PageView } from '../pages.ts'
import { ProjectDetail } from './project-detail.tsx'
import { ProjectOverview } from './project-overview.tsx'
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
  return (
    <>
      <Notices known={known} selection={selection} view={view} now={now} choose={choose} />
      {report !== null && view !== null && (item === null
        ? <ProjectOverview report={report} view={view} selection={selection} choose={choose} today={today} />
        : <ProjectDetail report={report} view={view} asked={item} project={project} service={service} spreadsheet={status?.spreadsheet ?? null} today={today} />)}
    </>
  )
}
