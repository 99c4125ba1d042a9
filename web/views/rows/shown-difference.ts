import type { ReportedProject } from '#model/report.ts'
import type { SourcedRow } from '../../dataset.ts'
import type { AskedRows } from '../../rows/asked-rows.ts'
import { amountMore, differenceOf, type DifferingRow } from '../../rows/differing-rows.ts'
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
      const rowsIn = (year: number | 'none') => fundingRowsBehind(tables.funding, { ...asked, year }, view, horizon)
      return shownRows(asked, context, {
        names: [fundingName(asked, context)], side: texts.books[asked.side], unit: 'euro', format: formats.euros, rowsIn,
        factsOf: row => awardFacts(row, asked, context),
        saidOf: (row, part, year) => saidOf(part, howOf(reckoningOf(row, year, horizon), year, context), formats.euros, context),
        rest: rowsIn('none').rows.length,
      })
    }
    case 'staffing': {
      const rowsIn = (year: number | 'none') => staffingRowsBehind(tables.staffing, { ...asked, year }, view, horizon)
      return shownRows(asked, context, {
        names: staffingNames(asked, context), side: texts.staffSides[asked.side], unit: 'fte', format: formats.fte, rowsIn,
        factsOf: row => postFacts(row, asked, context),
        saidOf: (row, part, year) => saidOf(part, staffingHow(daysWorked(row, year, horizon), context), formats.fte, context),
        rest: rowsIn('none').rows.length,
      })
    }
    case 'running': {
      const behindIn = (year: number) => projectRowsBehind(tables.projects, { ...asked, year }, view, context.report.publishedAt)
      const standings = new Map([asked.year, asked.against].map(year => [year, new Map(behindIn(year).map(({ row, standing }) => [row, standing]))]))
      return shownRows<SourcedRow<'projects'> & Pick<ReportedProject, 'roles'>>(asked, context, {
        names: [rowsTexts.runningProjects], side: null, unit: null, format: formats.number, rowsIn: year => countedOnce(behindIn(year)),
        factsOf: row => projectFacts(row, asked, context),
        saidOf: (row, _, year) => rowsTexts.runs[standings.get(year)?.get(row) ?? 'not'],
        rest: 0,
      })
    }
  }
}

interface Compared<R> {
  names: string[]
  side: string | null
  unit: ShownRows['unit']
  format: (amount: number) => string
  rowsIn: (year: number) => RowsBehind<R>
  factsOf: (row: R) => RowFacts
  /** What a row has in a year, in words. */
  saidOf: (row: R, part: Part | null, year: number) => string
  /** Rows that stand beside every year. */
  rest: number
}

function shownRows<R>(asked: AskedDifference, context: RowsContext, { names, side, unit, format, rowsIn, factsOf, saidOf: said, rest }: Compared<R>): ShownRows {
  const { texts, rowsTexts } = context
  const { year, against, ...figure } = asked
  const { now, before, differing, same } = differenceOf(rowsIn(year), rowsIn(against))
  const isKnown = ({ amount, notStated }: Part) => unit === null || amount > 0 || notStated === 0
  const total = (of: number, part: Part) => ({
    label: rowsTexts.inYear(of, unit !== null && part.amount > 0 && part.notStated + rest > 0),
    value: isKnown(part) ? format(part.amount) : texts.notStated,
    rows: { ...figure, year: of },
  })
  return {
    named: namesOf(asked, context),
    title: titleOf([...names, domainName(asked.domain, context), rowsTexts.compared(year, against)]),
    side,
    unit,
    totals: [total(year, now), total(against, before), { label: rowsTexts.difference, value: isKnown(now) && isKnown(before) ? moreOf(amountMore({ now, before }), format, context) : rowsTexts.differenceUnknown }],
    note: [
      rowsTexts.whyDifference(differing.length, same, year, against),
      ...(unit === 'fte' && differing.length > 1 ? [rowsTexts.roundedOnce] : []),
    ].join(' '),
    all: null,
    compared: { year, against },
    items: differing.map(each => ({
      ...factsOf(each.row),
      part: moreOfRow(each, format, context),
      how: [said(each.row, each.now, year), said(each.row, each.before, against)].map((words, index) => rowsTexts.ofYear(index === 0 ? year : against, words)).join(' · '),
      figure: each.now,
      before: each.before,
      toCome: 0,
      counts: amountMore(each) !== 0,
    })),
  }
}

function moreOf(more: number, format: (amount: number) => string, { rowsTexts }: RowsContext): string {
  return more > 0 ? rowsTexts.more(format(more)) : more < 0 ? rowsTexts.less(format(-more)) : rowsTexts.noDifference
}

function moreOfRow(each: DifferingRow<unknown>, format: (amount: number) => string, context: RowsContext): string {
  const more = amountMore(each)
  const { notStated } = addParts([each.now, each.before].filter(part => part !== null))
  return more !== 0 ? moreOf(more, format, context) : notStated > 0 ? context.rowsTexts.notStated : context.rowsTexts.presumed
}

function saidOf(part: Part | null, how: string | null, format: (amount: number) => string, context: RowsContext): string {
  if (part === null) return context.rowsTexts.nothingIn
  const text = partText(part, 0, format, context)
  return how === null || part.amount === 0 ? text : `${text} (${how})`
}

/** Each project as one, where it counts. */
function countedOnce<P>(projects: readonly ProjectBehind<P>[]): RowsBehind<P> {
  const rows = projects.map(({ row, standing }) => ({ row, part: { ...addParts([]), [PLACES[standing]]: 1 } }))
  return { rows, total: addParts(rows.map(({ part }) => part)) }
}

const PLACES = { 'counted': 'amount', 'without-end': 'amount', 'presumed': 'presumed', 'start-not-stated': 'notStated' } satisfies Record<ProjectBehind<unknown>['standing'], keyof Part>
