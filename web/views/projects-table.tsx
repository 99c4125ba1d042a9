import type { Timeline } from '../charts/timeline.ts'
import { PageLink } from './page-link.tsx'
import { ScrollBox } from './scroll-box.tsx'
import { useWords } from './words.ts'

/** The timeline's projects, in its order. */
export function ProjectsTable({ timeline }: { timeline: Timeline }) {
  const { texts, formats } = useWords()
  const heads = [texts.project, texts.code, texts.domain, texts.start, texts.end, texts.roles, texts.priority]
  return (
    <ScrollBox label={texts.tableOf(texts.timeline)}>
      <table class="projects">
        <caption>{texts.timeline}</caption>
        <thead><tr>{heads.map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
        {timeline.groups.map(({ domain, name, rows }) => (
          <tbody key={domain}>
            {rows.map(({ project: { code, name: project, start, end, roles, priority } }) => (
              <tr key={code}>
                <th scope="row"><PageLink to="projects" item={code}>{project}</PageLink></th>
                <td>{code}</td>
                <td><PageLink to="domain" item={domain}>{name}</PageLink></td>
                <td class={start === null ? 'not-stated' : 'day'}>{formats.start(start)}</td>
                <td class={end === null ? 'not-stated' : 'day'}>{formats.end(end)}</td>
                <td>{roles.join(', ')}</td>
                <td class="number">{priority}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  )
}
