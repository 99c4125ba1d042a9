import { EVIDENCE_FORMATS } from '../../functions/evidence/evidence-format.ts'
import { parseManifest, MANIFEST_FILE, SIGNATURE_FILE, type Manifest } from '../../functions/evidence/manifest.ts'
import { readZip, zipOf, type ZipEntry } from '../../functions/evidence/zip.ts'
import { sha256 } from '../../functions/ledger/content.ts'
import type { Fault } from './fault.ts'

/** A pack's files, not yet believed. */
export interface PackContent {
  manifest: Manifest
  file: (path: string) => Uint8Array | null
  text: (path: string) => string | null
}

/** Null where it can't be read as a pack at all. `faults`: files that are missing, added or altered since the manifest was made. */
export function openPack(zip: Uint8Array): { content: PackContent | null; faults: Fault[] } {
  const { files: entries, names } = readZip(zip) ?? { files: [], names: [] }
  const files = new Map(entries.map(({ path, bytes }) => [path, bytes]))
  if (files.size === 0) return { content: null, faults: [{ code: 'not-a-pack', file: null, place: null }] }
  const manifestBytes = files.get(MANIFEST_FILE)
  if (manifestBytes === undefined) return { content: null, faults: [missing(MANIFEST_FILE)] }
  const manifestText = Buffer.from(manifestBytes).toString()
  const manifest = parseManifest(manifestText)
  if (manifest === null) return { content: null, faults: [unreadableManifest(manifestText)] }

  const content: PackContent = {
    manifest,
    file: path => files.get(path) ?? null,
    text: path => decoded(files.get(path)),
  }
  const faults = differences(manifest, files, names)
  return { content, faults: faults.length > 0 ? faults : zipFaults(zip, manifest, files) }
}

/** @param names of all entries: one that is compressed is none of the pack's files */
function differences({ files: expected }: Manifest, files: ReadonlyMap<string, Uint8Array>, names: readonly string[]): Fault[] {
  const paths = new Set([MANIFEST_FILE, SIGNATURE_FILE, ...expected.map(({ path }) => path)])
  return [
    ...[...paths].filter(path => !files.has(path)).map(missing),
    ...names.filter((path, index) => !paths.has(path) || names.indexOf(path) < index).map((file): Fault => ({ code: 'file-added', file, place: null })),
    ...expected
      .filter(({ path, bytes, sha256: hash }) => {
        const found = files.get(path)
        return found !== undefined && (found.length !== bytes || sha256(found) !== hash)
      })
      .map(({ path }): Fault => ({ code: 'file-altered', file: path, place: null })),
  ]
}

/** The same files in the same order make the same zip, byte by byte: else something stands between or behind them. */
function zipFaults(zip: Uint8Array, manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): Fault[] {
  const paths = [MANIFEST_FILE, SIGNATURE_FILE, ...manifest.files.map(({ path }) => path)]
  const entries = paths.map(path => ({ path, bytes: files.get(path) ?? new Uint8Array() }))
  const expected = zipOf(entries)
  if (Buffer.compare(zip, expected) === 0) return []
  const at = expected.findIndex((byte, index) => byte !== zip[index])
  const offset = at < 0 ? expected.length : at
  return [{ code: 'zip-altered', file: entryAt(offset, entries), place: `byte ${offset + 1} van het zipbestand` }]
}

/** What the zip says of this entry stands there: before its content, or in the list at the end; null = of none. */
function entryAt(offset: number, entries: readonly ZipEntry[]): string | null {
  let end = 0
  for (const { path, bytes } of entries) {
    end += LOCAL_HEADER_BYTES + path.length + bytes.length
    if (offset < end) return path
  }
  for (const { path } of entries) {
    end += LISTED_BYTES + path.length
    if (offset < end) return path
  }
  return null
}

/** Of the zip format, without names. */
const LOCAL_HEADER_BYTES = 30
const LISTED_BYTES = 46

function missing(file: string): Fault {
  return { code: 'file-missing', file, place: null }
}

function unreadableManifest(text: string): Fault {
  const format = /^\{[^]*"format":(\d{1,4})[,}]/.exec(text)?.[1]
  if (format !== undefined && !EVIDENCE_FORMATS.some(known => String(known) === format)) return { code: 'format-unknown', file: null, place: null, detail: format }
  return { code: 'file-altered', file: MANIFEST_FILE, place: null }
}

/** Null where it isn't UTF-8: a text that reads the same after decoding must be the same bytes. */
function decoded(bytes: Uint8Array | undefined): string | null {
  if (bytes === undefined) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
