import { useEffect, useState } from 'preact/hooks'
import type { PublishedReport } from '#model/report.ts'
import { STATUS_WORDS } from '../../charts/project-choice.ts'
import type { ProjectGroup, ProjectTimeline } from '../../charts/project-timeline.ts'
import { NONE } from '../../rows/asked-rows.ts'
import { PageLink } from '../page-link.tsx'
import { useRowWalk } from '../row-walk.ts'
import { Swatch } from '../swatch.tsx'
import { useWords } from '../words.ts'
import { LinkedText } from '../rows/linked-text.tsx'
import { ProjectTimelineRow } from './project-row.tsx'
import { useProjectWords } from './project-words.ts'
import { nowAt } from '../timeline-bar.tsx'
import { TimelineAxis, TimelineLines } from './timeline-axis.tsx'
import { blocksOf, WindowBlock } from './windows.tsx'

interface ProjectTimelineRowsProps {
  report: PublishedReport
  timeline: ProjectTimeline
  title: string
  /** Each row says the association's role. */
  roles?: boolean
}

/**
 * Bars under each other, in groups. One stop for Tab, then from project to project with the arrow keys;
 * of a long list only what is near what is seen is drawn.
 */
export function ProjectTimelineRows({ report, timeline, title, roles = false }: ProjectTimelineRowsProps) {
  const { texts: { projectCount, rowsWalk, rowsWalkKeys } } = useWords()
  const codes = timeline.groups.flatMap(group => group.rows.map(({ project }) => project.code))
  const [opened] = useState(openedBefore)
  const { active, idOf, reach, walk } = useRowWalk(codes, opened !== null && codes.includes(opened) ? opened : codes[0])
  useEffect(() => {
    if (opened === null) return
    // Who comes back goes on at the project that was opened, once the page's beginning has had the focus.
    queueMicrotask(() => {
      const row = document.getElementById(idOf(opened))
      row?.focus({ preventScroll: true })
      row?.scrollIntoView({ block: 'nearest' })
    })
  }, [])
  return (
    <div class="timeline walked" role="group" aria-label={rowsWalk(title)} onKeyDown={walk} onClickCapture={remember}>
      <p class="keys" aria-hidden="true">{rowsWalkKeys}</p>
      <TimelineAxis timeline={timeline} />
      <div class="rows" style={nowAt(timeline)}>
        <TimelineLines timeline={timeline} />
        {timeline.groups.map((group, place) => (
          <section key={place} class="group">
            <GroupHead report={report} group={group} count={projectCount(group.rows.length)} />
            {blocksOf(group.rows, BLOCK).map((rows, index) => (
              <WindowBlock key={index} kind="flow" estimate={rows.length * ROW_HEIGHT}
                pinned={codes.length <= DRAWN_WHOLE || rows.some(row => row.project.code === active)}>
                {() => (
                  <ul>
                    {rows.map(row => (
                      <ProjectTimelineRow key={row.project.code} id={idOf(row.project.code)} row={row}
                        coloured={group.of?.grouping !== 'domain'} withRole={roles} reached={row.project.code === active} reach={reach} />
                    ))}
                  </ul>
                )}
              </WindowBlock>
            ))}
          </section>
        ))}
      </div>
    </div>
  )
}

/** The browser keeps with this step of its history which project was opened from it. */
function remember({ target }: Event): void {
  const code = target instanceof Element ? target.closest<HTMLElement>('[data-project]')?.dataset['project'] : undefined
  if (code !== undefined) history.replaceState({ ...history.state, project: code }, '')
}

/** Null where nothing was opened from here. */
function openedBefore(): string | null {
  const { project }: { project?: unknown } = history.state ?? {}
  return typeof project === 'string' ? project : null
}

function GroupHead({ report, group: { of }, count }: { report: PublishedReport; group: ProjectGroup; count: string }) {
  const texts = useProjectWords()
  if (of === null) return null
  const by = of.grouping === 'domain' ? `domein,${of.domain}` : of.grouping === 'role' ? `rol,${of.role ?? NONE}` : `groep,${STATUS_WORDS[of.status]}`
  const counted = <span class="count"><LinkedText text={count} links={[{ part: count, asked: { of: 'listed', by } }]} /></span>
  switch (of.grouping) {
    case 'domain': {
      const place = report.domains.findIndex(domain => domain.code === of.domain)
      return <h3><Swatch place={place} /><PageLink to="domain" item={of.domain}>{report.domains[place]?.name ?? of.domain}</PageLink> {counted}</h3>
    }
    case 'role': return <h3>{of.role === null ? texts.noRole : texts.roleTitle(of.role, texts.roleNames[of.role])} {counted}</h3>
    case 'status': return <h3>{{ ...texts.statusTitles, ...texts.statusGroups }[of.status]} {counted}</h3>
  }
}

/** Fewer than this are drawn whole. */
const DRAWN_WHOLE = 100
const BLOCK = 40
/** CSS pixels, about. */
const ROW_HEIGHT = 46
