import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import filePaths from '../../web/file-paths.json' with { type: 'json' }

interface StaticFile {
  body: Buffer
  compressed: Buffer
  etag: string
  headers: Record<string, string>
}

export type StaticFiles = ReadonlyMap<string, StaticFile>

/** The built files by path, as the content delivery network serves them: compressed, with ETags. */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    const body = await readFile(file)
    files.set(path, {
      body,
      compressed: await promisify(brotliCompress)(body),
      etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`,
      headers: {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        // A file whose name holds its content's hash never changes.
        'cache-control': /-[0-9A-Za-z]{8,}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    })
  }
  return files
}

/** @param path decoded; where it is no file's, it is a page's, and the pages share `index.html` */
export function answerStatic(files: StaticFiles, path: string, request: IncomingMessage, response: ServerResponse, headers: Record<string, string>) {
  const file = files.get(FILES.test(path) ? path : '/index.html')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' }).end('Alleen lezen kan hier.\n')
    return
  }
  if (file === undefined) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('Dit bestand bestaat niet.\n')
    return
  }
  const answer = { ...headers, ...file.headers, etag: file.etag, vary: 'accept-encoding' }
  if (request.headers['if-none-match']?.includes(file.etag) === true) {
    response.writeHead(304, answer).end()
    return
  }
  const brotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
  const body = brotli ? file.compressed : file.body
  response.writeHead(200, { ...answer, ...(brotli ? { 'content-encoding': 'br' } : {}), 'content-length': String(body.length) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const FILES = new RegExp(filePaths.files)

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.map': 'application/json; charset=utf-8',
}
