import type { PublishedReport } from '#model/report.ts'
import { domainLines, type DomainFigure } from '../../charts/domain-facts.ts'
import type { AskedRows } from '../../rows/asked-rows.ts'
import { selectionOf, type View } from '../../selection.ts'
import { useAddress, type Choose } from '../address.ts'
import { Downloads } from '../downloads.tsx'
import { Help } from '../help.tsx'
import { PageLink } from '../page-link.tsx'
import { FigureLinks } from '../rows/figure-links.tsx'
import { RowsLink } from '../rows/rows-link.tsx'
import { ScrollBox } from '../scroll-box.tsx'
import { Swatch } from '../swatch.tsx'
import { useWords } from '../words.ts'
import { DomainFilters } from './domain-filters.tsx'
import { useDomainWords } from './domain-words.ts'

/** Every domain with its figures of the headline year; each leads to its page. */
export function DomainList({ report, view, choose }: { report: PublishedReport; view: View; choose: Choose }) {
  const { texts, formats } = useWords()
  const domainTexts = useDomainWords()
  const { search } = useAddress()
  const year = view.headlineYear
  const lines = domainLines(report, view)
  const caption = domainTexts.table(year)
  const kinds = formats.list(view.kinds.map(kind => texts.kindsTitle[kind]))
  const heads = [domainTexts.fundingOwn, domainTexts.fundingPartner, domainTexts.staffOwn, domainTexts.staffPartner, domainTexts.running]
  return (
    <>
      <header class="domain-title column"><Help about="domains" title={domainTexts.title}><h2>{domainTexts.title}</h2></Help><p>{domainTexts.intro}</p></header>
      <DomainFilters report={report} selection={selectionOf(search)} view={view} choose={choose} domain={null} />
      <section class="domain-index column">
        <ScrollBox label={texts.tableOf(caption)}>
          <table class="figures">
            <caption>{caption} <span>{domainTexts.tableAbout(kinds, texts.measuresInline[view.measure])}</span></caption>
            <thead><tr><th scope="col">{domainTexts.domain}</th>{heads.map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>
              {lines.map(({ code, name, colour, funding, staffing, running }) => (
                <tr key={code}>
                  <th scope="row"><PageLink to="domain" item={code} class="domain-link"><Swatch place={colour} /> {name}</PageLink></th>
                  {(['own', 'partner'] as const).map(side => (
                    <FigureCell key={side} figure={funding[side]} format={formats.euros} rows={{ of: 'funding', side, kind: null, domain: code, year }} />
                  ))}
                  {(['own', 'partner'] as const).map(side => (
                    <FigureCell key={side} figure={staffing[side]} format={formats.fte} rows={{ of: 'staffing', side, deployment: null, domain: code, year }} />
                  ))}
                  <td>
                    {running.count + running.presumed + running.startNotStated === 0 ? <span class="none">–</span> : (
                      <RowsLink asked={{ of: 'running', year, domain: code }}>
                        {running.count !== 0 && <span class="amount">{formats.number(running.count)}</span>}{' '}
                        {running.presumed !== 0 && <span class="presumed">{texts.presumedAmount(formats.number(running.presumed))}</span>}{' '}
                        {running.startNotStated !== 0 && <span class="not-stated">{domainTexts.startNotStated(running.startNotStated)}</span>}
                      </RowsLink>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
        <Downloads title={caption} report={report} view={{ domains: report.domains.map(({ code }) => code), years: [year], kinds: view.kinds, measure: view.measure }} image={null}
          rows={async words => (await import('../../exports/domain-export.ts')).domainsExport(lines, domainTexts, words)} />
      </section>
    </>
  )
}

function FigureCell({ figure: { amount, presumed, notStated, withoutYear }, format, rows }: { figure: DomainFigure; format: (amount: number) => string; rows: Extract<AskedRows, { of: 'funding' | 'staffing' }> }) {
  const { texts } = useWords()
  const domainTexts = useDomainWords()
  const inYear = amount !== 0 || presumed !== 0 || notStated !== 0
  return (
    <td>
      {(inYear || withoutYear === 0) && (
        <FigureLinks rows={rows} amount={amount === 0 ? null : format(amount)} presumed={presumed === 0 ? null : texts.presumedAmount(format(presumed))} notStated={notStated === 0 ? null : texts.notStatedCount(notStated)} />
      )}{' '}
      {withoutYear !== 0 && <RowsLink asked={{ ...rows, year: 'none' }}><span class="not-stated">{domainTexts.withoutYear(withoutYear)}</span></RowsLink>}
    </td>
  )
}
