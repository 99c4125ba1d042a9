import { evidencePack } from '../evidence/evidence.ts'
import { readEvidence } from '../evidence/stored-evidence.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Revision } from '../ledger/revision.ts'
import { Refusal } from './refusal.ts'
import type { FileAnswer } from './routes.ts'

/** The part of a pack that `?part=K` asks for, from 1; null where it doesn't. @throws Refusal */
export function chosenPart(query: URLSearchParams): number | null {
  const values = query.getAll('part')
  const [text = ''] = values
  if (values.length === 0) return null
  if (values.length > 1 || !/^[1-9]\d{0,3}$/.test(text)) throw new Refusal('file-part-malformed')
  return Number(text)
}

/** @throws Refusal where the revision has no evidence */
export async function evidenceAnswer(ledger: Pick<Ledger, 'reader'>, { revision, payloads }: Revision, part: number | null): Promise<FileAnswer> {
  const evidence = payloads.rules === undefined ? null : await readEvidence(ledger.reader, revision)
  if (evidence === null) throw new Refusal('evidence-missing')
  const { content, signature } = evidence
  return {
    name: `streekboek-versie-${revision}.zip`,
    type: 'application/zip',
    hash: signature.manifest,
    part,
    bytes: async () => evidencePack(content, signature),
  }
}
