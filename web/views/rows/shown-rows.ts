import type { PublishedReport } from '#model/report.ts'
import type { Horizon } from '#model/span.ts'
import type { Day } from '#model/period.ts'
import type { SourcedRow } from '../../dataset.ts'
import type { ProjectChoice } from '../../charts/project-choice.ts'
import type { AskedRows } from '../../rows/asked-rows.ts'
import { amountToCome, fundingRowsBehind, reckoningOf, type Part } from '../../rows/funding-rows.ts'
import { listedBy, listedProjects } from '../../rows/listed-projects.ts'
import { isProjectInPart, projectRowsBehind, type AskedProjects, type ProjectBehind } from '../../rows/project-rows.ts'
import { daysWorked, staffingRowsBehind } from '../../rows/staffing-rows.ts'
import type { View } from '../../selection.ts'
import type { Formats } from '../../text/formats.ts'
import type { Texts } from '../../text/nl.ts'
import type { RowsTexts } from '../../text/rows-nl.ts'
import { awardFacts, postFacts, projectFacts, type RowFacts } from './row-facts.ts'
import { howOf, partOf, partText, staffingHow, totalsOf } from './shown-figures.ts'
import { domainName, fundingName, listedNames, namesOf, partName, projectsName, staffingNames, titleOf, yearName } from './shown-names.ts'

/** The rows behind a figure in the reader's words. */
export interface ShownRows {
  title: string
  /** What of the title the sheet may have said. */
  named: string[]
  /** On whose books, or whose posts; null where that doesn't matter. */
  side: string | null
  /** With what stands beside the figure on the page, too; `rows`: those of it that aren't listed here. */
  totals: { label: string; value: string; rows?: AskedRows }[]
  /** What the rows' figures are in; null where they are projects. */
  unit: 'euro' | 'fte' | null
  items: ShownRow[]
  /** How many the whole figure has, of which these are a part; null where these are the whole figure. */
  all: number | null
  note: string | null
  /** The two years whose difference the rows make, and how many rows have the same in both; null where they are those of one figure. */
  compared: { year: number; against: number; same: number } | null
}

export interface ShownRow extends RowFacts {
  /** What of it is in the figure, or what it makes of the difference; and how that was reckoned. */
  part: string
  how: string | null
  figure: Part | null
  /** Of it in the year that the figure is held against; null where it isn't. */
  before: Part | null
  /** Of it, in cents, what years after the revision's hold; 0 where the figure is of one year. */
  toCome: number
  /** It is part of what the figure counts, or of the difference that can be told. */
  counts: boolean
}

export interface RowsContext {
  report: PublishedReport
  view: View
  texts: Texts
  formats: Formats
  rowsTexts: RowsTexts
  /** What a list of projects on the page shows. */
  choice: ProjectChoice
  today: Day
}

export function shownAwards(awards: readonly SourcedRow<'funding'>[], asked: Extract<AskedRows, { of: 'funding' | 'requested' | 'funder' }>, context: RowsContext): ShownRows {
  const { view, texts, formats, rowsTexts } = context
  const horizon = horizonOf(context)
  const { rows, all, total } = partOf(fundingRowsBehind(awards, asked, view, horizon), asked.only)
  const year = 'year' in asked ? asked.year : null
  const toComeOf = (award: SourcedRow<'funding'>) => (year === null || year === 'span' ? amountToCome(award, view, horizon) : 0)
  const rest = 'year' in asked && asked.year !== 'none' && asked.only === undefined ? { asked: { ...asked, year: 'none' as const }, ...fundingRowsBehind(awards, { ...asked, year: 'none' }, view, horizon) } : null
  return {
    named: namesOf(asked, context),
    title: titleOf([fundingName(asked, context), ...('domain' in asked ? [domainName(asked.domain, context)] : []), yearName(year, context), ...partName(asked.only, 'euro', rowsTexts)]),
    side: texts.books[asked.side],
    unit: 'euro',
    totals: totalsOf(total, rows.reduce((sum, { row }) => sum + toComeOf(row), 0), rest, formats.euros, context),
    note: null,
    all,
    compared: null,
    items: rows.map(({ row, part }) => ({
      ...awardFacts(row, asked, context),
      part: partText(part, toComeOf(row), formats.euros, context),
      figure: part,
      before: null,
      toCome: toComeOf(row),
      how: typeof year === 'number' ? howOf(reckoningOf(row, year, horizon), year, context) : part.count > 0 ? rowsTexts.datesMissing : null,
      counts: part.amount > 0 && part.count === 0,
    })),
  }
}

export function shownPosts(posts: readonly SourcedRow<'staffing'>[], asked: Extract<AskedRows, { of: 'staffing' }>, context: RowsContext): ShownRows {
  const { view, texts, formats, rowsTexts } = context
  const horizon = horizonOf(context)
  const { rows, all, total } = partOf(staffingRowsBehind(posts, asked, view, horizon), asked.only)
  const rest = asked.year === 'none' || asked.only !== undefined ? null
    : { asked: { ...asked, year: 'none' as const }, ...staffingRowsBehind(posts, { ...asked, year: 'none' }, view, horizon) }
  return {
    named: namesOf(asked, context),
    title: titleOf([...staffingNames(asked, context), domainName(asked.domain, context), yearName(asked.year, context), ...partName(asked.only, 'fte', rowsTexts)]),
    side: texts.staffSides[asked.side],
    unit: 'fte',
    totals: totalsOf(total, 0, rest, formats.fte, context),
    note: rows.length > 1 && asked.only !== 'not-stated' ? rowsTexts.roundedOnce : null,
    all,
    compared: null,
    items: rows.map(({ row, part }) => ({
      ...postFacts(row, asked, context),
      part: partText(part, 0, formats.fte, context),
      figure: part,
      before: null,
      toCome: 0,
      how: typeof asked.year === 'number' ? staffingHow(daysWorked(row, asked.year, horizon), context) : asked.year === 'none' ? rowsTexts.datesMissing : null,
      counts: part.amount > 0 && part.count === 0,
    })),
  }
}

export function shownProjects(projects: readonly SourcedRow<'projects'>[], asked: AskedProjects, context: RowsContext): ShownRows {
  const { report, view, formats, rowsTexts, choice, today } = context
  const listed = asked.of === 'listed' ? listedProjects(report, view, choice, today, asked.by === null ? null : listedBy(asked.by)) : undefined
  const behind = projectRowsBehind(projects, asked, view, report.publishedAt, listed)
  const rows = behind.filter(each => isProjectInPart(each, asked, asked.only))
  const counted = rows.filter(({ standing }) => asked.only !== undefined
    || standing === 'counted' || (standing === 'without-end' && (asked.of === 'running' || ('among' in asked && asked.among === 'may-end'))))
  const beside = (standing: ProjectStanding, label: string) => {
    const count = rows.filter(row => row.standing === standing).length
    return count === 0 ? [] : [{ label, value: formats.number(count) }]
  }
  return {
    named: namesOf(asked, context),
    title: titleOf([
      projectsName(asked, context), ...(asked.of === 'listed' ? listedNames(asked, context) : [domainName('domain' in asked ? asked.domain ?? null : null, context)]),
      ...('role' in asked || 'nis' in asked ? [yearName(null, context)] : []), ...partName(asked.only, 'projects', rowsTexts),
    ]),
    side: null,
    unit: null,
    totals: asked.only !== undefined ? [] : [
      { label: rowsTexts.counted, value: formats.number(counted.length) },
      ...(asked.of === 'running' ? beside('without-end', rowsTexts.ofWhichWithoutEnd) : []),
      ...(counted.length === rows.length ? [] : [...beside('presumed', rowsTexts.presumed), ...beside('start-not-stated', rowsTexts.withoutStart)]),
      ...(asked.of === 'ending' && asked.among === undefined ? beside('without-end', rowsTexts.withoutEnd) : []),
    ],
    note: null,
    all: asked.only === undefined ? null : behind.length,
    compared: null,
    items: rows.map(({ row, standing }) => ({
      ...projectFacts(row, asked, context),
      part: rowsTexts.standings[standing],
      figure: null,
      before: null,
      toCome: 0,
      how: null,
      counts: standing === 'counted' || standing === 'without-end',
    })),
  }
}

type ProjectStanding = ProjectBehind<unknown>['standing']

export function horizonOf({ report, view }: RowsContext): Horizon {
  return { years: report.years, revisionYear: view.revisionYear }
}
