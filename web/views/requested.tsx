import type { PublishedFigures } from '#model/report.ts'
import { requestedRows } from '../charts/funding.ts'
import type { View } from '../selection.ts'
import { SHEET_LANGUAGE } from '../text/catalog.ts'
import { Downloads } from './downloads.tsx'
import { useFigureWords } from './figure-words.tsx'
import { Fold } from './fold.tsx'
import { Help } from './help.tsx'
import { FigureLinks } from './rows/figure-links.tsx'
import { ScrollBox } from './scroll-box.tsx'

/** What is asked for: told apart, part of no total. */
export function Requested({ report, view }: { report: PublishedFigures; view: View }) {
  const { texts, formats } = useFigureWords()
  const rows = requestedRows(report, view)
  const nameOf = (code: string) => report.domains.find(domain => domain.code === code)?.name ?? code
  if (rows.length === 0) return null
  const table = (
    <ScrollBox label={texts.tableOf(texts.requested)}>
      <table>
        <caption class="unseen">{texts.requested}</caption>
        <thead>
          <tr>
            {[texts.status, texts.kind, texts.domain, texts.booksColumn, texts.year].map(head => <th key={head} scope="col">{head}</th>)}
            <th scope="col" class="number">{texts.amount}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ year, line }, index) => (
            <tr key={index}>
              <td>{texts.statuses[line.status]}</td>
              <td>{texts.kinds[line.kind]}</td>
              <td lang={SHEET_LANGUAGE}>{nameOf(line.domain)}</td>
              <td>{texts.books[line.books]}</td>
              <td>{year ?? texts.withoutYear}</td>
              <td class="number">
                <FigureLinks rows={{ of: 'requested', side: line.books, kind: line.kind, status: line.status, domain: line.domain, year: year ?? 'none' }}
                  amount={line.cents === 0 ? null : `${formats.euros(line.cents)}${'count' in line ? ` ${texts.amountCount(line.count)}` : ''}`} isRest={'count' in line}
                  presumed={'presumedCents' in line && line.presumedCents !== 0 ? texts.presumedAmount(formats.euros(line.presumedCents)) : null}
                  notStated={line.notStated === 0 ? null : texts.notStatedCount(line.notStated)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
  return (
    <div class="requested">
      <Help about="requested" title={texts.requested}><h3>{texts.requested}</h3></Help>
      <p>{texts.requestedWhy}</p>
      {rows.length <= ROWS_SHOWN_OPEN ? table : <Fold name="aangevraagd" show={texts.showTable} hide={texts.hideTable}>{table}</Fold>}
      <Downloads title={texts.requested} report={report} view={{ domains: view.domains, years: view.years, withoutYear: 'too', kinds: view.kinds }} image={null}
        rows={async words => (await import('../exports/requested-export.ts')).requestedExport(rows, nameOf, texts, words)} />
    </div>
  )
}

const ROWS_SHOWN_OPEN = 6
