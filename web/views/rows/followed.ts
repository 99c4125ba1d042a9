import type { Followed } from '../../exports/origin.ts'
import type { AskedRows, FigureYear } from '../../rows/asked-rows.ts'
import { kindsOf, yearsIn } from '../../rows/funding-rows.ts'
import type { View } from '../../selection.ts'

/** What of the page's choice the rows behind a figure follow: what the figure itself names stands above it. */
export function followedBy(asked: AskedRows, { domains: chosen, years: span, kinds, measure }: View): Followed {
  const domains = 'domain' in asked && asked.domain != null ? [asked.domain] : chosen
  switch (asked.of) {
    case 'funding': return { domains, ...yearsOf(asked, span), kinds: kindsOf(asked.kind, kinds) }
    case 'requested': return { domains, ...yearsOf(asked, span), kinds: [asked.kind] }
    case 'funder': return { domains, years: span, withoutYear: 'too', kinds }
    case 'staffing': return { domains, ...yearsOf(asked, span), measure }
    case 'running': return { domains, ...yearsOf(asked, span) }
    case 'within':
    case 'role':
    case 'municipality': return { domains, years: span }
    case 'outside':
    case 'ending':
    case 'listed': return { domains }
  }
}

function yearsOf({ year, against }: { year: FigureYear; against?: number }, span: number[]): Pick<Followed, 'years' | 'withoutYear'> {
  return year === 'none' ? { withoutYear: 'only' } : { years: [...yearsIn(year, span), ...(against === undefined ? [] : [against])].toSorted((a, b) => a - b) }
}
