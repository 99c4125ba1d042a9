import { HEADERS } from '#model/columns.ts'
import type { PublishedReport } from '#model/report.ts'
import type { Horizon } from '#model/span.ts'
import type { Day } from '#model/period.ts'
import { DEPLOYMENT_NOT_STATED } from '../../charts/deployments.ts'
import type { RowSource, SourcedRow } from '../../dataset.ts'
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
import { howOf, partOf, partText, staffingHow, totalsOf } from './shown-figures.ts'
import { domainBeside, domainName, fundingName, listedNames, namesOf, partName, projectsName, titleOf, yearName } from './shown-names.ts'

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
  /** What a list of projects on the page shows. */
  choice: ProjectChoice
  today: Day
}

export function shownAwards(awards: readonly SourcedRow<'funding'>[], asked: Extract<AskedRows, { of: 'funding' | 'requested' | 'funder' }>, context: RowsContext): ShownRows {
  const { report, view, texts, formats, rowsTexts } = context
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
      headers: [HEADERS.funding.amountCents, HEADERS.funding.basis, HEADERS.funding.start, HEADERS.funding.end],
    })),
  }
}

export function shownPosts(posts: readonly SourcedRow<'staffing'>[], asked: Extract<AskedRows, { of: 'staffing' }>, context: RowsContext): ShownRows {
  const { report, view, texts, formats, rowsTexts } = context
  const horizon = horizonOf(context)
  const { rows, all, total } = partOf(staffingRowsBehind(posts, asked, view, horizon), asked.only)
  const rest = asked.year === 'none' || asked.only !== undefined ? null
    : { asked: { ...asked, year: 'none' as const }, ...staffingRowsBehind(posts, { ...asked, year: 'none' }, view, horizon) }
  const deployment = asked.deployment === null || asked.deployment === 'partner' ? []
    : [asked.deployment === DEPLOYMENT_NOT_STATED ? texts.deploymentNotStated : texts.deployments[asked.deployment]]
  return {
    named: namesOf(asked, context),
    title: titleOf([rowsTexts.staffing(texts.measuresInline[view.measure]), ...deployment, domainName(asked.domain, context), yearName(asked.year, context), ...partName(asked.only, 'fte', rowsTexts)]),
    side: texts.staffSides[asked.side],
    unit: 'fte',
    totals: totalsOf(total, 0, rest, formats.fte, context),
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
      sheetWords: [...projectName(row.project, report), ...domainBeside(row.domain, asked, context)],
      stated: [row.fte === null ? rowsTexts.fteNotStated : rowsTexts.fteOf(formats.fte(row.fte * 10_000)), formats.period(row.start, row.end)].join(', '),
      part: partText(part, 0, formats.fte, context),
      figure: part,
      toCome: 0,
      how: typeof asked.year === 'number' ? staffingHow(daysWorked(row, asked.year, horizon), context) : asked.year === 'none' ? rowsTexts.datesMissing : null,
      counts: part.amount > 0 && part.count === 0,
      source: row.source,
      headers: [HEADERS.staffing.fte, HEADERS.staffing.start, HEADERS.staffing.end],
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

type ProjectStanding = ProjectBehind<unknown>['standing']

function projectName(code: string | null, { projects }: PublishedReport): string[] {
  return code === null ? [] : [projects.find(project => project.code === code)?.name ?? code]
}

function horizonOf({ report, view }: RowsContext): Horizon {
  return { years: report.years, revisionYear: view.revisionYear }
}
