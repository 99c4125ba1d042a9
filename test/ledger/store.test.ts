import {
  DynamoDBClient, type BatchGetItemCommandOutput, type QueryCommandInput, type ServiceInputTypes, type ServiceOutputTypes,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensureLocalTable } from '../../functions/ledger/database.ts'
import { chunkKey, partKey } from '../../functions/ledger/keys.ts'
import { storeError, StoreMisconfigured, StoreUnavailable } from '../../functions/ledger/store-errors.ts'
import { openStore, type Store } from '../../functions/ledger/store.ts'
import { freshTable, startDynalite, type Engine } from '../dynamodb/engines.ts'

let engine: Engine
let tableName: string
let store: Store

beforeAll(async () => {
  engine = await startDynalite()
})
afterAll(() => engine.close())
beforeEach(async () => {
  tableName = await freshTable(engine.client)
  store = openStore(engine.client, tableName, null)
})

/** Another client of the same engine, whose requests or answers are changed on the way. */
function clientWith(change: { asked?: (input: ServiceInputTypes) => ServiceInputTypes; answered?: (output: ServiceOutputTypes) => ServiceOutputTypes }): DynamoDBClient {
  const client = new DynamoDBClient({ endpoint: engine.address, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
  client.middlewareStack.add(next => async args => {
    const { output, response } = await next({ ...args, input: change.asked?.(args.input) ?? args.input })
    return { output: change.answered?.(output) ?? output, response }
  }, { step: 'initialize' })
  return client
}

const item = { bytes: { B: new Uint8Array([1, 2, 3]) } }

test('what is stored once stays as it is', async () => {
  expect(await store.putNew(chunkKey('a'), item)).toBe(true)
  expect(await store.putNew(chunkKey('a'), { bytes: { B: new Uint8Array([9]) } })).toBe(false)
  expect(await store.get(chunkKey('a'), 'bytes')).toEqual(item)
  expect(await store.get(chunkKey('b'))).toBeNull()
  expect(store.requests()).toEqual({ reads: 2, writes: 1 })
})

test('items are read a hundred at a time, and those left unprocessed again', async () => {
  const keys = Array.from({ length: 230 }, (_, index) => chunkKey(String(index)))
  for (const key of keys) await store.putNew(key, item)
  let answers = 0
  const client = clientWith({
    answered: output => {
      if (!isBatch(output) || answers++ % 2 === 1) return output
      const [first, ...others] = output.Responses?.[tableName] ?? []
      const left = others.map(({ pk, sk }) => ({ ...(pk && { pk }), ...(sk && { sk }) }))
      return { ...output, Responses: { [tableName]: first ? [first] : [] }, UnprocessedKeys: { [tableName]: { Keys: left } } }
    },
  })
  const slow = openStore(client, tableName, null)
  const found = await slow.getMany([...keys, chunkKey('none')])
  client.destroy()
  expect([...found.keys()].toSorted()).toEqual(keys.map(({ pk }) => pk).toSorted())
  expect(slow.requests().reads).toBe(6)
})

test('an answer of several pages is read to its end, and no further than asked', async () => {
  for (let number = 0; number < 7; number++) await store.putNew({ pk: 'many', sk: String(number) }, item)
  const client = clientWith({ asked: input => ({ ...(input as QueryCommandInput), Limit: 2 }) })
  const paged = openStore(client, tableName, null)
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'many' } } }
  expect((await paged.query(query)).map(({ sk }) => sk?.S)).toEqual(['0', '1', '2', '3', '4', '5', '6'])
  expect(await paged.query({ ...query, Limit: 2 })).toHaveLength(2)
  client.destroy()
})

test('a table that isn\'t there is a mistake to mend', async () => {
  const elsewhere = openStore(engine.client, 'no-such-table', null)
  await expect(elsewhere.get(partKey('a'))).rejects.toThrow(new StoreMisconfigured('table-missing', {}))
})

test('a database that isn\'t there is unavailable', async () => {
  const client = new DynamoDBClient({ endpoint: 'http://127.0.0.1:1', region: 'local', maxAttempts: 1, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
  await expect(openStore(client, tableName, null).get(partKey('a'))).rejects.toBeInstanceOf(StoreUnavailable)
  await expect(ensureLocalTable(client, tableName)).rejects.toBeInstanceOf(StoreUnavailable)
  client.destroy()
})

test('when the run\'s time is over, every request ends', async () => {
  const over = openStore(engine.client, tableName, AbortSignal.abort())
  await expect(over.get(partKey('a'))).rejects.toBeInstanceOf(StoreUnavailable)
  await expect(over.putNew(partKey('a'), item)).rejects.toBeInstanceOf(StoreUnavailable)
})

test('a table may be made by several processes at once, and is made once', async () => {
  await Promise.all([1, 2, 3].map(() => ensureLocalTable(engine.client, 'made-at-once')))
  expect(await openStore(engine.client, 'made-at-once', null).get(partKey('a'))).toBeNull()
})

describe('an error of the SDK is told by what can be done about it', () => {
  const named = (name: string, httpStatusCode?: number) => Object.assign(new Error(name), { name, ...(httpStatusCode && { $metadata: { httpStatusCode } }) })

  test.each<[Error, string]>([
    [named('ResourceNotFoundException', 400), 'table-missing'],
    [named('AccessDeniedException', 400), 'not-allowed'],
    [named('UnrecognizedClientException', 400), 'credentials-missing'],
    [named('ExpiredTokenException', 400), 'credentials-missing'],
    [named('CredentialsProviderError'), 'credentials-missing'],
    [new Error('Region is missing'), 'region-missing'],
  ])('%s must be set right: %s', (error, code) => {
    expect(storeError(error)).toEqual(new StoreMisconfigured(code as StoreMisconfigured['code'], { cause: error }))
  })

  test.each([
    named('ProvisionedThroughputExceededException', 400),
    named('ThrottlingException', 400),
    named('InternalServerError', 500),
    named('ServiceUnavailable', 503),
    named('TimeoutError'),
    named('AbortError'),
    Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
  ])('%s may pass', error => {
    expect(storeError(error)).toBeInstanceOf(StoreUnavailable)
  })

  test.each([named('ValidationException', 400), named('ItemCollectionSizeLimitExceededException', 400), new TypeError('a bug'), 'no error'])('%s is passed on as it is', error => {
    expect(storeError(error)).toBe(error)
  })
})

function isBatch(output: ServiceOutputTypes): output is BatchGetItemCommandOutput {
  return 'UnprocessedKeys' in output
}
