import type { Writable } from 'node:stream'
import { Worker } from 'node:worker_threads'

export interface FunctionHost {
  /** One invocation, as Lambda makes it: rejects where the function throws or its time is up. */
  invoke: (event: unknown) => Promise<unknown>
  close: () => Promise<void>
}

export interface FunctionSettings {
  name: string
  /** The module that exports `handler`. */
  module: URL
  /** The function's whole environment. */
  environment: Record<string, string>
  timeoutMs: number
  /** Where its log goes: what it writes to stdout, one JSON document a line. */
  log: Writable
}

/** What goes to the worker, and what comes back. */
export interface Invocation {
  id: number
  event: unknown
  name: string
  deadline: number
}
export type Outcome = { id: number; result: unknown } | { id: number; error: string }

interface Pending {
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

/**
 * Runs a function unchanged in a worker with an environment of its own. Like Lambda it starts a fresh
 * one after a crash, and keeps a started one warm.
 */
export function hostFunction({ name, module, environment, timeoutMs, log }: FunctionSettings): FunctionHost {
  let worker: Worker | null = null
  let count = 0
  const pending = new Map<number, Pending>()

  const abandon = (reason: string) => {
    worker = null
    for (const { reject } of pending.values()) reject(new Error(`function ${name}: ${reason}`))
    pending.clear()
  }

  const start = (): Worker => {
    const started = new Worker(new URL('function-worker.ts', import.meta.url), {
      env: environment,
      workerData: module.href,
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 48 },
    })
    started.stdout.pipe(log, { end: false })
    started.on('message', (outcome: Outcome) => {
      const call = pending.get(outcome.id)
      pending.delete(outcome.id)
      if ('error' in outcome) call?.reject(new Error(outcome.error))
      else call?.resolve(outcome.result)
    })
    started.on('error', error => abandon(error instanceof Error ? error.message : String(error)))
    started.on('exit', code => {
      if (worker === started) abandon(`ended with ${code}`)
    })
    return started
  }

  return {
    invoke(event) {
      worker ??= start()
      const running = worker
      const id = ++count
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          void running.terminate()
          if (worker === running) abandon(`took longer than ${timeoutMs / 1000} s`)
        }, timeoutMs)
        const done = <T extends unknown[]>(settle: (...values: T) => void) => (...values: T) => {
          clearTimeout(timer)
          settle(...values)
        }
        pending.set(id, { resolve: done(resolve), reject: done(reject) })
        running.postMessage({ id, event, name, deadline: Date.now() + timeoutMs } satisfies Invocation)
      })
    },
    async close() {
      const running = worker
      worker = null
      await running?.terminate()
    },
  }
}
