import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startDynalite, type Engine } from '../dynamodb/engines.ts'
import { ask, AUDIENCE, ISSUER, makeSigner, sign } from './requests.ts'

let engine: Engine

beforeAll(async () => {
  engine = await startDynalite()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await engine.close()
})

test('the deployed handler answers from its environment alone; on loopback it makes the table', async () => {
  const signer = await makeSigner('ES256')
  vi.stubEnv('TABLE_NAME', 'streekboek')
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', engine.address)
  vi.stubEnv('TOKEN_ISSUER', ISSUER)
  vi.stubEnv('TOKEN_AUDIENCE', AUDIENCE)
  vi.stubEnv('TOKEN_KEYS', signer.jwks)
  vi.stubEnv('TOKEN_ROLES_CLAIM', 'cognito:groups')
  vi.stubEnv('SYNC_FUNCTION', 'streekboek-sync')
  const { handler } = await import('../../functions/api/handler.ts')

  expect(await ask(handler, '/api/status')).toMatchObject({ statusCode: 401 })
  const headers = { authorization: `Bearer ${await sign(signer, { 'cognito:groups': ['board'] })}` }
  const answer = await ask(handler, '/api/status', { headers })
  expect(answer.statusCode).toBe(200)
  expect(JSON.parse(answer.body ?? '')).toMatchObject({ revision: null, outcome: null })
})
