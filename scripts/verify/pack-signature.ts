import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { fingerprintOf } from '../../functions/evidence/fingerprint.ts'
import { isSuitable, publicPem } from '../../functions/evidence/key-file-signer.ts'
import { hasLowS } from '../../functions/evidence/low-s.ts'
import { MANIFEST_FILE, SIGNATURE_FILE } from '../../functions/evidence/manifest.ts'
import { PUBLIC_KEY_FILE } from '../../functions/evidence/evidence-files.ts'
import type { Fault } from './fault.ts'
import type { PackContent } from './pack-content.ts'

/**
 * By whom the pack is signed; null where that can't be told.
 *
 * @param key the fingerprint that it must be; null = any
 */
export function checkSignature(content: PackContent, key: string | null): { fingerprint: string | null; faults: Fault[] } {
  const pem = content.text(PUBLIC_KEY_FILE) ?? ''
  const publicKey = publicKeyOf(pem)
  if (publicKey === null) return { fingerprint: null, faults: [{ code: 'key-unsuitable', file: PUBLIC_KEY_FILE, place: null }] }
  const fingerprint = fingerprintOf(pem)
  const faults: Fault[] = []
  if (key !== null && key !== fingerprint) faults.push({ code: 'key-other', file: null, place: null, detail: fingerprint })
  const [manifest, signature] = [content.file(MANIFEST_FILE), content.file(SIGNATURE_FILE)]
  // That one of them is missing was told already.
  if (manifest !== null && signature !== null) {
    if (!verify('sha256', manifest, { key: publicKey, dsaEncoding: 'der' }, signature)) faults.push({ code: 'signature-wrong', file: SIGNATURE_FILE, place: null })
    else if (content.manifest.format !== 1 && !hasLowS(signature)) faults.push({ code: 'signature-rewritten', file: SIGNATURE_FILE, place: null })
  }
  return { fingerprint, faults }
}

/** Null where it isn't a key on P-256, or not written as this program writes it. */
function publicKeyOf(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem)
    return isSuitable(key) && publicPem(key) === pem ? key : null
  } catch {
    return null
  }
}
