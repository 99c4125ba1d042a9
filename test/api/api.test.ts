import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countRows } from '#model/dataset.ts'
import { reportOf } from '#model/reckoning.ts'
import { createApi } from '../../functions/api/api.ts'
import { tokenVerifier, type Role } from '../../functions/api/token.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { canonicalJson, sha256 } from '../../functions/ledger/content.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import type { Revision } from '../../functions/ledger/revision.ts'
import { StoreUnavailable } from '../../functions/ledger/store-errors.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'
import { award, placesOf, smallDataset } from '../ledger/datasets.ts'
import { ask, AUDIENCE, ISSUER, makeSigner, sign, type Answered, type Asked, type Signer } from './requests.ts'

const first = smallDataset()
const second = smallDataset({ funding: [award('S-001', { amountCents: 1 })], meetings: [{ date: '2026-11-01', body: 'Raad', subject: 'GEHEIM', reference: null }] })
const problem = { severity: 'error', code: 'date-invalid', tab: 'Projecten', cell: 'D7', value: 'GEHEIM' }

let engine: Engine
let signer: Signer
let ledger: Ledger
let revisions: Revision[]
let api: ReturnType<typeof createApi>
let logged: string[]

beforeAll(async () => {
  engine = await startDynalite()
  signer = await makeSigner()
})
afterAll(() => engine.close())

beforeEach(async () => {
  const tableName = await freshTable(engine.client)
  ledger = openLedger(engine.client, tableName)
  logged = []
  api = createApi({
    rolesOf: tokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: signer.jwks, rolesClaim: 'roles' }),
    openLedger: async () => openLedger(engine.client, tableName),
    logError: line => logged.push(line),
  })
  revisions = []
})

async function publishBoth(): Promise<void> {
  for (const [dataset, now, editor] of [[first, '2026-03-29T21:59:59.999Z', 'An Peeters'], [second, '2026-11-22T11:00:00.000Z', null]] as const) {
    const head = await ledger.head()
    const revision = await ledger.publish({ dataset, packed: packDataset(dataset), places: placesOf(dataset), reading: 'a'.repeat(64), editor, now: new Date(now) }, head)
    if (revision !== null) revisions.push(revision)
  }
  await ledger.recordReading({
    checkedAt: '2026-11-22T11:05:00.000Z',
    note: {
      outcome: 'held', reading: 'b'.repeat(64), title: 'Westhoek', counts: countRows(first),
      severities: { error: 1, warning: 2, info: 0 }, heldSince: '2026-11-22T11:01:00.000Z',
    },
    problems: [problem],
    places: null,
  })
}

async function as(role: Role | Role[] | undefined, path: string, asked: Asked = {}): Promise<Answered> {
  const token = await sign(signer, { roles: role })
  return ask(api, path, { ...asked, headers: { authorization: `Bearer ${token}`, ...asked.headers } })
}

const jsonOf = (answer: Answered): unknown => JSON.parse(answer.body ?? '')
const etagOf = (json: string, encoding = 'identity') => `"${sha256(json).slice(0, 32)}-${encoding}"`

const OK_HEADERS = {
  'cache-control': 'private, no-cache',
  'content-type': 'application/json; charset=utf-8',
  etag: expect.stringMatching(/^"[0-9a-f]{32}-identity"$/),
  vary: 'Accept-Encoding, Authorization',
  'x-content-type-options': 'nosniff',
}
const REFUSED_HEADERS = {
  'cache-control': 'no-store',
  'content-language': 'nl',
  'content-type': 'application/problem+json; charset=utf-8',
  vary: 'Authorization',
  'x-content-type-options': 'nosniff',
}

function refusal(status: number, code: string, headers: Record<string, string> = {}) {
  return { statusCode: status, headers: { ...REFUSED_HEADERS, ...headers }, isBase64Encoded: false, body: expect.stringContaining(`"code":"${code}"`) }
}

describe('with revisions', () => {
  beforeEach(publishBoth)

  test('/api/status tells the revision and that a reading waits', async () => {
    const answer = await as('board', '/api/status')
    expect(answer).toEqual({ statusCode: 200, headers: OK_HEADERS, isBase64Encoded: false, body: expect.any(String) })
    expect(jsonOf(answer)).toEqual({
      title: 'Westhoek',
      revision: 2,
      hash: revisions[1]?.hash,
      publishedAt: '2026-11-22T11:00:00.000Z',
      checkedAt: '2026-11-22T11:05:00.000Z',
      outcome: 'held',
      held: { since: '2026-11-22T11:01:00.000Z', reading: 'b'.repeat(64), errors: 1, warnings: 2 },
      failed: null,
      problems: { error: 1, warning: 2, info: 0 },
    })
  })

  test('/api/status tells a failure beside the reading that waits', async () => {
    const failure = { since: '2026-11-22T11:10:00.000Z', code: 'google-unavailable', message: 'Google antwoordt niet.' }
    await ledger.recordFailure('2026-11-22T11:10:00.000Z', failure)
    expect(jsonOf(await as('board', '/api/status'))).toMatchObject({
      checkedAt: '2026-11-22T11:10:00.000Z', outcome: 'failed', held: { errors: 1 }, failed: failure,
    })
  })

  test('/api/report is the stored report', async () => {
    const report = { revision: 2, hash: revisions[1]?.hash, publishedAt: '2026-11-22T11:00:00.000Z', ...reportOf(second, 2026) }
    expect(await as('board', '/api/report')).toEqual({
      statusCode: 200,
      headers: { ...OK_HEADERS, etag: etagOf(canonicalJson(report)) },
      isBase64Encoded: false,
      body: canonicalJson(report),
    })
  })

  test('/api/dataset gives every row with its source and what follows from other rows', async () => {
    const answer = await as('auditor', '/api/dataset', { query: 'revision=1' })
    expect(answer).toMatchObject({ statusCode: 200, headers: OK_HEADERS })
    expect(jsonOf(answer)).toEqual({
      revision: 1,
      hash: revisions[0]?.hash,
      publishedAt: '2026-03-29T21:59:59.999Z',
      domains: first.domains.map((row, index) => ({ ...row, source: { tab: 'Domeinen', row: 2 + index } })),
      projects: [
        { ...first.projects[0], municipalities: ['32003'], source: { tab: 'Projecten', row: 2 } },
        { ...first.projects[1], municipalities: ['32003', '38025'], source: { tab: 'Projecten', row: 3 } },
      ],
      funding: [
        { ...first.funding[0], domain: 'SB', books: 'own', source: { tab: 'Subsidies', row: 2 } },
        { ...first.funding[1], domain: 'SB', books: 'partner', source: { tab: 'Subsidies', row: 3 } },
      ],
      staffing: [{ ...first.staffing[0], source: { tab: 'Personeel', row: 2 } }],
      municipalities: first.municipalities.map((row, index) => ({ ...row, source: { tab: 'Gemeenten', row: 2 + index } })),
      priorities: first.priorities.map((row, index) => ({ ...row, source: { tab: 'Prioriteiten', row: 2 + index } })),
      meetings: [],
    })
  })

  test('/api/dataset says where rows stand now, when they moved without a change', async () => {
    const before = await as('board', '/api/dataset')
    await ledger.recordReading({
      checkedAt: '2026-11-22T12:00:00.000Z',
      note: { outcome: 'unchanged', reading: 'c'.repeat(64), title: 'Westhoek', counts: countRows(second), severities: { error: 0, warning: 0, info: 0 }, heldSince: null },
      problems: [],
      places: { of: revisions[1]?.hash ?? '', places: placesOf(second, 50) },
    })
    const after = await as('board', '/api/dataset', { headers: { 'if-none-match': String(before.headers?.['etag']) } })
    expect(after.statusCode).toBe(200)
    expect(jsonOf(after)).toMatchObject({ revision: 2, meetings: [{ subject: 'GEHEIM', source: { tab: 'Vergaderingen', row: 50 } }] })
  })

  test.each([['coordinator'], ['auditor']] as Role[][])('/api/problems is for the %s', async role => {
    const answer = await as(role, '/api/problems')
    expect(answer).toMatchObject({ statusCode: 200, headers: OK_HEADERS })
    expect(jsonOf(answer)).toEqual({ reading: 'b'.repeat(64), checkedAt: '2026-11-22T11:05:00.000Z', outcome: 'held', problems: [problem] })
  })

  test('/api/problems is not for the board', async () => {
    expect(await as('board', '/api/problems')).toEqual(refusal(403, 'role-missing'))
  })

  test.each([
    ['board', false],
    ['coordinator', true],
    ['auditor', true],
  ] as [Role, boolean][])('/api/revisions names the editor to the %s: %s', async (role, named) => {
    const answer = await as(role, '/api/revisions')
    const editors = ['An Peeters', null]
    expect(answer).toMatchObject({ statusCode: 200, headers: OK_HEADERS })
    expect(jsonOf(answer)).toEqual({
      revisions: revisions.map(({ revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes }, index) => ({
        revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes, ...(named && { editor: editors[index] }),
      })),
    })
    expect(answer.body?.includes('Peeters')).toBe(named)
  })

  test.each([
    ['revision=1', 1],
    ['revision=2', 2],
    ['asOf=2026-03-29', 1],
    ['asOf=2026-11-22', 2],
    ['asOf=2099-12-31', 2],
    ['revisions=9', 2],
  ])('?%s is revision %i', async (query, revision) => {
    expect(jsonOf(await as('board', '/api/report', { query }))).toMatchObject({ revision })
    expect(jsonOf(await as('board', '/api/dataset', { query }))).toMatchObject({ revision })
  })

  test.each([
    ['revision=3', 404, 'revision-unknown'],
    ['asOf=2026-03-28', 404, 'revision-unknown-then'],
    ['revision=0', 400, 'revision-malformed'],
    ['revision=-1', 400, 'revision-malformed'],
    ['revision=1.5', 400, 'revision-malformed'],
    ['revision=', 400, 'revision-malformed'],
    ['revision=01', 400, 'revision-malformed'],
    ['revision=9999999999', 400, 'revision-malformed'],
    ['revision=1&revision=2', 400, 'revision-malformed'],
    ['asOf=2026-02-30', 400, 'as-of-malformed'],
    ['asOf=22-11-2026', 400, 'as-of-malformed'],
    ['asOf=', 400, 'as-of-malformed'],
    ['asOf=2026-11-22&asOf=2026-11-23', 400, 'as-of-malformed'],
    ['revision=1&asOf=2026-11-22', 400, 'revision-and-as-of'],
  ])('?%s is refused: %i %s', async (query, status, code) => {
    expect(await as('board', '/api/report', { query })).toEqual(refusal(status, code))
    expect(await as('board', '/api/dataset', { query })).toEqual(refusal(status, code))
  })

  test.each(['/api/status', '/api/report', '/api/dataset', '/api/problems', '/api/revisions'])('%s isn\'t sent again to who has it', async path => {
    const full = await as('auditor', path)
    const etag = String(full.headers?.['etag'])
    const notModified = { statusCode: 304, headers: { etag, 'cache-control': 'private, no-cache', vary: 'Accept-Encoding, Authorization' } }
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      expect(await as('auditor', path, { headers: { 'if-none-match': known } })).toEqual(notModified)
    }
    for (const known of ['"other"', etag.slice(1, -1), etag.replace('identity', 'br')]) {
      expect(await as('auditor', path, { headers: { 'if-none-match': known } })).toEqual(full)
    }
  })

  test.each([
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['identity, br;q=0.2', 'identity'],
    ['deflate', 'identity'],
    ['', 'identity'],
  ])('Accept-Encoding "%s" is answered with %s, under a tag of its own', async (accepted, encoding) => {
    for (const path of ['/api/report', '/api/revisions']) {
      const plain = await as('board', path)
      const answer = await as('board', path, { headers: { 'accept-encoding': accepted } })
      expect(answer).toEqual({
        statusCode: 200,
        headers: {
          ...OK_HEADERS,
          etag: etagOf(plain.body ?? '', encoding),
          ...(encoding !== 'identity' && { 'content-encoding': encoding }),
        },
        isBase64Encoded: encoding !== 'identity',
        body: expect.any(String),
      })
      expect(decoded(answer, encoding)).toBe(plain.body)
    }
  })

  test('HEAD answers as GET, without the body', async () => {
    const { body: _, isBase64Encoded: __, ...head } = await as('board', '/api/report')
    expect(await as('board', '/api/report', { method: 'HEAD' })).toEqual(head)
    expect(await as('board', '/api/problems', { method: 'HEAD' })).toEqual({ statusCode: 403, headers: REFUSED_HEADERS })
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async method => {
    expect(await as('auditor', '/api/report', { method })).toEqual(refusal(405, 'method-not-allowed', { allow: 'GET, HEAD' }))
  })

  test.each(['/api', '/api/', '/api/reports', '/api/report/', '/api/toString', '/', '/api/../api/report'])('%s doesn\'t exist', async path => {
    expect(await as('auditor', path)).toEqual(refusal(404, 'path-unknown'))
  })

  test('a refusal says in Dutch what is wrong and what to do', async () => {
    expect(jsonOf(await as('board', '/api/report', { query: 'revision=3' }))).toEqual({
      type: 'urn:streekboek:problem:revision-unknown',
      code: 'revision-unknown',
      status: 404,
      title: 'Deze versie bestaat niet',
      detail: 'Kies een versie uit de lijst van versies.',
    })
  })
})

describe('before anything is published', () => {
  test('/api/status, /api/problems and /api/revisions say so', async () => {
    expect(jsonOf(await as('auditor', '/api/status'))).toEqual({
      title: null, revision: null, hash: null, publishedAt: null, checkedAt: null, outcome: null, held: null, failed: null,
      problems: { error: 0, warning: 0, info: 0 },
    })
    expect(jsonOf(await as('auditor', '/api/problems'))).toEqual({ reading: null, checkedAt: null, outcome: null, problems: [] })
    expect(jsonOf(await as('auditor', '/api/revisions'))).toEqual({ revisions: [] })
  })

  test.each(['/api/report', '/api/dataset'])('%s is refused', async path => {
    expect(await as('board', path)).toEqual(refusal(404, 'nothing-published'))
    expect(await as('board', path, { query: 'revision=1' })).toEqual(refusal(404, 'revision-unknown'))
    expect(await as('board', path, { query: 'asOf=2026-01-01' })).toEqual(refusal(404, 'revision-unknown-then'))
  })
})

describe('when something is wrong here', () => {
  const broken = (error: Error) => createApi({
    rolesOf: async () => ['board'],
    openLedger: async () => {
      throw error
    },
    logError: line => logged.push(line),
  })

  test('a database that doesn\'t answer is 503', async () => {
    expect(await ask(broken(new StoreUnavailable('no answer')), '/api/report')).toEqual(refusal(503, 'store-unavailable', { 'retry-after': '30' }))
    expect(logged).toHaveLength(1)
  })

  test('anything else is 500; what is told and logged says where, and quotes no cell', async () => {
    const answer = await ask(broken(new TypeError('bad cell GEHEIM', { cause: new RangeError('GEHEIM too') })), '/api/report')
    expect(answer).toEqual(refusal(500, 'internal-error'))
    expect(logged).toHaveLength(1)
    expect(JSON.parse(logged[0] ?? '')).toEqual({
      level: 'error', event: 'request-failed', requestId: 'request-1',
      causes: [{ name: 'TypeError', at: expect.any(Array) }, { name: 'RangeError', at: expect.any(Array) }],
    })
    expect(logged.join('') + String(answer.body)).not.toContain('GEHEIM')
  })

  test('a refusal is no fault to log', async () => {
    await as('board', '/api/problems')
    expect(logged).toEqual([])
  })
})

function decoded({ body = '' }: Answered, encoding: string): string {
  if (encoding === 'br') return brotliDecompressSync(Buffer.from(body, 'base64')).toString()
  return encoding === 'gzip' ? gunzipSync(Buffer.from(body, 'base64')).toString() : body
}
