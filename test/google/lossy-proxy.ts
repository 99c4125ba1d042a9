import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenLocally, type Service } from '../../scripts/local/listening.ts'

export interface LossyProxy extends Service {
  /** Method and path of each request so far. */
  sent: () => string[]
  /** The authorization of the last request that had one. */
  lastBearer: () => string
  /** The next batchUpdate reaches the service, but its answer doesn't reach who asked. */
  loseNextBatch: (how: 'reset' | 'cut off' | 503) => void
}

/** Stands between a client and the service, and can lose answers. */
export async function startLossyProxy(target: string): Promise<LossyProxy> {
  const sent: string[] = []
  let bearer = ''
  let losing: 'reset' | 'cut off' | 503 | null = null

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
    const { method = 'GET', url = '/' } = request
    sent.push(`${method} ${url.split('?')[0]}`)
    bearer = request.headers.authorization ?? bearer
    const answer = await fetch(new URL(url, target), {
      method,
      headers: { 'content-type': request.headers['content-type'] ?? '', ...(request.headers.authorization === undefined ? {} : { authorization: request.headers.authorization }) },
      ...(method === 'POST' ? { body: new Uint8Array(Buffer.concat(chunks)) } : {}),
    })
    const body = Buffer.from(await answer.arrayBuffer())
    const how = url.includes(':batchUpdate') ? losing : null
    if (how !== null) losing = null
    if (how === 'reset') response.socket?.resetAndDestroy()
    else if (how === 'cut off') response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' }).write('{"spread', () => response.socket?.end())
    else if (how === 503) response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Error</h1>')
    else response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(body)
  }

  const service = await listenLocally(createServer((request, response) => { void serve(request, response) }))
  return { ...service, sent: () => sent, lastBearer: () => bearer, loseNextBatch: how => { losing = how } }
}
