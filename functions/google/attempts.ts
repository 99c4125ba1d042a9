import { setTimeout as sleep } from 'node:timers/promises'
import type { Refusal } from './refusal.ts'

/** How long to wait between attempts, and by which clock. */
export interface Pace {
  /** At least 0, less than 1. */
  random(): number
  wait(ms: number): Promise<void>
  /** Milliseconds since 1970. */
  now(): number
}

export const REAL_PACE: Pace = {
  random: Math.random,
  wait: async ms => { await sleep(ms) },
  now: Date.now,
}

/**
 * Tries until it succeeds, until another try can't help, or until the next one would begin after the
 * deadline. Waits with exponential backoff and full jitter, and never less than Google asks for.
 * @param deadline in the pace's milliseconds
 * @param renew makes the next attempt use a fresh token
 * @throws the last refusal's failure
 */
export async function attempt<T>(
  work: () => Promise<T>,
  refusalOf: (error: unknown) => Refusal,
  renew: () => void,
  deadline: number,
  pace: Pace,
): Promise<T> {
  let renewed = false
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const { failure, next, waitMs } = refusalOf(error)
      if (next === 'renew' && !renewed) {
        renewed = true
        renew()
        continue
      }
      const pause = Math.max(waitMs ?? 0, pace.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)))
      if (next !== 'retry' || tries >= MOST_TRIES || pace.now() + pause >= deadline) throw failure
      await pace.wait(pause)
    }
  }
}

const MOST_TRIES = 6
const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 16_000
