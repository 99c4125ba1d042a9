import type { PublishedReport } from '#model/report.ts'
import { funderLines, postsWithin } from '../../charts/domain-facts.ts'
import type { SourcedRow } from '../../dataset.ts'
import type { View } from '../../selection.ts'
import type { Answer, Service, Spreadsheet } from '../../service.ts'
import { SHEET_LANGUAGE } from '../../text/catalog.ts'
import { useAnswer } from '../answer.ts'
import { Downloads } from '../downloads.tsx'
import { Help } from '../help.tsx'
import { FigureLinks } from '../rows/figure-links.tsx'
import { RowsLink } from '../rows/rows-link.tsx'
import { ScrollBox } from '../scroll-box.tsx'
import { useWords } from '../words.ts'
import { useDomainListWords } from './domain-list-words.ts'
import { PostsTable } from './posts-table.tsx'

interface DomainRowsProps {
  service: Service
  report: PublishedReport
  view: View
  spreadsheet: Spreadsheet | null
}

/** Who gives the money. */
export function FundersSection({ service, report, view }: Omit<DomainRowsProps, 'spreadsheet'>) {
  const texts = useDomainListWords()
  const awards = useAnswer(() => service.rows('funding', report.revision), ['funding', report.revision])
  return (
    <section class="block column" aria-labelledby="verstrekkers">
      <div class="block-head"><Help about="funders" title={texts.funders}><h2 id="verstrekkers">{texts.funders}</h2></Help></div>
      {awards?.kind === 'found' ? <Funders awards={awards.body} report={report} view={view} /> : <Waiting answer={awards} />}
    </section>
  )
}

/** Which posts there are. */
export function PostsSection({ service, report, view, spreadsheet }: DomainRowsProps) {
  const texts = useDomainListWords()
  const posts = useAnswer(() => service.rows('staffing', report.revision), ['staffing', report.revision])
  return (
    <section class="block column" aria-labelledby="functies">
      <div class="block-head"><Help about="posts" title={texts.posts}><h2 id="functies">{texts.posts}</h2></Help></div>
      {posts?.kind === 'found'
        ? <PostsTable service={service} {...postsWithin(posts.body, view)} report={report} view={view} spreadsheet={spreadsheet} />
        : <Waiting answer={posts} />}
    </section>
  )
}

function Waiting({ answer }: { answer: Answer<unknown> | null }) {
  const texts = useDomainListWords()
  return <p class="nothing" role="status">{answer === null ? texts.rowsLoading : answer.kind === 'refused' ? texts.rowsRefused : texts.rowsUnreachable}</p>
}

function Funders({ awards, report, view }: { awards: readonly SourcedRow<'funding'>[]; report: PublishedReport; view: View }) {
  const { texts, formats } = useWords()
  const domainTexts = useDomainListWords()
  const lines = funderLines(awards, view, { years: report.years, revisionYear: view.revisionYear })
  if (lines.length === 0) return <p class="nothing">{domainTexts.noFunders}</p>
  const kinds = formats.list(view.kinds.map(kind => texts.kindsTitle[kind]))
  const [first = view.revisionYear] = view.years
  return (
    <>
      <ScrollBox label={texts.tableOf(domainTexts.funders)}>
        <table>
          <caption>{domainTexts.funders} <span>{domainTexts.fundersAbout(kinds, first, view.years.at(-1) ?? first)}</span></caption>
          <thead>
            <tr>
              <th scope="col">{domainTexts.funder}</th>
              <th scope="col">{domainTexts.books}</th>
              <th scope="col" class="number">{domainTexts.awards}</th>
              <th scope="col" class="number">{domainTexts.counted}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ side, funder, awards, part, toCome }) => (
              <tr key={`${side} ${funder}`}>
                <th scope="row" lang={SHEET_LANGUAGE}>{funder}</th>
                <td>{texts.books[side]}</td>
                <td class="number"><RowsLink asked={{ of: 'funder', side, funder }}><span class="amount">{formats.number(awards)}</span></RowsLink></td>
                <td class="number">
                  <FigureLinks rows={{ of: 'funder', side, funder }} amount={part.amount === 0 ? null : formats.euros(part.amount)}
                    toCome={toCome === 0 ? null : texts.toCome(formats.euros(toCome), view.revisionYear)} withoutYear={part.count === 0 ? null : domainTexts.withoutYear(part.count)}
                    presumed={part.presumed === 0 ? null : texts.presumedAmount(formats.euros(part.presumed))}
                    notStated={part.notStated === 0 ? null : part.amount + part.presumed === 0 ? texts.notStated : domainTexts.partlyNotStated} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Downloads title={domainTexts.funders} report={report} view={{ domains: view.domains, years: view.years, withoutYear: 'too', kinds: view.kinds }} image={null}
        rows={async words => (await import('../../exports/domain-export.ts')).fundersExport(lines, view.revisionYear, texts, words)} />
    </>
  )
}
