import type { PublishedReport } from '#model/report.ts'
import type { ProjectTimeline } from '../../charts/project-timeline.ts'
import type { View } from '../../selection.ts'
import { Downloads } from '../downloads.tsx'

interface ProjectDownloadsProps {
  report: PublishedReport
  view: View
  timeline: ProjectTimeline
  title: string
}

/** The shown projects as a file, in the order in which they stand. */
export function ProjectDownloads({ report, view, timeline, title }: ProjectDownloadsProps) {
  const nameOf = (nis: string) => report.municipalities.find(each => each.nis === nis)?.name ?? nis
  const groups = timeline.groups.flatMap(group => group.rows).map(({ project, domainName, colour, bar }) =>
    ({ domain: project.domain, name: domainName, colour, rows: [{ project, bar }] }))
  return (
    <Downloads title={title} report={report} view={view} image={null}
      rows={async words => (await import('../../exports/figures-export.ts')).projectsExport({ ...timeline, groups }, nameOf, words)} />
  )
}
