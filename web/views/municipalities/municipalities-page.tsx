import { useEffect } from 'preact/hooks'
import { municipalityNamed, projectsOf } from '../../charts/project-choice.ts'
import { viewOf } from '../../selection.ts'
import type { MunicipalitiesTexts } from '../../text/municipalities-nl.ts'
import type { ProjectsTexts } from '../../text/projects-nl.ts'
import { useSelection } from '../address.ts'
import { WorkbookTitle } from '../downloads.tsx'
import { Filters } from '../filters.tsx'
import { Notices } from '../notices.tsx'
import type { PageProps, PageView } from '../pages.ts'
import { UnloadedPage } from '../missing-page.tsx'
import { useLate } from '../projects/late.ts'
import { ProjectWords } from '../projects/project-words.ts'
import { LateRows } from '../rows/late-rows.tsx'
import { useTables } from '../projects/tables.ts'
import { MunicipalityWords } from './municipality-words.ts'

export function municipalitiesPage(texts: MunicipalitiesTexts, projectsTexts: ProjectsTexts): PageView {
  return props => (
    <MunicipalityWords.Provider value={texts}>
      <ProjectWords.Provider value={projectsTexts}>
        <Municipalities {...props} />
      </ProjectWords.Provider>
    </MunicipalityWords.Provider>
  )
}

/** All municipalities, or the one that the address names. */
function Municipalities({ service, known, now, today, item, entitle }: PageProps) {
  const [selection, choose] = useSelection()
  const { report, status } = known
  const view = report === null ? null : viewOf(selection, report)
  const municipality = report === null ? null : municipalityNamed(report, item)
  const [fetched] = useTables(service, report?.revision ?? null, TABLES)
  useEffect(() => {
    entitle(municipality?.name ?? null)
    return () => entitle(null)
  }, [municipality?.name])
  const Detail = useLate(item !== null, async () => (await import('./municipality-detail.tsx')).MunicipalityDetail)
  const Overview = useLate(item === null, async () => (await import('./municipality-overview.tsx')).MunicipalityOverview)
  return (
    <WorkbookTitle.Provider value={status?.title ?? null}>
      <Notices known={known} selection={selection} view={view} now={now} choose={choose} />
      {report !== null && view !== null && (
        <>
          {(item === null || municipality !== null) && <Filters report={report} selection={selection} view={view} choose={choose} />}
          {(item === null ? Overview : Detail) === 'failed' && <UnloadedPage />}
          {item === null && Overview !== null && Overview !== 'failed' && <Overview service={service} report={report} view={view} fetched={fetched} today={today} />}
          <LateRows service={service} report={report} view={view} spreadsheet={status?.spreadsheet ?? null} choice={projectsOf(municipality?.nis ?? null)} />
          {item !== null && Detail !== null && Detail !== 'failed' && (
            <Detail service={service} report={report} view={view} asked={item} municipality={municipality} fetched={fetched}
              spreadsheet={status?.spreadsheet ?? null} today={today} />
          )}
        </>
      )}
    </WorkbookTitle.Provider>
  )
}

const TABLES = ['municipalities'] as const
