import * as v from 'valibot'
import { canonicalJson, sha256 } from '../ledger/content.ts'
import { EVIDENCE_FORMATS, type EvidenceFormat } from './evidence-format.ts'
import { textFile, type EvidenceFile, type FileFacts } from './evidence-file.ts'
import type { EvidenceSource } from './evidence-files.ts'
import { sealedRevision } from './sealed-header.ts'

/** What is signed: every other file with its hash, and so all of the pack. */
export interface Manifest {
  /** Of the pack. Another format is another program's business. */
  format: EvidenceFormat
  revision: number
  hash: string
  seal: string
  publishedAt: string
  /** SHA-256 of the rules' text. */
  rules: string
  /** In the order of the pack. */
  files: FileFacts[]
}

/** @param files every other file, in the order of the pack */
export function manifestFile({ format, headers, rules }: Pick<EvidenceSource, 'format' | 'headers' | 'rules'>, files: readonly EvidenceFile[]): EvidenceFile {
  const { revision, hash, seal, publishedAt } = sealedRevision(headers.at(-1) ?? '')
  const manifest: Manifest = { format, revision, hash, seal, publishedAt, rules: sha256(rules), files: files.map(file => file.facts()) }
  return textFile(MANIFEST_FILE, canonicalJson(manifest))
}

export const MANIFEST_FILE = 'manifest.json'
export const SIGNATURE_FILE = 'manifest.sig'

/** Null where the text isn't the manifest of an evidence pack of a known format. */
export function parseManifest(json: string): Manifest | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(json))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const schema = v.strictObject({
  format: v.picklist(EVIDENCE_FORMATS),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  hash,
  seal: hash,
  publishedAt: v.string(),
  rules: hash,
  files: v.array(v.strictObject({ path: v.string(), bytes: v.pipe(v.number(), v.integer(), v.minValue(0)), sha256: hash })),
}) satisfies v.GenericSchema<unknown, Manifest>
