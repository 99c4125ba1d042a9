import { HEADERS } from '#model/columns.ts'
import type { PublishedReport } from '#model/report.ts'
import type { Horizon } from '#model/span.ts'
import { endingFrom } from '#model/running.ts'
import { DEPLOYMENT_NOT_STATED } from '../../charts/staffing.ts'
import type { RowSource, SourcedRow } from '../../dataset.ts'
import type { AskedRows, FigureYear } from '../../rows/asked-rows.ts'
import { amountToCome, fundingRowsBehind, kindsOf, reckoningOf, type Part, type Reckoning } from '../../rows/funding-rows.ts'
import { projectRowsBehind, type AskedProjects, type ProjectBehind } from '../../rows/project-rows.ts'
import { daysWorked, staffingRowsBehind, type ShareOfYear } from '../../rows/staffing-rows.ts'
import type { View } from '../../selection.ts'
import { brusselsDay, type Formats } from '../../text/formats.ts'
import type { Texts } from '../../text/nl.ts'
import type { RowsTexts } from '../../text/rows-nl.ts'

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
  note: string | null
}

export interface ShownRow {
  code: string
  name: string
  /** The project's code where the row is a project. */
  project: string | null
  about: string[]
  /** Those of them that are the sheet's own words. */
  sheetWords: string[]
  /** What stands in the workbook. */
  stated: string
  /** What of it is in the figure, and how that was reckoned. */
  part: string
  figure: Part | null
  /** Of it, in cents, what years after the revision's hold; 0 where the figure is of one year. */
  toCome: number
  how: string | null
  counts: boolean
  source: RowSource
  /** The headers under which what the figure is made from stands. */
  headers: readonly string[]
}

export interface RowsContext {
  report: PublishedReport
  view: View
  texts: Texts
  formats: Formats
  rowsTexts: RowsTexts
}

export function shownAwards(awards: readonly SourcedRow<'funding'>[], asked: Extract<AskedRows, { of: 'funding' | 'requested' | 'funder' }>, context: RowsContext): ShownRows {
  const { report, view, texts, formats, rowsTexts } = context
  const horizon = horizonOf(context)
  const { rows, total } = fundingRowsBehind(awards, asked, view, horizon)
  const year = 'year' in asked ? asked.year : null
  const toComeOf = (award: SourcedRow<'funding'>) => (year === null || year === 'span' ? amountToCome(award, view, horizon) : 0)
  const rest = 'year' in asked && asked.year !== 'none' ? { asked: { ...asked, year: 'none' as const }, ...fundingRowsBehind(awards, { ...asked, year: 'none' }, view, horizon) } : null
  return {
    named: namesOf(asked, context),
    title: titleOf([fundingName(asked, context), ...('domain' in asked ? [domainName(asked.domain, context)] : []), yearName(year, context)]),
    side: texts.books[asked.side],
    unit: 'euro',
    totals: totalsOf(total, rows.reduce((sum, { row }) => sum + toComeOf(row), 0), rest, formats.euros, context),
    note: null,
    items: rows.map(({ row, part }) => ({
      code: row.code,
      name: row.beneficiary === null ? row.funder : rowsTexts.toBeneficiary(row.funder, row.beneficiary),
      project: null,
      about: [texts.kinds[row.kind], ...projectName(row.project, report), ...domainBeside(row.domain, asked, context)],
      sheetWords: [...projectName(row.project, report), ...domainBeside(row.domain, asked, context)],
      stated: [
        row.amountCents === null ? rowsTexts.amountNotStated : `${formats.euros(row.amountCents)}${row.basis === null ? '' : ` ${rowsTexts.bases[row.basis]}`}`,
        formats.period(row.start, row.end),
      ].join(', '),
      part: partText(part, toComeOf(row), formats.euros, context),
      figure: part,
      toCome: toComeOf(row),
      how: typeof year === 'number' ? howOf(reckoningOf(row, year, horizon), year, context) : part.count > 0 ? rowsTexts.datesMissing : null,
      counts: part.amount > 0 && part.count === 0,
      source: row.source,
      headers: [HEADERS.funding.amountCents],
    })),
  }
}

export function shownPosts(posts: readonly SourcedRow<'staffing'>[], asked: Extract<AskedRows, { of: 'staffing' }>, context: RowsContext): ShownRows {
  const { report, view, texts, formats, rowsTexts } = context
  const horizon = horizonOf(context)
  const { rows, total } = staffingRowsBehind(posts, asked, view, horizon)
  const rest = asked.year === 'none' ? null : { asked: { ...asked, year: 'none' as const }, ...staffingRowsBehind(posts, { ...asked, year: 'none' }, view, horizon) }
  const deployment = asked.deployment === null || asked.deployment === 'partner' ? []
    : [asked.deployment === DEPLOYMENT_NOT_STATED ? texts.deploymentNotStated : texts.deployments[asked.deployment]]
  return {
    named: namesOf(asked, context),
    title: titleOf([rowsTexts.staffing(texts.measuresInline[view.measure]), ...deployment, domainName(asked.domain, context), yearName(asked.year, context)]),
    side: texts.staffSides[asked.side],
    unit: 'fte',
    totals: totalsOf(total, 0, rest, formats.fte, context),
    note: rows.length > 1 ? rowsTexts.roundedOnce : null,
    items: rows.map(({ row, part }) => ({
      code: row.code,
      name: row.title,
      project: null,
      about: [
        row.deployment === null ? texts.deploymentNotStated : texts.deployments[row.deployment],
        ...projectName(row.project, report),
        ...domainBeside(row.domain, asked, context),
      ],
      sheetWords: [...projectName(row.project, report), ...domainBeside(row.domain, asked, context)],
      stated: [row.fte === null ? rowsTexts.fteNotStated : rowsTexts.fteOf(formats.fte(row.fte * 10_000)), formats.period(row.start, row.end)].join(', '),
      part: partText(part, 0, formats.fte, context),
      figure: part,
      toCome: 0,
      how: asked.year === 'span' ? null : asked.year === 'none' ? rowsTexts.datesMissing : staffingHow(daysWorked(row, asked.year, horizon), context),
      counts: part.amount > 0 && part.count === 0,
      source: row.source,
      headers: [HEADERS.staffing.fte],
    })),
  }
}

export function shownProjects(projects: readonly SourcedRow<'projects'>[], asked: AskedProjects, context: RowsContext): ShownRows {
  const { report, view, formats, rowsTexts } = context
  const rows = projectRowsBehind(projects, asked, view, report.publishedAt)
  const counted = rows.filter(({ standing }) => standing === 'counted' || (standing === 'without-end' && (asked.of === 'running' || ('among' in asked && asked.among === 'may-end'))))
  const beside = (standing: ProjectStanding, label: string) => {
    const count = rows.filter(row => row.standing === standing).length
    return count === 0 ? [] : [{ label, value: formats.number(count) }]
  }
  return {
    named: namesOf(asked, context),
    title: titleOf([projectsName(asked, context), domainName('domain' in asked ? asked.domain : null, context), ...('role' in asked || 'nis' in asked ? [yearName(null, context)] : [])]),
    side: null,
    unit: null,
    totals: [
      { label: rowsTexts.counted, value: formats.number(counted.length) },
      ...(asked.of === 'running' ? beside('without-end', rowsTexts.ofWhichWithoutEnd) : []),
      ...(counted.length === rows.length ? [] : [...beside('presumed', rowsTexts.presumed), ...beside('start-not-stated', rowsTexts.withoutStart)]),
      ...(asked.of === 'ending' && asked.among === undefined ? beside('without-end', rowsTexts.withoutEnd) : []),
    ],
    note: null,
    items: rows.map(({ row, standing }) => ({
      code: row.code,
      name: row.name,
      project: row.code,
      about: [...domainBeside(row.domain, asked, context), ...(row.roles.length === 0 ? [] : [row.roles.join(', ')])],
      sheetWords: [...domainBeside(row.domain, asked, context), row.roles.join(', ')],
      stated: formats.period(row.start, row.end),
      part: rowsTexts.standings[standing],
      figure: null,
      toCome: 0,
      how: null,
      counts: standing === 'counted' || standing === 'without-end',
      source: row.source,
      headers: [HEADERS.projects.start, HEADERS.projects.end],
    })),
  }
}

/** Any of them may stand in the title. */
function namesOf(asked: AskedRows, { report }: RowsContext): string[] {
  return [
    ...report.domains.map(({ name }) => name), ...(asked.of === 'funder' ? [asked.funder] : []),
    ...(asked.of === 'role' && asked.role !== null ? [asked.role] : []), ...(asked.of === 'municipality' ? report.municipalities.map(({ name }) => name) : []),
  ]
}

type ProjectStanding = ProjectBehind<unknown>['standing']

function titleOf(parts: string[]): string {
  const [first = '', ...rest] = parts
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' · ')
}

function fundingName(asked: Extract<AskedRows, { of: 'funding' | 'requested' | 'funder' }>, { view, texts, formats, rowsTexts }: RowsContext): string {
  switch (asked.of) {
    case 'funding': return formats.list(kindsOf(asked.kind, view.kinds).map(kind => texts.kindsTitle[kind]))
    case 'requested': return rowsTexts.requested(texts.kindsTitle[asked.kind], texts.statuses[asked.status])
    case 'funder': return rowsTexts.funder(asked.funder)
  }
}

function projectsName(asked: AskedProjects, { report, view, formats, rowsTexts }: RowsContext): string {
  switch (asked.of) {
    case 'running': return rowsTexts.running(asked.year)
    case 'ending': {
      const { from, until } = endingFrom([], brusselsDay(new Date(report.publishedAt)))
      return asked.among === 'ended' ? rowsTexts.ended(formats.day(from)) : asked.among === 'may-end' ? rowsTexts.mayEnd : rowsTexts.ending(formats.day(until))
    }
    case 'within': return rowsTexts.within(yearName('span', { view, rowsTexts }))
    case 'outside': return rowsTexts.outside(yearName('span', { view, rowsTexts }))
    case 'role': return asked.role === null ? rowsTexts.noRole : rowsTexts.role(asked.role)
    case 'municipality': return asked.nis === null ? rowsTexts.noMunicipality : rowsTexts.municipality(report.municipalities.find(({ nis }) => nis === asked.nis)?.name ?? asked.nis)
  }
}

/** A row's domain, where the title doesn't say it. */
function domainBeside(code: string, asked: AskedRows, context: RowsContext): string[] {
  const titled = ('domain' in asked && asked.domain !== null) || context.view.domains.length === 1
  return titled ? [] : [domainName(code, context)]
}

/** @param code null = the view's domains */
function domainName(code: string | null, { report, view, rowsTexts }: RowsContext): string {
  const [only = ''] = view.domains
  const named = code ?? (view.domains.length === 1 ? only : null)
  if (named !== null) return report.domains.find(domain => domain.code === named)?.name ?? named
  return view.domains.length === report.domains.length ? rowsTexts.allDomains : rowsTexts.domainsChosen(view.domains.length)
}

function yearName(year: FigureYear | null, { view, rowsTexts }: Pick<RowsContext, 'view' | 'rowsTexts'>): string {
  if (year === null || year === 'span') return rowsTexts.years(view.years[0] ?? 0, view.years.at(-1) ?? 0)
  return year === 'none' ? rowsTexts.withoutYear : String(year)
}

function projectName(code: string | null, { projects }: PublishedReport): string[] {
  return code === null ? [] : [projects.find(project => project.code === code)?.name ?? code]
}

/** What the figure says of itself, in the same words: "at least" where something isn't stated or has no year. @param rest what has none; null where the figure isn't of years */
function totalsOf(
  { amount, presumed, notStated, count }: Part, toCome: number, rest: { asked: AskedRows; rows: readonly unknown[] } | null,
  format: (amount: number) => string, { view, rowsTexts }: RowsContext,
): ShownRows['totals'] {
  const without = rest?.rows.length ?? 0
  const counted = notStated + without > 0 ? rowsTexts.atLeast : rowsTexts.counted
  return [
    ...(amount > 0 ? [{ label: count > 0 ? rowsTexts.notAttributable : counted, value: format(amount) }] : []),
    ...(toCome > 0 ? [{ label: rowsTexts.toCome(view.revisionYear), value: format(toCome) }] : []),
    ...(presumed > 0 ? [{ label: rowsTexts.presumed, value: format(presumed) }] : []),
    ...(notStated > 0 ? [{ label: rowsTexts.notStated, value: rowsTexts.rowsNotStated(notStated) }] : []),
    ...(rest !== null && without > 0 ? [{ label: rowsTexts.withoutYearBeside, value: rowsTexts.rowsNotStated(without), rows: rest.asked }] : []),
  ]
}

function partText({ amount, presumed, notStated }: Part, toCome: number, format: (amount: number) => string, { view, texts }: RowsContext): string {
  return [
    ...(amount > 0 ? [format(amount)] : []),
    ...(toCome > 0 ? [texts.toCome(format(toCome), view.revisionYear)] : []),
    ...(presumed > 0 ? [texts.presumedAmount(format(presumed))] : []),
    ...(notStated > 0 ? [texts.notStated] : []),
  ].join('; ')
}

function howOf(reckoning: Reckoning | null, year: number, { formats, rowsTexts }: RowsContext): string | null {
  switch (reckoning?.by) {
    case 'once': return rowsTexts.once
    case 'period': return rowsTexts.daysOfPeriod(formats.number(reckoning.days), formats.number(reckoning.ofDays), year)
    case 'year': return reckoning.days === reckoning.ofDays ? rowsTexts.wholeYear : rowsTexts.daysOfYear(formats.number(reckoning.days), formats.number(reckoning.ofDays))
    case undefined: return null
  }
}

function staffingHow(share: ShareOfYear | null, { view, formats, rowsTexts }: RowsContext): string | null {
  if (share === null) return null
  if (view.measure === 'yearEnd') return share.onLastDay ? rowsTexts.onLastDay : null
  return share.days === share.ofDays ? rowsTexts.wholeYear : rowsTexts.daysOfYear(formats.number(share.days), formats.number(share.ofDays))
}

function horizonOf({ report, view }: RowsContext): Horizon {
  return { years: report.years, revisionYear: view.revisionYear }
}
