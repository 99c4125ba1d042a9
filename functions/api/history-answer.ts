import { identityOf, TABLES, TABS, type Row, type TableName, type TabName } from '#model/dataset.ts'
import type { Column } from '#model/columns.ts'
import type { PublishedReport } from '#model/report.ts'
import { codeOf, identityOfCode } from '#model/row-names.ts'
import { valueOf } from '../ledger/content.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'
import { rowHistory, type RowVersion } from '../ledger/row-history.ts'
import { Refusal } from './refusal.ts'
import { describeRow, toldFields, toldRevision, valuesOf, type DescribedRow, type ToldField, type ToldRevision } from './row-answer.ts'

export interface AskedRow {
  table: TableName
  code: string
}

/** The story of a row through one revision. */
export interface HistoryAnswer {
  revision: number
  publishedAt: string
  tab: TabName
  /** As the sheet wrote it last. */
  code: string
  /** The row in this revision; null where it isn't there any more. */
  row: (DescribedRow & { values: ToldValue[] }) | null
  /** Newest first. */
  versions: ToldVersion[]
  /** Earlier versions, if any, are told by the same question with `revision` this number; null: these are all. */
  earlier: number | null
}

type ToldValue = Column & { value: unknown }

export type ToldVersion = ToldRevision & {
  event: 'added' | 'changed' | 'removed'
  /** What `changed` changed; else empty. */
  fields: ToldField[]
  /** The row from then on; null where it was removed. */
  values: ToldValue[] | null
}

/**
 * The row that `?tab=Projecten&code=SB-04` asks for: tab and code as the workbook has them, ignoring case.
 *
 * @throws Refusal
 */
export function chosenRow(query: URLSearchParams): AskedRow {
  const [tab = '', ...otherTabs] = query.getAll('tab')
  const [code = '', ...otherCodes] = query.getAll('code')
  const table = TABLES.find(name => TABS[name].toLowerCase() === tab.toLowerCase())
  if (table === undefined || otherTabs.length > 0 || code === '' || otherCodes.length > 0) throw new Refusal('row-malformed')
  return { table, code }
}

/**
 * @param named whether the reader may know who edited the sheet
 * @throws Refusal where there never was such a row
 */
export async function historyAnswer(ledger: HistoryReads, revision: Revision, { table, code }: AskedRow, named: boolean): Promise<HistoryAnswer> {
  const identity = identityOfCode(table, code)
  const [rows, log] = await Promise.all([ledger.table(revision, table), ledger.changeLog(Math.max(0, revision.revision - MOST_REVISIONS), revision.revision)])
  const { after: earlier } = log
  const row = rows.find(candidate => identityOf(table, candidate).toLowerCase() === identity) ?? null
  const versions = rowHistory(table, identity, row, log.revisions)
  if (row === null && versions.length === 0 && earlier === 0) throw new Refusal('row-unknown')
  const latest = row ?? versions.find(version => version.row !== null)?.row ?? null
  return {
    revision: revision.revision,
    publishedAt: revision.publishedAt,
    tab: TABS[table],
    code: latest === null ? code : codeOf(table, latest),
    row: row && await describedRow(table, row, rows, ledger, revision),
    versions: versions.map(version => toldVersion(table, version, named)),
    earlier: earlier === 0 ? null : earlier,
  }
}

type HistoryReads = Pick<Ledger, 'table' | 'changeLog' | 'report' | 'places'>

/** So many are read at once; fewer where they are large. */
const MOST_REVISIONS = 500

async function describedRow<T extends TableName>(table: T, row: Row<T>, rows: readonly Row<T>[], ledger: HistoryReads, revision: Revision) {
  const [places, report] = await Promise.all([ledger.places(revision), ledger.report(revision)])
  const { projects } = valueOf(report) as PublishedReport
  return { ...describeRow(table, row, { rows, places, projects }), values: valuesOf(table, row) }
}

function toldVersion<T extends TableName>(table: T, { revision, event, fields, row }: RowVersion<T>, named: boolean): ToldVersion {
  return {
    ...toldRevision(revision, named),
    event,
    fields: toldFields(table, fields),
    values: row && valuesOf(table, row),
  }
}
