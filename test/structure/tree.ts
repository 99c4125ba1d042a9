import { readdir } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Every file of the house, relative to its root, with forward slashes. */
export async function filesOf(...folders: string[]): Promise<string[]> {
  const found = await Promise.all(folders.map(async folder => {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
    return entries.filter(entry => entry.isFile()).map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  }))
  return found.flat().toSorted()
}

export const isModule = (path: string) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts')
