import { DATASET_FILE, RULES_FILE } from '../../functions/evidence/evidence-files.ts'
import { MANIFEST_FILE } from '../../functions/evidence/manifest.ts'
import type { SealedRevision } from '../../functions/evidence/sealed-header.ts'
import { placeOfDifference, unreadableLine } from './difference.ts'
import type { Fault } from './fault.ts'
import { checkChain, checkHistory, type KnownChain } from './pack-chain.ts'
import { openPack, type PackContent } from './pack-content.ts'
import { compareFiles, expectedFiles, textOf, type Expected } from './pack-rules.ts'
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
    return { genuine: false, faults: signature.fingerprint === null ? faults : await placed(faults, content, options) }
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

/**
 * Tells more precisely where files were altered, as far as the others still tell. Only by this program's own
 * rules: those of an altered pack aren't worth running.
 */
async function placed(faults: Fault[], content: PackContent, { ownRules }: VerifyOptions): Promise<Fault[]> {
  const altered = faults.filter(({ code }) => code === 'file-altered')
  const { chain } = checkChain(content)
  if (altered.length === 0 || chain === null || content.text(RULES_FILE) !== ownRules) return faults
  const { expected } = await expectedFiles(content, chain, ownRules)
  return faults.map(fault => {
    const { code, file } = fault
    if (code !== 'file-altered' || file === null) return fault
    const text = content.text(file) ?? ''
    if (file.startsWith('grid/')) return { ...fault, place: placeInGrid(text, content, expected) }
    const whole = expected?.files.find(({ path }) => path === file)
    return whole === undefined || expected === null ? fault : { ...fault, place: placeOfDifference(file, textOf(whole), text, expected.dataset) }
  })
}

/** The first line that isn't a row; else the first row of which other data follow than the pack has. */
function placeInGrid(text: string, content: PackContent, expected: Expected | null): string | null {
  const line = unreadableLine(text)
  if (line !== null) return `regel ${line}`
  const derived = expected?.files.find(({ path }) => path === DATASET_FILE)
  if (derived === undefined || expected === null) return null
  return placeOfDifference(DATASET_FILE, content.text(DATASET_FILE) ?? '', textOf(derived), expected.dataset)
}
