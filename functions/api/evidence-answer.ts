import { evidencePack } from '../evidence/evidence.ts'
import { readEvidence, readEvidenceSignature } from '../evidence/stored-evidence.ts'
import { LedgerDamaged } from '../ledger/content.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'
import { Refusal } from './refusal.ts'
import type { FileAnswer } from './routes.ts'

/** @throws Refusal where the revision has no evidence */
export async function evidenceAnswer({ reader }: Pick<Ledger, 'reader'>, { revision, payloads }: Revision): Promise<FileAnswer> {
  const signature = payloads.rules === undefined ? null : await readEvidenceSignature(reader, revision)
  if (signature === null) throw new Refusal('evidence-missing')
  return {
    name: `streekboek-versie-${revision}.zip`,
    type: 'application/zip',
    hash: signature.manifest,
    async bytes() {
      const evidence = await readEvidence(reader, revision)
      if (evidence === null) throw new LedgerDamaged(`revision ${revision} has a signature, but nothing that was signed`)
      return evidencePack(evidence.content, evidence.signature)
    },
  }
}
