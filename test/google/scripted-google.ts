import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Pace } from '../../functions/google/attempts.ts'
import { listenLocally, type Service } from '../../scripts/local/listening.ts'

/** What the server does with one request: an answer, or a way of going wrong. */
export type Reply =
  | { status: number; body: string; type?: string; headers?: Record<string, string> }
  | 'reset'
  | 'silence'
  | 'body without end'
  | 'body cut off'

export interface ScriptedGoogle extends Service {
  /** Method, path, bearer and body of each request so far. */
  requests: { method: string; path: string; bearer: string | null; text: string; form: URLSearchParams }[]
}

/** A server that answers requests for tokens and for the API with these replies in turn; the last one repeats. */
export async function startScriptedGoogle(script: { api?: Reply[]; token?: Reply[] }): Promise<ScriptedGoogle> {
  const requests: ScriptedGoogle['requests'] = []
  const replies = { api: [...script.api ?? [gridReply]], token: [...script.token ?? []] }
  let issued = 0
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request)
    const path = (request.url ?? '').split('?')[0] ?? ''
    const bearer = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? null
    requests.push({ method: request.method ?? '', path, bearer, text, form: new URLSearchParams(text) })
    const queue = path.endsWith('/token') ? replies.token : replies.api
    const next = queue.length > 1 ? queue.shift() : queue[0]
    give(next ?? jsonReply(200, { access_token: `token-${++issued}`, expires_in: 3599, token_type: 'Bearer' }), response)
  }
  const service = await listenLocally(createServer((request, response) => { void serve(request, response) }))
  return { ...service, requests }
}

export function jsonReply(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return { status, body: JSON.stringify(body), headers }
}

/** As Google words its refusals. */
export function refusalReply(code: number, status: string, message: string, headers: Record<string, string> = {}): Reply {
  return jsonReply(code, { error: { code, message, status } }, headers)
}

export function htmlReply(status: number): Reply {
  return { status, type: 'text/html', body: '<!DOCTYPE html><title>Error</title><h1>Bad things</h1>' }
}

/** A sheet with one cell. */
export const gridReply = jsonReply(200, {
  properties: { title: 'Westhoek', locale: 'nl_BE' },
  sheets: [{
    properties: { sheetId: 7, title: 'Domeinen' },
    data: [{ rowData: [{ values: [{ effectiveValue: { stringValue: 'Code' }, formattedValue: 'Code' }] }] }],
  }],
})

export const { publicKey: PUBLIC_KEY, privateKey: PRIVATE_KEY } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

export const EMAIL = 'sync@streekboek-test.iam.gserviceaccount.com'

export const SERVICE_ACCOUNT = {
  type: 'service_account',
  client_email: EMAIL,
  private_key: PRIVATE_KEY,
  token_uri: 'https://elsewhere.example/token',
}

/** Waits no real time: the clock jumps, and the waits are written down. */
export function recordedPace(random = 0.5): Pace & { waits: number[] } {
  let now = 1_700_000_000_000
  const waits: number[] = []
  return {
    waits,
    random: () => random,
    now: () => now,
    async wait(ms) {
      waits.push(ms)
      now += ms
    },
  }
}

function give(reply: Reply, response: ServerResponse): void {
  if (reply === 'reset') response.socket?.resetAndDestroy()
  else if (reply === 'body without end') response.writeHead(200, { 'content-type': 'application/json' }).write('{"properties":')
  else if (reply === 'body cut off') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' }).write('{"properties":{"title":"West', () => response.socket?.end())
  } else if (reply !== 'silence') {
    response.writeHead(reply.status, { 'content-type': reply.type ?? 'application/json; charset=UTF-8', ...reply.headers }).end(reply.body)
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
