import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SyncResult } from '../../functions/sync/sync.ts'
import { bundleFunction } from '../../scripts/bundle.ts'
import { EVIDENCE, SIGNING_KEY_PEM } from './world.ts'

/** The sync function as it is deployed, each time in a process of its own. */
export interface Processes {
  /** `result` is null where the process ended without one. */
  start(environment: Record<string, string>): { child: ChildProcess; result: Promise<SyncResult | null> }
  close(): Promise<void>
}

export async function openProcesses(): Promise<Processes> {
  const folder = await mkdtemp(join(tmpdir(), 'streekboek-processes-'))
  const { file } = await bundleFunction('sync', folder)
  const signingKey = join(folder, 'signing-key.pem')
  await writeFile(signingKey, SIGNING_KEY_PEM)
  await writeFile(join(folder, 'rules.mjs'), EVIDENCE.rules)
  return {
    start(environment) {
      // Where the environment names a key in AWS KMS, that one counts.
      const env = { SIGNING_KEY_FILE: signingKey, ...environment }
      const child = fork(RUNNER, [file], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      // 'exit' may come before what was sent last; 'close' comes after all of it.
      const ended = once(child, 'close')
      const answered = once(child, 'message').then(([message]) => (message as { result: SyncResult }).result)
      return { child, result: Promise.race([answered, ended.then(() => null)]).then(async result => {
        await ended
        return result
      }) }
    },
    close: () => rm(folder, { recursive: true }),
  }
}

const RUNNER = fileURLToPath(new URL('../../scripts/bench/one-sync.mjs', import.meta.url))
