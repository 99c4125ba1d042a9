import { GetItemCommand, paginateScan, PutItemCommand, QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countRows, type Dataset, type Places } from '#model/dataset.ts'
import { reportOf } from '#model/reckoning.ts'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { canonicalJson, sha256, valueOf } from '../../functions/ledger/content.ts'
import { openLedger, type Ledger } from '../../functions/ledger/ledger.ts'
import type { RecordedReading } from '../../functions/ledger/reading-record.ts'
import type { Proposal } from '../../functions/ledger/revision-plan.ts'
import { headerJson, sealRevision, type Revision } from '../../functions/ledger/revision.ts'
import { ENGINES, freshTable, type Engine } from '../dynamodb/engines.ts'
import { award, manyAwards, placesOf, previousOf, project, smallDataset } from './datasets.ts'

const NOON = new Date('2026-11-22T11:00:00.000Z')
const READING = 'a'.repeat(64)

function proposal(dataset: Dataset, change: Partial<Proposal> = {}): Proposal {
  return { dataset, packed: packDataset(dataset), places: placesOf(dataset), reading: READING, accepted: null, editor: null, now: NOON, ...change }
}

/** As a sync does: after somebody else was first, again with the new head. */
async function publish(ledger: Ledger, dataset: Dataset, change: Partial<Proposal> = {}): Promise<Revision> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const candidate = proposal(dataset, change)
    const revision = await ledger.publish(candidate, await previousOf(ledger, candidate.packed))
    if (revision !== null) return revision
  }
  throw new Error('never published')
}

const withAmount = (amountCents: number) => smallDataset({ funding: [award('S-001', { amountCents }), award('S-002')] })

describe.each(ENGINES)('on $name', ({ missing, start }) => {
  describe.skipIf(missing !== null)('the ledger', () => {
    let engine: Engine
    let client: DynamoDBClient
    let tableName: string
    let ledger: Ledger

    beforeAll(async () => {
      engine = await start()
      client = engine.client
    })
    afterAll(() => engine.close())
    beforeEach(async () => {
      tableName = await freshTable(client)
      ledger = openLedger(client, tableName)
    })

    async function keys(): Promise<string[]> {
      const all: string[] = []
      for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName })) all.push(...Items.map(item => item['pk']?.S ?? ''))
      return all
    }

    test('is empty before the first revision', async () => {
      expect(await ledger.head()).toBeNull()
      expect(await ledger.revisions()).toEqual([])
      expect(await ledger.revision(1)).toBeNull()
      expect(await ledger.revisionAsOf('2026-11-22')).toBeNull()
      expect(await ledger.lastReading()).toBeNull()
      expect(await ledger.problems()).toBeNull()
    })

    test('gives back the first revision whole', async () => {
      const dataset = smallDataset()
      const published = await ledger.publish(proposal(dataset, { editor: 'An Peeters' }), null)
      expect(published).toEqual({
        format: 1,
        revision: 1,
        hash: packDataset(dataset).hash,
        previousHash: null,
        previousSeal: null,
        publishedAt: '2026-11-22T11:00:00.000Z',
        reading: READING,
        counts: countRows(dataset),
        changes: { added: 11, changed: 0, removed: 0 },
        accepted: null,
        payloads: { report: expect.stringMatching(/^[0-9a-f]{64}$/), changes: expect.any(String), places: expect.any(String) },
        editorCommitment: expect.stringMatching(/^[0-9a-f]{64}$/),
        editedAt: null,
        seal: expect.stringMatching(/^[0-9a-f]{64}$/),
        editor: 'An Peeters',
      })
      if (published === null) throw new Error('not published')
      expect(await ledger.head()).toEqual(published)
      expect(await ledger.revision(1)).toEqual(published)
      expect(await ledger.revisions()).toEqual([published])
      expect(await ledger.dataset(published)).toEqual(dataset)
      expect(await ledger.places(published)).toEqual(placesOf(dataset))
      expect(valueOf(await ledger.changes(published))).toEqual({})
      expect(valueOf(await ledger.report(published))).toEqual({
        revision: 1, hash: published.hash, publishedAt: published.publishedAt, ...reportOf(dataset, 2026),
      })
    })

    test('a table without rows has no chunk, and the first revision writes its chunks and itself', async () => {
      await publish(ledger, smallDataset())
      expect(ledger.requests()).toEqual({ reads: 1, writes: 6 + 1 })
      expect(await keys()).toHaveLength(7)
    })

    test('a change of one row writes one chunk and one revision', async () => {
      await publish(ledger, smallDataset())
      const another = openLedger(client, tableName)
      const revision = await publish(another, withAmount(1))
      // The head, its chunks' names, and the one chunk that it doesn't share.
      expect(another.requests()).toEqual({ reads: 3, writes: 2 })
      expect(await keys()).toHaveLength(9)
      expect(revision.changes).toEqual({ added: 0, changed: 2, removed: 0 })
      expect(valueOf(await another.changes(revision))).toEqual({
        funding: {
          added: [],
          changed: [
            { identity: 'S-001', fields: [{ field: 'amountCents', before: 7_533_300, after: 1 }] },
            {
              identity: 'S-002',
              fields: [
                { field: 'amountCents', before: null, after: 7_533_300 },
                { field: 'basis', before: null, after: 'period' },
                { field: 'beneficiary', before: 'OCMW Koksijde', after: null },
              ],
            },
          ],
          removed: [],
        },
      })
    })

    test('content that was there before writes only its revision', async () => {
      await publish(ledger, withAmount(1))
      await publish(ledger, withAmount(2))
      const another = openLedger(client, tableName)
      const third = await publish(another, withAmount(1))
      expect(another.requests().writes).toBe(1)
      const revisions = await ledger.revisions()
      expect(third.hash).toBe(revisions[0]?.hash)
      expect(revisions.map(({ revision }) => revision)).toEqual([1, 2, 3])
    })

    test('earlier revisions read as they were', async () => {
      const amounts = [1, 2, 3, 4]
      for (const amount of amounts) await publish(ledger, withAmount(amount))
      for (const revision of await ledger.revisions()) {
        expect(await ledger.dataset(revision)).toEqual(withAmount(amounts[revision.revision - 1] ?? 0))
      }
    })

    test('a revision is later than the one before, even when the clock goes back', async () => {
      await publish(ledger, withAmount(1))
      await publish(ledger, withAmount(2))
      await publish(ledger, withAmount(3), { now: new Date('2020-01-01T00:00:00.000Z') })
      expect((await ledger.revisions()).map(({ publishedAt }) => publishedAt)).toEqual([
        '2026-11-22T11:00:00.000Z', '2026-11-22T11:00:00.001Z', '2026-11-22T11:00:00.002Z',
      ])
    })

    test.each([
      ['2026-03-28', null],
      ['2026-03-29', 1],
      ['2026-03-30', 2],
      ['2026-12-31', 2],
      ['2027-01-01', 3],
      ['2090-01-01', 3],
    ])('as of %s: revision %s', async (day, expected) => {
      await publish(ledger, withAmount(1), { now: new Date('2026-03-29T21:59:59.999Z') })
      await publish(ledger, withAmount(2), { now: new Date('2026-03-29T22:00:00.000Z') })
      await publish(ledger, withAmount(3), { now: new Date('2026-12-31T23:00:00.000Z') })
      expect((await ledger.revisionAsOf(day))?.revision ?? null).toBe(expected)
    })

    test('of publishers at the same time each gets its own number, in one chain without gaps', async () => {
      const amounts = Array.from({ length: 12 }, (_, index) => index + 1)
      const published = await Promise.all(amounts.map(amount => publish(openLedger(client, tableName), withAmount(amount))))
      const revisions = await ledger.revisions()
      expect(revisions).toEqual(published.toSorted((a, b) => a.revision - b.revision))
      expect(revisions.map(({ revision }) => revision)).toEqual(amounts)
      for (const [index, revision] of revisions.entries()) {
        const previous = revisions[index - 1]
        expect(revision.previousSeal).toBe(previous?.seal ?? null)
        expect(revision.previousHash).toBe(previous?.hash ?? null)
        expect(revision.publishedAt > (previous?.publishedAt ?? '')).toBe(true)
      }
    })

    test('of publishers after the same revision one publishes, and nothing of the others shows', async () => {
      const results = await Promise.all([1, 2, 3, 4, 5].map(amount => openLedger(client, tableName).publish(proposal(withAmount(amount)), null)))
      const published = results.filter(revision => revision !== null)
      expect(published.map(({ revision }) => revision)).toEqual([1])
      expect(await ledger.revisions()).toEqual(published)
    })

    test('when the sheet was edited is sealed', async () => {
      const editedAt = '2026-11-22T10:59:00.000Z'
      const published = await publish(ledger, smallDataset(), { editor: 'An Peeters', editedAt })
      expect(await ledger.head()).toMatchObject({ editedAt })
      expect(published.seal).not.toBe(sealRevision({ ...published, editedAt: null }, 'An Peeters').seal)
    })

    test('a revision from before that was sealed still opens, with the seal, the name and the salt that it had', async () => {
      const published = await publish(ledger, smallDataset(), { editor: 'An Peeters' })
      await publish(ledger, withAmount(2), { editor: 'Bert Claes' })
      const { editedAt: _, ...header } = published
      const older = sealRevision(header, 'An Peeters')
      const key = { pk: { S: 'revision' }, sk: { S: '0000000001' } }
      const { Item: item = {} } = await client.send(new GetItemCommand({ TableName: tableName, Key: key }))
      await client.send(new PutItemCommand({ TableName: tableName, Item: {
        ...item, header: { S: headerJson(older) }, seal: { S: older.seal }, editor: { S: 'An Peeters' }, editorSalt: { S: 'salt' },
      } }))
      expect(headerJson(older)).not.toContain('editedAt')
      expect(await ledger.revision(1)).toEqual(older)
      expect((await ledger.revisions())[0]).toEqual(older)
      const records = await ledger.records(null, 10, true)
      expect(records.map(({ revision: { editor }, editorSalt }) => [editor, editorSalt])).toEqual([['An Peeters', 'salt'], ['Bert Claes', expect.stringMatching(/^[0-9a-f]{32}$/)]])
      expect((await ledger.records(null, 10, false)).map(({ editorSalt }) => editorSalt)).toEqual([null, null])
    })

    test('the seal covers the header, and not the editor\'s name', async () => {
      const published = await publish(ledger, smallDataset(), { editor: 'An Peeters' })
      const key = { pk: { S: 'revision' }, sk: { S: '0000000001' } }
      const { Item: item = {} } = await client.send(new GetItemCommand({ TableName: tableName, Key: key }))
      expect(item['header']?.S).toBe(headerJson(published))
      expect(item['header']?.S).not.toContain('Peeters')

      const { editor: _, ...erased } = item
      await client.send(new PutItemCommand({ TableName: tableName, Item: erased }))
      expect(await ledger.head()).toEqual({ ...published, editor: null })

      await client.send(new PutItemCommand({ TableName: tableName, Item: { ...item, header: { S: headerJson({ ...published, revision: 2 }) } } }))
      await expect(ledger.head()).rejects.toThrow('a revision is not what was sealed')
    })

    test('an acceptance is under the seal, and isn\'t inherited', async () => {
      const accepted = { reading: 'b'.repeat(64), by: 'sheet', guards: ['rows-lost', 'total-swing'] } as const
      const published = await publish(ledger, smallDataset(), { accepted: { ...accepted, guards: [...accepted.guards] } })
      expect(published.accepted).toEqual(accepted)
      expect(await ledger.head()).toEqual(published)
      expect(headerJson(published)).toContain('"accepted":{"by":"sheet"')
      expect(sha256(headerJson({ ...published, accepted: null }))).not.toBe(published.seal)
      expect((await publish(ledger, withAmount(1))).accepted).toBeNull()
    })

    test('a revision that was sealed before there were guards is read as one without acceptance', async () => {
      const published = await publish(ledger, smallDataset())
      const { accepted: _, ...header } = JSON.parse(headerJson(published)) as Record<string, unknown>
      const json = canonicalJson(header)
      const key = { pk: { S: 'revision' }, sk: { S: '0000000001' } }
      const { Item: item = {} } = await client.send(new GetItemCommand({ TableName: tableName, Key: key }))
      await client.send(new PutItemCommand({ TableName: tableName, Item: { ...item, header: { S: json }, seal: { S: sha256(json) } } }))
      expect(await ledger.head()).toEqual({ ...published, seal: sha256(json) })
    })

    test('what two contents don\'t share is the rows of the chunks that differ', async () => {
      const rows = manyAwards(2000)
      const head = await publish(ledger, smallDataset({ funding: rows }))
      const after = smallDataset({ funding: rows.slice(1) })
      const { before, after: now, newChunks } = await ledger.differing(head, packDataset(after))
      expect(newChunks).toHaveLength(1)
      expect(before.domains).toEqual([])
      expect(before.funding.length).toBeLessThan(1000)
      expect(before.funding).toEqual([rows[0], ...now.funding])
    })

    test('a large table is stored in chunks, and a change of one row among 20.000 writes one of them', async () => {
      const rows = manyAwards(20_000)
      const dataset = smallDataset({ funding: rows })
      const first = await publish(ledger, dataset)
      expect(await ledger.dataset(first)).toEqual(dataset)

      const another = openLedger(client, tableName)
      const changed = smallDataset({ funding: rows.with(7777, award('S-007777', { amountCents: 5, project: null, domain: 'SB' })) })
      const second = await publish(another, changed)
      expect(second.changes).toEqual({ added: 0, changed: 1, removed: 0 })
      expect(another.requests().writes).toBe(2)
      expect(await ledger.dataset(second)).toEqual(changed)
      expect(await ledger.dataset(first)).toEqual(dataset)
    })

    test('a report, changes and places too large for one item are stored in parts', async () => {
      const noise = noiseFrom(7)
      const projects = Array.from({ length: 400 }, (_, index) => project(`P-${String(index).padStart(4, '0')}`, { name: noise(2000) }))
      const before = smallDataset({ projects: [...projects.slice(0, 10), project('SB-01')], funding: [] , staffing: [] })
      const after = smallDataset({ projects: [...projects, project('SB-01')], funding: [], staffing: [] })
      const scattered: Places = { ...placesOf(after), projects: { tab: 'Projecten', rows: Array.from({ length: 401 }, () => Number.parseInt(noise(1).codePointAt(0)?.toString() ?? '1')) } }
      await publish(ledger, before)
      const revision = await publish(ledger, after, { places: scattered })
      const report = await ledger.report(revision)
      expect(report.bytes.length).toBeGreaterThan(800_000)
      expect(valueOf(report)).toEqual({ revision: 2, hash: revision.hash, publishedAt: revision.publishedAt, ...reportOf(after, 2026) })
      expect(valueOf(await ledger.changes(revision))).toEqual({ projects: { added: projects.slice(10), changed: [], removed: [] } })
      expect(await ledger.places(revision)).toEqual(scattered)
      expect(await ledger.dataset(revision)).toEqual(after)
      expect((await keys()).filter(key => key.startsWith('part#')).length).toBeGreaterThan(4)
    })

    test('a chunk that is gone is told, not shown as an empty table', async () => {
      const revision = await publish(ledger, smallDataset())
      const emptied = await freshTable(client)
      const { Items: [item] = [] } = await client.send(new QueryCommand({
        TableName: tableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'revision' } },
      }))
      await client.send(new PutItemCommand({ TableName: emptied, Item: item }))
      await expect(openLedger(client, emptied).dataset(revision)).rejects.toThrow(/^content [0-9a-f]{64} is not stored$/)
    })

    describe('the record of the last reading', () => {
      const dataset = smallDataset()
      const problem = { severity: 'error', code: 'date-invalid', cell: 'D7' }
      const recorded = (change: Partial<RecordedReading>): RecordedReading => ({
        checkedAt: '2026-11-22T11:00:00.000Z',
        note: { outcome: 'held', reading: READING, title: 'Westhoek', spreadsheet: { id: 'sheet-1', tabs: [{ title: 'Subsidies', id: 0 }] }, counts: countRows(dataset), severities: { error: 1, warning: 0, info: 0 }, heldSince: '2026-11-22T11:00:00.000Z', waitingSince: null },
        problems: [problem],
        places: null,
        ...change,
      })

      test('gives back the reading and its problems', async () => {
        expect(await ledger.recordReading(recorded({}))).toBe(true)
        expect(await ledger.lastReading()).toEqual({
          checkedAt: '2026-11-22T11:00:00.000Z',
          note: { ...recorded({}).note, problems: expect.stringMatching(/^[0-9a-f]{64}$/) },
          failure: null,
          moved: null,
          request: null,
          feedback: null,
          edit: null,
        })
        expect(valueOf(await ledger.problems() ?? { hash: '', bytes: new Uint8Array() })).toEqual([problem])
        expect(ledger.requests().writes).toBe(1)
      })

      test('of a failed attempt leaves what the last reading said', async () => {
        const failure = { since: '2026-11-22T11:05:00.000Z', code: 'google-unavailable', message: 'Google antwoordt niet.' }
        await ledger.recordReading(recorded({}))
        const before = await ledger.lastReading()
        expect(await ledger.recordFailure('2026-11-22T11:05:00.000Z', failure)).toBe(true)
        expect(await ledger.lastReading()).toEqual({ ...before, checkedAt: '2026-11-22T11:05:00.000Z', failure })
        expect(valueOf(await ledger.problems() ?? { hash: '', bytes: new Uint8Array() })).toEqual([problem])

        await ledger.recordReading(recorded({ checkedAt: '2026-11-22T11:10:00.000Z' }))
        expect((await ledger.lastReading())?.failure).toBeNull()
      })

      test('of a failed attempt can be the first', async () => {
        const failure = { since: '2026-11-22T11:05:00.000Z', code: 'google-unavailable', message: 'Google antwoordt niet.' }
        await ledger.recordFailure('2026-11-22T11:05:00.000Z', failure)
        expect(await ledger.lastReading()).toEqual({ checkedAt: '2026-11-22T11:05:00.000Z', note: null, failure, moved: null, request: null, feedback: null, edit: null })
        expect(await ledger.problems()).toBeNull()
      })

      test('is not written over by a writer that was held up', async () => {
        await ledger.recordReading(recorded({ checkedAt: '2026-11-22T11:00:30.000Z' }))
        const later = await ledger.lastReading()
        expect(await ledger.recordReading(recorded({ checkedAt: '2026-11-22T11:00:29.999Z', problems: [] }))).toBe(false)
        expect(await ledger.recordFailure('2026-11-22T11:00:29.999Z', { since: '', code: '', message: '' })).toBe(false)
        expect(await ledger.lastReading()).toEqual(later)
        // The same record again is a request whose answer was lost.
        expect(await ledger.recordReading(recorded({ checkedAt: '2026-11-22T11:00:30.000Z' }))).toBe(true)
      })

      test('keeps the last request beside it, whatever reading is recorded', async () => {
        const request = { id: 'request-1', outcome: 'held', at: '2026-11-22T10:00:00.000Z' } as const
        await ledger.recordRequest(request, '2026-11-22T09:59:00.000Z')
        expect(await ledger.lastReading()).toBeNull()
        expect(await ledger.recordReading(recorded({}))).toBe(true)
        expect(await ledger.lastReading()).toMatchObject({ checkedAt: '2026-11-22T11:00:00.000Z', request })
        const later = { ...request, id: 'request-2', outcome: 'failed' } as const
        await ledger.recordRequest(later, '2026-11-22T10:59:00.000Z')
        expect(await ledger.lastReading()).toMatchObject({ checkedAt: '2026-11-22T11:00:00.000Z', request: later })
      })

      test.each([
        ['asked for before', '2026-11-22T10:58:59.999Z', '2026-11-22T10:59:50.000Z', false],
        ['asked for before, and hours later only done', '2026-11-22T10:58:59.999Z', '2026-11-22T15:00:00.000Z', false],
        ['that is the same one, which was run again', '2026-11-22T10:59:00.000Z', '2026-11-22T10:59:50.000Z', true],
        ['asked for after', '2026-11-22T10:59:00.001Z', '2026-11-22T10:59:10.000Z', true],
        ['long before the one recorded was asked for, as a wrong clock has it', '2026-11-22T10:48:00.000Z', '2026-11-22T10:48:30.000Z', true],
      ])('over the outcome of a request stands that of one %s: asked for at %s, done at %s: %s', async (_, askedAt, at, stands) => {
        const first = { id: 'request-1', outcome: 'held', at: '2026-11-22T10:59:30.000Z' } as const
        const second = { id: 'request-2', outcome: 'published', at } as const
        await ledger.recordReading(recorded({}))
        expect(await ledger.recordRequest(first, '2026-11-22T10:59:00.000Z')).toBe(true)
        expect(await ledger.recordRequest(second, askedAt)).toBe(stands)
        expect((await ledger.lastReading())?.request).toEqual(stands ? second : first)
      })

      test('keeps the last edit by a person until another is seen, or none can be any more', async () => {
        const edit = { editor: 'An Peeters', editedAt: '2026-11-22T10:59:00.000Z' }
        await ledger.recordReading(recorded({ edit }))
        await ledger.recordReading(recorded({ checkedAt: '2026-11-22T11:05:00.000Z' }))
        await ledger.recordFailure('2026-11-22T11:10:00.000Z', { since: '', code: '', message: '' })
        expect((await ledger.lastReading())?.edit).toEqual(edit)
        await ledger.recordReading(recorded({ checkedAt: '2026-11-22T11:15:00.000Z', edit: { editor: null, editedAt: null } }))
        expect((await ledger.lastReading())?.edit).toEqual({ editor: null, editedAt: null })
        await ledger.recordReading(recorded({ checkedAt: '2026-11-22T11:20:00.000Z', edit: null }))
        expect((await ledger.lastReading())?.edit).toBeNull()
      })

      test('keeps what was written into the sheet, until another writer may have written there', async () => {
        const failure = { since: '2026-11-22T11:00:00.000Z', code: 'sheet-not-editable', message: 'Dat mag niet.' }
        const feedback = { tab: null, notes: 'b', failure, wrong: ['["Subsidies","G2","S-001","amount-invalid"]', 'É'] }
        await ledger.recordReading(recorded({}))
        await ledger.recordFeedback('2026-11-22T11:00:00.000Z', feedback)
        expect((await ledger.lastReading())?.feedback).toEqual(feedback)

        await ledger.recordReading(recorded({ checkedAt: '2026-11-22T11:05:00.000Z' }))
        expect((await ledger.lastReading())?.feedback).toEqual(feedback)
        await ledger.recordFeedback('2026-11-22T11:00:00.000Z', { ...feedback, tab: 'c' })
        expect(await ledger.lastReading()).toMatchObject({ checkedAt: '2026-11-22T11:05:00.000Z', feedback: null })
      })

      test('of a clock that was far ahead doesn\'t stand in the way for long', async () => {
        await ledger.recordReading(recorded({ checkedAt: '2027-11-22T11:00:00.000Z' }))
        expect(await ledger.recordReading(recorded({ checkedAt: '2026-11-22T11:00:00.000Z' }))).toBe(true)
      })

      test('keeps problems too many for one item', async () => {
        const noise = noiseFrom(3)
        const problems = Array.from({ length: 400 }, () => ({ ...problem, value: noise(1000) }))
        await ledger.recordReading(recorded({ problems }))
        expect(valueOf(await ledger.problems() ?? { hash: '', bytes: new Uint8Array() })).toEqual(problems)
        await ledger.recordReading(recorded({ checkedAt: '2026-11-22T12:00:00.000Z' }))
        expect(valueOf(await ledger.problems() ?? { hash: '', bytes: new Uint8Array() })).toEqual([problem])
      })

      test('tells where the rows of a content stand now, until they stand where they were published', async () => {
        const revision = await publish(ledger, dataset)
        const moved = placesOf(dataset, 40)
        await ledger.recordReading(recorded({ places: { of: revision.hash, places: moved } }))
        expect(await ledger.places(revision)).toEqual(moved)

        await ledger.recordReading(recorded({ checkedAt: '2026-11-22T11:01:00.000Z', places: null }))
        expect(await ledger.places(revision)).toEqual(moved)

        const next = await publish(ledger, withAmount(1))
        expect(await ledger.places(next)).toEqual(placesOf(withAmount(1)))

        await ledger.recordReading(recorded({ checkedAt: '2026-11-22T11:02:00.000Z', places: 'published' }))
        expect(await ledger.places(revision)).toEqual(placesOf(dataset))
      })
    })
  })
})

/** Text that can hardly be compressed, the same at every run. */
function noiseFrom(seed: number): (length: number) => string {
  let state = seed
  return length => Array.from({ length }, () => String.fromCodePoint(0x4e00 + (state = (state * 48_271) % 2_147_483_647) % 20_000)).join('')
}
