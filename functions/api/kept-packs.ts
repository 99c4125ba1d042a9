import type { ApiEnvironment } from '../environment.ts'

/**
 * Evidence packs that are too large for a function's answer: kept for a while where a browser fetches them by an
 * address of the pages' own origin, from `/packs/` on. Whoever has the address has the right, for five minutes.
 */
export interface KeptPacks {
  /** A new address; null where the pack isn't kept, or no more. @throws PacksUnavailable */
  find(pack: PackName): Promise<string | null>
  /** @throws PacksUnavailable */
  keep(pack: PackName, bytes: Uint8Array): Promise<string>
}

export interface PackName {
  /** SHA-256 of the pack's manifest, in hex: the same pack, the same hash. */
  hash: string
  /** As it is called where it is saved: letters, digits, dots and hyphens. */
  name: string
}

/** A pack can't be kept, or not be looked for, now. */
export class PacksUnavailable extends Error {
  override name = 'PacksUnavailable'
}

/** In seconds. */
export const ADDRESS_LASTS = 300

/** Null where this organisation has no place for them. What keeps them is loaded when it is used. */
export function openKeptPacks(place: ApiEnvironment['packs']): KeptPacks | null {
  if (place === null) return null
  let opened: Promise<KeptPacks> | null = null
  const open = () => opened ??= 'bucket' in place
    ? import('./bucket-packs.ts').then(({ bucketPacks }) => bucketPacks(place.bucket))
    : import('./folder-packs.ts').then(({ folderPacks }) => folderPacks(place.folder))
  return {
    find: async pack => (await open()).find(pack),
    keep: async (pack, bytes) => (await open()).keep(pack, bytes),
  }
}
