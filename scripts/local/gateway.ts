import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { pagePolicy } from '../../infra/page-policy.ts'
import securityHeaders from '../../web/security-headers.json' with { type: 'json' }
import type { FunctionHost } from './function-host.ts'
import type { LocalIdentity } from './identity.ts'
import { answerKept } from './kept-files.ts'
import { listenLocally, type Service } from './listening.ts'
import { answerStatic, type StaticFiles } from './static-files.ts'

export interface GatewaySettings {
  port: number
  pages: StaticFiles
  api: FunctionHost
  /** Where the API keeps what is too large for an answer. */
  kept: string
  /** Whose token requests without one carry. */
  identity: LocalIdentity
}

/** As API Gateway has them. */
const LARGEST_REQUEST = 10 * 1024 * 1024
const LARGEST_ANSWER = 6 * 1024 * 1024

/** One origin: the pages, `/api/*` as API Gateway's events (payload version 2.0) to the function, and what it keeps under `/packs/`. */
export async function startGateway({ port, pages, api, kept, identity }: GatewaySettings): Promise<Service> {
  const { others } = securityHeaders
  const pageHeaders = {
    ...securityHeaders.pages,
    'content-security-policy': pagePolicy(securityHeaders.pages['content-security-policy'], pages.get('/index.html')?.body.toString() ?? ''),
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    // Only this machine's own names: else any web site could point its name here and read with the local user's token.
    if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
      response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end('Open dit adres als http://127.0.0.1.\n')
      return
    }
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname.startsWith('/packs/')) {
      await answerKept(kept, url.pathname, request, response, others)
      return
    }
    if (url.pathname !== '/api' && !url.pathname.startsWith('/api/')) {
      answerStatic(pages, decodeURI(url.pathname), request, response, url.pathname.startsWith('/assets/') ? others : pageHeaders)
      return
    }
    const event = await eventOf(request, url)
    if (event === null) {
      response.writeHead(413, { 'content-type': 'application/problem+json' }).end('{"title":"De vraag is te groot.","status":413}')
      return
    }
    event.headers['authorization'] ??= `Bearer ${await identity.token()}`
    send(request, response, others, (await api.invoke(event)) as APIGatewayProxyStructuredResultV2)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${request.method} ${request.url}: ${error instanceof Error ? error.message : String(error)}\n`)
      if (response.headersSent) response.destroy()
      else response.writeHead(502, { 'content-type': 'application/problem+json' }).end('{"title":"De functie antwoordde niet.","status":502}')
    })
  })
  return listenLocally(server, port)
}

/** The event of a request; null where the request is larger than API Gateway takes. */
async function eventOf(request: IncomingMessage, url: URL): Promise<APIGatewayProxyEventV2 | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > LARGEST_REQUEST) return null
    parts.push(part)
  }
  const { cookie, ...others } = request.headers
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  )
  const query = new Map<string, string>()
  for (const [name, value] of url.searchParams) query.set(name, query.has(name) ? `${query.get(name)},${value}` : value)
  const method = request.method ?? 'GET'
  const now = new Date()
  return {
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath: decodeURI(url.pathname),
    rawQueryString: url.search.slice(1),
    headers,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    ...(query.size === 0 ? {} : { queryStringParameters: Object.fromEntries(query) }),
    pathParameters: { proxy: url.pathname.slice('/api/'.length) },
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: request.headers.host ?? '127.0.0.1',
      domainPrefix: '127',
      http: {
        method,
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: 'ANY /api/{proxy+}',
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(size === 0 ? {} : { body: Buffer.concat(parts).toString('base64') }),
    isBase64Encoded: size > 0,
  }
}

function send(request: IncomingMessage, response: ServerResponse, headers: Record<string, string>, result: APIGatewayProxyStructuredResultV2) {
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8')
  if ((result.body ?? '').length > LARGEST_ANSWER) throw new Error(`the answer of ${body.length} bytes is larger than a function may give`)
  for (const [name, value] of Object.entries<string | number | boolean>({ ...headers, ...result.headers })) response.setHeader(name, String(value))
  if (result.cookies !== undefined) response.setHeader('set-cookie', result.cookies)
  const status = result.statusCode ?? 200
  if (status !== 304 && status !== 204) response.setHeader('content-length', body.length)
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body)
}
