import { countRows, type Counts, type Dataset, type Places } from '#model/dataset.ts'
import { reportOf } from '#model/reckoning.ts'
import type { PublishedReport } from '#model/report.ts'
import { yearInBrussels } from './brussels.ts'
import { changesBetween, countChanges, type ChangeCounts, type Changes } from './changes.ts'
import type { PackedDataset } from './chunks.ts'
import { contentOf, sha256, type Content } from './content.ts'
import type { Differing } from './dataset-items.ts'
import { hashesOf, type ProposedEvidence } from './evidence-items.ts'
import { nextRevision, sealRevision, type Acceptance, type Revision } from './revision.ts'

export interface Proposal {
  dataset: Dataset
  packed: PackedDataset
  places: Places
  /** The reading's hash. */
  reading: string
  accepted: Acceptance | null
  editor: string | null
  /** See `RevisionHeader`; left out: not known. */
  editedAt?: string | null
  now: Date
  /** What it follows from, kept for an auditor and signed; without it there is no pack of this revision. */
  evidence?: ProposedEvidence | null
}

/** What the proposal follows; null = nothing is published yet. */
export interface Previous {
  head: Revision
  differing: Differing
}

export interface RevisionPlan {
  revision: Revision
  /** Kept with the editor's name, outside the seal. */
  editorSalt: string
  /** The chunks that the previous revision doesn't have. */
  newChunks: Content[]
  /** `names` is the list of chunks. */
  payloads: Record<PayloadName, Content>
}

export type PayloadName = 'names' | 'report' | 'changes' | 'places'

/** Everything about a revision before it is written: the same arguments always give the same revision. */
export function planRevision(proposal: Proposal, previous: Previous | null, editorSalt: string): RevisionPlan {
  const { dataset, packed, editor, editedAt = null, reading, accepted, evidence = null } = proposal
  const next = nextRevision(previous?.head ?? null, proposal.now)
  const counts = countRows(dataset)
  const { changes, changeCounts } = changesSince(previous, counts)
  const report: PublishedReport = {
    revision: next.revision,
    hash: packed.hash,
    publishedAt: next.publishedAt,
    ...reportOf(dataset, yearInBrussels(next.publishedAt)),
  }
  const payloads = {
    names: packed.names,
    report: contentOf(report, 'most'),
    changes: contentOf(changes),
    places: contentOf(proposal.places),
  }
  const revision = sealRevision({
    format: 1,
    ...next,
    hash: packed.hash,
    reading,
    counts,
    changes: changeCounts,
    accepted,
    payloads: { report: payloads.report.hash, changes: payloads.changes.hash, places: payloads.places.hash, ...(evidence && hashesOf(evidence)) },
    editorCommitment: sha256(editorSalt + (editor ?? '')),
    editedAt,
  }, editor)
  const newChunks = previous?.differing.newChunks ?? [...packed.chunks.values()]
  return { revision, editorSalt, newChunks, payloads }
}

/** The first revision adds every row; they are counted, not listed a second time. */
function changesSince(previous: Previous | null, counts: Counts): { changes: Changes; changeCounts: ChangeCounts } {
  if (previous === null) {
    const added = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return { changes: {}, changeCounts: { added, changed: 0, removed: 0 } }
  }
  const changes = changesBetween(previous.differing.before, previous.differing.after)
  return { changes, changeCounts: countChanges(changes) }
}
