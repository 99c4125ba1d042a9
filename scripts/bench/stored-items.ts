import { DynamoDBClient, GetItemCommand, paginateScan } from '@aws-sdk/client-dynamodb'
import { valueOf } from '../../functions/ledger/content.ts'
import { chunkKey } from '../../functions/ledger/keys.ts'

/** Looks at the ledger's table from outside. */
export interface StoredItems {
  /** Partition keys of all items. */
  keys(): Promise<Set<string>>
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
