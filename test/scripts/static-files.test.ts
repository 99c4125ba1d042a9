import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerStatic, readStaticFiles } from '../../scripts/local/static-files.ts'

let folder: string
let server: Server
let address: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'main-NGXGQBAT.js'), 'export {}')
  const files = await readStaticFiles(folder)
  server = createServer((request, response) => answerStatic(files, decodeURI(new URL(request.url ?? '/', 'http://page').pathname), request, response, {}))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise(resolve => server.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

const page = { status: 200, body: '<!doctype html>', type: 'text/html; charset=utf-8', caching: 'no-cache' }
const missing = { status: 404, body: 'Dit bestand bestaat niet.\n', type: 'text/plain; charset=utf-8', caching: null }

// The same as the content delivery network's, in test/infra/website.test.ts.
test.each([
  ['/', page],
  ['/index.html', page],
  ['/controle', page],
  ['/controle/', page],
  ['/domein/SB?van=2018', page],
  ['/domein/5.10', page],
  ['/project/A%2FB', page],
  ['/assets/main-NGXGQBAT.js', { status: 200, body: 'export {}', type: 'text/javascript; charset=utf-8', caching: 'public, max-age=31536000, immutable' }],
  ['/assets/none', missing],
  ['/favicon.ico', missing],
])('%s', async (path, expected) => {
  const response = await fetch(address + path)
  expect({
    status: response.status,
    body: await response.text(),
    type: response.headers.get('content-type'),
    caching: response.headers.get('cache-control'),
  }).toEqual(expected)
})
