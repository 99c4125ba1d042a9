import { useMemo } from 'preact/hooks'
import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { namedColour } from '../../charts/named-colour.ts'
import { municipalityNamed, projectChoiceOf, projectSearchOf, STATUS_WORDS, type ProjectChoice } from '../../charts/project-choice.ts'
import { projectTimelineOf, statusCounts } from '../../charts/project-timeline.ts'
import type { ProjectStatus } from '../../charts/project-status.ts'
import type { Selection, View } from '../../selection.ts'
import { useAddress, type Choose } from '../address.ts'
import { Filters } from '../filters.tsx'
import { Fold } from '../fold.tsx'
import { LinkedText, type LinkedPart } from '../rows/linked-text.tsx'
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
  const chooseProjects = (change: Partial<ProjectChoice>, instead = false) => go(path + projectSearchOf({ ...choice, ...change }, search), instead)
  const municipality = municipalityNamed(report, choice.municipality)
  const timeline = useMemo(() => projectTimelineOf(report, view, choice, today), [report, JSON.stringify([view, choice]), today])
  const title = texts.periodsBy[choice.grouping]
  const counts = statusCounts(timeline, today)
  const countsOf = (isMeant: (status: ProjectStatus) => boolean) =>
    counts.filter(({ status }) => isMeant(status)).map(({ status, count }, _, { length }) => listed(texts.statusCounts[status](count, length === 1), `stand,${STATUS_WORDS[status]}`))
  const [lasting, ending] = [countsOf(status => status !== 'ending'), countsOf(status => status === 'ending')]
  const listOf = (links: readonly LinkedPart[]) => formats.list(links.map(({ part }) => part))
  // Chosen by what the figures of other pages are chosen by, too.
  const isOfFigures = choice.municipality === null && choice.status === null && choice.text === ''
  return (
    <>
      <Filters report={report} selection={selection} view={view} choose={choose} />
      <section class="projects-page column" aria-labelledby="projecten">
        {choice.municipality !== null && municipality === null && <Notice kind="quiet">{texts.unknownMunicipality(choice.municipality)}</Notice>}
        <Help about="timeline" title={texts.title}><h2 id="projecten">{texts.title}</h2></Help>
        <p class="intro">{texts.intro}</p>
        <ProjectTools report={report} choice={choice} municipality={municipality} choose={chooseProjects} />
        <div class="timeline-head">
          <p class="project-count" role="status"><LinkedText text={texts.shown(timeline.count, report.projects.length)} links={[listed(String(timeline.count), null), listed(String(report.projects.length), 'alle')]} /></p>
          <LateView load={async () => (await import('./zoom-buttons.tsx')).loadZoomButtons(selection.language)} props={{ report, view, today, choose }} />
        </div>
        {timeline.count > 1 && (
          <>
            <p class="rule"><LinkedText text={texts.summary(formats.day(today), listOf(lasting), listOf(ending))} links={[...lasting, ...ending]} /></p>
            {isOfFigures && <LateView load={async () => (await import('./count-differences.tsx')).loadCountDifferences(selection.language)} props={{ report, view, today }} />}
          </>
        )}
        {choice.grouping === 'role' && <p class="rule">{texts.byFirstRole}</p>}
        <TimelineInks domains={report.domains.map((_, place) => namedColour(place))} looks />
        <ProjectLegend timeline={timeline} today={today} />
        {timeline.count === 0
          ? <p class="nothing">{texts.noProjects}</p>
          : <ProjectTimelineRows report={report} timeline={timeline} title={title} />}
        {timeline.outside > 0 && <p class="aside"><LinkedText text={texts.outside(timeline.outside)} links={[listed(texts.outside(timeline.outside), 'buiten')]} /></p>}
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

/** Which projects of the list a number counts. */
function listed(part: string, by: string | null): LinkedPart {
  return { part, asked: { of: 'listed', by } }
}
