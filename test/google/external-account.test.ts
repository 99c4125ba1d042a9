import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openGoogleSheet } from '../../functions/google/google-sheet.ts'
import { accountOf, parseCredentials } from '../../functions/google/google-credentials.ts'
import { htmlReply, jsonReply, recordedPace, refusalReply, startScriptedGoogle, type Reply, type ScriptedGoogle } from './scripted-google.ts'

const AUDIENCE = '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/pool/providers/aws'
const SCOPES = 'https://www.googleapis.com/auth/spreadsheets.readonly https://www.googleapis.com/auth/drive.metadata.readonly'

let folder = ''
let google: ScriptedGoogle | null = null

beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'streekboek-')) })
afterEach(async () => {
  await google?.close()
  google = null
  await rm(folder, { recursive: true, force: true })
})

async function read(token: Reply[], change: (address: string) => object = () => ({})) {
  google = await startScriptedGoogle({ token })
  const tokenFile = join(folder, 'subject-token')
  await writeFile(tokenFile, 'subject-token-1')
  const credentials = {
    type: 'external_account',
    audience: AUDIENCE,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${google.address}v1/token`,
    credential_source: { file: tokenFile },
    ...change(google.address),
  }
  const sheet = openGoogleSheet({ spreadsheetId: 'sheet-1', credentials, apiRoot: google.address, timeLimitMs: 5000 }, recordedPace())
  const outcome = await sheet.readGrid().then(({ title }) => title, (error: { code?: unknown }) => error.code ?? error)
  return { outcome, sent: google.requests }
}

test('the subject token of a file is exchanged for an access token', async () => {
  const { outcome, sent } = await read([])
  expect({ outcome, sent: sent.map(({ path, bearer }) => ({ path, bearer })), form: Object.fromEntries(sent[0]?.form ?? []) }).toEqual({
    outcome: 'Westhoek',
    sent: [{ path: '/v1/token', bearer: null }, { path: '/v4/spreadsheets/sheet-1', bearer: 'token-1' }, { path: '/v4/spreadsheets/sheet-1', bearer: 'token-1' }],
    form: {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      audience: AUDIENCE,
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      subject_token: 'subject-token-1',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      scope: SCOPES,
    },
  })
})

describe('what goes wrong on the way to a token is not blamed on the sheet', () => {
  test.each<[string, string, Reply[], ((address: string) => object)?]>([
    ['a refused exchange', 'credentials-refused', [jsonReply(400, { error: 'invalid_grant', error_description: 'The audience does not match' })]],
    ['a forbidden exchange', 'credentials-refused', [refusalReply(403, 'PERMISSION_DENIED', 'denied')]],
    ['an exchange that is down', 'google-unavailable', [htmlReply(503)]],
    ['an exchange that answers HTML', 'google-answer-malformed', [htmlReply(200)]],
    ['a subject token that is not there', 'credentials-refused', [], () => ({ credential_source: { file: join(folder, 'none') } })],
    ['a source that is not there', 'credentials-refused', [jsonReply(404, {})], address => ({ credential_source: { url: `${address}subject/token` } })],
  ])('%s → %s', async (_, code, token, change) => {
    expect((await read(token, change)).outcome).toBe(code)
  })

  test('an exchange that never answers is cut at the deadline', async () => {
    google = await startScriptedGoogle({ token: ['silence'] })
    const tokenFile = join(folder, 'subject-token')
    await writeFile(tokenFile, 'x')
    const credentials = {
      type: 'external_account', audience: AUDIENCE, subject_token_type: 'x', token_url: `${google.address}v1/token`, credential_source: { file: tokenFile },
    }
    await expect(openGoogleSheet({ spreadsheetId: 's', credentials, apiRoot: google.address, timeLimitMs: 150 }).readGrid())
      .rejects.toMatchObject({ code: 'google-unavailable' })
  })
})

const EXTERNAL = {
  type: 'external_account',
  audience: AUDIENCE,
  subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request',
  token_url: 'https://sts.googleapis.com/v1/token',
  credential_source: {
    environment_id: 'aws1',
    regional_cred_verification_url: 'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
  },
}

test.each([
  ['a key of AWS', EXTERNAL, null],
  [
    'a key that stands for a service account',
    { ...EXTERNAL, service_account_impersonation_url: 'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/sync@p.iam.gserviceaccount.com:generateAccessToken' },
    'sync@p.iam.gserviceaccount.com',
  ],
])('%s is accepted', (_, content, account) => {
  expect(accountOf(parseCredentials(content))).toBe(account)
})

test.each([
  ['a source that starts a program', { ...EXTERNAL, credential_source: { executable: { command: '/bin/true' } } }, /programma/],
  ['a program beside a file', { ...EXTERNAL, credential_source: { file: '/token', executable: { command: '/bin/true' } } }, /programma/],
  ['an exchange elsewhere than at Google', { ...EXTERNAL, token_url: 'https://googleapis.com.example/v1/token' }, /geen geldig sleutelbestand/],
  ['an exchange without encryption', { ...EXTERNAL, token_url: 'http://sts.googleapis.com/v1/token' }, /geen geldig sleutelbestand/],
  ['an impersonation elsewhere', { ...EXTERNAL, service_account_impersonation_url: 'https://example.org/x' }, /geen geldig sleutelbestand/],
  ['no source', { ...EXTERNAL, credential_source: undefined }, /geen geldig sleutelbestand/],
])('%s is refused', (_, content, message) => {
  expect(() => parseCredentials(content)).toThrow(expect.objectContaining({ code: 'credentials-refused', message: expect.stringMatching(message) }))
})
