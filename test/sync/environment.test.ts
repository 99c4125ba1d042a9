import { describe, expect, test } from 'vitest'
import { apiEnvironment, databaseEnvironment, EnvironmentMistake, syncEnvironment } from '../../functions/environment.ts'

const DATABASE = { tableName: 'streekboek', onLoopback: false, hasCredentials: false, hasRegion: false }
const SYNC = { SPREADSHEET_ID: 'abc', TABLE_NAME: 'streekboek', GOOGLE_APPLICATION_CREDENTIALS: 'key.json', SIGNING_KEY: 'alias/streekboek' }
const API = { TABLE_NAME: 'streekboek', TOKEN_ISSUER: 'https://issuer.example/', TOKEN_AUDIENCE: 'streekboek', TOKEN_KEYS: 'https://issuer.example/jwks.json', SYNC_FUNCTION: 'sync' }

test('of a sync', () => {
  expect(syncEnvironment(SYNC)).toEqual({ spreadsheetId: 'abc', database: DATABASE, googleCredentials: { file: 'key.json' }, googleApiRoot: null, feedback: true, signingKey: { kms: 'alias/streekboek' }, rulesFile: null })
  expect(syncEnvironment({
    SPREADSHEET_ID: ' abc ', TABLE_NAME: 'streekboek', GOOGLE_CREDENTIALS_SECRET: 'google', GOOGLE_API_ROOT: 'http://127.0.0.1:4010/', GOOGLE_APPLICATION_CREDENTIALS: '', FEEDBACK: ' off ',
    SIGNING_KEY_FILE: 'signing.pem', RULES_FILE: 'rules.mjs',
  })).toEqual({ spreadsheetId: 'abc', database: DATABASE, googleCredentials: { secret: 'google' }, googleApiRoot: 'http://127.0.0.1:4010/', feedback: false, signingKey: { file: 'signing.pem', madeWhenMissing: false }, rulesFile: 'rules.mjs' })
})

test.each<[string, Record<string, string>, string | null, unknown]>([
  ['the one in KMS, where both are named', { SIGNING_KEY: 'id', SIGNING_KEY_FILE: 'a.pem' }, 'local.pem', { kms: 'id' }],
  ['the file that is named', { SIGNING_KEY_FILE: 'a.pem' }, 'local.pem', { file: 'a.pem', madeWhenMissing: false }],
  ['one of this machine, beside a database on it', { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:8000' }, 'local.pem', { file: 'local.pem', madeWhenMissing: true }],
  ['none on AWS', {}, 'local.pem', ['SIGNING_KEY']],
  ['none for a function, wherever its database is', { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:8000' }, null, ['SIGNING_KEY']],
])('the key that signs is %s', (_, variables, localKey, expected) => {
  let found: unknown = null
  const mistake = mistakeOf(() => {
    found = syncEnvironment({ ...SYNC, SIGNING_KEY: '', ...variables }, localKey).signingKey
  })
  expect(mistake ?? found).toEqual(expected)
})

test('of the API', () => {
  const token = { issuer: 'https://issuer.example/', audience: 'streekboek', keys: 'https://issuer.example/jwks.json', rolesClaim: 'roles' }
  expect(apiEnvironment(API)).toEqual({ database: DATABASE, token, syncFunction: 'sync', packs: null, contact: null, firstViewFile: null })
  expect(apiEnvironment({ ...API, PACKS_FOLDER: '/packs' }).packs).toEqual({ folder: '/packs' })
  expect(apiEnvironment({ ...API, PACKS_FOLDER: '/packs', PACKS_BUCKET: 'streekboek-packs' }).packs).toEqual({ bucket: 'streekboek-packs' })
  expect(apiEnvironment({ ...API, TOKEN_KEYS: '{"keys":[]}', TOKEN_ROLES_CLAIM: 'cognito:groups' }))
    .toEqual({ database: DATABASE, token: { ...token, keys: '{"keys":[]}', rolesClaim: 'cognito:groups' }, syncFunction: 'sync', packs: null, contact: null, firstViewFile: null })
})

test.each([
  ['info@streek.example', 'info@streek.example'], ['https://streek.example/contact', 'https://streek.example/contact'], [' ', null],
  ['http://streek.example', ['CONTACT']], ['javascript:alert(1)', ['CONTACT']], ['bel ons', ['CONTACT']],
])('readers reach the association at %s: %s', (CONTACT, expected) => {
  let contact: string | null = null
  const mistake = mistakeOf(() => {
    contact = apiEnvironment({ ...API, CONTACT }).contact
  })
  expect(mistake ?? contact).toEqual(expected)
})

test.each([
  [{}, false],
  [{ AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:8000' }, true],
  [{ AWS_ENDPOINT_URL_DYNAMODB: 'http://localhost:8000/' }, true],
  [{ AWS_ENDPOINT_URL_DYNAMODB: 'http://[::1]:8000' }, true],
  [{ AWS_ENDPOINT_URL: 'http://127.0.0.1:8000' }, true],
  [{ AWS_ENDPOINT_URL_DYNAMODB: 'https://dynamodb.eu-central-1.amazonaws.com', AWS_ENDPOINT_URL: 'http://127.0.0.1:8000' }, false],
  [{ AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1.example.com:8000' }, false],
  [{ AWS_ENDPOINT_URL_DYNAMODB: 'http://localhost.example.com' }, false],
])('a table may be made only on loopback: %j', (variables, onLoopback) => {
  expect(databaseEnvironment({ TABLE_NAME: 'streekboek', ...variables })).toEqual({ ...DATABASE, onLoopback })
})

describe('what is missing or wrong is named', () => {
  test.each<[Record<string, string | undefined>, string[]]>([
    [{}, ['SPREADSHEET_ID']],
    [{ ...SYNC, SPREADSHEET_ID: ' ' }, ['SPREADSHEET_ID']],
    [{ ...SYNC, GOOGLE_APPLICATION_CREDENTIALS: undefined }, ['GOOGLE_APPLICATION_CREDENTIALS']],
    [{ ...SYNC, GOOGLE_API_ROOT: 'nowhere' }, ['GOOGLE_API_ROOT']],
    [{ ...SYNC, GOOGLE_API_ROOT: 'file:///etc/' }, ['GOOGLE_API_ROOT']],
    [{ ...SYNC, FEEDBACK: 'no' }, ['FEEDBACK']],
    [{ ...SYNC, TABLE_NAME: undefined }, ['TABLE_NAME']],
    [{ ...SYNC, TABLE_NAME: 'ab' }, ['TABLE_NAME']],
    [{ ...SYNC, TABLE_NAME: 'with space' }, ['TABLE_NAME']],
    [{ ...SYNC, AWS_ENDPOINT_URL_DYNAMODB: 'localhost:8000' }, ['AWS_ENDPOINT_URL_DYNAMODB']],
  ])('sync %j: %j', (variables, missing) => {
    expect(mistakeOf(() => syncEnvironment(variables))).toEqual(missing)
  })

  test.each<[Record<string, string | undefined>, string[]]>([
    [{}, ['TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'TOKEN_KEYS', 'SYNC_FUNCTION']],
    [{ ...API, TOKEN_AUDIENCE: '' }, ['TOKEN_AUDIENCE']],
    [{ ...API, TOKEN_KEYS: 'keys.json' }, ['TOKEN_KEYS']],
  ])('API %j: %j', (variables, missing) => {
    expect(mistakeOf(() => apiEnvironment(variables))).toEqual(missing)
  })
})

function mistakeOf(read: () => unknown): string[] | null {
  try {
    read()
    return null
  } catch (error) {
    if (error instanceof EnvironmentMistake) return error.variables
    throw error
  }
}
