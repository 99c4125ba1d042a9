import { countRows, type Dataset } from '#model/dataset.ts'
import { reportOf } from '#model/reckoning.ts'
import type { PublishedReport } from '#model/report.ts'
import { datasetAnswer } from '../../functions/api/dataset-answer.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { canonicalJson, sha256 } from '../../functions/ledger/content.ts'
import { headerJson, sealRevision, type Revision, type RevisionHeader } from '../../functions/ledger/revision.ts'
import type { SourcedDataset } from '../../web/audit-content.ts'
import type { SealedRevision } from '../../web/audit-seals.ts'
import { placesOf } from '../ledger/datasets.ts'

/** A dataset as the service answers it for revision 1. */
export function answeredRows(dataset: Dataset): SourcedDataset {
  const answer = datasetAnswer({ revision: 1, hash: '', publishedAt: '' } as Revision, dataset, placesOf(dataset), { table: null, part: null, project: null })
  return JSON.parse(JSON.stringify(answer)) as SourcedDataset
}

export function answeredReport(dataset: Dataset): PublishedReport {
  const report: PublishedReport = { revision: 1, hash: packDataset(dataset).hash, publishedAt: PUBLISHED_AT, ...reportOf(dataset, 2026) }
  return JSON.parse(JSON.stringify(report)) as PublishedReport
}

/** Revisions of one content after another, an hour apart, as `/api/revisions?header=true` answers them to a board member. */
export function chainOf(...datasets: Dataset[]): SealedRevision[] {
  const revisions: SealedRevision[] = []
  for (const dataset of datasets) {
    const previous = revisions.at(-1)
    const publishedAt = new Date(Date.parse(PUBLISHED_AT) + revisions.length * 3_600_000).toISOString()
    const header: RevisionHeader = {
      format: 1,
      revision: revisions.length + 1,
      hash: packDataset(dataset).hash,
      previousHash: previous?.hash ?? null,
      previousSeal: previous?.seal ?? null,
      publishedAt,
      reading: sha256('reading'),
      counts: countRows(dataset),
      changes: { added: 0, changed: 0, removed: 0 },
      accepted: revisions.length === 1 ? { reading: sha256('reading'), by: 'api', guards: ['rows-lost'] } : null,
      payloads: { report: sha256(canonicalJson(answeredReport(dataset))), changes: sha256('changes'), places: sha256('places') },
      editorCommitment: sha256('salt An Peeters'),
      editedAt: '2026-03-01T09:00:00.000Z',
    }
    const { format: _, reading: __, payloads: ___, editorCommitment: ____, editedAt: _____, editor: ______, ...told } = sealRevision(header, null)
    revisions.push({ ...told, header: headerJson(header) })
  }
  return revisions
}

const PUBLISHED_AT = '2026-03-01T10:00:00.000Z'
