import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * What the API keeps in a folder for who has the address, as S3 serves its signed addresses: 404 where there is no
 * such address, 410 where its time is up.
 *
 * @param path from `/packs/` on, as it was asked
 */
export async function answerKept(folder: string, path: string, request: IncomingMessage, response: ServerResponse, headers: Record<string, string>): Promise<void> {
  const refuse = (status: number, text: string, more: Record<string, string> = {}) => {
    response.writeHead(status, { ...headers, ...more, 'content-type': 'text/plain; charset=utf-8' }).end(text)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Alleen lezen kan hier.\n', { allow: 'GET, HEAD' })
  const [, place, until, name] = ADDRESS.exec(path) ?? []
  const file = place === undefined || name === undefined ? null : join(folder, place, name)
  const size = file === null ? null : await sizeOf(file)
  if (file === null || size === null) return refuse(404, 'Dit adres bestaat niet.\n')
  if (Number(until) < Date.now()) return refuse(410, 'Dit adres is vervallen. Vraag het bewijspakket opnieuw.\n')
  response.writeHead(200, {
    ...headers,
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}"`,
    'content-length': String(size),
    'cache-control': 'private, no-store',
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(file), response)
}

/** Nothing in it leads out of the folder. */
const ADDRESS = /^\/packs\/((\d{1,15})-[0-9a-f]{32})\/([\w-]+\.zip)$/

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size
  } catch {
    return null
  }
}
