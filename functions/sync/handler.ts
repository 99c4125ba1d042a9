import middy from '@middy/core'
import * as v from 'valibot'
import { syncEnvironment } from '../environment.ts'
import { runSync } from './sync-run.ts'
import type { SyncOptions, SyncResult } from './sync.ts'

const SyncEvent = v.object({
  publish: v.optional(v.picklist(['at-once', 'when-stable']), 'at-once'),
  accept: v.optional(v.nullable(v.string()), null),
  request: v.optional(v.nullable(v.string()), null),
  /** When the request was asked for; else it counts from when the run begins. */
  askedAt: v.optional(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
})

/** Throws (and so fails the run) on a misconfiguration, a damaged ledger or an event that isn't one. */
export const handler = middy<unknown, SyncResult>()
  .after(({ response }) => log(response))
  .handler(event => runSync(syncEnvironment(process.env), optionsOf(v.parse(SyncEvent, event))))

function optionsOf({ publish, accept, request: id, askedAt }: v.InferOutput<typeof SyncEvent>): SyncOptions {
  return { publish, accept, request: id === null ? null : { id, askedAt: askedAt ?? new Date().toISOString() } }
}

/** One line, without any cell's content. */
function log(result: SyncResult | null | undefined): void {
  if (!result) return
  const { status, revision, hash, reading, counts, changes, requests, feedback, reason, problems } = result
  console.log(JSON.stringify({
    level: status === 'failed' ? 'error' : 'info',
    event: 'sync',
    status, revision, hash, reading, counts, changes, requests, feedback,
    problems: problems.length,
    reason: reason?.code ?? null,
  }))
}
