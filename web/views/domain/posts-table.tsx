import { useMemo } from 'preact/hooks'
import type { PublishedReport } from '#model/report.ts'
import type { SourcedRow } from '../../dataset.ts'
import type { View } from '../../selection.ts'
import type { Service, Spreadsheet } from '../../service.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { Downloads } from '../downloads.tsx'
import { RowWithStory } from '../history/row-story.tsx'
import { PageLink } from '../page-link.tsx'
import { PeriodCell } from '../period-cell.tsx'
import { blocksOf, WindowBlock } from '../projects/windows.tsx'
import { SourceLink } from '../rows/source-link.tsx'
import { ScrollBox } from '../scroll-box.tsx'
import { useWords } from '../words.ts'
import { useDomainListWords } from './domain-list-words.ts'

interface PostsTableProps {
  service: Service
  posts: readonly SourcedRow<'staffing'>[]
  /** How many lie outside the years shown. */
  outside: number
  report: PublishedReport
  view: View
  spreadsheet: Spreadsheet | null
}

/** Every post of the years shown, with what it says and where it stands. */
export function PostsTable({ service, posts, outside, report, view, spreadsheet }: PostsTableProps) {
  const { texts, formats } = useWords()
  const domainTexts = useDomainListWords()
  const names = useMemo(() => new Map(report.projects.map(({ code, name }) => [code, name])), [report])
  const projectName = (code: string) => names.get(code) ?? code
  const beyond = outside > 0 && <p class="aside">{domainTexts.postsOutside(outside)}</p>
  if (posts.length === 0) return <><p class="nothing">{domainTexts.noPosts}</p>{beyond}</>
  const heads = [domainTexts.post, domainTexts.deployment, domainTexts.fte, domainTexts.period, domainTexts.project, domainTexts.fundedBy, domainTexts.place]
  return (
    <>
      <ScrollBox label={texts.tableOf(domainTexts.posts)}>
        <table class="posts">
          <caption>{domainTexts.posts} <span>{domainTexts.postsAbout}</span></caption>
          <thead><tr>{heads.map(head => <th key={head} scope="col" class={head === domainTexts.fte ? 'number' : undefined}>{head}</th>)}</tr></thead>
          {blocksOf(posts, BLOCK).map((block, index) => (
            <WindowBlock key={index} kind="rows" columns={heads.length} estimate={block.length * ROW_HEIGHT} pinned={posts.length <= DRAWN_WHOLE}>
              {() => block.map(({ code, title, deployment, fte, start, end, project, fundedBy, source }) => (
                <RowWithStory key={code} service={service} report={report} tab="Personeel" code={code} columns={heads.length}>
                  {story => (
                    <tr>
                      <th scope="row"><span lang={SHEET_LANGUAGE}>{title}</span> <span class="code">{code}</span></th>
                      <td class={deployment === null ? 'not-stated' : undefined}>{deployment === null ? texts.notStated : texts.deployments[deployment]}</td>
                      <td class={fte === null ? 'number not-stated' : 'number'}>{fte === null ? texts.notStated : formats.fte(fte * 10_000)}</td>
                      <PeriodCell start={start} end={end} />
                      <td>{project !== null && <PageLink to="projects" item={project}>{projectName(project)}</PageLink>}</td>
                      <td class={fundedBy.length === 0 ? 'not-stated' : undefined}>{fundedBy.length === 0 ? domainTexts.notLinked : fundedBy.join(', ')}</td>
                      <td><SourceLink source={source} spreadsheet={spreadsheet} place={domainTexts.placeOf} open={domainTexts.openPlace} /> {story}</td>
                    </tr>
                  )}
                </RowWithStory>
              ))}
            </WindowBlock>
          ))}
        </table>
      </ScrollBox>
      {beyond}
      <Downloads title={domainTexts.posts} report={report} view={{ domains: view.domains, years: view.years }} image={null}
        rows={async words => (await import('../../exports/domain-export.ts')).postsExport(posts, projectName, texts, words)} />
    </>
  )
}

/** So many posts are drawn whole; of more, only those near what is seen. */
const DRAWN_WHOLE = 200
const BLOCK = 50
/** In CSS pixels, until a block was drawn. */
const ROW_HEIGHT = 37
