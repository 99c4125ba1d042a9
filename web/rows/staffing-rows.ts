import { isActiveAtYearEnd } from '#model/fte.ts'
import { activeDays, daysInYear } from '#model/period.ts'
import { countedDays, type Horizon } from '#model/span.ts'
import { attributeStaffing } from '#model/staffing-figures.ts'
import { averageOf } from '../charts/span-totals.ts'
import { DEPLOYMENT_NOT_STATED } from '../charts/deployments.ts'
import { staffingPanels } from '../charts/staffing.ts'
import type { SourcedRow } from '../dataset.ts'
import type { View } from '../selection.ts'
import type { AskedRows, FigureYear } from './asked-rows.ts'
import { addParts, yearsIn, type Part, type RowsBehind } from './funding-rows.ts'

type Post = SourcedRow<'staffing'>
type AskedPosts = Extract<AskedRows, { of: 'staffing' }>

/**
 * The posts behind a figure, each with its own part of it in ten-thousandths of an FTE; the largest
 * first. The total is reckoned from all posts together, as the figure is: it is rounded once.
 */
export function staffingRowsBehind(posts: readonly Post[], asked: AskedPosts, view: View, horizon: Horizon): RowsBehind<Post> {
  const chosen = posts.filter(post => (post.deployment === 'partner') === (asked.side === 'partner')
    && (asked.domain === null ? view.domains.includes(post.domain) : post.domain === asked.domain)
    && (asked.deployment === null || (post.deployment ?? DEPLOYMENT_NOT_STATED) === asked.deployment))
  const rows = chosen
    .map(row => ({ row, part: postsPart([row], asked.year, view, horizon) }))
    .filter(({ part }) => part.amount + part.presumed + part.notStated + part.count > 0)
    .toSorted((a, b) => b.part.amount + b.part.presumed - a.part.amount - a.part.presumed)
  return { rows, total: postsPart(rows.map(({ row }) => row), asked.year, view, horizon) }
}

function postsPart(posts: readonly Post[], year: FigureYear, view: Pick<View, 'domains' | 'measure' | 'years'>, horizon: Horizon): Part {
  const years = yearsIn(year, view.years)
  const { own, partner } = staffingPanels(
    { domains: view.domains.map(code => ({ code, name: code })), ...attributeStaffing(posts, horizon.years, horizon.revisionYear) },
    { ...view, domains: [...new Set(posts.map(post => post.domain))], years: [...years] },
  )
  return addParts([own, partner].map(({ total }) => {
    const rest = year === 'none' ? total.rest?.total : undefined
    if (typeof year === 'object' || year === 'span') return { ...NOTHING, ...averageOf(total, years.length) }
    return { ...NOTHING, ...total.years[0]?.total, ...rest }
  }))
}

const NOTHING: Part = { amount: 0, presumed: 0, notStated: 0, count: 0 }

/** How much of a year a post's FTE counts. */
export interface ShareOfYear {
  days: number
  ofDays: number
  /** On 31 December. */
  onLastDay: boolean
}

/** Null where the start or the FTE isn't stated. */
export function daysWorked(post: Pick<Post, 'start' | 'end' | 'fte'>, year: number, horizon: Horizon): ShareOfYear | null {
  const counted = countedDays(post, horizon)
  if (counted === null || post.fte === null) return null
  const { first, last } = counted
  return { days: activeDays(first, last, year), ofDays: daysInYear(year), onLastDay: isActiveAtYearEnd(first, last, year) }
}
