import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { countRows, type Dataset } from '#model/dataset.ts'
import { overviewColumns } from '#model/overview-columns.ts'
import { overviewOf } from '#model/overview-of.ts'
import { reportOf } from '#model/reckoning.ts'
import { createApi } from '../../functions/api/api.ts'
import { syncStarter } from '../../functions/api/sync-function.ts'
import { tokenVerifier, type Role } from '../../functions/api/token.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { canonicalJson, sha256 } from '../../functions/ledger/content.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import type { Proposal } from '../../functions/ledger/revision-plan.ts'
import type { Acceptance, Revision } from '../../functions/ledger/revision.ts'
import type { SyncRequest } from '../../functions/api/sync-request.ts'
import { StoreUnavailable } from '../../functions/ledger/store-errors.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'
import { award, manyAwards, placesOf, previousOf, smallDataset } from '../ledger/datasets.ts'
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
let started: SyncRequest[]

beforeAll(async () => {
  engine = await startDynalite()
  signer = await makeSigner()
})
afterAll(() => engine.close())

beforeEach(async () => {
  const tableName = await freshTable(engine.client)
  ledger = openLedger(engine.client, tableName)
  logged = []
  started = []
  api = createApi({
    rolesOf: tokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: signer.jwks, rolesClaim: 'roles' }),
    openLedger: async () => openLedger(engine.client, tableName),
    keptPacks: null,
    startSync: async event => {
      started.push(event)
    },
    logError: line => logged.push(line),
  })
  revisions = []
})

const EDITED_AT = '2026-03-29T21:00:00.000Z'

async function publish(dataset: Dataset, now: string, change: Partial<Proposal> = {}): Promise<void> {
  const packed = packDataset(dataset)
  const proposal = { dataset, packed, places: placesOf(dataset), reading: 'a'.repeat(64), accepted: null, editor: null, now: new Date(now), ...change }
  const revision = await ledger.publish(proposal, await previousOf(ledger, packed))
  if (revision !== null) revisions.push(revision)
}

const SPREADSHEET = { id: 'sheet-1', tabs: [{ title: 'Subsidies', id: 0 }] }
const COLUMNS = { Subsidies: { Code: 'A', Bedrag: 'G' } }
const accepted: Acceptance = { reading: 'a'.repeat(64), by: 'sheet', guards: ['rows-lost'] }

async function publishBoth(): Promise<void> {
  await publish(first, '2026-03-29T21:59:59.999Z', { editor: 'An Peeters', editedAt: EDITED_AT })
  await publish(second, '2026-11-22T11:00:00.000Z', { accepted })
  await ledger.recordReading({
    checkedAt: '2026-11-22T11:05:00.000Z',
    note: {
      outcome: 'held', reading: 'b'.repeat(64), title: 'Westhoek', spreadsheet: SPREADSHEET, counts: countRows(first),
      severities: { error: 1, warning: 2, info: 0 }, heldSince: '2026-11-22T11:01:00.000Z', waitingSince: null, columns: COLUMNS,
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
      roles: ['board'],
      title: 'Westhoek',
      revision: 2,
      hash: revisions[1]?.hash,
      seal: revisions[1]?.seal,
      publishedAt: '2026-11-22T11:00:00.000Z',
      signedBy: null,
      asked: null,
      checkedAt: '2026-11-22T11:05:00.000Z',
      outcome: 'held',
      held: { since: '2026-11-22T11:01:00.000Z', reading: 'b'.repeat(64), errors: 1, warnings: 2 },
      waiting: null,
      failed: null,
      feedbackFailed: null,
      request: null,
      spreadsheet: null,
      columns: COLUMNS,
      contact: null,
      problems: { error: 1, warning: 2, info: 0 },
    })
  })

  test.each<[Role[]]>([[['board']], [['coordinator']], [['board', 'auditor']], [['board', 'coordinator', 'auditor']]])('/api/status tells the reader what %j may do', async roles => {
    expect(jsonOf(await as(roles, '/api/status'))).toMatchObject({ roles })
  })

  test.each([['board', null], ['coordinator', SPREADSHEET], ['auditor', SPREADSHEET]] as const)('/api/status names the sheet to the %s: %j', async (role, spreadsheet) => {
    expect(jsonOf(await as(role, '/api/status'))).toMatchObject({ title: 'Westhoek', spreadsheet })
  })

  test('/api/status tells that something new waits for a second reading, also while later attempts fail', async () => {
    const waitingSince = '2026-11-22T11:06:00.000Z'
    await ledger.recordReading({
      checkedAt: waitingSince, problems: [], places: null,
      note: { outcome: 'unchanged', reading: 'c'.repeat(64), title: 'Westhoek', spreadsheet: SPREADSHEET, counts: countRows(second), severities: { error: 0, warning: 0, info: 0 }, heldSince: null, waitingSince },
    })
    const waiting = { since: waitingSince, reading: 'c'.repeat(64) }
    expect(jsonOf(await as('board', '/api/status'))).toMatchObject({ revision: 2, outcome: 'unchanged', held: null, waiting, failed: null })
    await ledger.recordFailure('2026-11-22T11:07:00.000Z', { since: '2026-11-22T11:07:00.000Z', code: 'google-unavailable', message: 'Google antwoordt niet.' })
    expect(jsonOf(await as('board', '/api/status'))).toMatchObject({ revision: 2, outcome: 'failed', waiting, failed: { code: 'google-unavailable' } })
  })

  test('/api/status tells what came of the last request, and that the sheet can\'t be written', async () => {
    const request = { id: 'request-1', outcome: 'held', at: '2026-11-22T11:06:00.000Z' } as const
    const failure = { since: '2026-11-22T11:05:00.000Z', code: 'sheet-not-editable', message: 'Dat mag niet.' }
    await ledger.recordRequest(request, '2026-11-22T11:05:30.000Z')
    await ledger.recordFeedback('2026-11-22T11:05:00.000Z', { tab: null, notes: null, failure, wrong: [] })
    expect(jsonOf(await as('board', '/api/status'))).toMatchObject({ outcome: 'held', failed: null, request, feedbackFailed: failure })
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

  test('/api/overview is what the first page shows of the report, also of a past one, and is made once', async () => {
    const overview = canonicalJson(overviewColumns(overviewOf({ revision: 2, hash: revisions[1]?.hash ?? '', publishedAt: '2026-11-22T11:00:00.000Z', ...reportOf(second, 2026) }, '2026-11-22')))
    const expected = { statusCode: 200, headers: { ...OK_HEADERS, etag: etagOf(overview) }, isBase64Encoded: false, body: overview }
    expect(await as('board', '/api/overview')).toEqual(expected)
    expect(jsonOf(await as('board', '/api/overview', { query: 'revision=1' }))).toMatchObject({ revision: 1, hash: revisions[0]?.hash })
    expect(await as('board', '/api/overview')).toEqual(expected)
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
        { ...first.projects[0], municipalities: ['32003'], everyPartner: true, source: { tab: 'Projecten', row: 2 } },
        { ...first.projects[1], municipalities: ['32003', '38025'], everyPartner: false, source: { tab: 'Projecten', row: 3 } },
      ],
      funding: [
        { ...first.funding[0], domain: 'SB', ownDomain: first.funding[0]?.domain, books: 'own', source: { tab: 'Subsidies', row: 2 } },
        { ...first.funding[1], domain: 'SB', ownDomain: first.funding[1]?.domain, books: 'partner', source: { tab: 'Subsidies', row: 3 } },
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
      note: { outcome: 'unchanged', reading: 'c'.repeat(64), title: 'Westhoek', spreadsheet: SPREADSHEET, counts: countRows(second), severities: { error: 0, warning: 0, info: 0 }, heldSince: null, waitingSince: null },
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
    const editorSalt = expect.stringMatching(/^[0-9a-f]{32}$/) as string
    const edits = [{ editor: 'An Peeters', editedAt: EDITED_AT, editorSalt }, { editor: null, editedAt: null, editorSalt }]
    expect(answer).toMatchObject({ statusCode: 200, headers: OK_HEADERS })
    expect(jsonOf(answer)).toEqual({
      revisions: revisions.map(({ revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes }, index) => ({
        revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes, accepted: [null, accepted][index],
        ...(named && edits[index]),
      })),
      next: null,
    })
    expect(/Peeters|edited|Salt/.test(answer.body ?? '')).toBe(named)
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

  test.each([
    ['revision=1', { revision: 1, publishedAt: '2026-03-29T21:59:59.999Z' }],
    ['asOf=2026-11-21', { revision: 1, publishedAt: '2026-03-29T21:59:59.999Z' }],
    ['asOf=2026-11-22', { revision: 2, publishedAt: '2026-11-22T11:00:00.000Z' }],
  ])('/api/status?%s is about now, and says which revision is asked for', async (query, asked) => {
    expect(jsonOf(await as('board', '/api/status', { query }))).toMatchObject({ revision: 2, asked: { ...asked, hash: revisions[asked.revision - 1]?.hash, seal: revisions[asked.revision - 1]?.seal } })
  })

  test.each([
    ['/api/status', 'revision=3', 404, 'revision-unknown'],
    ['/api/status', 'asOf=2026-03-28', 404, 'revision-unknown-then'],
    ['/api/problems', 'revision=1', 404, 'evidence-missing'],
    ['/api/problems', 'asOf=2026-11-22', 404, 'evidence-missing'],
    ['/api/problems', 'revision=3', 404, 'revision-unknown'],
  ])('%s?%s is refused: %i %s', async (path, query, status, code) => {
    expect(await as('auditor', path, { query })).toEqual(refusal(status, code))
  })

  test.each([
    ['/api/status', ''], ['/api/report', ''], ['/api/overview', ''], ['/api/dataset', ''], ['/api/problems', ''], ['/api/revisions', ''],
    ['/api/changes', ''], ['/api/history', 'tab=Projecten&code=SB-01'],
  ])('%s isn\'t sent again to who has it', async (path, query) => {
    const full = await as('auditor', path, { query })
    const etag = String(full.headers?.['etag'])
    const notModified = { statusCode: 304, headers: { etag, 'cache-control': 'private, no-cache', vary: 'Accept-Encoding, Authorization' } }
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      expect(await as('auditor', path, { query, headers: { 'if-none-match': known } })).toEqual(notModified)
    }
    for (const known of ['"other"', etag.slice(1, -1), etag.replace('identity', 'br')]) {
      expect(await as('auditor', path, { query, headers: { 'if-none-match': known } })).toEqual(full)
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

  test.each(['GET', 'HEAD', 'PUT', 'DELETE'])('a sync isn\'t asked for with %s', async method => {
    const { statusCode, headers } = await as('coordinator', '/api/sync', { method })
    expect({ statusCode, headers }).toEqual({ statusCode: 405, headers: { ...REFUSED_HEADERS, allow: 'POST' } })
  })

  test.each(['funding', 'domains', 'meetings'] as const)('/api/dataset?table=%s gives that table alone, as the whole has it', async table => {
    const whole = jsonOf(await as('board', '/api/dataset')) as Record<string, unknown>
    const head = { revision: whole['revision'], hash: whole['hash'], publishedAt: whole['publishedAt'] }
    expect(jsonOf(await as('board', '/api/dataset', { query: `table=${table}` }))).toEqual({ ...head, [table]: whole[table] })
    expect(jsonOf(await as('board', '/api/dataset', { query: `table=${table}&part=1` }))).toEqual({ ...head, part: 1, parts: 1, [table]: whole[table] })
  })

  test.each(['SB-01', 'sb-01', 'SB-02'])('/api/dataset?project=%s gives that project\'s rows alone, as the whole has them', async code => {
    const whole = jsonOf(await as('board', '/api/dataset')) as Dataset & Record<string, unknown>
    const head = { revision: whole['revision'], hash: whole['hash'], publishedAt: whole['publishedAt'] }
    const isOf = (project: string | null) => project?.toLowerCase() === code.toLowerCase()
    const rows = {
      projects: whole.projects.filter(row => isOf(row.code)), funding: whole.funding.filter(row => isOf(row.project)), staffing: whole.staffing.filter(row => isOf(row.project)),
    }
    expect(rows.projects).toHaveLength(1)
    expect(jsonOf(await as('board', '/api/dataset', { query: `project=${code}` }))).toEqual({ ...head, ...rows })
    expect(jsonOf(await as('board', '/api/dataset', { query: `project=${code}&table=funding` }))).toEqual({ ...head, funding: rows.funding })
    expect(jsonOf(await as('board', '/api/dataset', { query: `project=${code}&table=staffing&part=1` }))).toEqual({ ...head, part: 1, parts: 1, staffing: rows.staffing })
  })

  test('a post of elsewhere that one of a project\'s awards pays belongs to its rows', async () => {
    const [post] = first.staffing
    await publish(smallDataset({ staffing: first.staffing.flatMap(row => [row, { ...row, code: 'P-02', project: null }, { ...row, code: 'P-03', project: 'SB-02', fundedBy: [] }]) }), '2026-11-22T12:00:00.000Z')
    const { staffing } = jsonOf(await as('board', '/api/dataset', { query: 'project=SB-01' })) as Dataset
    expect([post?.fundedBy, staffing.map(({ code }) => code)]).toEqual([['S-001'], ['P-01', 'P-02']])
  })

  test.each([
    ['project=', 400, 'project-malformed'],
    ['project=SB-01&project=SB-02', 400, 'project-malformed'],
    ['project=SB-01&table=domains', 400, 'project-malformed'],
    ['project=SB-01&part=1', 400, 'part-malformed'],
    ['project=SB-01&table=funding&part=2', 404, 'part-unknown'],
    ['project=SB-99', 404, 'project-unknown'],
    ['table=Subsidies', 400, 'table-unknown'],
    ['table=', 400, 'table-unknown'],
    ['table=funding&table=domains', 400, 'table-unknown'],
    ['part=1', 400, 'part-malformed'],
    ['table=funding&part=0', 400, 'part-malformed'],
    ['table=funding&part=1.5', 400, 'part-malformed'],
    ['table=funding&part=1&part=2', 400, 'part-malformed'],
    ['table=funding&part=2', 404, 'part-unknown'],
  ])('/api/dataset?%s is refused: %i %s', async (query, status, code) => {
    expect(await as('board', '/api/dataset', { query })).toEqual(refusal(status, code))
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

describe('a dataset larger than a function\'s answer', () => {
  const rows = manyAwards(25_000)

  beforeEach(() => publish(smallDataset({ funding: rows, staffing: [] }), '2026-11-22T11:00:00.000Z'))

  test('is refused as it is, and answered compressed', async () => {
    expect(await as('board', '/api/dataset')).toEqual(refusal(413, 'answer-too-large'))
    expect(await as('board', '/api/dataset', { query: 'table=funding' })).toEqual(refusal(413, 'answer-too-large'))
    for (const encoding of ['br', 'gzip']) {
      const answer = await as('board', '/api/dataset', { headers: { 'accept-encoding': encoding } })
      expect(answer).toMatchObject({ statusCode: 200, headers: { 'content-encoding': encoding } })
      expect((JSON.parse(decoded(answer, encoding)) as Dataset).funding).toHaveLength(rows.length)
    }
  })

  test('is answered in parts, each of which a function can give, and which make the whole', async () => {
    const codes: string[] = []
    let parts = 1
    for (let part = 1; part <= parts; part++) {
      const answer = await as('board', '/api/dataset', { query: `table=funding&part=${part}` })
      expect(answer.statusCode).toBe(200)
      expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(6 * 1024 * 1024)
      const told = jsonOf(answer) as { part: number; parts: number; funding: { code: string }[] }
      expect(told.part).toBe(part)
      parts = told.parts
      codes.push(...told.funding.map(({ code }) => code))
    }
    expect(parts).toBeGreaterThan(1)
    expect(codes).toEqual(rows.map(({ code }) => code))
    expect(await as('board', '/api/dataset', { query: `table=funding&part=${parts + 1}` })).toEqual(refusal(404, 'part-unknown'))
  })
})

describe('POST /api/sync', () => {
  const reading = '0123456789abcdef'.repeat(4)
  const JSON_TYPE = { 'content-type': 'application/json' }
  const post = (asked: Asked = {}) => as('coordinator', '/api/sync', { method: 'POST', headers: JSON_TYPE, body: '{}', ...asked })

  test.each<[string, Asked, string | null]>([
    ['an empty object', {}, null],
    ['no body', { body: '' }, null],
    ['a character set', { headers: { 'content-type': 'Application/JSON; charset=utf-8' } }, null],
    ['a program that says nothing at all', { headers: {}, body: undefined }, null],
    ['a reading to accept', { body: JSON.stringify({ accept: reading }) }, reading],
    ['nothing to accept', { body: '{"accept":null}' }, null],
    ['a body in base64', { body: Buffer.from(JSON.stringify({ accept: reading })).toString('base64'), isBase64Encoded: true }, reading],
  ])('with %s starts a sync and names it', async (_, asked, accept) => {
    const answer = await post(asked)
    expect(answer).toEqual({
      statusCode: 202,
      headers: { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8', vary: 'Authorization', 'x-content-type-options': 'nosniff' },
      body: expect.any(String),
      isBase64Encoded: false,
    })
    const { reading: request, ...rest } = jsonOf(answer) as { reading: string }
    expect(rest).toEqual({})
    expect(request).toMatch(/^[0-9a-f-]{36}$/)
    expect(started).toEqual([{ publish: 'at-once', accept, request, askedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string }])
  })

  test('names every sync otherwise', async () => {
    const names = await Promise.all([1, 2, 3].map(async () => jsonOf(await post())))
    expect(new Set(names.map(name => JSON.stringify(name))).size).toBe(3)
  })

  test.each<[string, Asked, number, string]>([
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'accept=1' }, 415, 'content-type-unsupported'],
    ['plain text', { headers: { 'content-type': 'text/plain' } }, 415, 'content-type-unsupported'],
    ['a body of no type', { headers: {} }, 415, 'content-type-unsupported'],
    ['another site\'s page without a body', { headers: { origin: 'https://evil.example' }, body: '' }, 415, 'content-type-unsupported'],
    ['another site\'s link without a body', { headers: { 'sec-fetch-site': 'cross-site' }, body: '' }, 415, 'content-type-unsupported'],
    ['no JSON', { body: '{' }, 400, 'body-malformed'],
    ['no object', { body: '[]' }, 400, 'body-malformed'],
    ['null', { body: 'null' }, 400, 'body-malformed'],
    ['another field', { body: '{"publish":"at-once"}' }, 400, 'body-malformed'],
    ['a reading that is no hash', { body: '{"accept":"abc"}' }, 400, 'body-malformed'],
    ['a reading that is a number', { body: '{"accept":1}' }, 400, 'body-malformed'],
  ])('with %s is refused', async (_, asked, status, code) => {
    const { accept } = REFUSED_ACCEPT[code] ?? {}
    expect(await post(asked)).toEqual(refusal(status, code, accept === undefined ? {} : { accept }))
    expect(started).toEqual([])
  })

  test.each([[['board']], [['auditor']], [['board', 'auditor']], [[]]] as Role[][][])('is not for %j', async roles => {
    expect(await as(roles, '/api/sync', { method: 'POST', headers: JSON_TYPE, body: '{}' })).toEqual(refusal(403, 'role-missing'))
    expect(started).toEqual([])
  })

  test('without a token is refused before anything is read', async () => {
    expect(await ask(api, '/api/sync', { method: 'POST' })).toMatchObject({ statusCode: 401 })
    expect(started).toEqual([])
  })

  test('says so where the sync function can\'t be started', async () => {
    const stopped = createApi({
      rolesOf: async () => ['coordinator'],
      openLedger: async () => ledger,
      keptPacks: null,
      startSync: syncStarter('streekboek-sync'),
      logError: line => logged.push(line),
    })
    vi.stubEnv('AWS_ENDPOINT_URL_LAMBDA', 'http://127.0.0.1:1')
    vi.stubEnv('AWS_REGION', 'local')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local')
    try {
      expect(await ask(stopped, '/api/sync', { method: 'POST', headers: JSON_TYPE })).toEqual(refusal(503, 'sync-unavailable', { 'retry-after': '30' }))
    } finally {
      vi.unstubAllEnvs()
    }
    expect(logged).toHaveLength(1)
  })
})

const REFUSED_ACCEPT: Record<string, { accept: string }> = { 'content-type-unsupported': { accept: 'application/json' } }

describe('before anything is published', () => {
  test('/api/status, /api/problems and /api/revisions say so', async () => {
    expect(jsonOf(await as('auditor', '/api/status'))).toEqual({
      roles: ['auditor'], title: null, revision: null, hash: null, seal: null, publishedAt: null, signedBy: null, asked: null, checkedAt: null, outcome: null, held: null, waiting: null, failed: null,
      feedbackFailed: null, request: null, spreadsheet: null, columns: null, contact: null, problems: { error: 0, warning: 0, info: 0 },
    })
    expect(jsonOf(await as('auditor', '/api/problems'))).toEqual({ reading: null, checkedAt: null, outcome: null, problems: [] })
    expect(jsonOf(await as('auditor', '/api/revisions'))).toEqual({ revisions: [], next: null })
  })

  test('/api/changes and /api/history are refused', async () => {
    expect(await as('board', '/api/changes')).toEqual(refusal(404, 'nothing-published'))
    expect(await as('board', '/api/changes', { query: 'from=0' })).toEqual(refusal(404, 'nothing-published'))
    expect(await as('board', '/api/changes', { query: 'from=0&to=1' })).toEqual(refusal(404, 'revision-unknown'))
    expect(await as('board', '/api/history', { query: 'tab=Projecten&code=SB-01' })).toEqual(refusal(404, 'nothing-published'))
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
    keptPacks: null,
    startSync: async () => {},
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
