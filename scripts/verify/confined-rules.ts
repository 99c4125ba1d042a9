import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { WorkbookAsRead } from '../../functions/evidence/as-read.ts'

/** The rules stopped, took too long or gave no JSON. */
export class RulesFailed extends Error {
  override name = 'RulesFailed'
}

/**
 * What a pack's own rules derive, in a process of their own without files, processes, threads or network.
 *
 * @returns whatever JSON they give
 * @throws RulesFailed
 */
export async function deriveConfined(rules: string, workbook: WorkbookAsRead, revisionYear: number): Promise<unknown> {
  const child = spawn(process.execPath, [...CONFINEMENT, CHILD], { env: {}, stdio: ['pipe', 'pipe', 'pipe'], timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL' })
  // A child that ends before it has read everything is told by its exit.
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify({ rules, workbook, revisionYear }))
  const [output, trouble, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>])
  if (code !== 0) throw new RulesFailed(trouble.slice(0, 2_000) || 'ended without a word')
  try {
    return JSON.parse(output)
  } catch (cause) {
    throw new RulesFailed('gave no JSON', { cause })
  }
}

const CHILD = fileURLToPath(new URL('rules-child.mjs', import.meta.url))
const TIME_LIMIT_MS = 120_000

const CONFINEMENT = [
  '--permission',
  `--allow-fs-read=${CHILD}`,
  '--experimental-vm-modules',
  '--disallow-code-generation-from-strings',
  '--disable-warning=ExperimentalWarning',
  '--max-old-space-size=3072',
]
