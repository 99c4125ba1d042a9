import { afterEach, describe, expect, test } from 'vitest'
import { openGoogleSheet } from '../../functions/google/google-sheet.ts'
import { ReadingFailed, type FailureCode } from '../../functions/google/reading-failed.ts'
import {
  EMAIL, gridReply, htmlReply, jsonReply, recordedPace, refusalReply, SERVICE_ACCOUNT, startScriptedGoogle, type Reply, type ScriptedGoogle,
} from './scripted-google.ts'

let google: ScriptedGoogle | null = null

afterEach(async () => {
  await google?.close()
  google = null
})

async function read(script: { api?: Reply[]; token?: Reply[] }, { timeLimitMs = 20_000, credentials = SERVICE_ACCOUNT }: { timeLimitMs?: number; credentials?: unknown } = {}) {
  google = await startScriptedGoogle(script)
  const pace = recordedPace()
  const sheet = openGoogleSheet({ spreadsheetId: 'sheet-1', credentials, apiRoot: google.address, timeLimitMs }, pace)
  const outcome = await sheet.readGrid().then(grid => grid, (error: unknown) => error)
  return { outcome, waits: pace.waits, requests: sheet.requests(), sent: google.requests.map(({ method, path }) => `${method} ${path}`) }
}

function codeOf(outcome: unknown): FailureCode | unknown {
  return outcome instanceof ReadingFailed ? outcome.code : outcome
}

const NOT_SHARED = refusalReply(403, 'PERMISSION_DENIED', 'The caller does not have permission')
const QUOTA = refusalReply(429, 'RESOURCE_EXHAUSTED', "Quota exceeded for quota metric 'Read requests'")

describe('what another try cannot mend is said at once', () => {
  test.each<[string, FailureCode, { api?: Reply[]; token?: Reply[] }]>([
    ['403', 'sheet-not-shared', { api: [NOT_SHARED] }],
    ['404', 'sheet-not-found', { api: [refusalReply(404, 'NOT_FOUND', 'Requested entity was not found.')] }],
    ['400 of an Excel file', 'not-a-google-sheet', { api: [refusalReply(400, 'FAILED_PRECONDITION', 'This operation is not supported for this document')] }],
    ['400 of another kind', 'google-answer-malformed', { api: [refusalReply(400, 'INVALID_ARGUMENT', 'Invalid field mask')] }],
    ['403 of a switched-off API', 'credentials-refused', { api: [jsonReply(403, { error: { code: 403, status: 'PERMISSION_DENIED', message: 'Google Sheets API has not been used', details: [{ reason: 'SERVICE_DISABLED' }] } })] }],
    ['403 of too few scopes', 'credentials-refused', { api: [jsonReply(403, { error: { code: 403, status: 'PERMISSION_DENIED', details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] } })] }],
    ['invalid_grant of a revoked key', 'credentials-refused', { token: [jsonReply(400, { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' })] }],
    ['a token refused with 403', 'credentials-refused', { token: [refusalReply(403, 'PERMISSION_DENIED', 'denied')] }],
  ])('%s → %s', async (_, code, script) => {
    const { outcome, waits } = await read(script)
    expect({ code: codeOf(outcome), waits }).toEqual({ code, waits: [] })
  })
})

describe('what may pass is tried again, and then said', () => {
  test.each<[string, FailureCode, { api?: Reply[]; token?: Reply[] }]>([
    ['429', 'quota-exceeded', { api: [QUOTA] }],
    ['403 of the old quota', 'quota-exceeded', { api: [jsonReply(403, { error: { code: 403, errors: [{ reason: 'userRateLimitExceeded' }], message: 'User Rate Limit Exceeded' } })] }],
    ['500 with HTML', 'google-unavailable', { api: [htmlReply(500)] }],
    ['502 with HTML', 'google-unavailable', { api: [htmlReply(502)] }],
    ['503 with HTML', 'google-unavailable', { api: [htmlReply(503)] }],
    ['a reset connection', 'google-unavailable', { api: ['reset'] }],
    ['HTML with 200', 'google-answer-malformed', { api: [htmlReply(200)] }],
    ['half a JSON with 200', 'google-answer-malformed', { api: [{ status: 200, body: '{"properties":{"title":"West' }] }],
    ['an empty object with 200', 'google-answer-malformed', { api: [jsonReply(200, {})] }],
    ['a token address that is down', 'google-unavailable', { token: [htmlReply(503)] }],
    ['a token address that answers HTML with 200', 'google-answer-malformed', { token: [htmlReply(200)] }],
  ])('%s → %s', async (_, code, script) => {
    const { outcome, waits } = await read(script, { timeLimitMs: 60_000 })
    expect({ code: codeOf(outcome), waits }).toEqual({ code, waits: [500, 1000, 2000, 4000, 8000] })
  })

  test('a body cut off under way is no sheet', async () => {
    const { outcome } = await read({ api: ['body cut off'] })
    expect(['google-unavailable', 'google-answer-malformed']).toContain(codeOf(outcome))
  })

  test.each<[string, Reply[]]>([
    ['429', [QUOTA]],
    ['503', [htmlReply(503), htmlReply(503)]],
    ['a reset', ['reset']],
    ['a body cut off', ['body cut off']],
    ['HTML with 200', [htmlReply(200)]],
  ])('after %s the next good answer counts', async (_, bad) => {
    const { outcome, requests } = await read({ api: [...bad, gridReply] })
    expect({ outcome, requests }).toEqual({
      outcome: {
        title: 'Westhoek', locale: 'nl_BE',
        tabs: [{ title: 'Domeinen', id: 7, merges: [], rows: [{ row: 1, cells: [{ kind: 'text', shown: 'Code' }] }] }],
      },
      // The frame of the workbook and its cells; of them only what failed is asked again.
      requests: bad.length + 2,
    })
  })
})

describe('waiting', () => {
  test.each([
    ['no Retry-After: exponential with full jitter', {}, [500]],
    ['Retry-After in seconds is the least', { 'retry-after': '7' }, [7000]],
    ['Retry-After as a date', { 'retry-after': new Date(1_700_000_009_000).toUTCString() }, [9000]],
    ['a Retry-After that says nothing', { 'retry-after': 'soon' }, [500]],
  ])('%s', async (_, headers, waits) => {
    expect((await read({ api: [refusalReply(429, 'RESOURCE_EXHAUSTED', 'Quota', headers), gridReply] })).waits).toEqual(waits)
  })

  test('a wait past the deadline is not begun', async () => {
    const { outcome, waits } = await read({ api: [refusalReply(429, 'RESOURCE_EXHAUSTED', 'Quota', { 'retry-after': '60' })] })
    expect({ code: codeOf(outcome), waits }).toEqual({ code: 'quota-exceeded', waits: [] })
  })

  test.each<[string, Reply, 'api' | 'token']>([
    ['an answer that never begins', 'silence', 'api'],
    ['an answer that never ends', 'body without end', 'api'],
    ['a token that never comes', 'silence', 'token'],
  ])('%s is cut at the deadline', async (_, reply, where) => {
    const { outcome } = await read({ [where]: [reply] }, { timeLimitMs: 150 })
    expect(codeOf(outcome)).toBe('google-unavailable')
  })
})

describe('an expired token', () => {
  const EXPIRED = refusalReply(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.')

  test('is replaced once, without waiting', async () => {
    const { waits, sent } = await read({ api: [EXPIRED, gridReply] })
    expect({ waits, sent, bearers: google?.requests.map(({ bearer }) => bearer) }).toEqual({
      waits: [],
      sent: ['POST /token', 'GET /v4/spreadsheets/sheet-1', 'POST /token', 'GET /v4/spreadsheets/sheet-1', 'GET /v4/spreadsheets/sheet-1'],
      bearers: [null, 'token-1', null, 'token-2', 'token-2'],
    })
  })

  test('twice is a refusal', async () => {
    const { outcome, requests } = await read({ api: [EXPIRED] })
    expect({ code: codeOf(outcome), requests }).toEqual({ code: 'credentials-refused', requests: 2 })
  })
})

describe('what the coordinator reads', () => {
  test('a sheet that is not shared names the address to share it with', async () => {
    const { outcome } = await read({ api: [NOT_SHARED] })
    expect(outcome).toMatchObject({ message: `Streekboek mag het Google Sheet niet lezen. Open het Google Sheet, klik op Delen en geef ${EMAIL} toegang.` })
  })

  test.each([
    ['nothing', undefined],
    ['text', 'key'],
    ['another kind of key', { type: 'authorized_user', client_id: 'a', client_secret: 'b', refresh_token: 'c' }],
    ['no private key', { type: 'service_account', client_email: EMAIL }],
    ['a private key that is none', { ...SERVICE_ACCOUNT, private_key: 'none' }],
  ])('credentials of no use (%s) are told without a request', async (_, credentials) => {
    // `undefined` would be replaced by the default.
    const { outcome, sent } = await read({}, { credentials: credentials ?? null })
    expect({ code: codeOf(outcome), sent }).toEqual({ code: 'credentials-refused', sent: [] })
  })
})

describe('who edited last', () => {
  async function editor(reply: Reply) {
    google = await startScriptedGoogle({ api: [reply] })
    return await openGoogleSheet({ spreadsheetId: 'sheet-1', credentials: SERVICE_ACCOUNT, apiRoot: google.address, timeLimitMs: 500 }, recordedPace()).lastEditor()
  }

  test.each<[string, Reply, string | null]>([
    ['the name', jsonReply(200, { lastModifyingUser: { displayName: 'An Peeters', emailAddress: 'an@example.org' } }), 'An Peeters'],
    ['else the address', jsonReply(200, { lastModifyingUser: { displayName: '', emailAddress: 'an@example.org' } }), 'an@example.org'],
    ['nobody where Drive tells nobody', jsonReply(200, {}), null],
    ['nobody where the Drive API is off', jsonReply(403, { error: { details: [{ reason: 'SERVICE_DISABLED' }] } }), null],
    ['nobody where the file is not there', refusalReply(404, 'NOT_FOUND', 'File not found'), null],
    ['nobody where the answer is HTML', htmlReply(200), null],
    ['nobody where Drive is silent', 'silence', null],
  ])('%s', async (_, reply, expected) => {
    expect(await editor(reply)).toBe(expected)
  })
})
