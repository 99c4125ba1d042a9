import { createHash } from 'node:crypto'

/** A file of the pack. Paths are ASCII, with forward slashes. */
export interface EvidenceFile {
  path: string
  /**
   * Its text, part by part, made anew each time: a large workbook's files would take hundreds of megabytes
   * together. No character is cut in two.
   */
  parts: () => Iterable<string>
  /** Worked out once. */
  facts: () => FileFacts
}

/** What the manifest tells of a file; `bytes` is how many. */
export interface FileFacts {
  path: string
  bytes: number
  /** In hex. */
  sha256: string
}

export function evidenceFile(path: string, parts: () => Iterable<string>): EvidenceFile {
  let facts: FileFacts | null = null
  return { path, parts, facts: () => facts ??= { path, ...measured(parts()) } }
}

export function textFile(path: string, text: string): EvidenceFile {
  return evidenceFile(path, () => [text])
}

export function bytesOf({ parts }: EvidenceFile): Uint8Array {
  return Buffer.concat([...blocks(parts())])
}

function measured(parts: Iterable<string>): { bytes: number; sha256: string } {
  const hash = createHash('sha256')
  let bytes = 0
  for (const block of blocks(parts)) {
    hash.update(block)
    bytes += block.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** UTF-8, several parts at a time: one by one would cost more than their hash. */
function* blocks(parts: Iterable<string>): Generator<Uint8Array> {
  let text = ''
  for (const part of parts) {
    text += part
    if (text.length < BLOCK_LENGTH) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

const BLOCK_LENGTH = 1 << 16
