import { useMemo } from 'preact/hooks'
import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { namedColour } from '../../charts/named-colour.ts'
import { municipalityNamed, projectChoiceOf, projectSearchOf, type ProjectChoice } from '../../charts/project-choice.ts'
import { projectTimelineOf, statusCounts } from '../../charts/project-timeline.ts'
import type { Selection, View } from '../../selection.ts'
import { useAddress, type Choose } from '../address.ts'
import { Filters } from '../filters.tsx'
import { Fold } from '../fold.tsx'
import { LateView } from '../late-view.tsx'
import { Help } from '../help.tsx'
import { Notice } from '../notices.tsx'
import { TimelineInks } from '../timeline-bar.tsx'
import { useWords } from '../words.ts'
import { ProjectLegend } from './project-legend.tsx'
import { ProjectTimelineRows } from './project-timeline.tsx'
import { ProjectTools } from './project-tools.tsx'
import { useProjectWords } from './project-words.ts'

interface ProjectOverviewProps {
  report: PublishedReport
  view: View
  selection: Selection
  choose: Choose
  today: Day
}

/** The chosen projects on a time axis, and as a table. */
export function ProjectOverview({ report, view, selection, choose, today }: ProjectOverviewProps) {
  const { formats } = useWords()
  const texts = useProjectWords()
  const { path, search, go } = useAddress()
  const choice = projectChoiceOf(search)
  const chooseProjects = (change: Partial<ProjectChoice>) => go(path + projectSearchOf({ ...choice, ...change }, search))
  const municipality = municipalityNamed(report, choice.municipality)
  const timeline = useMemo(() => projectTimelineOf(report, view, choice, today), [report, JSON.stringify([view, choice]), today])
  const title = texts.periodsBy[choice.grouping]
  return (
    <>
      <Filters report={report} selection={selection} view={view} choose={choose} />
      <section class="projects-page column" aria-labelledby="projecten">
        {choice.municipality !== null && municipality === null && <Notice kind="quiet">{texts.unknownMunicipality(choice.municipality)}</Notice>}
        <Help about="timeline" title={texts.title}><h2 id="projecten">{texts.title}</h2></Help>
        <p class="intro">{texts.intro}</p>
        <ProjectTools report={report} choice={choice} municipality={municipality} choose={chooseProjects} />
        <div class="timeline-head">
          <p class="project-count" role="status">{texts.shown(timeline.count, report.projects.length)}</p>
          <LateView load={async () => (await import('./zoom-buttons.tsx')).ZoomButtons} props={{ report, view, today, choose }} />
        </div>
        {timeline.count > 1 && (
          <p class="rule">{texts.summary(formats.list(statusCounts(timeline).map(({ status, count }) => texts.statusCounts[status](count))))}</p>
        )}
        <TimelineInks domains={report.domains.map((_, place) => namedColour(place))} looks />
        <ProjectLegend timeline={timeline} today={today} />
        {timeline.count === 0
          ? <p class="nothing">{texts.noProjects}</p>
          : <ProjectTimelineRows report={report} timeline={timeline} title={title} />}
        {timeline.outside > 0 && <p class="aside">{texts.outside(timeline.outside)}</p>}
        {timeline.count > 0 && (
          <Fold name="projecten" show={texts.showTable} hide={texts.hideTable}>
            <LateView load={async () => (await import('./project-table.tsx')).ProjectTable} props={{ report, timeline, title }} />
          </Fold>
        )}
        {timeline.count > 0 && <LateView load={async () => (await import('./project-downloads.tsx')).ProjectDownloads} props={{ report, view, choice, timeline, title, today }} />}
      </section>
    </>
  )
}
