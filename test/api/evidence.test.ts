import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../../functions/api/api.ts'
import { openKeptPacks, PacksUnavailable, type KeptPacks, type PackName } from '../../functions/api/kept-packs.ts'
import type { Role } from '../../functions/api/token.ts'
import { evidencePack } from '../../functions/evidence/evidence.ts'
import { fingerprintOf } from '../../functions/evidence/fingerprint.ts'
import { parseManifest } from '../../functions/evidence/manifest.ts'
import type { Signer } from '../../functions/evidence/signer.ts'
import { readEvidence, readEvidenceSignature } from '../../functions/evidence/stored-evidence.ts'
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
  publish: (tabs: Tabs, text?: string, key?: Signer) => Promise<void>
  /** Reads what says the same as what is published. */
  notice: (tabs: Tabs) => Promise<void>
  get: (query: string, role?: Role, headers?: Asked['headers'], path?: string) => ReturnType<typeof ask>
  status: (query?: string) => Promise<Record<string, unknown>>
  ask: (path: string, query: string) => ReturnType<typeof ask>
}

async function openPlace(keptPacks: KeptPacks | null = null, logError = (line: string): unknown => expect.fail(line)): Promise<Place> {
  const tableName = await freshTable(engine.client)
  const ledger = openLedger(engine.client, tableName)
  let asks: Role = 'auditor'
  let clock = Date.parse('2026-11-22T11:00:00.000Z')
  const api = createApi({
    rolesOf: async () => [asks],
    openLedger: async () => openLedger(engine.client, tableName),
    keptPacks,
    startSync: async () => {},
    logError,
  })
  const read = async (tabs: Tabs, text: string, key = signer) => (await sync({
    spreadsheetId: 'sheet-1', sheet: fakeSheet(tabs), feedback: false, openLedger: async () => openLedger(engine.client, tableName),
    now: () => new Date(clock += 60_000), evidence: { rules: text, signer: key },
  }, { publish: 'at-once', accept: null, request: null })).status
  return {
    ledger,
    async publish(tabs, text = rules, key = signer) {
      expect(await read(tabs, text, key)).toBe('published')
    },
    async notice(tabs) {
      expect(await read(tabs, rules)).toBe('unchanged')
    },
    get(query, role = 'auditor', headers = {}, path = '/api/evidence') {
      asks = role
      return ask(api, path, { query, headers })
    },
    ask: (path, query) => ask(api, path, { query }),
    async status(query = '') {
      return JSON.parse((await ask(api, '/api/status', { query })).body ?? '') as Record<string, unknown>
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

  test.each<[string, (number | null | undefined)[]]>([
    ['limit=50', [1, 2, 3]],
    ['limit=1&before=3', [2]],
    ['limit=2&header=true', [2, 3]],
    ['', [undefined, undefined, undefined]],
  ])('each revision names the key that signed it, to ?%s', async (query, expected) => {
    const rotated = await openPlace()
    const later = newSigner()
    const keys = [signer, signer, later]
    for (const [index, amount] of ['1', '2', '3'].entries()) await rotated.publish(withAmount(amount), rules, keys[index])
    const { revisions } = JSON.parse((await rotated.ask('/api/revisions', query)).body ?? '') as { revisions: { signedBy?: string }[] }
    const fingerprints = await Promise.all(keys.map(async key => fingerprintOf(await key.publicKey())))
    expect(revisions.map(({ signedBy }) => signedBy)).toEqual(expected.map(revision => (revision == null ? revision : fingerprints[revision - 1])))
    expect(await rotated.status()).toMatchObject({ signedBy: fingerprints[2] })
  })

  test.each<[Role]>([['board'], ['coordinator']])('is not for %s', async role => {
    expect(await place.get('', role)).toMatchObject({ statusCode: 403 })
  })

  test.each([
    ['revision=0', 400, 'revision-malformed'],
    ['revision=3', 404, 'revision-unknown'],
  ])('%s is refused: %i %s', async (query, statusCode, code) => {
    const answer = await place.get(query)
    expect([answer.statusCode, JSON.parse(answer.body ?? '')]).toMatchObject([statusCode, { code }])
  })
})

describe('where a revision was read from', () => {
  const columnsOf = async (place: Place, query: string) => (await place.status(query))['asked'] as { columns: Record<string, Record<string, string>> | null }
  const { Subsidies: [header = [], row = []] = [] } = smallTabs()
  const shifted = smallTabs({ Subsidies: [['Nota', ...header], ['', ...row.with(4, '80.000')]] })
  const letters = { Code: 'A', Soort: 'B', Verstrekker: 'C', Project: 'D', Bedrag: 'E', Basis: 'F', Start: 'G', Einde: 'H', Status: 'I' }

  test('the status says in which columns it stood then, and of the last one where it stands now', async () => {
    const place = await openPlace()
    await place.publish(smallTabs())
    await place.publish(shifted)
    expect((await columnsOf(place, 'revision=1')).columns).toMatchObject({ Subsidies: letters, Domeinen: { Code: 'A', Domein: 'B' } })
    expect((await columnsOf(place, 'revision=2')).columns).toMatchObject({ Subsidies: { Code: 'B', Bedrag: 'F', Status: 'J' } })
    expect((await place.status())['columns']).toMatchObject({ Subsidies: { Code: 'B', Bedrag: 'F' } })
  })

  test('an earlier revision with the content of the last keeps its own places', async () => {
    const place = await openPlace()
    await place.publish(smallTabs())
    await place.publish(withAmount('80.000'))
    await place.publish(smallTabs())
    await place.notice(smallTabs({ Subsidies: [header, header.map(() => ''), row] }))
    const rowOf = async (query: string) => (JSON.parse((await place.get(query, 'board', {}, '/api/dataset')).body ?? '') as { funding: { source: { row: number } }[] }).funding.map(({ source }) => source.row)
    expect([await rowOf('revision=1'), await rowOf('revision=3'), await rowOf('')]).toEqual([[2], [3], [3]])
  })

  test('what was to be remarked about it stays to be read, for who may', async () => {
    const place = await openPlace()
    await place.publish(smallTabs({ Domeinen: [['Code', 'Domein'], ['SB', 'Sociaal beleid'], ['VT', 'Leeg domein']] }))
    await place.publish(smallTabs())
    const [first, second] = await Promise.all(['revision=1', 'revision=2'].map(async query => JSON.parse((await place.get(query, 'coordinator', {}, '/api/problems')).body ?? '') as { problems: { code: string }[] }))
    const evidence = await readEvidence(place.ledger.reader, 1)
    expect(first).toMatchObject({ revision: 1, outcome: 'published', reading: expect.stringMatching(/^[0-9a-f]{64}$/) as string, problems: JSON.parse(evidence?.content.problems ?? '') as unknown })
    expect(second).toMatchObject({ revision: 2 })
    expect([first, second].map(each => each?.problems.some(({ code }) => code === 'domain-empty'))).toEqual([true, false])
    expect(await place.get('revision=1', 'board', {}, '/api/problems')).toMatchObject({ statusCode: 403 })
    expect(await place.get('revision=9', 'auditor', {}, '/api/problems')).toMatchObject({ statusCode: 404 })
  })
})

describe('a pack larger than a function\'s answer', () => {
  const large = () => `${rules}// ${'a long remark '.repeat(500_000)}\n`
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kept-packs-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('is kept elsewhere, whole, and answered by the address', async () => {
    const place = await openPlace(openKeptPacks({ folder }))
    await place.publish(smallTabs(), large())
    const { statusCode, headers, body } = await place.get('')
    expect({ statusCode, headers, body }).toEqual({
      statusCode: 303,
      headers: {
        location: expect.stringMatching(/^\/packs\/\d{13}-[0-9a-f]{32}\/streekboek-versie-1\.zip$/) as string,
        etag: expect.stringMatching(/^"[0-9a-f]{32}-whole"$/) as string,
        'cache-control': 'no-store',
        vary: 'Authorization',
        'x-content-type-options': 'nosniff',
      },
      body: '',
    })
    const pack = await readFile(join(folder, String(headers?.['location']).replace('/packs/', '')))
    const evidence = await readEvidence(place.ledger.reader, 1)
    expect([pack.length > 6_000_000, evidence !== null && pack.equals(evidencePack(evidence.content, evidence.signature))]).toEqual([true, true])
    expect(await place.get('', 'auditor', { 'if-none-match': String(headers?.['etag']) })).toMatchObject({ statusCode: 304 })
  })

  test.each<[Role]>([['board'], ['coordinator']])('has no address for %s', async role => {
    const kept: string[] = []
    const place = await openPlace({ find: async () => '/packs/x.zip', keep: async ({ name }) => kept.push(name).toString() })
    await place.publish(smallTabs())
    const { statusCode, headers } = await place.get('', role)
    expect([statusCode, headers?.['location'], kept]).toEqual([403, undefined, []])
  })

  test('isn\'t made where it is kept already', async () => {
    const kept: PackName[] = []
    const place = await openPlace({
      find: async ({ hash, name }) => kept.some(pack => pack.hash === hash) ? `/packs/${hash}/${name}?again` : null,
      keep: async ({ hash, name }) => {
        kept.push({ hash, name })
        return `/packs/${hash}/${name}?first`
      },
    })
    await place.publish(smallTabs(), large())
    const addresses = [await place.get(''), await place.get('')].map(({ headers }) => headers?.['location'])
    const signature = await readEvidenceSignature(place.ledger.reader, 1)
    const path = `/packs/${signature?.manifest}/streekboek-versie-1.zip`
    expect([addresses, kept.length]).toEqual([[`${path}?first`, `${path}?again`], 1])
  })

  test('can\'t be had where there is no place for it; the refusal says how else', async () => {
    const place = await openPlace(openKeptPacks(null))
    await place.publish(smallTabs(), large())
    const { statusCode, body = '' } = await place.get('')
    expect([statusCode, JSON.parse(body)]).toMatchObject([413, { code: 'file-too-large', detail: expect.stringContaining('npm run evidence') as string }])
  })

  test('waits for later where its place doesn\'t answer', async () => {
    const logged: string[] = []
    const place = await openPlace({
      find: async () => {
        throw new PacksUnavailable('no answer', { cause: new Error('socket') })
      },
      keep: async () => '',
    }, line => logged.push(line))
    await place.publish(smallTabs())
    const { statusCode, headers, body = '' } = await place.get('')
    expect([statusCode, headers?.['retry-after'], JSON.parse(body), logged.length]).toMatchObject([503, '30', { code: 'packs-unavailable' }, 1])
  })
})

test('a revision from before there was evidence says so, in the status too', async () => {
  const place = await openPlace()
  const { content } = readWorkbook(gridFrom(smallTabs()))
  if (content === null) throw new Error('the workbook has errors')
  await place.ledger.publish({ ...content, packed: packDataset(content.dataset), reading: 'a'.repeat(64), accepted: null, editor: null, now: new Date('2026-01-01T00:00:00.000Z') }, null)
  const answer = await place.get('')
  expect([answer.statusCode, JSON.parse(answer.body ?? '')]).toMatchObject([404, { code: 'evidence-missing' }])
  expect(await place.status('revision=1')).toMatchObject({ revision: 1, signedBy: null, asked: { revision: 1, columns: null } })
  expect(JSON.parse((await place.ask('/api/revisions', 'limit=1')).body ?? '')).toMatchObject({ revisions: [{ revision: 1, signedBy: null }] })
  expect(JSON.parse((await place.get('revision=1', 'auditor', {}, '/api/problems')).body ?? '')).toMatchObject({ code: 'evidence-missing' })
  // What follows it has evidence of its own, with the older one in its chain.
  await place.publish(withAmount('75.334'))
  const pack = Buffer.from((await place.get('')).body ?? '', 'base64')
  expect(await verifyPack(pack, { key: null, ownRules: rules })).toMatchObject({ genuine: true })
})
