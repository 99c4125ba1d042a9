import { namedColour } from '../../charts/named-colour.ts'
import { lookOf } from '../../charts/project-status.ts'
import type { ProjectRow } from '../../charts/project-timeline.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { PageLink } from '../page-link.tsx'
import { Swatch } from '../swatch.tsx'
import { TimelineBar } from '../timeline-bar.tsx'
import { useWords } from '../words.ts'
import { useProjectWords } from './project-words.ts'

interface ProjectTimelineRowProps {
  id: string
  row: ProjectRow
  /** The domain's colour stands beside the name, as the group doesn't tell it. */
  coloured: boolean
  withRole: boolean
  /** Tab leads here. */
  reached: boolean
  reach: (code: string) => void
}

/** A project's name, period and stand, and its bar; all of it leads to the project. */
export function ProjectTimelineRow({ id, row: { project, domainName, colour, status, bar }, coloured, withRole, reached, reach }: ProjectTimelineRowProps) {
  const { formats } = useWords()
  const texts = useProjectWords()
  const { code, name, start, end, roles } = project
  const period = start === null && end === null ? texts.periodNotStated : formats.period(start, end)
  const stand = status === 'unknown' ? '' : texts.statuses[status]
  const role = !withRole ? [] : roles.length === 0 ? [texts.noRole] : roles.map(each => texts.roleTitle(each, texts.roleNames[each]))
  return (
    <li class={`project-row stand-${status}`} data-project={code}>
      <PageLink to="projects" item={code} lang={undefined} id={id} class="name" tabIndex={reached ? 0 : -1} onFocus={() => reach(code)}
        aria-label={texts.rowLabel([name, ...role].join(', '), domainName, period, texts.statuses[status])}>
        {coloured && <Swatch place={colour} />}
        <span><span lang={SHEET_LANGUAGE}>{name}</span>{role.map(each => <span key={each} class="role"> {each}</span>)}</span>
      </PageLink>
      <span class={bar === null ? 'no-period' : 'period'}>
        <span>{period}</span>{' '}
        {stand !== '' && <span class="stand">{stand}</span>}
      </span>
      {bar !== null && <TimelineBar bar={bar} colour={namedColour(colour)} look={lookOf(status)} />}
    </li>
  )
}
