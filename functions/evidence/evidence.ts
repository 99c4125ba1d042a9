import { verify } from 'node:crypto'
import { LedgerDamaged } from '../ledger/content.ts'
import { bytesOf } from './evidence-file.ts'
import { evidenceFiles, type EvidenceSource } from './evidence-files.ts'
import { fingerprintOf } from './fingerprint.ts'
import { manifestFile, SIGNATURE_FILE } from './manifest.ts'
import { withLowS } from './low-s.ts'
import { SigningFailed, type Signer } from './signer.ts'
import { zipOf, type ZipEntry } from './zip.ts'

/** A revision's content, before or after it is signed. */
export type EvidenceContent = Omit<EvidenceSource, 'publicKey'>

/** What signing a revision leaves to be kept beside it, outside its seal. */
export interface EvidenceSignature {
  /** SHA-256 of the manifest, in hex. */
  manifest: string
  /** PEM: the key may be another one by the time that the pack is asked for. */
  publicKey: string
  /** ECDSA P-256 over the manifest's SHA-256: DER; from format 2 on with the lower s. */
  signature: Uint8Array
}

/**
 * Once, at publication. What is stored can never be signed again, so it is verified here as an auditor will.
 *
 * @throws SigningFailed
 */
export async function signEvidence(content: EvidenceContent, signer: Signer): Promise<EvidenceSignature> {
  const publicKey = await signer.publicKey()
  const manifest = manifestFile(content, evidenceFiles({ ...content, publicKey }))
  const signed = bytesOf(manifest)
  const signature = withLowS(await signer.sign(signed))
  if (!verify('sha256', signed, publicKey, signature)) throw new SigningFailed('signature-wrong', fingerprintOf(publicKey))
  return { manifest: manifest.facts().sha256, publicKey, signature }
}

/**
 * The pack, a zip: the same bytes whenever and wherever it is made.
 *
 * @throws LedgerDamaged where the content isn't what was signed
 */
export function evidencePack(content: EvidenceContent, { manifest, publicKey, signature }: EvidenceSignature): Uint8Array {
  const files = evidenceFiles({ ...content, publicKey })
  const file = manifestFile(content, files)
  if (file.facts().sha256 !== manifest) throw new LedgerDamaged('a revision\'s evidence is not what was signed')
  return zipOf(packed())

  function* packed(): Generator<ZipEntry> {
    yield { path: file.path, bytes: bytesOf(file) }
    yield { path: SIGNATURE_FILE, bytes: signature }
    for (const each of files) yield { path: each.path, bytes: bytesOf(each) }
  }
}
