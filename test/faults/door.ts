import { once } from 'node:events'
import { createServer, request as send, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listenLocally, type Service } from '../../scripts/local/listening.ts'
import type { MemoryEngine } from './memory-engine.ts'

/** One request of a sync to what it works with, numbered from 1 over all doors of a line. */
export interface Call {
  number: number
  to: 'database' | 'google' | 'key'
  /** What it is, for people, such as `PutItem revision`, `POST :batchUpdate` or `Sign`. */
  name: string
}

export interface Answer {
  status: number
  type: string
  body: Uint8Array
}

/** What becomes of a call: `act` lets it be done, as often as wanted. Null = the connection is cut without an answer. */
export type Passage = (call: Call, act: () => Promise<Answer>) => Promise<Answer | null>

export interface Asked {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** All calls of one sync, in the order in which they came. */
export interface Line {
  calls: Call[]
  passage: Passage
}

export function openLine(passage: Passage): Line {
  return { calls: [], passage }
}

/** As if there were no door. */
export const OPEN: Passage = (_, act) => act()

/** Stands between a sync and what it works with. Calls are recorded by what they ask, so none can be forgotten. */
export async function startDoor({ calls, passage }: Line, to: Call['to'], forward: (asked: Asked) => Promise<Answer>): Promise<Service> {
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request
    const asked = { method, url, headers, body: await buffer(request) }
    const call = { number: calls.length + 1, to, name: NAMES[to](asked) }
    calls.push(call)
    const answer = await passage(call, () => forward(asked))
    if (answer === null) response.socket?.destroy()
    else response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
  }
  return listenLocally(createServer((request, response) => {
    pass(request, response).catch((error: unknown) => {
      // The one who asked is gone: as after a process was killed.
      if (request.errored === null) throw error
    })
  }))
}

export function toEngine(engine: MemoryEngine): (asked: Asked) => Promise<Answer> {
  return async asked => {
    const { status, body } = engine.answer(operationOf(asked), JSON.parse(asked.body.toString()) as Record<string, unknown>)
    return { status, type: 'application/x-amz-json-1.0', body: Buffer.from(JSON.stringify(body)) }
  }
}

/** To a service on this machine. */
export function toAddress(address: string): (asked: Asked) => Promise<Answer> {
  return async ({ method, url, headers, body }) => {
    const request = send(new URL(url, address), { method, headers: { ...headers, host: new URL(address).host }, agent: false })
    request.end(body)
    const [response] = await once(request, 'response') as [IncomingMessage]
    return { status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body: await buffer(response) }
  }
}

function operationOf({ headers }: Asked): string {
  return String(headers['x-amz-target']).split('.').at(-1) ?? ''
}

/** With the kind of item that it is about, as far as the request tells. */
function databaseName(asked: Asked): string {
  const { Key: key, Item: item } = JSON.parse(asked.body.toString()) as Record<'Key' | 'Item', { pk?: { S?: string } } | undefined>
  const kind = (key ?? item)?.pk?.S?.split('#')[0]
  return [operationOf(asked), ...(kind === undefined ? [] : [kind])].join(' ')
}

const NAMES: Record<Call['to'], (asked: Asked) => string> = { database: databaseName, google: googleName, key: operationOf }

function googleName({ method, url }: Asked): string {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1')
  const what = /:\w+$|\/(?:token|files)\b/.exec(pathname)?.[0] ?? (searchParams.has('ranges') ? 'cells' : 'frame')
  return `${method} ${what}`
}
