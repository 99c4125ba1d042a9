import { sha256 } from '../ledger/content.ts'

/** A file of the pack. Paths are ASCII, with forward slashes. */
export interface EvidenceFile {
  path: string
  bytes: Uint8Array
}

/** What the manifest tells of a file; `bytes` is how many. */
export interface FileFacts {
  path: string
  bytes: number
  /** In hex. */
  sha256: string
}

export function textFile(path: string, text: string): EvidenceFile {
  return { path, bytes: Buffer.from(text) }
}

export function factsOf({ path, bytes }: EvidenceFile): FileFacts {
  return { path, bytes: bytes.length, sha256: sha256(bytes) }
}
