import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { Refusal } from './refusal.ts'
import type { StartSync } from './sync-request.ts'

/**
 * Starts the sync function by Lambda's own queue: it runs on when this function's answer is long sent, and a run
 * beside another is harmless.
 *
 * @throws Refusal where Lambda doesn't take the request within a few seconds
 */
export function syncStarter(functionName: string): StartSync {
  let client: LambdaClient | null = null
  return async event => {
    client ??= new LambdaClient({
      maxAttempts: 2,
      requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
    })
    try {
      await client.send(new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload: JSON.stringify(event) }))
    } catch (cause) {
      throw new Refusal('sync-unavailable', { 'retry-after': '30' }, { cause })
    }
  }
}
