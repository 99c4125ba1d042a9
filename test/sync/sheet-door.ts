import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenLocally, type Service } from '../../scripts/local/listening.ts'

/** What stands between Streekboek and the sheet: counts what is written, and can refuse it. */
export interface SheetDoor extends Service {
  /** Writing requests so far, refused ones included. */
  writes: () => number
  /** As when the service account may read the sheet, but not edit it. */
  refuseWriting: (refuse: boolean) => void
}

export async function startSheetDoor(target: string): Promise<SheetDoor> {
  let writes = 0
  let refusing = false

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const { method = 'GET', url = '/', headers } = request
    const isWrite = url.includes(':batchUpdate')
    if (isWrite) writes++
    if (isWrite && refusing) {
      const error = { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' }
      response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify({ error }))
      return
    }
    const answer = await fetch(new URL(url, target), {
      method,
      headers: Object.fromEntries(['content-type', 'authorization'].flatMap(name => (typeof headers[name] === 'string' ? [[name, headers[name]]] : []))),
      ...(method === 'POST' && { body: new Uint8Array(Buffer.concat(chunks)) }),
    })
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(Buffer.from(await answer.arrayBuffer()))
  }

  const service = await listenLocally(createServer((request, response) => { void pass(request, response) }))
  return { ...service, writes: () => writes, refuseWriting: refuse => { refusing = refuse } }
}
