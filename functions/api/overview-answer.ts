import { overviewOf } from '#model/overview.ts'
import type { PublishedReport } from '#model/report.ts'
import { dayInBrussels } from '../ledger/brussels.ts'
import { contentOf, valueOf, type Content } from '../ledger/content.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'

/**
 * What the first page shows of a revision's report, ready to be sent. It follows from the report alone, which never
 * changes: a function that stays warm makes it once.
 */
export async function overviewContent(ledger: Pick<Ledger, 'report'>, revision: Revision): Promise<{ hash: string; content: () => Promise<Content> }> {
  const name = revision.payloads.report
  const known = kept.get(name) ?? made(await ledger.report(revision))
  // Asked for last, it goes last.
  kept.delete(name)
  kept.set(name, known)
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old)
  return { hash: known.hash, content: () => Promise.resolve(known) }
}

function made(stored: Content): Content {
  const report = valueOf(stored) as PublishedReport
  return contentOf(overviewOf(report, dayInBrussels(report.publishedAt)), 'most')
}

/** By the hash of the report's content. */
const kept = new Map<string, Content>()
const MOST_KEPT = 4
