// The inside of a function's host: loads the handler once and calls it per message.
import { parentPort, workerData } from 'node:worker_threads'
import type { Invocation, Outcome } from './function-host.ts'

const { handler } = (await import(String(workerData))) as { handler: (event: unknown, context: object) => Promise<unknown> }

parentPort?.on('message', ({ id, event, name, deadline }: Invocation) => {
  const context = {
    functionName: name,
    functionVersion: '$LATEST',
    awsRequestId: `local-${id}`,
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  }
  const answer = (outcome: Outcome) => parentPort?.postMessage(outcome)
  handler(event, context).then(
    result => answer({ id, result }),
    (error: unknown) => answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
