import {
  BatchGetItemCommand, CreateTableCommand, DescribeTableCommand, GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand,
  type AttributeValue, type DynamoDBClient, type QueryCommandInput, type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureLocalTable } from '../../functions/ledger/database.ts'
import { BY_TIME } from '../../functions/ledger/keys.ts'
import { ENGINES, freshTable, type Engine } from '../dynamodb/engines.ts'
import { memoryClient } from './memory-client.ts'
import { openMemoryEngine } from './memory-engine.ts'

type Item = Record<string, AttributeValue>

const key = (pk: string, sk = 's'): Item => ({ pk: { S: pk }, sk: { S: sk } })
const bytes = (length: number) => ({ B: new Uint8Array(length).fill(7) })
/** An item of exactly so many bytes, as DynamoDB counts. */
const itemOf = (pk: string, size: number): Item => ({ ...key(pk), bytes: bytes(size - ('pk'.length + pk.length + 'sk'.length + 's'.length + 'bytes'.length)) })

/** The same question to any engine: the answer, without what isn't the ledger's, or the name of the refusal. */
type Ask = (client: DynamoDBClient, tableName: string) => Promise<unknown>

const refusalOf = (error: unknown) => (error instanceof Error ? error.name : String(error))
const put = (item: Item, condition?: string): Ask => async (client, TableName) => {
  await client.send(new PutItemCommand({ TableName, Item: item, ...(condition && { ConditionExpression: condition }) }))
}
const get = (of: Item, ...names: string[]): Ask => async (client, TableName) => (await client.send(new GetItemCommand({
  TableName, Key: of, ConsistentRead: true,
  ...(names.length > 0 && { ProjectionExpression: names.map((_, index) => `#${index}`).join(', '), ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#${index}`, name])) }),
}))).Item
const update = (of: Item, change: Omit<UpdateItemCommandInput, 'TableName' | 'Key'>): Ask => async (client, TableName) => {
  await client.send(new UpdateItemCommand({ TableName, Key: of, ...change }))
}
const query = (change: Omit<QueryCommandInput, 'TableName'>): Ask => async (client, TableName) => {
  const { Items, LastEvaluatedKey } = await client.send(new QueryCommand({ TableName, ConsistentRead: true, ...change }))
  return { Items, LastEvaluatedKey }
}
const batch = (keys: Item[]): Ask => async (client, TableName) => {
  const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: keys, ConsistentRead: true } } }))
  const order = (items: Item[] = []) => items.toSorted((a, b) => `${a['pk']?.S}`.localeCompare(`${b['pk']?.S}`))
  return { found: order(Responses?.[TableName]), left: order(UnprocessedKeys?.[TableName]?.Keys) }
}

const later = (than: string) => ({
  UpdateExpression: 'SET #checkedAt = :checkedAt, #note = :note REMOVE #failure, #bytes',
  ConditionExpression: 'attribute_not_exists(#checkedAt) OR #checkedAt <= :checkedAt OR #checkedAt > :future',
  ExpressionAttributeNames: { '#checkedAt': 'checkedAt', '#note': 'note', '#failure': 'failure', '#bytes': 'bytes' },
  ExpressionAttributeValues: { ':checkedAt': { S: than }, ':note': { S: `note of ${than}` }, ':future': { S: `${than}~` } },
})
const revision = (number: number, change: Item = {}): Item => ({
  ...key('revision', String(number).padStart(10, '0')), [BY_TIME.sortKey]: { S: `2026-01-0${number}` },
  header: { S: `header ${number}` }, seal: { S: 'seal' }, report: bytes(10), ...change,
})
const byTime = (change: Partial<QueryCommandInput> = {}) => query({
  IndexName: BY_TIME.name, KeyConditionExpression: 'pk = :revisions', ExpressionAttributeValues: { ':revisions': { S: 'revision' } }, ...change,
})
const before = (day: string): Partial<QueryCommandInput> => ({
  KeyConditionExpression: 'pk = :revisions AND #time < :before',
  ExpressionAttributeNames: { '#time': BY_TIME.sortKey },
  ExpressionAttributeValues: { ':revisions': { S: 'revision' }, ':before': { S: day } },
})
const many = (change: Partial<QueryCommandInput> = {}) => query({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'many' } }, ...change })
const large = Array.from({ length: 42 }, (_, index) => `large${String(index).padStart(2, '0')}`)

/** In this order, each on what the ones before left. */
const QUESTIONS: [string, Ask][] = [
  ['a new item', put({ ...key('a'), bytes: bytes(3), text: { S: 'é' }, parts: { L: [{ S: 'x' }, { S: 'y' }] } }, 'attribute_not_exists(pk)')],
  ['it is there', get(key('a'))],
  ['a part of it', get(key('a'), 'bytes', 'none')],
  ['another is not', get(key('b'))],
  ['a part of what is not', get(key('b'), 'bytes')],
  ['new once only', put({ ...key('a'), text: { S: 'other' } }, 'attribute_not_exists(pk)')],
  ['as it was', get(key('a'))],
  ['written over without condition', put({ ...key('a'), text: { S: 'other' } })],
  ['as it is', get(key('a'))],
  ['an item of the largest size', put(itemOf('full', 400 * 1024))],
  ['an item beyond', put(itemOf('fuller', 400 * 1024 + 1))],
  ['a list counts more than its texts', put({ ...key('list'), parts: { L: Array.from({ length: 4096 }, () => ({ S: 'x'.repeat(99) })) } })],
  ['without a key', put({ pk: { S: 'a' } })],
  ['the record\'s first update makes it', update(key('reading', 'last'), later('2026-01-02'))],
  ['a later one', update(key('reading', 'last'), later('2026-01-03'))],
  ['the same again', update(key('reading', 'last'), later('2026-01-03'))],
  ['an earlier one', update(key('reading', 'last'), later('2026-01-01'))],
  ['the record', get(key('reading', 'last'))],
  ['set alone', update(key('reading', 'last'), { UpdateExpression: 'SET #request = :request', ExpressionAttributeNames: { '#request': 'request' }, ExpressionAttributeValues: { ':request': { S: 'r' } } })],
  ['only where it is that one', update(key('reading', 'last'), {
    UpdateExpression: 'SET #feedback = :feedback', ConditionExpression: '#checkedAt = :checkedAt',
    ExpressionAttributeNames: { '#feedback': 'feedback', '#checkedAt': 'checkedAt' }, ExpressionAttributeValues: { ':feedback': { S: 'f' }, ':checkedAt': { S: '2026-01-02' } },
  })],
  ['remove alone', update(key('reading', 'last'), { UpdateExpression: 'REMOVE #request, #none', ExpressionAttributeNames: { '#request': 'request', '#none': 'none' } })],
  ['the record after', get(key('reading', 'last'))],
  ['an update beyond the largest size', update(key('full'), { UpdateExpression: 'SET #more = :more', ExpressionAttributeNames: { '#more': 'more' }, ExpressionAttributeValues: { ':more': { S: 'x' } } })],
  ['no revisions', byTime()],
  ...[3, 1, 2].map((number): [string, Ask] => [`revision ${number}`, put(revision(number, number === 2 ? { editor: { S: 'An' } } : {}))]),
  ['revisions by time, without their payloads', byTime()],
  ['the newest', byTime({ ScanIndexForward: false, Limit: 1 })],
  ['the newest before', byTime({ ScanIndexForward: false, Limit: 1, ...before('2026-01-03') })],
  ['none before', byTime(before('2026-01-01'))],
  ['the first two', byTime({ Limit: 2 })],
  ['exactly all', byTime({ Limit: 3 })],
  ['those after', byTime({ Limit: 2, ExclusiveStartKey: { ...key('revision', '0000000002'), [BY_TIME.sortKey]: { S: '2026-01-02' } } })],
  ...['1', '2', '3', '4'].map((sk): [string, Ask] => [`an item of 390 KB, ${sk}`, put({ ...key('many', sk), bytes: bytes(390_000) })]),
  ['a page holds 1 MB', many()],
  ['the next page', many({ ExclusiveStartKey: key('many', '3') })],
  ['several at once, those that are there', batch([key('a'), key('b'), key('reading', 'last')])],
  ['one twice at once', batch([key('a'), key('a')])],
  ['a hundred and one at once', batch(Array.from({ length: 101 }, (_, index) => key(String(index))))],
  ...large.map((pk): [string, Ask] => [`an item of 400 KB, ${pk}`, put(itemOf(pk, 400 * 1024))]),
  // How many of them are left is the engine's choice.
  ['as many at once as fill 16 MB', async (client, TableName) => {
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: large.map(pk => key(pk)) } } }))
    const [found = 0, left = 0] = [Responses?.[TableName]?.length, UnprocessedKeys?.[TableName]?.Keys?.length]
    return [found + left, found <= 40, left > 0]
  }],
  ['another table', async client => { await client.send(new GetItemCommand({ TableName: 'none', Key: key('a') })) }],
  ['its state', async client => (await client.send(new DescribeTableCommand({ TableName: 'none' }))).Table?.TableStatus],
  ['this table\'s state', async (client, TableName) => (await client.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus],
]

async function answersOf(client: DynamoDBClient, tableName: string): Promise<[string, unknown][]> {
  const answers: [string, unknown][] = []
  for (const [name, ask] of QUESTIONS) answers.push([name, short(await ask(client, tableName).catch(refusalOf))])
  return answers
}

/** Bytes by their number: the largest items would only make differences hard to read. */
function short(value: unknown): unknown {
  if (value instanceof Uint8Array) return `${value.length} bytes`
  if (Array.isArray(value)) return value.map(short)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, short(part)])) : value
}

describe.each(ENGINES)('beside $name', ({ missing, start }) => {
  describe.skipIf(missing !== null)('the engine in memory', () => {
    let engine: Engine
    beforeAll(async () => {
      engine = await start()
    })
    afterAll(() => engine.close())

    test('answers every call of the ledger alike', async () => {
      const client = memoryClient(openMemoryEngine())
      await ensureLocalTable(client, 'ledger')
      const expected = await answersOf(engine.client, await freshTable(engine.client))
      for (const [index, [name, answer]] of (await answersOf(client, 'ledger')).entries()) expect([name, answer]).toEqual(expected[index])
    })
  })
})

describe('the engine in memory', () => {
  test('makes a table once', async () => {
    const engine = openMemoryEngine()
    const client = memoryClient(engine)
    const create = new CreateTableCommand({ TableName: 'ledger', KeySchema: [], AttributeDefinitions: [] })
    await client.send(create)
    await expect(client.send(create)).rejects.toThrow('Table already exists: ledger')
  })

  test.each([
    ['Scan', { TableName: 'ledger' }],
    ['UpdateItem', { TableName: 'ledger', Key: key('a'), UpdateExpression: 'ADD #a :a' }],
    ['UpdateItem', { TableName: 'ledger', Key: key('a'), UpdateExpression: 'SET #a = #b' }],
    ['PutItem', { TableName: 'ledger', Item: key('a'), ConditionExpression: 'size(pk) > :a' }],
    ['PutItem', { TableName: 'ledger', Item: { ...key('a'), number: { N: '1' } } }],
  ])('refuses what it doesn\'t know: %s %j', (operation, body) => {
    const engine = openMemoryEngine()
    engine.answer('CreateTable', { TableName: 'ledger' })
    expect(engine.answer(operation, body).status).toBe(400)
    expect(engine.answer('GetItem', { TableName: 'ledger', Key: key('a') })).toEqual({ status: 200, body: {} })
  })

  test('and its copy go their own ways', () => {
    const engine = openMemoryEngine()
    engine.answer('CreateTable', { TableName: 'ledger' })
    engine.answer('PutItem', { TableName: 'ledger', Item: key('a') })
    const copy = engine.copy()
    engine.answer('PutItem', { TableName: 'ledger', Item: key('b') })
    expect(['a', 'b'].map(pk => copy.answer('GetItem', { TableName: 'ledger', Key: key(pk) }).body)).toEqual([{ Item: key('a') }, {}])
  })
})
