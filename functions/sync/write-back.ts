import type { GoogleSheet } from '../google/google-sheet.ts'
import { ReadingFailed } from '../google/reading-failed.ts'
import { canonicalJson, sha256 } from '../ledger/content.ts'
import type { FeedbackRecord } from '../ledger/last-reading.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { feedbackOf, type CheckedReading } from '../workbook/feedback-builder.ts'
import type { ControleTab, Feedback } from '../workbook/feedback.ts'
import { FAILURE_TEXTS, type SyncFailureCode } from './failure-texts.ts'
import { unlessStoreUnavailable } from './store-trouble.ts'

export interface WriteBackEffects {
  sheet: Pick<GoogleSheet, 'writeFeedback'>
  ledger: Pick<Ledger, 'recordFeedback'>
  /** Whether there is time left to write. */
  hasTime: () => boolean
}

/** `reason`: why nothing could be written, in Dutch; null where it was, or where nothing had changed. */
export interface WriteBack {
  written: boolean
  reason: string | null
}

/** What the sheet is to be told after a reading. */
export interface Telling {
  checkedAt: string
  feedback: Feedback
  /** What is recorded once it stands there. */
  told: Pick<FeedbackRecord, 'tab' | 'notes'>
  wrong: string[]
  /** Whether that isn't what it was told last: what was refused then is tried again. */
  isNews: boolean
  last: FeedbackRecord | null
}

/** @param last what was recorded after the reading before */
export function planTelling(reading: CheckedReading, last: FeedbackRecord | null): Telling {
  const { feedback, wrong } = feedbackOf(reading, last?.wrong ?? [])
  const told = { tab: hashOfTab(feedback.tab), notes: sha256(canonicalJson(feedback.notes)) }
  const isNews = reading.grid.feedback === undefined || told.tab !== last?.tab || (feedback.notes.length > 0 && told.notes !== last.notes)
  return { checkedAt: reading.checkedAt, feedback, told, wrong, isNews, last }
}

/**
 * To be recorded before the sheet is told: a run that breaks off in between may have told it, or not. Without
 * it, whoever then undoes an edit would find in the sheet for good what was wrong with it.
 */
export function whileTelling({ isNews, last }: Telling): FeedbackRecord | null {
  return isNews && last !== null ? { ...last, tab: null, notes: null } : null
}

/** Tells the sheet what a reading found, where that is news. That Google refuses is a result. */
export async function writeBack(effects: WriteBackEffects, { checkedAt, feedback, told, wrong, isNews, last }: Telling): Promise<WriteBack & { wasOvertaken: boolean }> {
  const refused = isNews ? await attempt(effects, () => effects.sheet.writeFeedback(feedback)) : null
  const next: FeedbackRecord = {
    ...(refused === null ? told : { tab: null, notes: null }),
    failure: refused && { since: last?.failure?.since ?? checkedAt, ...refused },
    wrong,
  }
  const isRecorded = !isNews && canonicalJson(next) === canonicalJson(last)
    || await unlessStoreUnavailable(effects.ledger.recordFeedback(checkedAt, next), true)
  const written = isNews && refused === null
  return { written, reason: refused?.message ?? null, wasOvertaken: written && !isRecorded }
}

/** Without its first line, which says when. */
function hashOfTab(tab: ControleTab): string {
  return sha256(canonicalJson({ ...tab, status: tab.status.slice(1) }))
}

async function attempt({ hasTime }: WriteBackEffects, write: () => Promise<unknown>): Promise<{ code: ReadingFailed['code'] | SyncFailureCode; message: string } | null> {
  if (!hasTime()) return { code: 'no-time-left', message: FAILURE_TEXTS['no-time-left'] }
  try {
    await write()
    return null
  } catch (error) {
    if (!(error instanceof ReadingFailed)) throw error
    return { code: error.code, message: error.message }
  }
}
