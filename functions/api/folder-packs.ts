import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ADDRESS_LASTS, PacksUnavailable, type KeptPacks } from './kept-packs.ts'

/**
 * In a folder of this machine, for a run without S3: each address is a folder of its own, named by when it expires
 * (milliseconds since 1970) and by chance. Nothing is found again; what has expired goes when the next comes.
 */
export function folderPacks(folder: string): KeptPacks {
  return {
    find: async () => null,

    async keep({ name }, bytes) {
      const place = `${Date.now() + ADDRESS_LASTS * 1000}-${randomBytes(16).toString('hex')}`
      try {
        await removeExpired(folder)
        await mkdir(join(folder, place), { recursive: true, mode: 0o700 })
        await writeFile(join(folder, place, name), bytes, { mode: 0o600 })
      } catch (cause) {
        throw new PacksUnavailable('the folder of packs can\'t be written', { cause })
      }
      return `/packs/${place}/${name}`
    },
  }
}

async function removeExpired(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const place of await readdir(folder)) {
    if (Number.parseInt(place, 10) < Date.now()) await rm(join(folder, place), { recursive: true, force: true })
  }
}
