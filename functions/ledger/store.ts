import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  BatchGetItemCommand, GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand,
  type AttributeValue, type DynamoDBClient, type QueryCommandInput, type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import type { Key } from './keys.ts'
import { isRefusedCondition, storeError, StoreUnavailable } from './store-errors.ts'

export type Item = Record<string, AttributeValue>

/** DynamoDB with the loops that it demands: pages, unprocessed keys, conditions. All reads are consistent. */
export interface Store {
  /** @param attributes which ones; none = all */
  get(key: Key, ...attributes: string[]): Promise<Item | null>
  /** The items that exist, by partition key. */
  getMany(keys: readonly Key[]): Promise<Map<string, Item>>
  /** Page by page, each of at most 1 MB of items: read only as far as they are asked for. */
  pages(query: Omit<QueryCommandInput, 'TableName' | 'ConsistentRead'>): AsyncIterable<Item[]>
  /** All pages, or the first items up to the query's limit. */
  query(query: Omit<QueryCommandInput, 'TableName' | 'ConsistentRead'>): Promise<Item[]>
  /** False where an item with that key exists already: it stays as it is. */
  putNew(key: Key, attributes: Item): Promise<boolean>
  /** False where the condition isn't met. */
  update(key: Key, change: Pick<UpdateItemCommandInput, 'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>): Promise<boolean>
  requests(): StoreRequests
}

/** What reads and never writes. */
export type StoreReader = Pick<Store, 'get' | 'getMany' | 'query'>

export interface StoreRequests {
  /** Requests that read. */
  reads: number
  /** Items written. */
  writes: number
}

/** @param signal ends every request that still runs, as `StoreUnavailable` */
export function openStore(client: DynamoDBClient, tableName: string, signal: AbortSignal | null): Store {
  const requests: StoreRequests = { reads: 0, writes: 0 }
  const options = signal === null ? {} : { abortSignal: signal }
  // Every request in flight listens to it, and a large table has many.
  if (signal !== null) setMaxListeners(0, signal)

  async function reading<T>(read: Promise<T>): Promise<T> {
    requests.reads++
    return read.catch(error => {
      throw storeError(error)
    })
  }

  async function writing(write: Promise<unknown>): Promise<boolean> {
    try {
      await write
    } catch (error) {
      if (isRefusedCondition(error)) return false
      throw storeError(error)
    }
    requests.writes++
    return true
  }

  async function getBatch(keys: readonly Key[], found: Map<string, Item>): Promise<void> {
    let wanted: Item[] = keys.map(itemKey)
    for (let attempt = 0; wanted.length > 0; attempt++) {
      if (attempt === MOST_ATTEMPTS) throw new StoreUnavailable('items stay unprocessed')
      if (attempt > 0) await pause(attempt, signal)
      const command = new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: wanted, ConsistentRead: true } } })
      const answer = await reading(client.send(command, options))
      for (const item of answer.Responses?.[tableName] ?? []) found.set(item['pk']?.S ?? '', item)
      wanted = answer.UnprocessedKeys?.[tableName]?.Keys ?? []
    }
  }

  async function* pages(query: Parameters<Store['pages']>[0]): AsyncGenerator<Item[]> {
    let from: Item | undefined
    do {
      const command = new QueryCommand({ ...query, TableName: tableName, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) })
      const page = await reading(client.send(command, options))
      yield page.Items ?? []
      from = page.LastEvaluatedKey
    } while (from !== undefined)
  }

  return {
    async get(key, ...attributes) {
      const projection = attributes.length === 0 ? {} : {
        ProjectionExpression: attributes.map((_, index) => `#${index}`).join(', '),
        ExpressionAttributeNames: Object.fromEntries(attributes.map((attribute, index) => [`#${index}`, attribute])),
      }
      const command = new GetItemCommand({ TableName: tableName, Key: itemKey(key), ConsistentRead: true, ...projection })
      return (await reading(client.send(command, options))).Item ?? null
    },

    async getMany(keys) {
      const found = new Map<string, Item>()
      for (let first = 0; first < keys.length; first += MOST_KEYS) await getBatch(keys.slice(first, first + MOST_KEYS), found)
      return found
    },

    pages,

    async query(query) {
      const items: Item[] = []
      for await (const page of pages(query)) {
        items.push(...page)
        if (items.length >= (query.Limit ?? Infinity)) break
      }
      return items
    },

    putNew: (key, attributes) => writing(client.send(new PutItemCommand({
      TableName: tableName,
      Item: { ...itemKey(key), ...attributes },
      ConditionExpression: 'attribute_not_exists(pk)',
    }), options)),

    update: (key, change) => writing(client.send(new UpdateItemCommand({ TableName: tableName, Key: itemKey(key), ...change }), options)),

    requests: () => ({ ...requests }),
  }
}

/** Of one BatchGetItem. */
const MOST_KEYS = 100
const MOST_ATTEMPTS = 10

function itemKey({ pk, sk }: Key): Item {
  return { pk: { S: pk }, sk: { S: sk } }
}

async function pause(attempt: number, signal: AbortSignal | null): Promise<void> {
  const longest = Math.min(2_000, 25 * 2 ** attempt)
  await sleep(longest * (0.5 + Math.random() / 2), undefined, signal === null ? {} : { signal }).catch(error => {
    throw storeError(error)
  })
}
