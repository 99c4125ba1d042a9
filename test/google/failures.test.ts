import { afterEach, describe, expect, test } from 'vitest'
import { openGoogleSheet, type LastEdit } from '../../functions/google/google-sheet.ts'
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

  test('a file that the local service cannot read is told in its own words', async () => {
    const { outcome } = await read({ api: [jsonReply(400, { error: { code: 400, status: 'FAILED_PRECONDITION', message: 'Subsidies.csv is geen geldige CSV.', details: [{ reason: 'WORKBOOK_UNREADABLE' }] } })] })
    expect(outcome).toMatchObject({ code: 'google-answer-malformed', message: 'Subsidies.csv is geen geldige CSV.' })
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

describe('writing back', () => {
  const FRAME = jsonReply(200, {
    properties: { title: 'Westhoek', locale: 'nl_BE' },
    sheets: [{ properties: { sheetId: 7, title: 'Domeinen', gridProperties: { rowCount: 10, columnCount: 2 } } }],
  })
  const CODES = jsonReply(200, { sheets: [{
    properties: { sheetId: 7, title: 'Domeinen', gridProperties: { rowCount: 10, columnCount: 2 } },
    data: [{ startRow: 1, rowData: [{ values: [{ effectiveValue: { stringValue: 'SB' }, formattedValue: 'SB' }] }] }],
  }] })
  const DONE = jsonReply(200, { spreadsheetId: 'sheet-1', replies: [] })
  const PROTECTED = refusalReply(400, 'INVALID_ARGUMENT', 'Invalid requests[3].updateCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.')
  const TAKEN = refusalReply(400, 'INVALID_ARGUMENT', 'Invalid requests[0].addSheet: A sheet with the name "Controle" already exists. Please enter another name.')
  const TAB = { status: ['Streekboek'], acceptance: null, header: ['Ernst'], lines: [] }
  const NOTE = { tab: 'Domeinen', row: 2, column: 2, codeColumn: 1, code: 'SB', note: 'Streekboek: fout' }

  async function write(api: Reply[], { timeLimitMs = 60_000, notes = [NOTE] } = {}) {
    google = await startScriptedGoogle({ api })
    const pace = recordedPace()
    const sheet = openGoogleSheet({ spreadsheetId: 'sheet-1', credentials: SERVICE_ACCOUNT, apiRoot: google.address, timeLimitMs, feedback: true }, pace)
    const outcome = await sheet.writeFeedback({ tab: TAB, notes }).catch((error: unknown) => error)
    return { outcome, waits: pace.waits, batches: google.requests.filter(({ path }) => path.endsWith(':batchUpdate')).length }
  }

  test.each<[string, Reply[]]>([
    ['429', [QUOTA]],
    ['500 with HTML', [htmlReply(500)]],
    ['a reset', ['reset']],
    ['a body cut off', ['body cut off']],
    ['HTML with 200', [htmlReply(200)]],
    ['a title that was taken just before', [TAKEN]],
    ['a tab that is gone', [refusalReply(400, 'INVALID_ARGUMENT', 'Invalid requests[2].updateCells: No grid with id: 7')]],
    ['rows that are gone', [refusalReply(400, 'INVALID_ARGUMENT', "Range ('Domeinen'!2:2) exceeds grid limits. Max rows: 1, max columns: 2")]],
  ])('after %s the sheet is looked at again, and then written to', async (_, bad) => {
    expect(await write([FRAME, CODES, ...bad, FRAME, CODES, DONE])).toEqual({
      outcome: { notesSet: 1, notesCleared: 0, notesSkipped: 0 }, waits: [500], batches: 2,
    })
  })

  test('no failure of looking is a reason to write', async () => {
    expect(await write([FRAME, htmlReply(503), FRAME, CODES, DONE])).toMatchObject({ outcome: { notesSet: 1 }, batches: 1 })
  })

  test('a new token is asked once', async () => {
    const { outcome, waits } = await write([FRAME, CODES, refusalReply(401, 'UNAUTHENTICATED', 'Expired'), FRAME, CODES, DONE])
    expect({ outcome, waits }).toEqual({ outcome: { notesSet: 1, notesCleared: 0, notesSkipped: 0 }, waits: [] })
  })

  test.each<[string, FailureCode, RegExp, Reply[]]>([
    ['an account that may only read', 'sheet-not-editable', new RegExp(`${EMAIL} de rol Bewerker`), [NOT_SHARED]],
    ['a protected tab Controle', 'sheet-not-editable', /Hef de beveiliging van dat tabblad op/, [PROTECTED]],
    ['a batch that Google will never take', 'feedback-refused', /Google weigerde/, [refusalReply(400, 'INVALID_ARGUMENT', 'Invalid requests[0]: x')]],
    ['a sheet that is gone', 'sheet-not-found', /bestaat niet/, [refusalReply(404, 'NOT_FOUND', 'Requested entity was not found.')]],
  ])('%s is told at once', async (_, code, message, bad) => {
    const { outcome, waits } = await write([FRAME, ...bad], { notes: [] })
    expect({ outcome, waits }).toEqual({ outcome: expect.objectContaining({ name: 'ReadingFailed', code, message: expect.stringMatching(message) }), waits: [] })
  })

  test.each<[string, FailureCode, Reply]>([
    ['429', 'quota-exceeded', QUOTA],
    ['503', 'google-unavailable', htmlReply(503)],
    ['HTML with 200', 'google-answer-malformed', htmlReply(200)],
  ])('%s that stays is told after the last try', async (_, code, bad) => {
    const { outcome, waits } = await write([...Array.from({ length: 5 }, () => [FRAME, bad]).flat(), FRAME, bad], { notes: [] })
    expect({ code: codeOf(outcome), waits }).toEqual({ code, waits: [500, 1000, 2000, 4000] })
  })

  test('where data tabs are protected, the tab Controle alone is written', async () => {
    expect(await write([FRAME, CODES, PROTECTED, DONE])).toEqual({ outcome: { notesSet: 0, notesCleared: 0, notesSkipped: 1 }, waits: [], batches: 2 })
    const bodies = google?.requests.filter(({ path }) => path.endsWith(':batchUpdate')).map(({ text }) => text.includes('Streekboek: fout'))
    expect(bodies).toEqual([true, false])
  })

  test.each<[string, Reply]>([['never begins', 'silence'], ['never ends', 'body without end']])('an answer that %s is cut at the deadline', async (_, reply) => {
    const { outcome } = await write([FRAME, CODES, reply], { timeLimitMs: 300 })
    expect(codeOf(outcome)).toBe('google-unavailable')
  })
})

describe('who edited last', () => {
  async function lastEdit(reply: Reply) {
    google = await startScriptedGoogle({ api: [reply] })
    return await openGoogleSheet({ spreadsheetId: 'sheet-1', credentials: SERVICE_ACCOUNT, apiRoot: google.address, timeLimitMs: 500 }, recordedPace()).lastEdit()
  }

  const TIME = { modifiedTime: '2026-11-22T12:00:00+01:00' }
  const AT = '2026-11-22T11:00:00.000Z'
  const person = (editor: string | null, editedAt: string | null): LastEdit => ({ by: 'person', editor, editedAt })
  const unknown: LastEdit = { by: 'unknown' }
  const streekboek: LastEdit = { by: 'streekboek' }

  test.each<[string, Reply, LastEdit]>([
    ['the name, and when', jsonReply(200, { ...TIME, lastModifyingUser: { me: false, displayName: 'An Peeters', emailAddress: 'an@example.org' } }), person('An Peeters', AT)],
    ['else the address', jsonReply(200, { ...TIME, lastModifyingUser: { displayName: '', emailAddress: 'an@example.org' } }), person('an@example.org', AT)],
    ['somebody who was not signed in', jsonReply(200, TIME), person(null, AT)],
    ['somebody, at a time that is none', jsonReply(200, { modifiedTime: 'yesterday', lastModifyingUser: { displayName: 'An Peeters' } }), person('An Peeters', null)],
    ['somebody, at a time that no calendar has', jsonReply(200, { modifiedTime: '+010000-01-01T00:00:00Z', lastModifyingUser: { displayName: 'An Peeters' } }), person('An Peeters', null)],
    ['Streekboek itself, by the account that asks', jsonReply(200, { ...TIME, lastModifyingUser: { me: true, displayName: 'Streekboek' } }), streekboek],
    ['Streekboek itself, by its address', jsonReply(200, { ...TIME, lastModifyingUser: { displayName: 'Streekboek', emailAddress: EMAIL } }), streekboek],
    ['unknown where Drive tells nothing', jsonReply(200, {}), unknown],
    ['unknown where the Drive API is off', jsonReply(403, { error: { details: [{ reason: 'SERVICE_DISABLED' }] } }), unknown],
    ['unknown where the file is not there', refusalReply(404, 'NOT_FOUND', 'File not found'), unknown],
    ['unknown where the answer is HTML', htmlReply(200), unknown],
    ['unknown where Drive is silent', 'silence', unknown],
  ])('%s', async (_, reply, expected) => {
    expect(await lastEdit(reply)).toEqual(expected)
  })
})
