import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The text of the rules that this program applies, as it goes into every pack: bundled beside the function.
 *
 * @param file where they are bundled elsewhere, as when the sources run as they are
 */
export async function readRules(file: string | null): Promise<string> {
  return readFile(file ?? join(import.meta.dirname, BUNDLED), 'utf8')
}

/** There only where the function is bundled. */
const BUNDLED = 'rules.mjs'
