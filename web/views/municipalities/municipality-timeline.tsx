import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { namedColour } from '../../charts/named-colour.ts'
import type { ProjectTimeline } from '../../charts/project-timeline.ts'
import { ProjectLegend } from '../projects/project-legend.tsx'
import { ProjectTimelineRows } from '../projects/project-timeline.tsx'
import { TimelineInks } from '../timeline-bar.tsx'

/** The municipality's projects on a time axis, with its legend. */
export function MunicipalityTimeline({ report, timeline, title, today }: { report: PublishedReport; timeline: ProjectTimeline; title: string; today: Day }) {
  return (
    <>
      <TimelineInks domains={report.domains.map((_, place) => namedColour(place))} looks />
      <ProjectLegend timeline={timeline} today={today} />
      <ProjectTimelineRows report={report} timeline={timeline} title={title} roles />
    </>
  )
}
