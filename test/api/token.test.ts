import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { base64url, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../../functions/api/api.ts'
import { tokenVerifier } from '../../functions/api/token.ts'
import { openLedger } from '../../functions/ledger/ledger.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'
import { ask, AUDIENCE, ISSUER, makeSigner, sign, type Signer } from './requests.ts'

const PATHS = ['/api/status', '/api/report', '/api/dataset', '/api/problems', '/api/revisions', '/api/nowhere']

let engine: Engine
let signer: Signer
let stranger: Signer
let api: ReturnType<typeof createApi>

beforeAll(async () => {
  engine = await startDynalite()
  signer = await makeSigner()
  stranger = await makeSigner()
  api = await apiWith(signer.jwks)
})
afterAll(() => engine.close())

async function apiWith(keys: string, rolesClaim = 'roles') {
  const tableName = await freshTable(engine.client)
  return createApi({
    rolesOf: tokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, rolesClaim }),
    openLedger: async () => openLedger(engine.client, tableName),
    keptPacks: null,
    startSync: async () => {},
    logError: () => {},
  })
}

const authorized = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
const now = () => Math.floor(Date.now() / 1000)
const unsigned = (header: object) => {
  const payload = { iss: ISSUER, aud: AUDIENCE, exp: now() + 600, roles: ['auditor'] }
  return `${base64url.encode(JSON.stringify(header))}.${base64url.encode(JSON.stringify(payload))}.`
}

describe('without a valid token every path answers 401', () => {
  test.each<[string, string, () => Promise<Record<string, string>>]>([
    ['no token', 'token-missing', async () => ({})],
    ['an empty header', 'token-invalid', async () => ({ authorization: '' })],
    ['another scheme', 'token-invalid', async () => ({ authorization: 'Basic YTpi' })],
    ['a token without scheme', 'token-invalid', async () => ({ authorization: await sign(signer) })],
    ['nonsense', 'token-invalid', async () => ({ authorization: 'Bearer nonsense' })],
    ['another issuer', 'token-invalid', async () => authorized(await sign(signer, { iss: 'https://elsewhere.example/' })).headers],
    ['no issuer', 'token-invalid', async () => authorized(await sign(signer, { iss: undefined })).headers],
    ['another audience', 'token-invalid', async () => authorized(await sign(signer, { aud: 'other' })).headers],
    ['no audience', 'token-invalid', async () => authorized(await sign(signer, { aud: undefined })).headers],
    ['another key of the same name', 'token-invalid', async () => authorized(await sign(stranger)).headers],
    ['an unknown key', 'token-invalid', async () => authorized(await sign({ ...stranger, kid: 'unknown' })).headers],
    ['expired', 'token-invalid', async () => authorized(await sign(signer, { exp: now() - 1 })).headers],
    ['never expiring', 'token-invalid', async () => authorized(await sign(signer, { exp: undefined })).headers],
    ['not valid yet', 'token-invalid', async () => authorized(await sign(signer, { nbf: now() + 600 })).headers],
    ['algorithm none', 'token-invalid', async () => authorized(unsigned({ alg: 'none' })).headers],
    ['no signature', 'token-invalid', async () => authorized(unsigned({ alg: 'RS256', kid: 'test' })).headers],
    ['the public key as a shared secret', 'token-invalid', async () => authorized(
      await new SignJWT({ iss: ISSUER, aud: AUDIENCE, exp: now() + 600, roles: ['auditor'] })
        .setProtectedHeader({ alg: 'HS256', kid: 'test' }).sign(new TextEncoder().encode(signer.jwks)),
    ).headers],
    ['an altered payload', 'token-invalid', async () => {
      const [header = '', , signature = ''] = (await sign(signer)).split('.')
      const payload = base64url.encode(JSON.stringify({ iss: ISSUER, aud: AUDIENCE, exp: now() + 600, roles: ['auditor'] }))
      return authorized(`${header}.${payload}.${signature}`).headers
    }],
  ])('%s: %s', async (_, code, headers) => {
    for (const path of PATHS) {
      const answer = await ask(api, path, { headers: await headers() })
      expect(answer).toEqual({
        statusCode: 401,
        headers: {
          'cache-control': 'no-store',
          'content-language': 'nl',
          'content-type': 'application/problem+json; charset=utf-8',
          vary: 'Authorization',
          'www-authenticate': code === 'token-missing' ? 'Bearer' : 'Bearer error="invalid_token"',
          'x-content-type-options': 'nosniff',
        },
        isBase64Encoded: false,
        body: expect.stringContaining(`"code":"${code}"`),
      })
    }
  })
})

describe('roles', () => {
  test.each<[unknown, number, number]>([
    [['auditor'], 200, 200],
    ['coordinator', 200, 200],
    ['board auditor', 200, 200],
    ['board,coordinator', 200, 200],
    [['board'], 200, 403],
    [['board', 'some-other-program'], 200, 403],
    [['Auditor'], 403, 403],
    [['some-other-program'], 403, 403],
    [[], 403, 403],
    ['', 403, 403],
    [undefined, 403, 403],
    [{ auditor: true }, 403, 403],
    [[['auditor']], 403, 403],
  ])('%j may read the status: %i, the problems: %i', async (roles, status, problems) => {
    const token = await sign(signer, { roles })
    expect((await ask(api, '/api/status', authorized(token))).statusCode).toBe(status)
    expect((await ask(api, '/api/problems', authorized(token))).statusCode).toBe(problems)
  })

  test('come from the claim that the environment names', async () => {
    const cognito = await apiWith(signer.jwks, 'cognito:groups')
    const token = await sign(signer, { roles: ['auditor'], 'cognito:groups': ['board'] })
    expect((await ask(cognito, '/api/status', authorized(token))).statusCode).toBe(200)
    expect((await ask(cognito, '/api/problems', authorized(token))).statusCode).toBe(403)
  })

  test.each(['RS256', 'ES256', 'PS256'])('a token signed with %s counts, whatever the case of "bearer"', async alg => {
    const other = await makeSigner(alg)
    const answer = await ask(await apiWith(other.jwks), '/api/status', { headers: { authorization: `bearer ${await sign(other)}` } })
    expect(answer.statusCode).toBe(200)
  })

  test('a token signed in another way doesn\'t', async () => {
    const other = await makeSigner('RS512')
    expect((await ask(await apiWith(other.jwks), '/api/status', authorized(await sign(other)))).statusCode).toBe(401)
  })
})

describe('keys at an address', () => {
  let server: Server
  let address: string
  let answer = { status: 200, body: '' }

  beforeAll(async () => {
    server = createServer((_, response) => response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const bound = server.address()
    address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/jwks.json`
  })
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })

  test('are fetched, and a token of another key is refused', async () => {
    answer = { status: 200, body: signer.jwks }
    const remote = await apiWith(address)
    expect((await ask(remote, '/api/status', authorized(await sign(signer)))).statusCode).toBe(200)
    expect((await ask(remote, '/api/status', authorized(await sign(stranger)))).statusCode).toBe(401)
  })

  test.each([
    ['an error', { status: 500, body: 'no' }],
    ['no JSON', { status: 200, body: '<html>' }],
    ['no keys', { status: 200, body: '{"keys":"none"}' }],
  ])('that can\'t be had (%s) are no fault of the token: 503', async (_, broken) => {
    answer = broken
    const result = await ask(await apiWith(address), '/api/status', authorized(await sign(signer)))
    expect(result).toMatchObject({ statusCode: 503, headers: { 'retry-after': '30' }, body: expect.stringContaining('"code":"keys-unavailable"') })
  })

  test('that nobody serves: 503', async () => {
    const result = await ask(await apiWith('http://127.0.0.1:1/jwks.json'), '/api/status', authorized(await sign(signer)))
    expect(result).toMatchObject({ statusCode: 503, body: expect.stringContaining('"code":"keys-unavailable"') })
  })
})
