import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import type { EngineAnswer, MemoryEngine } from './memory-engine.ts'

/** What becomes of one request on its way to the engine and back. */
export type Passage = (operation: string, act: () => EngineAnswer, body: Record<string, unknown>) => Promise<EngineAnswer>

/** AWS's own client, whose requests go to the engine without a network in between. */
export function memoryClient(engine: MemoryEngine, passage: Passage = async (_, act) => act(), attempts = 1): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: 'http://127.0.0.1:1',
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    // Nobody looks at the signature.
    signer: { sign: async request => request },
    retryStrategy: impatient(attempts),
    requestHandler: {
      async handle(request: { headers: Record<string, string>; body?: Uint8Array }) {
        const operation = (request.headers['x-amz-target'] ?? '').split('.').at(-1) ?? ''
        const body = JSON.parse(new TextDecoder().decode(request.body)) as Record<string, unknown>
        const answer = await passage(operation, () => engine.answer(operation, body), body)
        return { response: { statusCode: answer.status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: Buffer.from(JSON.stringify(answer.body)) } }
      },
      updateHttpClientConfig() {},
      httpHandlerConfigs: () => ({}),
    },
  })
}

/** Tries again what the client's own strategy would, so many times in all, without the pauses. */
export function impatient(attempts: number): NonNullable<DynamoDBClientConfig['retryStrategy']> {
  const token = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0 })
  return {
    acquireInitialRetryToken: async () => token(0),
    async refreshRetryTokenForRetry(last, { errorType }) {
      if (errorType === 'CLIENT_ERROR' || last.getRetryCount() + 1 >= attempts) throw new Error('no more attempts')
      return token(last.getRetryCount() + 1)
    },
    recordSuccess() {},
  }
}
