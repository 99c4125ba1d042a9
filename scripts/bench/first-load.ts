import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync } from 'node:zlib'
import type { Measurement, Part } from './measurement.ts'

/** What a browser receives, compressed, until the dashboard shows the sample: pages and data, from the real services. */
export async function measureFirstLoad(): Promise<Measurement> {
  const data = await mkdtemp(join(tmpdir(), 'streekboek-bench-'))
  const product = spawn(process.execPath, [start, '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(product, 'exit')
  try {
    const parts = await load(await addressOf(product.stdout), ['/', '/api/status', '/api/report'])
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
    return { name: 'first load of the dashboard with the sample, compressed', bytes, budget: 110_000, parts }
  } finally {
    product.kill()
    await ended
    await rm(data, { recursive: true })
  }
}

const start = join(import.meta.dirname, '../start.ts')

/** The address that `npm start` prints once it serves; what it says goes to stderr. */
async function addressOf(output: Readable): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    process.stderr.write(`${line}\n`)
    const [address] = /http:\/\/\S+/.exec(line) ?? []
    if (address !== undefined) return address
  }
  throw new Error('npm start ended without an address')
}

/** These paths and every file that they name, each once; also a module imported later, as the first view draws all its charts. */
async function load(address: string, paths: string[]): Promise<Part[]> {
  const parts = new Map<string, number>()
  const waiting = [...paths]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (parts.has(path)) continue
    const { bytes, text } = await fetchCompressed(new URL(path, address))
    parts.set(path, bytes)
    if (!path.startsWith('/api/')) waiting.push(...filesNamedIn(text, path))
  }
  return [...parts].map(([name, bytes]) => ({ name, bytes })).toSorted((a, b) => b.bytes - a.bytes)
}

function filesNamedIn(text: string, path: string): string[] {
  const names = path === '/' ? text.matchAll(/(?:src|href)="([^"]+)"/g) : text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\burl\()\s*["']?(\.{1,2}\/[^"')]+)/g)
  return [...names].map(([, name = '']) => new URL(name, `http://page${path}`).pathname)
}

async function fetchCompressed(address: URL): Promise<{ bytes: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  get(address, { headers: { 'accept-encoding': 'br' } }, resolve).on('error', reject)
  const response = await promise
  const body = await buffer(response)
  if (response.statusCode !== 200) throw new Error(`${address.pathname} answered ${response.statusCode}`)
  // Too small to be worth it, or already compressed: as it is.
  const text = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body
  return { bytes: body.length, text: text.toString() }
}
