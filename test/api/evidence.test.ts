import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../../functions/api/api.ts'
import type { Role } from '../../functions/api/token.ts'
import { fingerprintOf } from '../../functions/evidence/fingerprint.ts'
import { parseManifest } from '../../functions/evidence/manifest.ts'
import { filesOf } from '../../functions/evidence/zip.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import { sync } from '../../functions/sync/sync.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { bundleRules } from '../../scripts/verify/rules-bundle.ts'
import { verifyPack } from '../../scripts/verify/verification.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'
import { newSigner } from '../evidence/packs.ts'
import { fakeSheet, gridFrom, smallTabs, withAmount, type Tabs } from '../sync/workbooks.ts'
import { ask, type Asked } from './requests.ts'

let engine: Engine
let rules: string
const signer = newSigner()

beforeAll(async () => {
  [engine, rules] = await Promise.all([startDynalite(), bundleRules()])
})
afterAll(() => engine.close())

interface Place {
  ledger: Ledger
  publish: (tabs: Tabs, text?: string) => Promise<void>
  get: (query: string, role?: Role, headers?: Asked['headers']) => ReturnType<typeof ask>
  status: () => Promise<Record<string, unknown>>
}

async function openPlace(): Promise<Place> {
  const tableName = await freshTable(engine.client)
  const ledger = openLedger(engine.client, tableName)
  let asks: Role = 'auditor'
  let clock = Date.parse('2026-11-22T11:00:00.000Z')
  const api = createApi({
    rolesOf: async () => [asks],
    openLedger: async () => openLedger(engine.client, tableName),
    startSync: async () => {},
    logError: line => expect.fail(line),
  })
  return {
    ledger,
    async publish(tabs, text = rules) {
      const { status } = await sync({
        spreadsheetId: 'sheet-1', sheet: fakeSheet(tabs), feedback: false, openLedger: async () => openLedger(engine.client, tableName),
        now: () => new Date(clock += 60_000), evidence: { rules: text, signer },
      }, { publish: 'at-once', accept: null, request: null })
      expect(status).toBe('published')
    },
    get(query, role = 'auditor', headers = {}) {
      asks = role
      return ask(api, '/api/evidence', { query, headers })
    },
    async status() {
      return JSON.parse((await ask(api, '/api/status')).body ?? '') as Record<string, unknown>
    },
  }
}

describe('the evidence pack of a revision', () => {
  let place: Place
  beforeAll(async () => {
    place = await openPlace()
    await place.publish(smallTabs())
    await place.publish(withAmount('75.334'))
  })

  test.each([['', 2], ['revision=1', 1], ['revision=2', 2]])('is a file that is genuine: %j', async (query, revision) => {
    const { statusCode, headers, body = '', isBase64Encoded } = await place.get(query)
    const pack = Buffer.from(body, 'base64')
    const manifest = parseManifest(Buffer.from(filesOf(pack)?.find(({ path }) => path === 'manifest.json')?.bytes ?? []).toString())
    expect({ statusCode, isBase64Encoded, headers, revision: manifest?.revision }).toEqual({
      statusCode: 200,
      isBase64Encoded: true,
      revision,
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="streekboek-versie-${revision}.zip"`,
        etag: expect.stringMatching(/^"[0-9a-f]{32}-whole"$/) as string,
        'cache-control': 'private, no-cache',
        vary: 'Authorization',
        'x-parts': '1',
        'x-content-type-options': 'nosniff',
      },
    })
    expect(await verifyPack(pack, { key: fingerprintOf(await signer.publicKey()), ownRules: rules })).toMatchObject({ genuine: true })
  })

  test('is not sent again to who has it, and is the same each time', async () => {
    const first = await place.get('')
    expect(await place.get('')).toEqual(first)
    expect(await place.get('', 'auditor', { 'if-none-match': String(first.headers?.['etag']) })).toMatchObject({ statusCode: 304 })
  })

  test('is signed by whom the status says', async () => {
    expect(await place.status()).toMatchObject({ revision: 2, signedBy: fingerprintOf(await signer.publicKey()) })
  })

  test.each<[Role]>([['board'], ['coordinator']])('is not for %s', async role => {
    expect(await place.get('', role)).toMatchObject({ statusCode: 403 })
  })

  test.each([
    ['part=0', 400, 'file-part-malformed'],
    ['part=1&part=1', 400, 'file-part-malformed'],
    ['part=2', 404, 'file-part-unknown'],
    ['revision=3', 404, 'revision-unknown'],
  ])('%s is refused: %i %s', async (query, statusCode, code) => {
    const answer = await place.get(query)
    expect([answer.statusCode, JSON.parse(answer.body ?? '')]).toMatchObject([statusCode, { code }])
  })
})

test('a pack larger than a function\'s answer is given in parts that make the whole', async () => {
  const place = await openPlace()
  await place.publish(smallTabs(), `${rules}// ${'a long remark '.repeat(500_000)}\n`)
  const whole = await place.get('')
  expect([whole.statusCode, whole.headers?.['x-parts'], JSON.parse(whole.body ?? '')]).toMatchObject([413, '2', { code: 'file-too-large' }])
  const parts = await Promise.all([1, 2].map(async part => {
    const { statusCode, headers, body = '' } = await place.get(`part=${part}`)
    expect([statusCode, headers?.['content-disposition']]).toEqual([200, `attachment; filename="streekboek-versie-1.zip.00${part}"`])
    expect(body.length).toBeLessThan(6 * 1024 * 1024)
    return Buffer.from(body, 'base64')
  }))
  expect(filesOf(Buffer.concat(parts))?.map(({ path }) => path)).toContain('manifest.json')
})

test('a revision from before there was evidence says so, in the status too', async () => {
  const place = await openPlace()
  const { content } = readWorkbook(gridFrom(smallTabs()))
  if (content === null) throw new Error('the workbook has errors')
  await place.ledger.publish({ ...content, packed: packDataset(content.dataset), reading: 'a'.repeat(64), accepted: null, editor: null, now: new Date('2026-01-01T00:00:00.000Z') }, null)
  const answer = await place.get('')
  expect([answer.statusCode, JSON.parse(answer.body ?? '')]).toMatchObject([404, { code: 'evidence-missing' }])
  expect(await place.status()).toMatchObject({ revision: 1, signedBy: null })
  // What follows it has evidence of its own, with the older one in its chain.
  await place.publish(withAmount('75.334'))
  const pack = Buffer.from((await place.get('')).body ?? '', 'base64')
  expect(await verifyPack(pack, { key: null, ownRules: rules })).toMatchObject({ genuine: true })
})
