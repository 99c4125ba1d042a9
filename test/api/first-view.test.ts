import { brotliDecompressSync } from 'node:zlib'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApi } from '../../functions/api/api.ts'
import { firstViewDrawer, type DrawFirstView } from '../../functions/api/first-view-answer.ts'
import { tokenVerifier, type Role } from '../../functions/api/token.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'
import { award, placesOf, previousOf, smallDataset } from '../ledger/datasets.ts'
import { ask, AUDIENCE, ISSUER, makeSigner, sign, type Answered, type Signer } from './requests.ts'

let engine: Engine
let signer: Signer
let ledger: Ledger
let api: ReturnType<typeof createApi>
let drawn: Parameters<DrawFirstView>[0][]
let now: string

const SIZE = 'width=1184&height=224&theme=light'

beforeAll(async () => {
  engine = await startDynalite()
  signer = await makeSigner()
})
afterAll(() => engine.close())

beforeEach(async () => {
  const tableName = await freshTable(engine.client)
  ledger = openLedger(engine.client, tableName)
  drawn = []
  now = '2026-11-28T10:00:00.000Z'
  api = apiWith(async () => figures => {
    drawn.push(figures)
    return `<h1>${figures.status.revision} ${figures.theme} ${figures.plot.width}×${figures.plot.height} ${figures.now.toISOString()}</h1>`
  }, tableName)
})

function apiWith(drawer: () => Promise<DrawFirstView>, tableName = 'none') {
  return createApi({
    rolesOf: tokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: signer.jwks, rolesClaim: 'roles' }),
    openLedger: async () => openLedger(engine.client, tableName),
    keptPacks: null,
    startSync: async () => undefined,
    firstViewDrawer: drawer,
    now: () => new Date(now),
    logError: () => undefined,
  })
}

async function publish(amountCents: number): Promise<void> {
  const dataset = smallDataset({ funding: [award('S-001', { amountCents })] })
  const packed = packDataset(dataset)
  await ledger.publish({ dataset, packed, places: placesOf(dataset), reading: 'a'.repeat(64), accepted: null, editor: null, now: new Date(`2026-11-2${amountCents}T10:00:00Z`) }, await previousOf(ledger, packed))
}

async function asked(query = SIZE, headers: Record<string, string> = {}, role: Role | null = 'board', of = api): Promise<Answered> {
  return ask(of, '/api/first-view', { query, headers: { ...(role && { authorization: `Bearer ${await sign(signer, { roles: role })}` }), ...headers } })
}

/** The lines that it was drawn of, and the drawing. */
function linesOf({ body = '' }: Pick<Answered, 'body'>): { status: unknown; overview: unknown; html: string } {
  const [status = '', overview = '', ...html] = body.split('\n')
  return { status: JSON.parse(status), overview: JSON.parse(overview), html: html.join('\n') }
}

test('is drawn of the last revision, for the reader\'s screen and the day, and comes with what it was drawn of', async () => {
  await publish(1)
  await publish(2)
  const answer = await asked()
  const signed = { headers: { authorization: `Bearer ${await sign(signer, { roles: 'board' })}` } }
  const [status, overview] = await Promise.all(['/api/status', '/api/overview'].map(async path => JSON.parse((await ask(api, path, signed)).body ?? '') as unknown))
  expect(linesOf(answer)).toEqual({ status, overview, html: '<h1>2 light 1184×224 2026-11-28T10:00:00.000Z</h1>' })
  expect(answer).toEqual({
    statusCode: 200,
    headers: {
      'cache-control': 'private, no-cache',
      'content-type': 'text/plain; charset=utf-8',
      etag: expect.stringMatching(/^"[0-9a-f]{32}-identity"$/),
      vary: 'Accept-Encoding, Authorization',
      'x-content-type-options': 'nosniff',
    },
    isBase64Encoded: false,
    body: expect.any(String),
  })
  expect(drawn).toMatchObject([{ status: { revision: 2, roles: ['board'] }, overview: { revision: 2 } }])
  expect(linesOf(await asked('width=350&height=208&theme=dark')).html).toBe('<h1>2 dark 350×208 2026-11-28T10:00:00.000Z</h1>')
})

test('comes compressed, and not again to who has it', async () => {
  await publish(1)
  const answer = await asked(SIZE, { 'accept-encoding': 'br' })
  expect(linesOf({ body: brotliDecompressSync(Buffer.from(answer.body ?? '', 'base64')).toString() }).html).toMatch(/^<h1>1 light/)
  const again = await asked(SIZE, { 'accept-encoding': 'br', 'if-none-match': String(answer.headers?.['etag']) })
  expect([again.statusCode, again.body]).toEqual([304, undefined])
})

test('the same is drawn once; another screen, another reader, another hour, another revision is drawn anew', async () => {
  await publish(3)
  for (let time = 0; time < 3; time++) await asked()
  expect(drawn).toHaveLength(1)
  await asked('width=350&height=208&theme=light')
  await asked('width=1184&height=224&theme=dark')
  await asked(SIZE, {}, 'auditor')
  expect(drawn).toHaveLength(4)
  now = '2026-11-28T11:00:00.000Z'
  await asked()
  await publish(4)
  await asked()
  expect(drawn).toHaveLength(6)
})

test.each([
  ['', 400, 'drawing-malformed'],
  ['width=1184&height=224', 400, 'drawing-malformed'],
  ['width=1184&height=224&theme=sepia', 400, 'drawing-malformed'],
  ['width=0&height=224&theme=light', 400, 'drawing-malformed'],
  ['width=-5&height=224&theme=light', 400, 'drawing-malformed'],
  ['width=12345&height=224&theme=light', 400, 'drawing-malformed'],
  ['width=1e3&height=224&theme=light', 400, 'drawing-malformed'],
  [SIZE, 404, 'nothing-published'],
])('"%s" before anything is published is refused: %s %s', async (query, status, code) => {
  const answer = await asked(query)
  expect([answer.statusCode, JSON.parse(answer.body ?? '')]).toEqual([status, expect.objectContaining({ code, status })])
  expect(drawn).toEqual([])
})

test('who isn\'t signed in gets nothing', async () => {
  expect((await asked(SIZE, {}, null)).statusCode).toBe(401)
})

test('where nothing draws it, it is missing; what draws is loaded once, when it is first asked for', async () => {
  expect(JSON.parse((await asked(SIZE, {}, 'board', apiWith(firstViewDrawer(null)))).body ?? '')).toMatchObject({ status: 404, code: 'drawing-missing' })
  const folder = await mkdtemp(join(tmpdir(), 'drawing-'))
  try {
    const file = join(folder, 'first-view.mjs')
    const load = firstViewDrawer(file)
    await writeFile(file, 'let drawn = 0\nexport const drawFirstView = () => `drawn ${++drawn}`\n')
    const [one, other] = await Promise.all([load(), load()])
    const figures = {} as Parameters<DrawFirstView>[0]
    expect([one(figures), other(figures)]).toEqual(['drawn 1', 'drawn 2'])
  } finally {
    await rm(folder, { recursive: true })
  }
})
