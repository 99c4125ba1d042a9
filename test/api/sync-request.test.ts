import type { Context } from 'aws-lambda'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApi } from '../../functions/api/api.ts'
import { syncStarter } from '../../functions/api/sync-function.ts'
import { openLedger } from '../../functions/ledger/ledger.ts'
import { handler } from '../../functions/sync/handler.ts'
import { startLambdaService } from '../../scripts/local/lambda-service.ts'
import type { Service } from '../../scripts/local/listening.ts'
import { startLocalServices, writeWorkbook, type LocalServices } from '../sync/local-services.ts'
import { smallTabs } from '../sync/workbooks.ts'
import { ask } from './requests.ts'

// The whole way: the API, Lambda's protocol, the sync function, a sheet and a database.
let services: LocalServices
let lambda: Service
let api: ReturnType<typeof createApi>
let runs: Promise<unknown>[]
let failures: unknown[]

const CONTEXT: Context = {
  callbackWaitsForEmptyEventLoop: false, functionName: 'sync', functionVersion: '1', invokedFunctionArn: '', memoryLimitInMB: '512',
  awsRequestId: 'run-1', logGroupName: '', logStreamName: '', getRemainingTimeInMillis: () => 60_000,
  done: () => {}, fail: () => {}, succeed: () => {},
}

beforeAll(async () => {
  services = await startLocalServices(smallTabs())
  lambda = await startLambdaService({
    functions: new Map([
      ['streekboek-sync', (event: unknown) => {
        const run = handler(event, CONTEXT)
        runs.push(run)
        return run
      }],
      ['broken', async () => {
        throw new Error('out of memory')
      }],
    ]),
    onFailure: (name, error) => failures.push([name, error]),
  })
})
afterAll(async () => {
  await lambda.close()
  await services.close()
})

beforeEach(() => {
  runs = []
  failures = []
  const aws = { AWS_ENDPOINT_URL_LAMBDA: lambda.address, AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }
  for (const [name, value] of Object.entries({ ...services.environment, ...aws })) vi.stubEnv(name, value)
  vi.spyOn(console, 'log').mockImplementation(() => {})
  api = apiStarting('streekboek-sync')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

function apiStarting(name: string) {
  return createApi({
    rolesOf: async () => ['coordinator'],
    openLedger: async () => openLedger(services.engine.client, 'streekboek'),
    keptPacks: null,
    startSync: syncStarter(name),
    logError: () => {},
  })
}

async function post(body: object = {}): Promise<string> {
  const answer = await ask(api, '/api/sync', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  expect(answer.statusCode).toBe(202)
  await Promise.all(runs)
  return (JSON.parse(answer.body ?? '') as { reading: string }).reading
}

async function statusNow(): Promise<Record<string, unknown>> {
  return JSON.parse((await ask(api, '/api/status')).body ?? '') as Record<string, unknown>
}

describe('a sync that is asked for over HTTP', () => {
  test('publishes at once, and its outcome stands under the name that was answered', async () => {
    const request = await post()
    expect(await statusNow()).toMatchObject({ revision: 1, outcome: 'published', request: { id: request, outcome: 'published', at: expect.any(String) as string } })
  })

  test('accepts the reading that looks like a loss, and the revision says so', async () => {
    await writeWorkbook(services.workbook, smallTabs({ Domeinen: [['Code', 'Domein', 'Toelichting'], ['SB', 'Sociaal beleid', 'Zorg']] }))
    await post()
    await writeWorkbook(services.workbook, smallTabs())
    const refused = await post()
    const status = await statusNow()
    expect(status).toMatchObject({ revision: 2, outcome: 'held', held: { errors: 1 }, request: { id: refused, outcome: 'held' } })
    const { reading } = status['held'] as { reading: string }

    const accepted = await post({ accept: reading })
    expect(await statusNow()).toMatchObject({ revision: 3, outcome: 'published', held: null, request: { id: accepted, outcome: 'published' } })
    const { revisions } = JSON.parse((await ask(api, '/api/revisions')).body ?? '') as { revisions: { accepted: unknown }[] }
    expect(revisions.map(({ accepted }) => accepted)).toEqual([null, null, { reading, by: 'api', guards: ['column-lost'] }])
  })

  test('fails as the sheet does, and says so', async () => {
    vi.stubEnv('SPREADSHEET_ID', 'another')
    const request = await post()
    expect(await statusNow()).toMatchObject({ outcome: 'failed', failed: { code: 'sheet-not-found' }, request: { id: request, outcome: 'failed' } })
  })

  test('beside others is harmless', async () => {
    await writeWorkbook(services.workbook, smallTabs({ Domeinen: [['Code', 'Domein'], ['SB', 'Zorg']] }))
    const before = (await statusNow())['revision']
    const requests = await Promise.all(Array.from({ length: 5 }, () => post()))
    expect(runs).toHaveLength(5)
    expect(new Set((await Promise.all(runs)).map(result => (result as { revision: number }).revision))).toEqual(new Set([Number(before) + 1]))
    const { request } = await statusNow()
    expect(requests).toContain((request as { id: string }).id)
  })
})

describe('Lambda on this machine', () => {
  test('answers before the function has run, also where it fails', async () => {
    await syncStarter('broken')({ publish: 'at-once', accept: null, request: 'r', askedAt: '2026-11-22T11:05:30.000Z' })
    await vi.waitFor(() => expect(failures).toEqual([['broken', new Error('out of memory')]]))
  })

  test('doesn\'t know another function', async () => {
    await expect(syncStarter('another')({ publish: 'at-once', accept: null, request: 'r', askedAt: '2026-11-22T11:05:30.000Z' })).rejects.toMatchObject({ code: 'sync-unavailable', cause: { name: 'ResourceNotFoundException' } })
  })

  test.each([
    ['unsigned', {}, '{}', 403],
    ['signed', { authorization: 'AWS4-HMAC-SHA256 Credential=local' }, '{', 400],
  ])('refuses what a page in a browser could send, and what is no event: %s', async (_, headers, body, status) => {
    const answer = await fetch(`${lambda.address}2015-03-31/functions/streekboek-sync/invocations`, { method: 'POST', headers, body })
    expect(answer.status).toBe(status)
    expect(runs).toEqual([])
  })
})
