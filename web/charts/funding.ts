import { FUNDING_KINDS } from '#model/dataset.ts'
import type { FundingLine, FundingRest, Report } from '#model/report.ts'
import { byKeys } from '#model/order.ts'
import type { View } from '../selection.ts'
import { panelsOf, type Line, type Panels, type RestLine } from './panel.ts'

type FundingReport = Pick<Report, 'domains' | 'funding' | 'notAttributable' | 'requested' | 'requestedNotAttributable'>
type FundingView = Pick<View, 'domains' | 'years' | 'kinds'>

/** Awarded funding in cents, own books and partners' books apart; the details are the kinds. */
export function fundingPanels(report: FundingReport, view: FundingView): Panels {
  const { inLine, inRest } = chosen(view)
  return panelsOf(
    report.funding.filter(inLine).map(lineOf),
    report.notAttributable.filter(inRest).map(restOf),
    report.domains,
    view.years,
    FUNDING_KINDS,
  )
}

export type RequestedRow =
  | { year: number; line: Report['requested'][number] }
  | { year: null; line: Report['requestedNotAttributable'][number] }

/** What is asked for and not awarded (yet), by status, kind, domain, books and year; without year last. */
export function requestedRows(report: FundingReport, view: FundingView): RequestedRow[] {
  const { inLine, inRest } = chosen(view)
  const rows: RequestedRow[] = [
    ...report.requested.filter(inLine).map(line => ({ year: line.year, line })),
    ...report.requestedNotAttributable.filter(inRest).map(line => ({ year: null, line })),
  ]
  const inOrder = byKeys<RequestedRow['line']>(['status', 'kind', 'domain', 'books'])
  return rows.toSorted((a, b) => inOrder(a.line, b.line) || (a.year ?? Infinity) - (b.year ?? Infinity))
}

function chosen({ domains, years, kinds }: FundingView) {
  const inRest = (line: Pick<FundingRest, 'kind' | 'domain'>) => kinds.includes(line.kind) && domains.includes(line.domain)
  const inLine = (line: Pick<FundingLine, 'kind' | 'domain' | 'year'>) => inRest(line) && years.includes(line.year)
  return { inLine, inRest }
}

function lineOf({ kind, domain, books, year, cents, presumedCents, notStated }: FundingLine): Line {
  return { side: books, detail: kind, domain, year, amount: cents, presumed: presumedCents, notStated }
}

function restOf({ kind, domain, books, cents, count, notStated }: FundingRest): RestLine {
  return { side: books, detail: kind, domain, amount: cents, count, notStated }
}
