import { BatchWriteItemCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../../functions/api/api.ts'
import type { RevisionsAnswer } from '../../functions/api/revisions-answer.ts'
import { sha256 } from '../../functions/ledger/content.ts'
import { revisionKey } from '../../functions/ledger/keys.ts'
import { openLedger } from '../../functions/ledger/ledger.ts'
import { headerJson, nextRevision, sealRevision, type Revision, type RevisionHeader } from '../../functions/ledger/revision.ts'
import { reckonChain } from '../../web/audit-seals.ts'
import { browserSha256 } from '../../web/digests.ts'
import { allRevisions } from '../../web/revisions.ts'
import { openService } from '../../web/service.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'
import { ask } from './requests.ts'

const REVISIONS = 10_000
const LAMBDA_ANSWER = 6 * 1024 * 1024

let engine: Engine
let revisions: Revision[]
let api: ReturnType<typeof createApi>
let role: 'board' | 'auditor'

beforeAll(async () => {
  engine = await startDynalite()
  const tableName = await freshTable(engine.client)
  revisions = longChain()
  await store(engine.client, tableName, revisions)
  api = createApi({
    rolesOf: async () => [role],
    openLedger: async () => openLedger(engine.client, tableName),
    keptPacks: null,
    startSync: async () => {},
    logError: line => expect.fail(line),
  })
}, 120_000)
afterAll(() => engine.close())

const EDITOR = 'coordinator.westhoek@example.org'
const saltOf = (revision: number) => sha256(`salt ${revision}`).slice(0, 32)
/** From before it was sealed when the sheet was edited: so many of the first. */
const OLDER = 1_500
/** Of which the name was erased. */
const ERASED = [1_000, 9_999]

/** Each four hours after the one before; every one accepts something, as the longest header does. */
function longChain(): Revision[] {
  const chain: Revision[] = []
  for (let index = 0; index < REVISIONS; index++) {
    const previous = chain.at(-1) ?? null
    const digest = (name: string) => sha256(`${name} ${index}`)
    const header: RevisionHeader = {
      format: 1,
      ...nextRevision(previous, new Date(Date.UTC(2026, 0, 1, index * 4))),
      hash: digest('content'),
      reading: digest('reading'),
      counts: { Domeinen: 12, Projecten: 20_000, Subsidies: 50_000 + index, Personeel: 20_000, Gemeenten: 17, Prioriteiten: 6, Vergaderingen: 40 },
      changes: { added: index, changed: 12_345, removed: 0 },
      accepted: { reading: digest('reading'), by: 'command', guards: ['column-lost', 'rows-lost', 'total-swing'] },
      payloads: { report: digest('report'), changes: digest('changes'), places: digest('places'), cells: digest('cells'), problems: digest('problems'), rules: digest('rules') },
      editorCommitment: sha256(`${saltOf(index + 1)}${EDITOR}`),
      ...(index >= OLDER && { editedAt: '2026-11-22T10:59:00.000Z' }),
    }
    chain.push(sealRevision(header, EDITOR))
  }
  return chain
}

async function store(client: DynamoDBClient, tableName: string, chain: readonly Revision[]): Promise<void> {
  for (let first = 0; first < chain.length; first += 25) {
    await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: chain.slice(first, first + 25).map(revision => {
      const { pk, sk } = revisionKey(revision.revision)
      const { seal, publishedAt } = revision
      const [name, salt] = [{ S: EDITOR }, { S: saltOf(revision.revision) }]
      const named: Record<string, AttributeValue> = ERASED.includes(revision.revision) ? {} : revision.revision <= OLDER ? { editor: name, editorSalt: salt } : { editor: { M: { name, salt } } }
      return { PutRequest: { Item: {
        pk: { S: pk }, sk: { S: sk }, publishedAt: { S: publishedAt }, header: { S: headerJson(revision) }, seal: { S: seal }, ...named,
      } } }
    }) } }))
  }
}

async function get(query: string, as: typeof role = 'auditor') {
  role = as
  const { statusCode, body = '' } = await ask(api, '/api/revisions', { query })
  return { statusCode, size: JSON.stringify(body).length, json: JSON.parse(body) as RevisionsAnswer & { code?: string } }
}
const numbers = ({ revisions: told }: RevisionsAnswer) => [told[0]?.revision, told.at(-1)?.revision, told.length]

describe('of ten thousand revisions', () => {
  test.each([
    ['', [5_001, 10_000, 5_000], 5_001],
    ['limit=50', [9_951, 10_000, 50], 9_951],
    ['limit=50&before=9951', [9_901, 9_950, 50], 9_901],
    ['before=5001', [1, 5_000, 5_000], null],
    ['before=51&limit=50', [1, 50, 50], null],
    ['before=2&limit=1', [1, 1, 1], null],
    ['before=1', [undefined, undefined, 0], null],
    ['before=20000&limit=2', [9_999, 10_000, 2], 9_999],
    ['header=true', [9_001, 10_000, 1_000], 9_001],
    ['header=true&before=4&limit=2', [2, 3, 2], 2],
  ])('?%s are answered ascending, with the way to the older ones, in what a function may answer', async (query, expected, next) => {
    const { statusCode, json, size } = await get(query)
    expect([statusCode, numbers(json), json.next, size < LAMBDA_ANSWER]).toEqual([200, expected, next, true])
    expect(json.revisions.every(({ revision }, index) => revision === (expected[0] ?? 0) + index)).toBe(true)
  })

  test('each is told as ever; its sealed text only when it is asked for, its editor only to who may know', async () => {
    const { revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes, accepted, editor, editedAt } = revisions[6_999] as Revision
    const told = { revision, hash, previousHash, seal, previousSeal, publishedAt, counts, changes, accepted }
    expect((await get('before=7001&limit=1')).json).toEqual({ revisions: [{ ...told, signedBy: null, editor, editedAt, editorSalt: saltOf(7_000) }], next: 7_000 })
    expect((await get('before=7001&limit=1&header=true', 'board')).json).toEqual({ revisions: [{ ...told, signedBy: null, header: headerJson(revisions[6_999] as Revision) }], next: 7_000 })
    expect((await get('header=true', 'board')).json.revisions.some(each => /coordinator.westhoek|editorSalt/.test(JSON.stringify(each)))).toBe(false)
  })

  test('each name comes with the salt of the commitment to it, wherever that stands; an erased one with none', async () => {
    const { json: { revisions: told } } = await get('before=2001')
    expect(told.map(({ editor, editedAt, editorSalt }) => [editor, editedAt, editorSalt])).toEqual(Array.from({ length: 2_000 }, (_, index) => [
      ...(index + 1 === 1_000 ? [null] : [EDITOR]), index < OLDER ? null : '2026-11-22T10:59:00.000Z', index + 1 === 1_000 ? null : saltOf(index + 1),
    ]))
  })

  test('an auditor\'s page holds every name against its commitment', async () => {
    role = 'auditor'
    const service = openService(async path => {
      const { statusCode = 500, body = '' } = await ask(api, '/api/revisions', { query: path.split('?')[1] ?? '' })
      return new Response(body, { status: statusCode })
    })
    const chain = await reckonChain(service, 3, browserSha256, () => undefined)
    expect([chain?.unsealed, chain?.names]).toEqual([[], { held: REVISIONS - 2, erased: ERASED, wrong: [] }])
  }, 60_000)

  test('by which key each is signed is told only where few are asked for', async () => {
    const withKeys = await Promise.all(['limit=100', 'limit=101', '', 'header=true'].map(async query => (await get(query)).json.revisions.every(revision => 'signedBy' in revision)))
    expect(withKeys).toEqual([true, false, false, false])
  })

  test('a page walks them all: each once, each seal reckoned from what it covers', async () => {
    const paths: string[] = []
    role = 'board'
    const service = openService(async path => {
      paths.push(path)
      const { statusCode = 500, body = '' } = await ask(api, '/api/revisions', { query: path.split('?')[1] ?? '' })
      return new Response(body, { status: statusCode })
    })
    const listed = await allRevisions(service)
    expect([listed.kind === 'found' && listed.body.map(({ seal }) => seal), paths.length]).toEqual([revisions.map(({ seal }) => seal), 2])
    const chain = await reckonChain(service, 3, browserSha256, () => undefined)
    expect([chain?.revisions.length, chain?.unsealed, chain?.sealedReport, chain?.names, paths.length]).toEqual([REVISIONS, [], revisions[2]?.payloads.report, null, 12])
  }, 60_000)

  test.each(['limit=0', 'limit=5001', 'limit=1001&header=true', 'limit=x', 'limit=1&limit=2', 'before=0', 'before=-1', 'before=2.5', 'before=1&before=2', 'header=1', 'header=true&header=true'])('?%s is refused', async query => {
    const { statusCode, json } = await get(query)
    expect([statusCode, json.code]).toEqual([400, 'revisions-malformed'])
  })
})
