import { countRows, TABS, type TabName } from '#model/dataset.ts'
import type { PublishedReport, Report } from '#model/report.ts'
import { brokenLinks, type BrokenLink } from './audit-chain.ts'
import { canonicalJson, contentHash, plainDataset, type SourcedDataset } from './audit-content.ts'
import { differingParts } from './audit-figures.ts'
import type { ReckonedChain, ReckonedNames } from './audit-seals.ts'
import type { Sha256 } from './digests.ts'

/** What a check found; nothing to tell = it is as it should be. */
export type Finding =
  | { check: 'chain'; revisions: number; broken: BrokenLink[] }
  /** Each seal, reckoned from the text that it covers. */
  | { check: 'seals'; revisions: number; broken: BrokenLink[] }
  /** `listed` null: the chain doesn't have the revision. */
  | { check: 'content'; recomputed: string; report: string; listed: string | null }
  | { check: 'counts'; rows: number; differing: TabName[] }
  | { check: 'figures'; lines: number; differing: (keyof Report)[] }
  /** Whether the figures that are shown are those that were sealed. */
  | { check: 'report'; recomputed: string; sealed: string | null }
  /** Each name of who edited the sheet, held against its commitment; only where names are told. */
  | { check: 'names' } & ReckonedNames

/** Everything that can be recomputed from what the service answers, each on its own. */
export async function auditFindings({ revisions, unsealed, sealedReport, names }: ReckonedChain, report: PublishedReport, rows: SourcedDataset, sha256: Sha256): Promise<Finding[]> {
  const dataset = plainDataset(rows)
  const listed = revisions.find(({ revision }) => revision === report.revision) ?? null
  const counts = countRows(dataset)
  return [
    { check: 'chain', revisions: revisions.length, broken: brokenLinks(revisions) },
    { check: 'seals', revisions: revisions.length, broken: unsealed },
    { check: 'content', recomputed: await contentHash(dataset, sha256), report: report.hash, listed: listed?.hash ?? null },
    {
      check: 'counts',
      rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
      differing: Object.values(TABS).filter(tab => counts[tab] !== listed?.counts[tab]),
    },
    { check: 'figures', lines: report.funding.length + report.staffing.length + report.requested.length, differing: differingParts(dataset, report) },
    { check: 'report', recomputed: await sha256(canonicalJson(report)), sealed: sealedReport },
    ...(names === null ? [] : [{ check: 'names' as const, ...names }]),
  ]
}

export function isWell(finding: Finding): boolean {
  switch (finding.check) {
    case 'chain':
    case 'seals': return finding.broken.length === 0 && finding.revisions > 0
    case 'content': return finding.recomputed === finding.report && finding.recomputed === finding.listed
    case 'report': return finding.recomputed === finding.sealed
    case 'names': return finding.wrong.length === 0
    case 'counts':
    case 'figures': return finding.differing.length === 0
  }
}
