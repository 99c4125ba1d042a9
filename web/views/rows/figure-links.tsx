import type { AskedRows } from '../../rows/asked-rows.ts'
import { partOf, RowsLink } from './rows-link.tsx'

interface FigureLinksProps {
  rows: AskedRows
  /** Each as it is written; null where there is none. */
  amount: string | null
  /** What of it belongs to later years. */
  toCome?: string | null
  /** Of how much of it no year is known. */
  withoutYear?: string | null
  presumed?: string | null
  notStated: string | null
  /** Without year: then the amount is that of a part of the rows. */
  isRest?: boolean
}

/** What stands in a table's cell: the amount leads to all rows behind the figure, what stands beside it to those that it counts. */
export function FigureLinks({ rows, amount, toCome = null, withoutYear = null, presumed = null, notStated, isRest = false }: FigureLinksProps) {
  if (amount === null && presumed === null && notStated === null) return <span class="none">–</span>
  return (
    <>
      {amount !== null && <RowsLink asked={partOf(rows, isRest && notStated !== null ? 'counted' : 'amount')}><span class="amount">{amount}</span></RowsLink>}{' '}
      {toCome !== null && <RowsLink asked={rows}><span class="presumed">{toCome}</span></RowsLink>}{' '}
      {withoutYear !== null && <RowsLink asked={partOf(rows, 'withoutYear')}><span class="presumed">{withoutYear}</span></RowsLink>}{' '}
      {presumed !== null && <RowsLink asked={partOf(rows, 'presumed')}><span class="presumed">{presumed}</span></RowsLink>}{' '}
      {notStated !== null && <RowsLink asked={partOf(rows, 'notStated')}><span class="not-stated">{notStated}</span></RowsLink>}
    </>
  )
}
