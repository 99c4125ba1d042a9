import type { PublishedReport } from '#model/report.ts'
import type { ProjectTimeline } from '../../charts/project-timeline.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { PageLink } from '../page-link.tsx'
import { ScrollBox } from '../scroll-box.tsx'
import { useWords } from '../words.ts'
import { useProjectWords } from './project-words.ts'
import { blocksOf, WindowBlock } from './windows.tsx'

interface ProjectTableProps {
  report: PublishedReport
  timeline: Pick<ProjectTimeline, 'groups' | 'count'>
  title: string
}

/** The timeline's projects, in its order. */
export function ProjectTable({ report, timeline, title }: ProjectTableProps) {
  const { texts: words, formats } = useWords()
  const texts = useProjectWords()
  const names = new Map(report.municipalities.map(({ nis, name }) => [nis, name]))
  const heads = [words.project, words.code, words.domain, words.start, words.end, texts.status, words.roles, words.priority, texts.municipalities]
  const rows = timeline.groups.flatMap(group => group.rows)
  return (
    <ScrollBox label={words.tableOf(title)}>
      <table class="project-table">
        <caption>{title}</caption>
        <thead><tr>{heads.map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
        {blocksOf(rows, BLOCK).map((block, index) => (
          <WindowBlock key={index} kind="rows" columns={heads.length} estimate={block.length * ROW_HEIGHT} pinned={timeline.count <= DRAWN_WHOLE}>
            {() => block.map(({ project: { code, name, start, end, roles, priority, municipalities }, domainName, status }) => (
              <tr key={code}>
                <th scope="row"><PageLink to="projects" item={code} class="row-link">{name}</PageLink></th>
                <td>{code}</td>
                <td lang={SHEET_LANGUAGE}>{domainName}</td>
                <td class={start === null ? 'not-stated' : 'day'}>{formats.start(start)}</td>
                <td class={end === null ? 'not-stated' : 'day'}>{formats.end(end)}</td>
                <td>{texts.statuses[status]}</td>
                <td class={roles.length === 0 ? 'not-stated' : undefined}>{roles.length === 0 ? words.notStated : roles.join(', ')}</td>
                <td class="number">{priority}</td>
                <td>{municipalities.length > NAMED ? <PageLink to="projects" item={code} lang={undefined}>{texts.municipalityCount(municipalities.length)}</PageLink> : municipalities.map(nis => names.get(nis) ?? nis).join(', ')}</td>
              </tr>
            ))}
          </WindowBlock>
        ))}
      </table>
    </ScrollBox>
  )
}

/** More municipalities than this are counted. */
const NAMED = 3
/** Fewer rows than this are drawn whole. */
const DRAWN_WHOLE = 100
const BLOCK = 40
/** CSS pixels, about. */
const ROW_HEIGHT = 44
