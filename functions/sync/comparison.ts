import { packDataset, type PackedDataset } from '../ledger/chunks.ts'
import { yearInBrussels } from '../ledger/brussels.ts'
import { valueOf } from '../ledger/content.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Previous } from '../ledger/revision-plan.ts'
import type { Revision } from '../ledger/revision.ts'
import type { PublishedReport } from '#model/report.ts'
import { guardProblems } from '../workbook/guards.ts'
import type { Problem, Reading } from '../workbook/reading.ts'

/** A reading beside the last revision. */
export interface Comparison {
  reading: Reading
  /** Null where an error holds the reading. */
  packed: PackedDataset | null
  /** What a new revision would follow; null where there is none, or nothing new. */
  previous: Previous | null
  /** What looks as if it got lost. */
  guards: Problem[]
}

/** Reads of the last revision only what the reading doesn't share with it, and nothing where they are the same. */
export async function compareWithLast(
  ledger: Pick<Ledger, 'differing' | 'report'>,
  reading: Reading,
  head: Revision | null,
): Promise<Comparison> {
  const packed = reading.content === null ? null : packDataset(reading.content.dataset)
  if (packed === null || head === null || packed.hash === head.hash) return { reading, packed, previous: null, guards: [] }
  const [differing, report] = await Promise.all([ledger.differing(head, packed), ledger.report(head)])
  const guards = guardProblems(reading, {
    revision: head.revision,
    year: yearInBrussels(head.publishedAt),
    counts: head.counts,
    report: valueOf(report) as PublishedReport,
    rows: differing.before,
  })
  return { reading, packed, previous: { head, differing }, guards }
}
