import { countRows, TABS, type TabName } from '#model/dataset.ts'
import type { PublishedReport, Report } from '#model/report.ts'
import { brokenLinks, type BrokenLink } from './audit-chain.ts'
import { contentHash, plainDataset, type SourcedDataset } from './audit-content.ts'
import { differingParts } from './audit-figures.ts'
import type { Sha256 } from './digests.ts'
import type { ListedRevision } from './revisions.ts'

/** What a check found; nothing to tell = it is as it should be. */
export type Finding =
  | { check: 'chain'; revisions: number; broken: BrokenLink[] }
  /** `listed` null: the chain doesn't have the revision. */
  | { check: 'content'; recomputed: string; report: string; listed: string | null }
  | { check: 'counts'; rows: number; differing: TabName[] }
  | { check: 'figures'; lines: number; differing: (keyof Report)[] }

/** Everything that can be recomputed from what the service answers, each on its own. */
export async function auditFindings(revisions: readonly ListedRevision[], report: PublishedReport, rows: SourcedDataset, sha256: Sha256): Promise<Finding[]> {
  const dataset = plainDataset(rows)
  const listed = revisions.find(({ revision }) => revision === report.revision) ?? null
  const counts = countRows(dataset)
  return [
    { check: 'chain', revisions: revisions.length, broken: brokenLinks(revisions) },
    { check: 'content', recomputed: await contentHash(dataset, sha256), report: report.hash, listed: listed?.hash ?? null },
    {
      check: 'counts',
      rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
      differing: Object.values(TABS).filter(tab => counts[tab] !== listed?.counts[tab]),
    },
    { check: 'figures', lines: report.funding.length + report.staffing.length + report.requested.length, differing: differingParts(dataset, report) },
  ]
}

export function isWell(finding: Finding): boolean {
  switch (finding.check) {
    case 'chain': return finding.broken.length === 0 && finding.revisions > 0
    case 'content': return finding.recomputed === finding.report && finding.recomputed === finding.listed
    case 'counts':
    case 'figures': return finding.differing.length === 0
  }
}
