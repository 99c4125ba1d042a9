import { overviewColumns } from '#model/overview-columns.ts'
import { overviewOf } from '#model/overview-of.ts'
import type { PublishedReport } from '#model/report.ts'
import { dayInBrussels } from '../ledger/brussels.ts'
import { contentOf, valueOf, type Content } from '../ledger/content.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'
import { recentValues } from './recent-values.ts'

/**
 * What the first page shows of a revision's report, as `OverviewColumns`, ready to be sent. It follows from the report
 * alone, which never changes: a function that stays warm makes it once.
 */
export async function overviewContent(ledger: Pick<Ledger, 'report'>, revision: Revision): Promise<{ hash: string; content: () => Promise<Content> }> {
  const content = await kept(revision.payloads.report, async () => made(await ledger.report(revision)))
  return { hash: content.hash, content: () => Promise.resolve(content) }
}

function made(stored: Content): Content {
  const report = valueOf(stored) as PublishedReport
  return contentOf(overviewColumns(overviewOf(report, dayInBrussels(report.publishedAt))), 'most')
}

/** By the hash of the report's content. */
const kept = recentValues<Content>(4)
