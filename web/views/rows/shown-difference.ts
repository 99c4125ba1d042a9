import type { ReportedProject } from '#model/report.ts'
import type { SourcedRow } from '../../dataset.ts'
import type { AskedRows } from '../../rows/asked-rows.ts'
import { amountMore, differenceOf, isSaid, type DifferingRow } from '../../rows/differing-rows.ts'
import { addParts, fundingRowsBehind, reckoningOf, type Part, type RowsBehind } from '../../rows/funding-rows.ts'
import { projectRowsBehind, type ProjectBehind } from '../../rows/project-rows.ts'
import { daysWorked, staffingRowsBehind } from '../../rows/staffing-rows.ts'
import type { AskedTables } from './asked-table.ts'
import { awardFacts, postFacts, projectFacts, type RowFacts } from './row-facts.ts'
import { howOf, partText, staffingHow } from './shown-figures.ts'
import { domainName, fundingName, namesOf, staffingNames, titleOf } from './shown-names.ts'
import { horizonOf, type RowsContext, type ShownRows } from './shown-rows.ts'

/** A figure of one year that is held against the same one of another. */
export type AskedDifference = Extract<AskedRows, { of: 'funding' | 'staffing' | 'running' }> & { year: number; against: number }

export function isDifference(asked: AskedRows): asked is AskedDifference {
  return asked.against !== undefined
}

/** The rows that make a figure of a year another than that of the year that it is held against. */
export function shownDifference(tables: AskedTables, asked: AskedDifference, context: RowsContext): ShownRows {
  const { view, texts, formats, rowsTexts } = context
  const horizon = horizonOf(context)
  switch (asked.of) {
    case 'funding': {
      const { against: _, ...figure } = asked
      const rowsIn = (year: number | 'none') => fundingRowsBehind(tables.funding, { ...asked, year }, view, horizon)
      return shownRows(asked, context, {
        names: [fundingName(asked, context)], side: texts.books[asked.side], unit: 'euro', format: formats.euros, shown: 1, rowsIn,
        factsOf: row => awardFacts(row, asked, context),
        saidOf: (row, part, year) => saidOf(part, howOf(reckoningOf(row, year, horizon), year, context), formats.euros, context),
        rest: { asked: { ...figure, year: 'none' }, count: rowsIn('none').rows.length },
      })
    }
    case 'staffing': {
      const { against: _, ...figure } = asked
      const rowsIn = (year: number | 'none') => staffingRowsBehind(tables.staffing, { ...asked, year }, view, horizon)
      return shownRows(asked, context, {
        names: staffingNames(asked, context), side: texts.staffSides[asked.side], unit: 'fte', format: formats.fte, shown: SHOWN_FTE, rowsIn,
        factsOf: row => postFacts(row, asked, context),
        saidOf: (row, part, year) => saidOf(part, staffingHow(daysWorked(row, year, horizon), context), formats.fte, context),
        rest: { asked: { ...figure, year: 'none' }, count: rowsIn('none').rows.length },
      })
    }
    case 'running': {
      const behindIn = (year: number) => projectRowsBehind(tables.projects, { ...asked, year }, view, context.report.publishedAt)
      const standings = new Map([asked.year, asked.against].map(year => [year, new Map(behindIn(year).map(({ row, standing }) => [row, standing]))]))
      return shownRows<SourcedRow<'projects'> & Pick<ReportedProject, 'roles'>>(asked, context, {
        names: [rowsTexts.runningProjects], side: null, unit: null, format: formats.number, shown: 1, rowsIn: year => countedOnce(behindIn(year)),
        factsOf: row => projectFacts(row, asked, context),
        saidOf: (row, _, year) => rowsTexts.runs[standings.get(year)?.get(row) ?? 'not'],
        rest: null,
      })
    }
  }
}

interface Compared<R> {
  names: string[]
  side: string | null
  unit: ShownRows['unit']
  format: (amount: number) => string
  /** The smallest difference that is told: what `format` doesn't show is none. */
  shown: number
  rowsIn: (year: number) => RowsBehind<R>
  factsOf: (row: R) => RowFacts
  /** What a row has in a year, in words. */
  saidOf: (row: R, part: Part | null, year: number) => string
  /** The rows that stand beside every year; null where there can't be any. */
  rest: { asked: AskedRows; count: number } | null
}

function shownRows<R>(asked: AskedDifference, context: RowsContext, { names, side, unit, format, shown, rowsIn, factsOf, saidOf: said, rest }: Compared<R>): ShownRows {
  const { rowsTexts } = context
  const { year, against, ...figure } = asked
  const { now, before, more, less, unsaid, same } = differenceOf(rowsIn(year), rowsIn(against), shown)
  const hasRest = rest !== null && rest.count > 0
  const total = (of: number, { amount, presumed, notStated }: Part) => ({
    label: rowsTexts.inYear(of, amount > 0 && unit !== null && (notStated > 0 || hasRest)),
    value: unit === null && presumed === 0 ? format(amount) : saidOf({ amount, presumed, notStated: amount > 0 ? 0 : notStated, count: 0 }, null, format, context),
    rows: { ...figure, year: of },
  })
  const subtotal = (label: string, rows: DifferingRow<R>[]) =>
    (rows.length === 0 || more.length * less.length === 0 ? [] : [{ label: rowsTexts.inRows(label, rows.length), value: format(Math.abs(rows.reduce((sum, row) => sum + amountMore(row), 0))) }])
  const isComparable = now.presumed + before.presumed === 0 && [now, before].every(({ amount, notStated }) => unit === null || amount > 0 || notStated === 0)
  const isPart = hasRest || (unit !== null && now.notStated + before.notStated > 0)
  return {
    named: namesOf(asked, context),
    title: titleOf([...names, domainName(asked.domain, context), rowsTexts.compared(year, against)]),
    side,
    unit,
    totals: [
      total(year, now), total(against, before),
      { label: isComparable && isPart ? rowsTexts.differenceStated : rowsTexts.difference, value: isComparable ? moreOf(amountMore({ now, before }), format, context) : rowsTexts.differenceUnknown },
      ...subtotal(rowsTexts.differing.more, more),
      ...subtotal(rowsTexts.differing.less, less),
      ...(hasRest ? [{ label: rowsTexts.withoutYearBeside, value: rowsTexts.rowsNotStated(rest.count), rows: rest.asked }] : []),
    ],
    note: [
      more.length + less.length > 0 ? rowsTexts.rowsDiffer(more.length + less.length, same) : rowsTexts.noneDiffers(year, against, unsaid.length > 0 || hasRest),
      ...(unsaid.length === 0 ? [] : [rowsTexts.unsaid(unsaid.length)]),
      ...(unit === 'fte' && more.length + less.length > 1 ? [rowsTexts.roundedOnce] : []),
    ].join(' '),
    all: null,
    compared: { year, against, same },
    items: [...more, ...less, ...unsaid].map(each => ({
      ...factsOf(each.row),
      part: isSaid(each) ? moreOf(amountMore(each), format, context) : rowsTexts.differenceUnknown,
      how: [rowsTexts.ofYear(year, said(each.row, each.now, year)), rowsTexts.ofYear(against, said(each.row, each.before, against))].join(' · '),
      figure: each.now,
      before: each.before,
      toCome: 0,
      counts: isSaid(each),
    })),
  }
}

function moreOf(more: number, format: (amount: number) => string, { rowsTexts }: RowsContext): string {
  return more > 0 ? rowsTexts.more(format(more)) : more < 0 ? rowsTexts.less(format(-more)) : rowsTexts.noDifference
}

function saidOf(part: Part | null, how: string | null, format: (amount: number) => string, context: RowsContext): string {
  const text = part === null ? '' : partText(part, 0, format, context)
  if (part === null || text === '') return context.rowsTexts.nothingIn
  return how === null || part.amount === 0 ? text : `${text} (${how})`
}

/** Each project as one, where it counts. */
function countedOnce<P>(projects: readonly ProjectBehind<P>[]): RowsBehind<P> {
  const rows = projects.map(({ row, standing }) => ({ row, part: { ...addParts([]), [PLACES[standing]]: 1 } }))
  return { rows, total: addParts(rows.map(({ part }) => part)) }
}

const PLACES = { 'counted': 'amount', 'without-end': 'amount', 'presumed': 'presumed', 'start-not-stated': 'notStated' } satisfies Record<ProjectBehind<unknown>['standing'], keyof Part>

/** Half of what is shown of an FTE, in ten-thousandths: less is rounded away. */
const SHOWN_FTE = 50
