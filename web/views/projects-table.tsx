import type { OutlinedProject } from '#model/overview.ts'
import type { Timeline, TimelineGroup } from '../charts/timeline.ts'
import { PageLink } from './page-link.tsx'
import { blocksOf, WindowBlock } from './projects/windows.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { useWords } from './words.ts'

/** The timeline's projects, in its order; of very many only those near what is seen are drawn. */
export function ProjectsTable({ timeline }: { timeline: Timeline<OutlinedProject> }) {
  const { texts } = useWords()
  const heads = [texts.project, texts.code, texts.domain, texts.start, texts.end, texts.roles, texts.priority]
  const isLong = timeline.groups.reduce((sum, group) => sum + group.rows.length, 0) > ROWS_DRAWN_WHOLE
  return (
    <ScrollBox label={texts.tableOf(texts.timeline)} tall={isLong}>
      <table class={isLong ? 'projects long' : 'projects'}>
        <caption>{texts.timeline}</caption>
        <thead><tr>{heads.map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
        {timeline.groups.map(group => (isLong
          ? blocksOf(group.rows, BLOCK).map((rows, index) => (
            <WindowBlock key={`${group.domain} ${index}`} kind="rows" columns={heads.length} estimate={rows.length * ROW_HEIGHT} pinned={false} within=".scroll-box">
              {() => <Rows group={group} rows={rows} />}
            </WindowBlock>
          ))
          : <tbody key={group.domain}><Rows group={group} rows={group.rows} /></tbody>))}
        {timeline.groups.some(group => group.more > 0) && (
          <tbody><tr><td colSpan={heads.length}>{texts.andMore(timeline.groups.reduce((sum, group) => sum + group.more, 0))}</td></tr></tbody>
        )}
      </table>
    </ScrollBox>
  )
}

function Rows({ group: { domain, name }, rows }: { group: TimelineGroup<OutlinedProject>; rows: TimelineGroup<OutlinedProject>['rows'] }) {
  const { texts, formats } = useWords()
  return (
    <>
      {rows.map(({ project: { code, name: project, start, end, roles, priority } }) => (
        <tr key={code}>
          <th scope="row"><PageLink to="projects" item={code}>{project}</PageLink></th>
          <td>{code}</td>
          <td><PageLink to="domain" item={domain}>{name}</PageLink></td>
          <td class={start === null ? 'not-stated' : 'day'}>{formats.start(start)}</td>
          <td class={end === null ? 'not-stated' : 'day'}>{formats.end(end)}</td>
          <td class={roles.length === 0 ? 'not-stated' : undefined}>{roles.length === 0 ? texts.notStated : roles.join(', ')}</td>
          <td class="number">{priority}</td>
        </tr>
      ))}
    </>
  )
}

const ROWS_DRAWN_WHOLE = 400
const BLOCK = 40
/** In CSS pixels, until a block was drawn. */
const ROW_HEIGHT = 37
