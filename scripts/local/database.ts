import { mkdir } from 'node:fs/promises'
import dynalite from 'dynalite'
import { listenLocally, type Service } from './listening.ts'
import { UsageError } from './usage-error.ts'

/**
 * An embedded DynamoDB engine that keeps its tables in a folder.
 *
 * @throws UsageError where another run holds the folder
 */
export async function startDatabase(folder: string): Promise<Service> {
  await mkdir(folder, { recursive: true })
  const service = await listenLocally(dynalite({ path: folder, createTableMs: 0 }))
  if (await answers(service.address)) return service
  await service.close().catch(() => undefined)
  throw new UsageError(`De map ${folder} is al in gebruik. Stop de andere Streekboek, of kies met --data een andere map.`)
}

/** The engine opens its files at the first request; a folder that is in use shows only there. */
async function answers(address: string): Promise<boolean> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.ListTables',
      'x-amz-date': '20260101T000000Z',
      authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
    },
    body: '{}',
  })
  await response.arrayBuffer()
  return response.ok
}
