import type { SpanFigure, SpanTotals } from '../charts/span-totals.ts'
import type { AskedRows } from '../rows/asked-rows.ts'
import type { View } from '../selection.ts'
import { insteadOfAmount, useFigureWords } from './figure-words.tsx'
import { Help } from './help.tsx'
import { LinkedText, type LinkedPart } from './rows/linked-text.tsx'
import { RowsLink } from './rows/rows-link.tsx'

/** What the chosen years hold together, own and partners' apart, in one line. */
export function SpanLine({ totals: { first, last, funding, staffing }, view }: { totals: SpanTotals; view: View }) {
  const { texts, formats } = useFigureWords()
  const title = texts.span(first, last)
  const kinds = texts.headlineFunding(formats.list(view.kinds.map(kind => texts.kindsTitle[kind])))
  const fte = (amount: number) => texts.averageFte(formats.fte(amount))
  return (
    <div class="span-line">
      <Help about="span" title={title}><h3>{title}</h3></Help>
      <dl>
        {(['own', 'partner'] as const).map(side => (
          <Total key={side} label={texts.section(kinds, side === 'own' ? texts.headlineOwn : texts.headlinePartner)} figure={funding[side]} format={formats.euros} rest={texts.restAwards} view={view}
            rows={{ of: 'funding', side, kind: null, domain: null, year: 'span' }} />
        ))}
        {(['own', 'partner'] as const).map(side => (
          <Total key={side} label={side === 'own' ? texts.headlineOwnStaff : texts.headlinePartnerStaff} figure={staffing[side]} format={fte} rest={texts.restPosts} view={view}
            rows={{ of: 'staffing', side, deployment: null, domain: null, year: 'span' }} />
        ))}
      </dl>
    </div>
  )
}

interface TotalProps {
  label: string
  figure: SpanFigure
  format: (amount: number) => string
  /** So many rows without a year. */
  rest: (rows: number) => string
  view: View
  rows: Extract<AskedRows, { of: 'funding' | 'staffing' }>
}

function Total({ label, figure: { amount, presumed, toCome, yearsNotStated, yearsEmpty, withoutYear }, format, rest, view, rows }: TotalProps) {
  const { texts } = useFigureWords()
  const known = amount !== 0
  const beside: LinkedPart[] = [
    ...(yearsEmpty === 0 || !known ? [] : [{ part: texts.yearsEmpty(yearsEmpty, view.years.length), asked: rows }]),
    // What comes after the revision's year isn't received yet.
    ...(toCome === 0 ? [] : [{ part: texts.toCome(format(toCome), view.revisionYear), asked: rows }]),
    ...(presumed === 0 ? [] : [{ part: texts.presumedAmount(format(presumed)), asked: { ...rows, only: 'presumed' as const } }]),
    ...(yearsNotStated === 0 ? [] : [{ part: texts.yearsNotStated(yearsNotStated), asked: { ...rows, only: 'not-stated' as const } }]),
    ...(withoutYear === 0 ? [] : [{ part: rest(withoutYear), asked: { ...rows, year: 'none' as const } }]),
  ]
  return (
    <div>
      <dt>{known && yearsNotStated + withoutYear > 0 ? texts.atLeast(label) : label}</dt>
      <dd>
        {known ? <RowsLink asked={rows}><strong>{format(amount)}</strong></RowsLink> : insteadOfAmount({ notStated: yearsNotStated, presumed }, texts)}
        {beside.length > 0 && <> <LinkedText text={`(${beside.map(({ part }) => part).join('; ')})`} links={beside} /></>}
      </dd>
    </div>
  )
}
