import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { attempt, type Pace } from './attempts.ts'
import { failureText } from './failure-texts.ts'
import type { GoogleClient } from './google-credentials.ts'
import type { GoogleTransport } from './google-transport.ts'
import { ReadingFailed } from './reading-failed.ts'
import { refusalOf, type Purpose } from './refusal.ts'

/** Requests about one spreadsheet that share one stretch of time. Fails with ReadingFailed only, through `attempt`. */
export interface SheetSession {
  /** Tries the work as often as that may help; only the work as a whole is tried again. */
  attempt<T>(work: () => Promise<T>): Promise<T>
  /** spreadsheets.get: one request, its answer unchecked. */
  get(asked: { fields: string; ranges?: string[] }): Promise<unknown>
  /** spreadsheets.batchUpdate: one request, all or nothing, its answer unchecked. */
  batchUpdate(requests: sheets_v4.Schema$Request[]): Promise<unknown>
  /** Waits before the work is begun once more; false, without waiting, where no time would be left. */
  pause(beginnings: number): Promise<boolean>
  isOver(): boolean
}

export interface SheetAccess {
  spreadsheetId: string
  transport: GoogleTransport
  /** See failureText. */
  account: () => string | null
  /** @throws ReadingFailed credentials-refused */
  client: () => GoogleClient
  /** Makes the next client fetch a fresh token. */
  renew: () => void
  pace: Pace
}

export function openSession({ spreadsheetId, transport, account, client, renew, pace }: SheetAccess, limitMs: number, purpose: Purpose): SheetSession {
  const signal = AbortSignal.timeout(limitMs)
  const deadline = pace.now() + limitMs
  // A process that was asleep may be past it before the signal's timer tells.
  const beforeDeadline = () => {
    if (pace.now() >= deadline) throw new ReadingFailed('google-unavailable', failureText('google-unavailable', null))
  }
  return {
    attempt: work => attempt(
      () => beforeAbort(signal, () => transport.within(signal, work)),
      error => refusalOf(error, purpose, account(), pace.now()),
      renew,
      deadline,
      pace,
    ),
    async get(asked) {
      beforeDeadline()
      const { data } = await sheets.spreadsheets.get({ auth: client(), spreadsheetId, prettyPrint: false, ...asked })
      return data
    },
    async batchUpdate(requests) {
      beforeDeadline()
      const { data } = await sheets.spreadsheets.batchUpdate({ auth: client(), spreadsheetId, requestBody: { requests } })
      return data
    },
    async pause(beginnings) {
      const pauseMs = (0.5 + pace.random() / 2) * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** beginnings)
      if (pace.now() + pauseMs >= deadline) return false
      await pace.wait(pauseMs)
      return true
    },
    isOver: () => signal.aborted || pace.now() >= deadline,
  }
}

const sheets = new sheets_v4.Sheets({})
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 8000

/** Rejects when the signal aborts, whether or not the work heeds the signal. */
async function beforeAbort<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => { reject(new ReadingFailed('google-unavailable', failureText('google-unavailable', null), { cause: signal.reason })) }
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([work(), aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
