import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { municipalityNamed, type ProjectChoice } from '../../charts/project-choice.ts'
import type { ProjectGroup, ProjectTimeline } from '../../charts/project-timeline.ts'
import type { OriginLine } from '../../exports/export-table.ts'
import type { View } from '../../selection.ts'
import type { ProjectsTexts } from '../../text/projects-nl.ts'
import { Downloads } from '../downloads.tsx'
import { useWords } from '../words.ts'
import { useProjectWords } from './project-words.ts'

interface ProjectDownloadsProps {
  report: PublishedReport
  view: View
  /** By which the projects were chosen, grouped and ordered. */
  choice: ProjectChoice
  timeline: ProjectTimeline
  title: string
  today: Day
}

/** The shown projects as a file, in the order in which they stand, and their periods as a picture. */
export function ProjectDownloads({ report, view: { domains, years }, choice, timeline, title, today }: ProjectDownloadsProps) {
  const words = useWords()
  const texts = useProjectWords()
  const municipality = (nis: string) => report.municipalities.find(each => each.nis === nis)?.name ?? nis
  const groups = timeline.groups.flatMap(group => group.rows).map(row => ({ name: row.domainName, rows: [row] }))
  const groupName = (of: ProjectGroup['of']) => {
    switch (of?.grouping) {
      case 'domain': return report.domains.find(({ code }) => code === of.domain)?.name ?? of.domain
      case 'role': return of.role === null ? texts.noRole : texts.roleTitle(of.role, texts.roleNames[of.role])
      case 'status': return { ...texts.statusTitles, ...texts.statusGroups }[of.status]
      case undefined: return null
    }
  }
  return (
    <Downloads title={title} report={report} view={{ domains, years, own: choiceLines(choice, municipalityNamed(report, choice.municipality)?.name ?? null, texts) }}
      rows={async exportsTexts => (await import('../../exports/figures-export.ts')).projectsExport(
        groups, { municipality, stand: { name: texts.status, of: ({ status }) => texts.statuses[status] } }, exportsTexts)}
      image={async (origin, exportsTexts) => {
        const [{ projectPicture }, { timelineImage }] = await Promise.all([import('../../exports/timeline-picture.ts'), import('../../exports/timeline-image.ts')])
        return timelineImage(projectPicture(title, timeline, today, groupName, texts, { ...words, exportsTexts }), origin)
      }} />
  )
}

function choiceLines({ status, text, grouping, order }: ProjectChoice, municipality: string | null, texts: ProjectsTexts): OriginLine[] {
  return [
    { name: texts.municipality, text: municipality ?? texts.allMunicipalities },
    { name: texts.status, text: status === null ? texts.allStatuses : texts.statusTitles[status] },
    ...(text === '' ? [] : [{ name: texts.find, text }]),
    { name: texts.groupBy, text: texts.groupings[grouping] },
    { name: texts.orderBy, text: texts.orders[order] },
  ]
}
