import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenLocally, type Service } from './listening.ts'

export interface LambdaServiceOptions {
  /** The functions by name, each called as Lambda calls it. */
  functions: ReadonlyMap<string, (event: unknown) => Promise<unknown>>
  /** An invocation that nobody waits for failed. */
  onFailure: (name: string, error: unknown) => void
}

/**
 * Lambda's Invoke on this machine: with the type `Event` the answer comes before the function has run. A request that
 * isn't signed is refused, so that no page in a browser can send one; whose signature it is isn't checked.
 */
export async function startLambdaService({ functions, onFailure }: LambdaServiceOptions): Promise<Service> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, name] = PATH.exec(request.url ?? '') ?? []
    const run = functions.get(decodeURIComponent(name ?? ''))
    if (request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ') !== true) return refuse(response, 403, 'MissingAuthenticationTokenException')
    if (request.method !== 'POST' || run === undefined || name === undefined) return refuse(response, 404, 'ResourceNotFoundException')
    const payload = await bodyOf(request)
    if (payload === null) return refuse(response, 413, 'RequestTooLargeException')
    const event = jsonOf(payload)
    if (event === undefined) return refuse(response, 400, 'InvalidRequestContentException')

    if (request.headers['x-amz-invocation-type'] === 'Event') {
      response.writeHead(202).end()
      run(event).catch((error: unknown) => onFailure(name, error))
      return
    }
    const outcome = await run(event).then(
      result => ({ headers: {}, result: result ?? null }),
      (error: unknown) => ({ headers: { 'x-amz-function-error': 'Unhandled' }, result: { errorMessage: error instanceof Error ? error.message : String(error) } }),
    )
    response.writeHead(200, { 'content-type': 'application/json', ...outcome.headers }).end(JSON.stringify(outcome.result))
  }

  return listenLocally(createServer((request, response) => {
    answer(request, response).catch(() => refuse(response, 500, 'ServiceException'))
  }))
}

const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations(?:\?|$)/
/** As Lambda takes with the type `Event`. */
const LARGEST_EVENT = 1024 * 1024

function refuse(response: ServerResponse, status: number, type: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type }).end(JSON.stringify({ Type: 'User', Message: type }))
}

/** Null where it is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > LARGEST_EVENT) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Undefined where it is none; no payload counts as `{}`. */
function jsonOf(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return undefined
  }
}
