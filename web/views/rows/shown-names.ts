import { endingFrom } from '#model/running.ts'
import { DEPLOYMENT_NOT_STATED } from '../../charts/deployments.ts'
import { municipalityNamed } from '../../charts/project-choice.ts'
import type { AskedRows, FigureYear, Only } from '../../rows/asked-rows.ts'
import { kindsOf } from '../../rows/funding-rows.ts'
import { listedBy } from '../../rows/listed-projects.ts'
import type { AskedProjects } from '../../rows/project-rows.ts'
import { brusselsDay } from '../../text/formats.ts'
import type { RowsTexts } from '../../text/rows-nl.ts'
import type { RowsContext } from './shown-rows.ts'

/** Any of them may stand in the title. */
export function namesOf(asked: AskedRows, { report }: RowsContext): string[] {
  return [
    ...report.domains.map(({ name }) => name), ...(asked.of === 'funder' ? [asked.funder] : []),
    ...(asked.of === 'role' && asked.role !== null ? [asked.role] : []), ...(asked.of === 'municipality' || asked.of === 'listed' ? report.municipalities.map(({ name }) => name) : []),
  ]
}

export function partName(only: Only | undefined, unit: 'euro' | 'fte' | 'projects', { parts, partsNotStated }: RowsTexts): string[] {
  return only === undefined ? [] : [only === 'not-stated' && unit !== 'projects' ? partsNotStated[unit] : parts[only]]
}

export function titleOf(parts: string[]): string {
  const [first = '', ...rest] = parts
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' · ')
}

export function fundingName(asked: Extract<AskedRows, { of: 'funding' | 'requested' | 'funder' }>, { view, texts, formats, rowsTexts }: RowsContext): string {
  switch (asked.of) {
    case 'funding': return formats.list(kindsOf(asked.kind, view.kinds).map(kind => texts.kindsTitle[kind]))
    case 'requested': return rowsTexts.requested(texts.kindsTitle[asked.kind], texts.statuses[asked.status])
    case 'funder': return rowsTexts.funder(asked.funder)
  }
}

/** Of all posts, or of one deployment. */
export function staffingNames({ deployment }: Extract<AskedRows, { of: 'staffing' }>, { view, texts, rowsTexts }: RowsContext): string[] {
  return [
    rowsTexts.staffing(texts.measuresInline[view.measure]),
    ...(deployment === null || deployment === 'partner' ? [] : [deployment === DEPLOYMENT_NOT_STATED ? texts.deploymentNotStated : texts.deployments[deployment]]),
  ]
}

export function projectsName(asked: AskedProjects, { report, view, formats, rowsTexts }: RowsContext): string {
  switch (asked.of) {
    case 'running': return rowsTexts.running(asked.year)
    case 'ending': {
      const { from, until } = endingFrom([], brusselsDay(new Date(report.publishedAt)))
      return asked.among === 'ended' ? rowsTexts.ended(formats.day(from)) : asked.among === 'may-end' ? rowsTexts.mayEnd : rowsTexts.ending(formats.day(until))
    }
    case 'within': return rowsTexts.within(yearName('span', { view, rowsTexts }))
    case 'outside': return rowsTexts.outside(yearName('span', { view, rowsTexts }))
    case 'role': return asked.role === null ? rowsTexts.noRole : rowsTexts.role(asked.role)
    case 'listed': return rowsTexts.projects
    case 'municipality': return asked.nis === null ? rowsTexts.noMunicipality : rowsTexts.municipality(report.municipalities.find(({ nis }) => nis === asked.nis)?.name ?? asked.nis)
  }
}

/** What a list of projects was asked for, and which of it. */
export function listedNames(asked: Extract<AskedProjects, { of: 'listed' }>, context: RowsContext): string[] {
  const { report, choice: { municipality, status, text }, rowsTexts, view } = context
  const by = asked.by === null ? null : listedBy(asked.by)
  if (by === 'every') return [rowsTexts.everyProject]
  const named = municipalityNamed(report, municipality)
  const role = by !== null && typeof by === 'object' && 'role' in by ? by.role : undefined
  const meant = by !== null && typeof by === 'object' && 'status' in by ? by.status : status
  const ofStatus = by !== null && typeof by === 'object' && 'group' in by ? by.group : meant === 'running' ? 'now' : meant
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
export function domainBeside(code: string, asked: AskedRows, context: RowsContext): string[] {
  const titled = ('domain' in asked && asked.domain != null) || context.view.domains.length === 1
  return titled ? [] : [domainName(code, context)]
}

/** @param code null = the view's domains */
export function domainName(code: string | null, { report, view, rowsTexts }: RowsContext): string {
  const [only = ''] = view.domains
  const named = code ?? (view.domains.length === 1 ? only : null)
  if (named !== null) return report.domains.find(domain => domain.code === named)?.name ?? named
  return view.domains.length === report.domains.length ? rowsTexts.allDomains : rowsTexts.domainsChosen(view.domains.length)
}

export function yearName(year: FigureYear | null, { view, rowsTexts }: Pick<RowsContext, 'view' | 'rowsTexts'>): string {
  if (year === null || year === 'span') return rowsTexts.years(view.years[0] ?? 0, view.years.at(-1) ?? 0)
  if (typeof year === 'object') return rowsTexts.years(year.first, year.last)
  return year === 'none' ? rowsTexts.withoutYear : String(year)
}
