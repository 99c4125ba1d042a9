import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { launchChromium } from './chromium.ts'
import type { Measurement, Part } from './measurement.ts'

/** What a browser receives, headers and compressed bodies, until the dashboard shows the sample: pages and data, from the real services. */
export async function measureFirstLoad(): Promise<Measurement> {
  const data = await mkdtemp(join(tmpdir(), 'streekboek-bench-'))
  const product = spawn(process.execPath, [start, '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(product, 'exit')
  try {
    const parts = await load(await addressOf(product.stdout))
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

/** What the network carries until the first view is whole, its charts included, file by file. */
async function load(address: string): Promise<Part[]> {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    const network = await page.context().newCDPSession(page)
    const names = new Map<string, string>()
    const parts = new Map<string, number>()
    network.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.url.startsWith(address)) names.set(requestId, new URL(response.url).pathname)
    })
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const name = names.get(requestId)
      // The status is asked for again and again; the first answer belongs to the first load.
      if (name !== undefined && !parts.has(name)) parts.set(name, encodedDataLength)
    })
    await network.send('Network.enable')
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.locator('.plot').first().waitFor()
    return [...parts].map(([name, bytes]) => ({ name, bytes })).toSorted((a, b) => b.bytes - a.bytes)
  } finally {
    await browser.close()
  }
}
