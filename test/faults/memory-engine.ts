import { BY_TIME, PARTITION_KEY, SORT_KEY } from '../../functions/ledger/keys.ts'
import { compareTexts, holds, itemBytes, keyTerms, projected, Refused, updated, type Item, type Names } from './memory-expressions.ts'

/**
 * The few calls that the ledger makes of DynamoDB, in memory and at once: cheap enough for thousands of
 * histories, and its whole state can be copied. A test of its own holds it against real engines. What it
 * doesn't know it refuses.
 */
export interface MemoryEngine {
  /** One request of DynamoDB's JSON protocol, such as `GetItem`. */
  answer(operation: string, body: Record<string, unknown>): EngineAnswer
  /** Another engine with the same items. */
  copy(): MemoryEngine
}

export interface EngineAnswer {
  status: number
  body: Record<string, unknown>
}

export function openMemoryEngine(tables: ReadonlyMap<string, ReadonlyMap<string, Item>> = new Map()): MemoryEngine {
  const now = new Map([...tables].map(([name, items]) => [name, new Map(items)]))
  return {
    answer(operation, body) {
      try {
        const perform = OPERATIONS[operation]
        if (perform === undefined) throw new Refused('UnknownOperationException', operation)
        return { status: 200, body: perform(now, body) }
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return { status: 400, body: { __type: `com.amazonaws.dynamodb.v20120810#${error.type}`, message: error.message } }
      }
    },
    copy: () => openMemoryEngine(now),
  }
}

type Table = Map<string, Item>
type Tables = Map<string, Table>

interface Request extends Names {
  TableName?: string
  Key?: Item
  Item?: Item
  ConditionExpression?: string
  UpdateExpression?: string
  ProjectionExpression?: string
  KeyConditionExpression?: string
  IndexName?: string
  ScanIndexForward?: boolean
  Limit?: number
  ExclusiveStartKey?: Item
  RequestItems?: Record<string, { Keys: Item[] }>
}

const OPERATIONS: Record<string, (tables: Tables, request: Request) => Record<string, unknown>> = {
  DescribeTable: (tables, request) => {
    tableOf(tables, request)
    return { Table: { TableName: request.TableName, TableStatus: 'ACTIVE' } }
  },

  CreateTable: (tables, { TableName: name = '' }) => {
    if (tables.has(name)) throw new Refused('ResourceInUseException', `Table already exists: ${name}`)
    tables.set(name, new Map())
    return { TableDescription: { TableName: name, TableStatus: 'ACTIVE' } }
  },

  GetItem: (tables, request) => {
    const item = tableOf(tables, request).get(keyOf(request.Key))
    return item === undefined ? {} : { Item: projected(request.ProjectionExpression, item, request) }
  },

  BatchGetItem: (tables, { RequestItems: wanted = {} }) => {
    const responses: Record<string, Item[]> = {}
    const unprocessed: Record<string, { Keys: Item[] }> = {}
    let bytes = 0
    for (const [name, { Keys: keys }] of Object.entries(wanted)) {
      if (keys.length > MOST_KEYS) throw new Refused('ValidationException', 'Too many items requested for the BatchGetItem call')
      if (new Set(keys.map(keyOf)).size < keys.length) throw new Refused('ValidationException', 'Provided list of item keys contains duplicates')
      const table = tableOf(tables, { TableName: name })
      const found: Item[] = responses[name] = []
      for (const [index, key] of keys.entries()) {
        const item = table.get(keyOf(key))
        bytes += item === undefined ? 0 : itemBytes(item)
        if (bytes > MOST_BATCH_BYTES) {
          unprocessed[name] = { Keys: keys.slice(index) }
          break
        }
        if (item !== undefined) found.push(item)
      }
    }
    return { Responses: responses, UnprocessedKeys: unprocessed }
  },

  PutItem: (tables, request) => {
    const table = tableOf(tables, request)
    const { Item: item = {} } = request
    checkCondition(request, table.get(keyOf(item)) ?? null)
    checkSize(item, 'Item size has exceeded the maximum allowed size')
    table.set(keyOf(item), item)
    return {}
  },

  UpdateItem: (tables, request) => {
    const table = tableOf(tables, request)
    const { Key: key = {}, UpdateExpression: expression = '' } = request
    const before = table.get(keyOf(key)) ?? null
    checkCondition(request, before)
    const after = updated(expression, before ?? key, request)
    checkSize(after, 'Item size to update has exceeded the maximum allowed size')
    table.set(keyOf(key), after)
    return {}
  },

  Query: (tables, request) => {
    const { KeyConditionExpression: condition = '', IndexName: index, ScanIndexForward: forward = true, Limit: limit = Infinity, ExclusiveStartKey: start } = request
    if (index !== undefined && index !== BY_TIME.name) throw new Refused('ValidationException', `The table does not have the specified index: ${index}`)
    const sortKey = index === undefined ? SORT_KEY : BY_TIME.sortKey
    const terms = keyTerms(condition, request)
    if (terms.some(({ name }) => name !== PARTITION_KEY && name !== sortKey)) throw new Refused('ValidationException', 'Query condition missed key schema element')
    const matching = [...tableOf(tables, request).values()]
      .filter(item => item[sortKey] !== undefined && holds(condition, item, request))
      .toSorted((a, b) => (forward ? 1 : -1) * (compareBy(sortKey, a, b) || compareBy(SORT_KEY, a, b)))
    const from = start === undefined ? 0 : matching.findIndex(item => keyOf(item) === keyOf(start)) + 1
    return pageOf(matching.slice(from), limit, index)
  },
}

const MOST_ITEM_BYTES = 400 * 1024
const MOST_PAGE_BYTES = 2 ** 20
const MOST_BATCH_BYTES = 16 * 2 ** 20
const MOST_KEYS = 100

/** A page ends with the item that makes it larger than 1 MB, or at the limit. */
function pageOf(items: readonly Item[], limit: number, index: string | undefined): Record<string, unknown> {
  const page: Item[] = []
  let bytes = 0
  for (const item of items) {
    if (page.length === limit || bytes > MOST_PAGE_BYTES) break
    const seen = index === undefined ? item : withinIndex(item)
    bytes += itemBytes(seen)
    page.push(seen)
  }
  const last = page.at(-1)
  const isWhole = page.length === items.length && page.length < limit
  return { Items: page, Count: page.length, ScannedCount: page.length, ...(isWhole || last === undefined ? {} : { LastEvaluatedKey: onlyKeys(last, index) }) }
}

function withinIndex(item: Item): Item {
  const names = new Set<string>([PARTITION_KEY, SORT_KEY, BY_TIME.sortKey, ...BY_TIME.projected])
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)))
}

function onlyKeys(item: Item, index: string | undefined): Item {
  const names = new Set<string>([PARTITION_KEY, SORT_KEY, ...(index === undefined ? [] : [BY_TIME.sortKey])])
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)))
}

function tableOf(tables: Tables, { TableName: name = '' }: Request): Table {
  const table = tables.get(name)
  if (table === undefined) throw new Refused('ResourceNotFoundException', 'Requested resource not found')
  return table
}

function keyOf(item: Item = {}): string {
  const [pk, sk] = [PARTITION_KEY, SORT_KEY].map(name => item[name]?.['S'])
  if (typeof pk !== 'string' || typeof sk !== 'string' || pk === '' || sk === '') throw new Refused('ValidationException', 'The provided key element does not match the schema')
  return `${pk}\n${sk}`
}

function compareBy(name: string, a: Item, b: Item): number {
  return compareTexts(String(a[name]?.['S']), String(b[name]?.['S']))
}

function checkCondition(request: Request, item: Item | null): void {
  if (request.ConditionExpression === undefined || holds(request.ConditionExpression, item, request)) return
  throw new Refused('ConditionalCheckFailedException', 'The conditional request failed')
}

function checkSize(item: Item, message: string): void {
  if (itemBytes(item) > MOST_ITEM_BYTES) throw new Refused('ValidationException', message)
}
