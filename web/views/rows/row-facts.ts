import { HEADERS } from '#model/columns.ts'
import type { PublishedReport, ReportedProject } from '#model/report.ts'
import type { RowSource, SourcedRow } from '../../dataset.ts'
import type { AskedRows } from '../../rows/asked-rows.ts'
import type { RowsContext } from './shown-rows.ts'
import { domainBeside } from './shown-names.ts'

/** What of a row is said behind every figure that it stands behind. */
export interface RowFacts {
  code: string
  name: string
  /** The project's code where the row is a project. */
  project: string | null
  about: string[]
  /** Those of them that are the sheet's own words. */
  sheetWords: string[]
  /** What stands in the workbook. */
  stated: string
  source: RowSource
  /** The headers under which what the figure is made from stands. */
  headers: readonly string[]
}

export function awardFacts(row: SourcedRow<'funding'>, asked: AskedRows, context: RowsContext): RowFacts {
  const { report, texts, formats, rowsTexts } = context
  const sheetWords = [...projectName(row.project, report), ...domainBeside(row.domain, asked, context)]
  return {
    code: row.code,
    name: row.beneficiary === null ? row.funder : rowsTexts.toBeneficiary(row.funder, row.beneficiary),
    project: null,
    about: [texts.kinds[row.kind], ...sheetWords],
    sheetWords,
    stated: [
      row.amountCents === null ? rowsTexts.amountNotStated : `${formats.euros(row.amountCents)}${row.basis === null ? '' : ` ${rowsTexts.bases[row.basis]}`}`,
      formats.period(row.start, row.end),
    ].join(', '),
    source: row.source,
    headers: [HEADERS.funding.amountCents, HEADERS.funding.basis, HEADERS.funding.start, HEADERS.funding.end],
  }
}

export function postFacts(row: SourcedRow<'staffing'>, asked: AskedRows, context: RowsContext): RowFacts {
  const { report, texts, formats, rowsTexts } = context
  const sheetWords = [...projectName(row.project, report), ...domainBeside(row.domain, asked, context)]
  return {
    code: row.code,
    name: row.title,
    project: null,
    about: [row.deployment === null ? texts.deploymentNotStated : texts.deployments[row.deployment], ...sheetWords],
    sheetWords,
    stated: [row.fte === null ? rowsTexts.fteNotStated : rowsTexts.fteOf(formats.fte(row.fte * 10_000)), formats.period(row.start, row.end)].join(', '),
    source: row.source,
    headers: [HEADERS.staffing.fte, HEADERS.staffing.start, HEADERS.staffing.end],
  }
}

export function projectFacts(row: Pick<ReportedProject, 'code' | 'name' | 'domain' | 'roles' | 'start' | 'end'> & { source: RowSource }, asked: AskedRows, context: RowsContext): RowFacts {
  const roles = row.roles.join(', ')
  const domain = domainBeside(row.domain, asked, context)
  return {
    code: row.code,
    name: row.name,
    project: row.code,
    about: [...domain, ...(roles === '' ? [] : [roles])],
    sheetWords: [...domain, roles],
    stated: context.formats.period(row.start, row.end),
    source: row.source,
    headers: [HEADERS.projects.start, HEADERS.projects.end],
  }
}

function projectName(code: string | null, { projects }: PublishedReport): string[] {
  return code === null ? [] : [projects.find(project => project.code === code)?.name ?? code]
}
