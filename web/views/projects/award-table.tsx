import type { PublishedReport, ReportedProject } from '#model/report.ts'
import type { SourcedRow } from '../../dataset.ts'
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

interface AwardTableProps {
  rowsTexts: ProjectRowsTexts
  service: Service
  report: PublishedReport
  project: ReportedProject
  awards: SourcedRow<'funding'>[]
  spreadsheet: Spreadsheet | null
}

/** The money of a project, as its rows stand in the sheet: nothing is added up, own books and partners' stay apart. */
export function AwardTable({ service, report, project, awards, spreadsheet, rowsTexts }: AwardTableProps) {
  const { texts: words, formats } = useWords()
  const texts = useProjectWords()
  const title = rowsTexts.fundingTable(project.name)
  const heads = [rowsTexts.funder, rowsTexts.kind, rowsTexts.amount, rowsTexts.books, rowsTexts.period, rowsTexts.rowStatus, texts.source, texts.sheet]
  return (
    <section class="detail-block" aria-labelledby="geld">
      <h3 id="geld">{rowsTexts.funding}</h3>
      {awards.length === 0 ? <p class="nothing">{rowsTexts.noFunding}</p> : (
        <>
          <p class="rule">{rowsTexts.fundingRule}</p>
          <ScrollBox label={words.tableOf(title)}>
            <table class="detail-table">
              <caption class="unseen"><NamedText named={rowsTexts.fundingTable} name={project.name} /></caption>
              <thead><tr>{heads.map(head => <th key={head} scope="col" class={head === rowsTexts.amount ? 'number' : undefined}>{head}</th>)}</tr></thead>
              <tbody>
                {awards.map(({ code, funder, kind, amountCents, basis, books, beneficiary, start, end, status, reference, source }) => (
                  <RowWithStory key={code} service={service} report={report} tab="Subsidies" code={code} columns={heads.length}>
                    {story => (
                      <tr>
                        <th scope="row"><bdi lang={SHEET_LANGUAGE}>{funder}</bdi> <span class="row-code">{code}</span></th>
                        <td>{words.kinds[kind]}</td>
                        <td class="number">
                          {amountCents === null ? <span class="not-stated">{words.notStated}</span> : formats.euros(amountCents)}
                          {basis !== null && <span class="basis">{rowsTexts.basis[basis]}</span>}
                          <LateCells table="funding" fields={['amountCents']} source={source} spreadsheet={spreadsheet} />
                        </td>
                        <td>{books === 'own' ? rowsTexts.ownBooks : <NamedText named={rowsTexts.partnerBooks} name={beneficiary ?? ''} />}</td>
                        <PeriodCell start={start} end={end} />
                        <td>{words.statuses[status]}</td>
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
            rows={async exportsTexts => (await import('../../exports/awards-export.ts')).awardsExport(awards, words, { ...rowsTexts, source: texts.source }, exportsTexts)} />
        </>
      )}
    </section>
  )
}
