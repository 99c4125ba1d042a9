import { unzipSync, zipSync } from 'fflate'

export interface ZipEntry {
  path: string
  bytes: Uint8Array
}

/** A zip of stored entries, in this order, all of one time: the same files always give the same bytes. */
export function zipOf(files: Iterable<ZipEntry>): Uint8Array {
  const entries = new Map<string, Uint8Array>()
  for (const { path, bytes } of files) entries.set(path, bytes)
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: BEGIN_OF_TIME })
}

/** The stored entries in the zip's order, whatever else is in it; null where it isn't a zip. */
export function filesOf(zip: Uint8Array): ZipEntry[] | null {
  return readZip(zip)?.files ?? null
}

/** `names`: of every entry in the zip's list, as often as it stands there, however it is stored. Null where it isn't a zip. */
export function readZip(zip: Uint8Array): { files: ZipEntry[]; names: string[] } | null {
  const names: string[] = []
  try {
    const entries = unzipSync(zip, { filter({ name, compression, size, originalSize }) {
      names.push(name)
      // Only what is stored: nothing swells beyond the size of the zip.
      return compression === 0 && size === originalSize
    } })
    return { files: Object.entries(entries).map(([path, bytes]) => ({ path, bytes })), names }
  } catch {
    return null
  }
}

/** The first that a zip can tell. Its times are local ones, without zone. */
const BEGIN_OF_TIME = new Date(1980, 0, 1)
