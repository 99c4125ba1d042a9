import { AsyncLocalStorage } from 'node:async_hooks'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SigningFailed } from '../../functions/evidence/signer.ts'
import { failureText } from '../../functions/google/failure-texts.ts'
import { ReadingFailed } from '../../functions/google/reading-failed.ts'
import { REVISIONS } from '../../functions/ledger/keys.ts'
import { openLedger } from '../../functions/ledger/ledger.ts'
import { sync, type SyncOptions, type SyncResult } from '../../functions/sync/sync.ts'
import type { Happening, HistoryCounts } from './history-counts.ts'
import type { HistorySheet } from './history-sheet.ts'
import type { Fault } from './history-steps.ts'
import { memoryClient } from './memory-client.ts'
import type { EngineAnswer, MemoryEngine } from './memory-engine.ts'
import { EVIDENCE } from './world.ts'

export const TABLE = 'ledger'

/** What a sync works with, and what is counted of it. */
export interface Surroundings {
  engine: MemoryEngine
  sheet: HistorySheet
  now: () => Date
  counts: HistoryCounts
}

/** What happens at one of a sync's calls, counted from 1. */
export type Interruption = { at: number } & ({ fault: Fault } | { act: () => Promise<void> })

export async function syncOnce({ engine, sheet, now, counts }: Surroundings, options: SyncOptions, interruption: Interruption | null): Promise<SyncResult> {
  let calls = 0
  let isOver = false

  /** @param lost makes what is answered where nothing is */
  async function pass<T>(act: () => T | Promise<T>, lost: () => never): Promise<T> {
    const number = ++calls
    if (isOver) return lost()
    if (number !== interruption?.at) return act()
    if ('act' in interruption) {
      counts['syncs held up']++
      await passages.exit(interruption.act)
      return act()
    }
    const { acts, lasts } = interruption.fault
    counts[acts ? 'calls lost after acting' : 'calls lost before acting']++
    if (lasts) counts['connections cut for good']++
    isOver = lasts
    if (acts) await act()
    return lost()
  }

  const passage: Passage = (operation, act) => pass(act, () => {
    throw Object.assign(new Error(`the connection is cut: ${operation}`), { code: 'ECONNRESET' })
  })
  const toKey = <T>(act: () => Promise<T>) => pass(act, () => {
    throw new SigningFailed('unavailable', 'the history\'s')
  })
  counts.syncs++
  const result = await passages.run({ passage, counts }, () => sync({
    spreadsheetId: 'sheet-1',
    sheet: sheet.open((_, act) => pass(act, () => {
      throw new ReadingFailed('google-unavailable', failureText('google-unavailable', null))
    })),
    feedback: true,
    now,
    evidence: {
      ...EVIDENCE,
      signer: { publicKey: () => toKey(EVIDENCE.signer.publicKey), sign: message => toKey(() => EVIDENCE.signer.sign(message)) },
    },
    openLedger: async () => openLedger(clientOf(engine), TABLE),
  }, options))
  const happening = result.reason === null ? undefined : FAILURES[result.reason.code]
  if (happening !== undefined) counts[happening]++
  return result
}

const FAILURES: Partial<Record<NonNullable<SyncResult['reason']>['code'], Happening>> = {
  'google-unavailable': 'syncs that couldn\'t read',
  'signing-unavailable': 'syncs that couldn\'t be signed',
  'store-unavailable': 'syncs that couldn\'t store',
  'publication-uncertain': 'publications left uncertain',
  'overtaken': 'syncs overtaken',
}

type Passage = (operation: string, act: () => EngineAnswer) => Promise<EngineAnswer>

/** What becomes of the calls of the sync that makes them. To make a client for each sync would take longer than the syncs. */
const passages = new AsyncLocalStorage<{ passage: Passage; counts: HistoryCounts }>()
const clients = new WeakMap<MemoryEngine, DynamoDBClient>()

export function clientOf(engine: MemoryEngine): DynamoDBClient {
  const client = clients.get(engine) ?? memoryClient(engine, async (operation, act, body) => {
    const { passage, counts } = passages.getStore() ?? {}
    const answer = await (passage?.(operation, act) ?? act())
    if (counts !== undefined && answer.status === 400 && operation === 'PutItem' && isRevision(body)) counts['publications lost to another']++
    return answer
  }, 3)
  clients.set(engine, client)
  return client
}

function isRevision({ Item: item }: { Item?: unknown }): boolean {
  return (item as { pk: { S: string } } | undefined)?.pk.S === REVISIONS
}
