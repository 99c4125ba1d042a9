import { canonicalJson, contentOf } from '../ledger/content.ts'
import type { ProposedEvidence } from '../ledger/evidence-items.ts'
import { cellChunksOf, packCells } from './cell-chunks.ts'
import { CURRENT_FORMAT } from './evidence-format.ts'
import { signEvidence, type EvidenceContent } from './evidence.ts'
import type { Signer } from './signer.ts'
import type { Problem } from '../workbook/reading.ts'

/** What publication knows of a revision before it has a number. */
export interface EvidenceBasis extends Pick<EvidenceContent, 'cells' | 'dataset' | 'places' | 'rules'> {
  /** Those of the guards first; none that names what `cells` doesn't keep. */
  problems: Problem[]
}

/** For the ledger to keep. Its `sign` throws `SigningFailed`. */
export function proposedEvidence(basis: EvidenceBasis, signer: Signer): ProposedEvidence {
  const { cells, problems, rules } = basis
  return {
    cells: packCells(cells),
    problems: contentOf(problems),
    rules: contentOf(rules),
    chunksOf: cellChunksOf,
    async sign(headers, report) {
      const signature = await signEvidence({ ...basis, format: CURRENT_FORMAT, headers, report, problems: canonicalJson(problems) }, signer)
      return { ...signature, format: CURRENT_FORMAT }
    },
  }
}
