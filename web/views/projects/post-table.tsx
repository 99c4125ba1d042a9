import type { PublishedReport, ReportedProject } from '#model/report.ts'
import type { ProjectRows } from '../../charts/project-detail.ts'
import type { Service, Spreadsheet } from '../../service.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import type { ProjectRowsTexts } from '../../text/project-rows-nl.ts'
import { RowWithStory } from '../history/row-story.tsx'
import { NamedText } from '../named-text.tsx'
import { LateCells } from '../rows/late-cells.tsx'
import { Downloads } from '../downloads.tsx'
import { ScrollBox } from '../scroll-box.tsx'
import { useWords } from '../words.ts'
import { useProjectWords } from './project-words.ts'
import { PeriodCell } from '../period-cell.tsx'
import { SheetPlace } from './sheet-place.tsx'

interface PostTableProps {
  rowsTexts: ProjectRowsTexts
  service: Service
  report: PublishedReport
  project: ReportedProject
  posts: ProjectRows['posts']
  spreadsheet: Spreadsheet | null
}

/** The posts of a project, as their rows stand in the sheet. */
export function PostTable({ service, report, project, posts, spreadsheet, rowsTexts }: PostTableProps) {
  const { texts: words, formats } = useWords()
  const texts = useProjectWords()
  const title = rowsTexts.postsTable(project.name)
  const heads = [rowsTexts.post, rowsTexts.fte, rowsTexts.deployment, rowsTexts.period, rowsTexts.fundedBy, texts.source, texts.sheet]
  return (
    <section class="detail-block" aria-labelledby="personeel">
      <h3 id="personeel">{rowsTexts.posts}</h3>
      {posts.length === 0 ? <p class="nothing">{rowsTexts.noPosts}</p> : (
        <>
          <p class="rule">{rowsTexts.postsRule}</p>
          <ScrollBox label={words.tableOf(title)}>
            <table class="detail-table">
              <caption class="unseen"><NamedText named={rowsTexts.postsTable} name={project.name} /></caption>
              <thead><tr>{heads.map(head => <th key={head} scope="col" class={head === rowsTexts.fte ? 'number' : undefined}>{head}</th>)}</tr></thead>
              <tbody>
                {posts.map(({ own, post: { code, title: post, fte, deployment, start, end, fundedBy, project: belongsTo, reference, source } }) => (
                  <RowWithStory key={code} service={service} report={report} tab="Personeel" code={code} columns={heads.length}>
                    {story => (
                      <tr>
                        <th scope="row"><bdi lang={SHEET_LANGUAGE}>{post}</bdi> <span class="row-code">{code}{own ? '' : `, ${rowsTexts.elsewhere(belongsTo)}`}</span></th>
                        <td class="number">
                          {fte === null ? <span class="not-stated">{words.notStated}</span> : formats.fte(Math.round(fte * 10_000))}
                          <LateCells table="staffing" fields={['fte']} source={source} spreadsheet={spreadsheet} />
                        </td>
                        <td>{deployment === null ? words.deploymentNotStated : words.deployments[deployment]}</td>
                        <PeriodCell start={start} end={end} />
                        <td>{fundedBy.length === 0 ? <span class="not-stated">{rowsTexts.fundedByNone}</span> : fundedBy.join(', ')}</td>
                        <td><bdi lang={SHEET_LANGUAGE}>{reference}</bdi></td>
                        <td><SheetPlace source={source} spreadsheet={spreadsheet} /> {story}</td>
                      </tr>
                    )}
                  </RowWithStory>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <Downloads title={title} report={report} view={{ own: [{ name: words.project, text: `${project.code} ${project.name}` }] }} image={null}
            rows={async exportsTexts => (await import('../../exports/domain-export.ts')).postsExport(
              posts.map(({ post }) => post), code => report.projects.find(each => each.code === code)?.name ?? code, words, exportsTexts, texts.source)} />
        </>
      )}
    </section>
  )
}
