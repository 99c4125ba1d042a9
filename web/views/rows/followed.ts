import type { Followed } from '../../exports/origin.ts'
import type { AskedRows } from '../../rows/asked-rows.ts'
import { kindsOf } from '../../rows/funding-rows.ts'
import type { View } from '../../selection.ts'

/** What of the page's choice the rows behind a figure follow: what the figure itself names stands above it. */
export function followedBy(asked: AskedRows, { domains: chosen, years, kinds, measure }: View): Followed {
  const domains = 'domain' in asked && asked.domain !== null ? [asked.domain] : chosen
  switch (asked.of) {
    case 'funding': return { domains, ...yearsOf(asked.year), kinds: kindsOf(asked.kind, kinds) }
    case 'requested': return { domains, ...yearsOf(asked.year), kinds: [asked.kind] }
    case 'funder': return { domains, years, withoutYear: 'too', kinds }
    case 'staffing': return { domains, ...yearsOf(asked.year), measure }
    case 'running': return { domains, years: [asked.year] }
    case 'role':
    case 'municipality': return { domains, years }
    case 'ending': return { domains }
  }
}

function yearsOf(year: number | 'none'): Pick<Followed, 'years' | 'withoutYear'> {
  return year === 'none' ? { withoutYear: 'only' } : { years: [year] }
}
