import { HEADERS } from '#model/columns.ts'
import type { PublishedReport } from '#model/report.ts'
import type { Horizon } from '#model/span.ts'
import type { Day } from '#model/period.ts'
import { endingAfter } from '#model/running.ts'
import { DEPLOYMENT_NOT_STATED } from '../../charts/deployments.ts'
import type { RowSource, SourcedRow } from '../../dataset.ts'
import { municipalityNamed, type ProjectChoice } from '../../charts/project-choice.ts'
import type { AskedRows, FigureYear, Only } from '../../rows/asked-rows.ts'
import { addParts, fundingRowsBehind, isInPart, kindsOf, reckoningOf, type Part, type Reckoning, type RowsBehind } from '../../rows/funding-rows.ts'
import { listedBy, listedProjects } from '../../rows/listed-projects.ts'
import { isProjectInPart, projectRowsBehind, type AskedProjects } from '../../rows/project-rows.ts'
import { daysWorked, staffingRowsBehind, type ShareOfYear } from '../../rows/staffing-rows.ts'
import type { View } from '../../selection.ts'
import { brusselsDay, type Formats } from '../../text/formats.ts'
import type { Texts } from '../../text/nl.ts'
import type { RowsTexts } from '../../text/rows-nl.ts'

/** The rows behind a figure in the reader's words. */
export interface ShownRows {
  title: string
  /** On whose books, or whose posts; null where that doesn't matter. */
  side: string | null
  totals: { label: string; value: string }[]
  /** What the rows' figures are in; null where they are projects. */
  unit: 'euro' | 'fte' | null
  items: ShownRow[]
  /** How many the whole figure has, of which these are a part; null where these are the whole figure. */
  all: number | null
  note: string | null
}

export interface ShownRow {
  code: string
  name: string
  /** The project's code where the row is a project. */
  project: string | null
  about: string[]
  /** What stands in the workbook. */
  stated: string
  /** What of it is in the figure, and how that was reckoned. */
  part: string
  figure: Part | null
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
  /** What a list of projects on the page shows. */
  choice: ProjectChoice
  today: Day
}

export function shownAwards(awards: readonly SourcedRow<'funding'>[], asked: Extract<AskedRows, { of: 'funding' | 'requested' | 'funder' }>, context: RowsContext): ShownRows {
  const { report, view, texts, formats, rowsTexts } = context
  const horizon = horizonOf(context)
  const { rows, all, total } = partOf(fundingRowsBehind(awards, asked, view, horizon), asked.only)
  const year = 'year' in asked ? asked.year : null
  return {
    title: titleOf([fundingName(asked, context), ...('domain' in asked ? [domainName(asked.domain, context)] : []), yearName(year, context), ...partName(asked.only, 'euro', rowsTexts)]),
    side: texts.books[asked.side],
    unit: 'euro',
    totals: totalsOf(total, formats.euros, rowsTexts),
    note: null,
    all,
    items: rows.map(({ row, part }) => ({
      code: row.code,
      name: row.beneficiary === null ? row.funder : rowsTexts.toBeneficiary(row.funder, row.beneficiary),
      project: null,
      about: [texts.kinds[row.kind], ...projectName(row.project, report), ...domainBeside(row.domain, asked, context)],
      stated: [
        row.amountCents === null ? rowsTexts.amountNotStated : `${formats.euros(row.amountCents)}${row.basis === null ? '' : ` ${rowsTexts.bases[row.basis]}`}`,
        formats.period(row.start, row.end),
      ].join(', '),
      part: partText(part, formats.euros, context),
      figure: part,
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
  const { rows, all, total } = partOf(staffingRowsBehind(posts, asked, view, horizon), asked.only)
  const deployment = asked.deployment === null || asked.deployment === 'partner' ? []
    : [asked.deployment === DEPLOYMENT_NOT_STATED ? texts.deploymentNotStated : texts.deployments[asked.deployment]]
  return {
    title: titleOf([rowsTexts.staffing(texts.measuresInline[view.measure]), ...deployment, domainName(asked.domain, context), yearName(asked.year, context), ...partName(asked.only, 'fte', rowsTexts)]),
    side: texts.staffSides[asked.side],
    unit: 'fte',
    totals: totalsOf(total, formats.fte, rowsTexts),
    note: rows.length > 1 && asked.only !== 'not-stated' ? rowsTexts.roundedOnce : null,
    all,
    items: rows.map(({ row, part }) => ({
      code: row.code,
      name: row.title,
      project: null,
      about: [
        row.deployment === null ? texts.deploymentNotStated : texts.deployments[row.deployment],
        ...projectName(row.project, report),
        ...domainBeside(row.domain, asked, context),
      ],
      stated: [row.fte === null ? rowsTexts.fteNotStated : rowsTexts.fteOf(formats.fte(row.fte * 10_000)), formats.period(row.start, row.end)].join(', '),
      part: partText(part, formats.fte, context),
      figure: part,
      how: typeof asked.year === 'number' ? staffingHow(daysWorked(row, asked.year, horizon), context) : asked.year === 'none' ? rowsTexts.datesMissing : null,
      counts: part.amount > 0 && part.count === 0,
      source: row.source,
      headers: [HEADERS.staffing.fte],
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
  return {
    title: titleOf([
      projectsName(asked, context), ...(asked.of === 'listed' ? listedNames(asked, context) : [domainName('domain' in asked ? asked.domain ?? null : null, context)]),
      ...('role' in asked || 'nis' in asked ? [yearName(null, context)] : []), ...partName(asked.only, 'projects', rowsTexts),
    ]),
    side: null,
    unit: null,
    totals: asked.only === undefined ? [{ label: rowsTexts.counted, value: formats.number(counted.length) }] : [],
    note: null,
    all: asked.only === undefined ? null : behind.length,
    items: rows.map(({ row, standing }) => ({
      code: row.code,
      name: row.name,
      project: row.code,
      about: [...domainBeside(row.domain, asked, context), ...(row.roles.length === 0 ? [] : [row.roles.join(', ')])],
      stated: formats.period(row.start, row.end),
      part: rowsTexts.standings[standing],
      figure: null,
      how: null,
      counts: standing === 'counted' || standing === 'without-end',
      source: row.source,
      headers: [HEADERS.projects.start, HEADERS.projects.end],
    })),
  }
}

/** The rows of a part, with only that part's total. */
function partOf<R>({ rows, total }: RowsBehind<R>, only: Only | undefined): RowsBehind<R> & { all: number | null } {
  const shown = rows.filter(({ part }) => isInPart(part, only))
  // A row that isn't stated for several years is one row.
  const whole = { ...total, notStated: rows.filter(({ part }) => part.notStated > 0).length }
  if (only === undefined) return { rows: shown, total: whole, all: null }
  return {
    rows: shown,
    total: {
      amount: only === 'counted' ? whole.amount : only === 'without-year' ? addParts(shown.map(({ part }) => part)).amount : 0, presumed: only === 'presumed' ? whole.presumed : 0,
      notStated: only === 'not-stated' ? whole.notStated : 0, count: only === 'counted' || only === 'without-year' ? whole.count : 0,
    },
    all: rows.length,
  }
}

function partName(only: Only | undefined, unit: 'euro' | 'fte' | 'projects', { parts, partsNotStated }: RowsTexts): string[] {
  return only === undefined ? [] : [only === 'not-stated' && unit !== 'projects' ? partsNotStated[unit] : parts[only]]
}

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
      const { after, until } = endingAfter([], brusselsDay(new Date(report.publishedAt)))
      return asked.among === 'ended' ? rowsTexts.ended(formats.day(after)) : asked.among === 'may-end' ? rowsTexts.mayEnd : rowsTexts.ending(formats.day(until))
    }
    case 'within': return rowsTexts.within(yearName('span', { view, rowsTexts }))
    case 'outside': return rowsTexts.outside(yearName('span', { view, rowsTexts }))
    case 'role': return asked.role === null ? rowsTexts.noRole : rowsTexts.role(asked.role)
    case 'listed': return rowsTexts.projects
    case 'municipality': return asked.nis === null ? rowsTexts.noMunicipality : rowsTexts.municipality(report.municipalities.find(({ nis }) => nis === asked.nis)?.name ?? asked.nis)
  }
}

/** What a list of projects was asked for, and which of it. */
function listedNames(asked: Extract<AskedProjects, { of: 'listed' }>, context: RowsContext): string[] {
  const { report, choice: { municipality, status, text }, rowsTexts, view } = context
  const by = asked.by === null ? null : listedBy(asked.by)
  if (by === 'every') return [rowsTexts.everyProject]
  const named = municipalityNamed(report, municipality)
  const role = by !== null && typeof by === 'object' && 'role' in by ? by.role : undefined
  const ofStatus = by !== null && typeof by === 'object' && 'status' in by ? by.status : status
  return [
    domainName(by !== null && typeof by === 'object' && 'domain' in by ? by.domain : null, context),
    by === 'outside' ? rowsTexts.outsideYears(yearName('span', { view, rowsTexts })) : yearName('span', { view, rowsTexts }),
    ...(named === null ? [] : [rowsTexts.withMunicipality(named.name)]),
    ...(role === undefined ? [] : [role === null ? rowsTexts.roleNotStated : rowsTexts.firstRole(role)]),
    ...(ofStatus === null ? [] : [rowsTexts.listedStatuses[ofStatus]]),
    ...(text === '' ? [] : [rowsTexts.searched(text)]),
  ]
}

/** A row's domain, where the title doesn't say it. */
function domainBeside(code: string, asked: AskedRows, context: RowsContext): string[] {
  const titled = ('domain' in asked && asked.domain != null) || context.view.domains.length === 1
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
  if (typeof year === 'object') return rowsTexts.years(year.first, year.last)
  return year === 'none' ? rowsTexts.withoutYear : String(year)
}

function projectName(code: string | null, { projects }: PublishedReport): string[] {
  return code === null ? [] : [projects.find(project => project.code === code)?.name ?? code]
}

function totalsOf({ amount, presumed, notStated, count }: Part, format: (amount: number) => string, rowsTexts: RowsTexts): ShownRows['totals'] {
  return [
    ...(amount > 0 ? [{ label: count > 0 ? rowsTexts.notAttributable : rowsTexts.counted, value: format(amount) }] : []),
    ...(presumed > 0 ? [{ label: rowsTexts.presumed, value: format(presumed) }] : []),
    ...(notStated > 0 ? [{ label: rowsTexts.notStated, value: rowsTexts.rowsNotStated(notStated) }] : []),
  ]
}

function partText({ amount, presumed, notStated }: Part, format: (amount: number) => string, { texts }: RowsContext): string {
  return [
    ...(amount > 0 ? [format(amount)] : []),
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
