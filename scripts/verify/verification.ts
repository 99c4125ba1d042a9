import { MANIFEST_FILE } from '../../functions/evidence/manifest.ts'
import type { SealedRevision } from '../../functions/evidence/sealed-header.ts'
import type { Fault } from './fault.ts'
import { placeFaults } from './fault-places.ts'
import { checkChain, checkHistory, type KnownChain } from './pack-chain.ts'
import { openPack } from './pack-content.ts'
import { compareFiles, expectedFiles } from './pack-rules.ts'
import { checkSignature } from './pack-signature.ts'

export interface VerifyOptions extends KnownChain {
  /** The fingerprint that the signing key must have; null = any. */
  key: string | null
  /** The text of this program's rules. */
  ownRules: string
}

export type Verdict =
  | {
    genuine: true
    revision: SealedRevision
    /** The sealed text of every revision's header from 1 to this one. */
    headers: readonly string[]
    /** Of the key that signed. */
    fingerprint: string
    /** Which rules said that the figures follow from the cells: this program's, or the pack's, which are others. */
    rules: 'own' | 'pack'
    files: number
  }
  /** The worst first; never empty. */
  | { genuine: false; faults: Fault[] }

/** Holds a pack against itself, with nothing but the pack and this program. */
export async function verifyPack(zip: Uint8Array, options: VerifyOptions): Promise<Verdict> {
  const { content, faults } = openPack(zip)
  if (content === null) return { genuine: false, faults }
  const signature = checkSignature(content, options.key)
  // Where the signature is wrong too, the list of files itself may be what was altered.
  const isListGenuine = signature.faults.every(({ code }) => code !== 'signature-wrong')
  const isZipAlone = faults.every(({ code }) => code === 'zip-altered')
  if (faults.length > 0 && (isListGenuine || !isZipAlone)) {
    if (!isListGenuine) return { genuine: false, faults: [...signature.faults.map(onManifest), ...faults] }
    return { genuine: false, faults: await placeFaults(faults, content, options.ownRules) }
  }

  const { chain, faults: chainFaults } = checkChain(content)
  const derived = chain === null || signature.fingerprint === null ? null : await expectedFiles(content, chain, options.ownRules)
  const expected = derived?.expected ?? null
  const differing = expected === null ? [] : compareFiles(content, expected)
  const isManifestWrong = expected === null || differing.some(({ file }) => file === MANIFEST_FILE)
  const all = [
    ...(isManifestWrong ? signature.faults.map(onManifest) : signature.faults),
    ...chainFaults,
    ...(chain === null ? [] : checkHistory(chain, options)),
    ...differing,
    ...(derived?.faults ?? []),
    ...faults,
  ]
  if (all.length > 0 || chain === null || expected === null || signature.fingerprint === null) return { genuine: false, faults: all }
  const { revision, headers } = chain
  return { genuine: true, revision, headers, fingerprint: signature.fingerprint, rules: expected.rules, files: content.manifest.files.length + 2 }
}

/** A signature that isn't the manifest's: it is the manifest that was altered. */
function onManifest(fault: Fault): Fault {
  return fault.code === 'signature-wrong' ? { code: 'file-altered', file: MANIFEST_FILE, place: null } : fault
}
