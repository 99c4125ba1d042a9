import { DynamoDBClient, GetItemCommand, paginateScan, type AttributeValue } from '@aws-sdk/client-dynamodb'
import { valueOf } from '../../functions/ledger/content.ts'
import { chunkKey, READING_KEY } from '../../functions/ledger/keys.ts'

/** Looks at the ledger's table from outside. */
export interface StoredItems {
  /** Partition keys of all items. */
  keys(): Promise<Set<string>>
  /** Of all items but the record of the last reading, names and values, as DynamoDB counts. */
  bytes(): Promise<number>
  /** Of those items that are chunks of awards, how many rows each holds. */
  fundingRows(keys: Iterable<string>): Promise<number[]>
  close(): void
}

export function openStoredItems(endpoint: string, table: string): StoredItems {
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
  return {
    async keys() {
      const keys = new Set<string>()
      for await (const page of paginateScan({ client }, { TableName: table, ProjectionExpression: 'pk' })) {
        for (const item of page.Items ?? []) keys.add(item['pk']?.S ?? '')
      }
      return keys
    },
    async bytes() {
      let bytes = 0
      for await (const page of paginateScan({ client }, { TableName: table, ConsistentRead: true })) {
        for (const item of page.Items ?? []) if (item['pk']?.S !== READING_KEY.pk) bytes += itemBytes(item)
      }
      return bytes
    },
    async fundingRows(keys) {
      const counts: number[] = []
      for (const key of keys) {
        const [kind, hash = ''] = key.split('#')
        if (kind !== 'chunk') continue
        const { pk, sk } = chunkKey(hash)
        const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: { pk: { S: pk }, sk: { S: sk } } }))
        const value = valueOf({ hash, bytes: Item?.['bytes']?.B ?? new Uint8Array() })
        if (Array.isArray(value) && value.some(row => 'funder' in row)) counts.push(value.length)
      }
      return counts
    },
    close() { client.destroy() },
  }
}

function itemBytes(item: Record<string, AttributeValue>): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0)
}

/** Of the kinds that the ledger stores. */
function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S)
  if (value.B !== undefined) return value.B.length
  if (value.L !== undefined) return value.L.reduce((sum, each) => sum + 1 + valueBytes(each), 3)
  if (value.M !== undefined) return Object.entries(value.M).reduce((sum, [name, each]) => sum + 1 + Buffer.byteLength(name) + valueBytes(each), 3)
  if (value.NULL !== undefined) return 1
  throw new Error(`unknown kind of value: ${Object.keys(value).join(', ')}`)
}
