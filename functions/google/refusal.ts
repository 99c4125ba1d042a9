import * as v from 'valibot'
import { failureText, OPERATOR_TEXTS } from './failure-texts.ts'
import { ReadingFailed, type FailureCode } from './reading-failed.ts'

/** What a failed request means, and whether another try may help. */
export interface Refusal {
  failure: ReadingFailed
  /** `renew`: once more at once, with a fresh token. */
  next: 'stop' | 'retry' | 'renew'
  /** As Google asked for, in milliseconds. */
  waitMs: number | null
}

/** What was being done: what a refusal means depends on it. */
export type Purpose = 'read' | 'write'

/**
 * @param error whatever the Google client threw
 * @param account see failureText
 * @param now in milliseconds since 1970
 */
export function refusalOf(error: unknown, purpose: Purpose, account: string | null, now: number): Refusal {
  const known = readingFailedIn(error)
  if (known !== null) return { failure: known, next: known.code === 'google-answer-malformed' ? 'retry' : 'stop', waitMs: null }

  const response = responseIn(error)
  const [code, next, text] = response === null ? meaningWithoutResponse(error) : meaningOf(response, purpose)
  const failure = new ReadingFailed(code, text ?? failureText(code, account), { cause: error })
  return { failure, next, waitMs: response === null ? null : waitOf(response, now) }
}

/** Google refuses a whole batch when one of its cells is protected against the account. */
export function isProtectionRefusal(error: unknown): boolean {
  const response = responseIn(error)
  return response !== null && [400, 403].includes(response.status) && isProtection(textOf(response.body))
}

type Meaning = readonly [code: FailureCode, next: Refusal['next'], text?: string]

interface Response {
  status: number
  body: unknown
  retryAfter: string | null
}

/** A request that got no answer has its configuration on the error; else the key itself could not be used. */
function meaningWithoutResponse(error: unknown): Meaning {
  return isObject(error) && 'config' in error ? ['google-unavailable', 'retry'] : ['credentials-refused', 'stop']
}

function meaningOf({ status, body }: Response, purpose: Purpose): Meaning {
  if (status === 429) return ['quota-exceeded', 'retry']
  if (status === 408 || status >= 500) return ['google-unavailable', 'retry']
  if (status === 401) return ['credentials-refused', 'renew']
  if (status === 404) return ['sheet-not-found', 'stop']
  const said = textOf(body)
  if (status === 403) {
    if (/rateLimitExceeded|quotaExceeded|RESOURCE_EXHAUSTED/i.test(said)) return ['quota-exceeded', 'retry']
    if (/accessNotConfigured|SERVICE_DISABLED/.test(said)) return ['credentials-refused', 'stop', OPERATOR_TEXTS.apiDisabled]
    if (/ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficientPermissions/.test(said)) return ['credentials-refused', 'stop']
    if (purpose === 'write') return ['sheet-not-editable', 'stop', isProtection(said) ? OPERATOR_TEXTS.tabProtected : undefined]
    return ['sheet-not-shared', 'stop']
  }
  if (status === 400) {
    if (/not supported for this document|office file/i.test(said)) return ['not-a-google-sheet', 'stop']
    const ownText = localTextIn(body)
    if (ownText !== null) return ['google-answer-malformed', 'stop', ownText]
    // What was asked for stood there a moment ago: a tab was renamed or deleted, rows were deleted.
    if (/unable to parse range|exceeds grid limits/i.test(said)) return ['sheet-changing', purpose === 'write' ? 'retry' : 'stop']
    if (purpose === 'write') {
      if (isProtection(said)) return ['sheet-not-editable', 'stop', OPERATOR_TEXTS.tabProtected]
      return ['feedback-refused', /already exists|no grid with id/i.test(said) ? 'retry' : 'stop']
    }
  }
  return ['google-answer-malformed', 'stop']
}

/** What the service on this machine, in Google's place, says of a workbook's file that can't be read. */
function localTextIn(body: unknown): string | null {
  const parsed = v.safeParse(LocalRefusal, body)
  return parsed.success ? parsed.output.error.message : null
}

const LocalRefusal = v.object({
  error: v.object({ message: v.string(), details: v.tuple([v.object({ reason: v.literal('WORKBOOK_UNREADABLE') })]) }),
})

function isProtection(said: string): boolean {
  return /protected (cell|range|sheet)/i.test(said)
}

function textOf(body: unknown): string {
  return JSON.stringify(body) ?? ''
}

/** Retry-After: seconds, or a date. */
function waitOf({ retryAfter }: Response, now: number): number | null {
  if (retryAfter === null) return null
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000
  const until = Date.parse(retryAfter)
  return Number.isNaN(until) ? null : Math.max(0, until - now)
}

/** The client wraps what its transport throws. */
function readingFailedIn(error: unknown): ReadingFailed | null {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth++) {
    if (current instanceof ReadingFailed) return current
  }
  return null
}

function responseIn(error: unknown): Response | null {
  const response = isObject(error) ? error['response'] : undefined
  if (!isObject(response) || typeof response['status'] !== 'number') return null
  return { status: response['status'], body: response['data'], retryAfter: headerIn(response['headers'], 'retry-after') }
}

/** The client's headers are not those of the platform, so they are known by what they do. */
function headerIn(headers: unknown, name: string): string | null {
  const value: unknown = isObject(headers) && typeof headers['get'] === 'function' ? headers['get'](name) : null
  return typeof value === 'string' ? value : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
