import { countRows, type Dataset } from '#model/dataset.ts'
import { reportOf } from '#model/reckoning.ts'
import type { PublishedReport } from '#model/report.ts'
import { datasetAnswer } from '../../functions/api/dataset-answer.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import type { Revision } from '../../functions/ledger/revision.ts'
import { sha256 } from '../../functions/ledger/content.ts'
import type { SourcedDataset } from '../../web/audit-content.ts'
import type { ListedRevision } from '../../web/revisions.ts'
import { placesOf } from '../ledger/datasets.ts'

/** A dataset as the service answers it for revision 1. */
export function answeredRows(dataset: Dataset): SourcedDataset {
  const answer = datasetAnswer({ revision: 1, hash: '', publishedAt: '' } as Revision, dataset, placesOf(dataset), null)
  return JSON.parse(JSON.stringify(answer)) as SourcedDataset
}

export function answeredReport(dataset: Dataset): PublishedReport {
  const report: PublishedReport = { revision: 1, hash: packDataset(dataset).hash, publishedAt: PUBLISHED_AT, ...reportOf(dataset, 2026) }
  return JSON.parse(JSON.stringify(report)) as PublishedReport
}

/** Revisions of one content after another, an hour apart, as `/api/revisions` answers them. */
export function chainOf(...datasets: Dataset[]): ListedRevision[] {
  const revisions: ListedRevision[] = []
  for (const dataset of datasets) {
    const previous = revisions.at(-1)
    const header = {
      revision: revisions.length + 1,
      hash: packDataset(dataset).hash,
      previousHash: previous?.hash ?? null,
      previousSeal: previous?.seal ?? null,
      publishedAt: new Date(Date.parse(PUBLISHED_AT) + revisions.length * 3_600_000).toISOString(),
      counts: countRows(dataset),
      changes: { added: 0, changed: 0, removed: 0 },
      accepted: null,
    }
    revisions.push({ ...header, seal: sha256(JSON.stringify(header)) })
  }
  return revisions
}

const PUBLISHED_AT = '2026-03-01T10:00:00.000Z'
