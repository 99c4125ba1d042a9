import { setTimeout as sleep } from 'node:timers/promises'
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, ResourceInUseException, ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import { BY_TIME, PARTITION_KEY, SORT_KEY } from './keys.ts'
import { storeError, StoreUnavailable } from './store-errors.ts'

/**
 * DynamoDB as the environment names it, with limits on every request: each is tried a few times and
 * given up within about 25 s. On loopback neither a region nor credentials have to be set.
 */
export function openDatabase(database: { onLoopback: boolean; hasCredentials: boolean; hasRegion: boolean }): DynamoDBClient {
  const { onLoopback, hasCredentials, hasRegion } = database
  return new DynamoDBClient({
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    ...(onLoopback && !hasCredentials && { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
    ...(onLoopback && !hasRegion && { region: 'local' }),
  })
}

/** Only for a database on loopback: on AWS the table is deployed, never made on the way. */
export async function ensureLocalTable(client: DynamoDBClient, tableName: string): Promise<void> {
  try {
    for (let attempt = 0; attempt < 100; attempt++) {
      const status = await tableStatus(client, tableName)
      if (status === 'ACTIVE') return
      if (status === null) await createTable(client, tableName)
      else await sleep(50)
    }
  } catch (error) {
    throw storeError(error)
  }
  throw new StoreUnavailable(`table ${tableName} doesn't become active`)
}

/** Null where there is no such table. */
async function tableStatus(client: DynamoDBClient, tableName: string): Promise<string | null> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table?.TableStatus ?? null
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null
    throw error
  }
}

async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
  try {
    await client.send(new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [PARTITION_KEY, SORT_KEY, BY_TIME.sortKey].map(name => ({ AttributeName: name, AttributeType: 'S' as const })),
      KeySchema: [{ AttributeName: PARTITION_KEY, KeyType: 'HASH' }, { AttributeName: SORT_KEY, KeyType: 'RANGE' }],
      LocalSecondaryIndexes: [{
        IndexName: BY_TIME.name,
        KeySchema: [{ AttributeName: PARTITION_KEY, KeyType: 'HASH' }, { AttributeName: BY_TIME.sortKey, KeyType: 'RANGE' }],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...BY_TIME.projected] },
      }],
    }))
  } catch (error) {
    // Another process was first.
    if (!(error instanceof ResourceInUseException)) throw error
  }
}
