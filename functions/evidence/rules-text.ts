import { readFile } from 'node:fs/promises'

/**
 * The text of the rules that this program applies, as it goes into every pack: bundled beside the function.
 *
 * @param file where they are bundled elsewhere, as when the sources run as they are
 */
export async function readRules(file: string | null): Promise<string> {
  return readFile(file ?? new URL('rules.mjs', import.meta.url), 'utf8')
}
