import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streekboek-start-'))
  await cp(join(project, 'scripts/local/westhoek'), join(folder, 'westhoek'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true }))

function start(...words: string[]): ChildProcess & { text: () => string } {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start', '--data', join(folder, 'data'), ...words], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', part => (text += part))
  return Object.assign(child, { text: () => text })
}

async function addressOf(child: ReturnType<typeof start>): Promise<string> {
  for (;;) {
    const [, address] = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(child.text()) ?? []
    if (address !== undefined) return address
    if (child.exitCode !== null) throw new Error(child.text())
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

async function ended(child: ReturnType<typeof start>, expected: number): Promise<void> {
  const [code] = (await once(child, 'exit')) as [number | null]
  expect({ code, text: child.text() }).toMatchObject({ code: expected })
}

describe('npm start', () => {
  it('once: syncs, sees that the pages answer, and stops', async () => {
    const child = start('--once', '--port', '0', '--workbook', join(folder, 'westhoek'))
    await ended(child, 0)
    expect(child.text()).toMatch(/Versie 1 is gepubliceerd \(3 waarschuwingen\): 9 Domeinen · 49 Projecten/)
  })

  it('serves until a signal, and ends with everything closed', async () => {
    const child = start('--port', '0', '--workbook', join(folder, 'westhoek'))
    const address = await addressOf(child)
    const status = await (await fetch(new URL('api/status', address))).json()
    expect(status).toMatchObject({ title: 'Westhoek', revision: 1, outcome: 'unchanged' })
    const [page, answer] = await Promise.all([fetch(address), fetch(new URL('api/overview', address))])
    const [, file = ''] = /href="(\/assets\/style-[^"]+)"/.exec(await page.text()) ?? []
    const policies = [page, answer, await fetch(new URL(file, address))].map(({ headers }) => headers.get('content-security-policy')?.replace(/'sha256-[^']+'/, '(hash)'))
    // What isn't a page may do nothing at all.
    expect(policies).toEqual([expect.stringContaining("script-src 'self' (hash); style-src 'self'"), ...Array(2).fill("default-src 'none'; frame-ancestors 'none'")])
    expect(page.headers.get('permissions-policy')).toBe('camera=(), geolocation=(), microphone=()')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    child.kill('SIGTERM')
    await ended(child, 0)
    await expect(fetch(address)).rejects.toThrow('fetch failed')
  })

  it('answers only who asks by this machine\'s own name', async () => {
    const child = start('--port', '0', '--workbook', join(folder, 'westhoek'))
    const address = new URL('api/status', await addressOf(child))
    const status = await new Promise((resolve, reject) => {
      request(address, { headers: { host: 'example.org' } }, response => resolve(response.resume().statusCode)).on('error', reject).end()
    })
    expect(status).toBe(421)
    child.kill('SIGTERM')
    await ended(child, 0)
  })

  it.each([
    [['--workbook', 'no such folder'], 'bestaat niet'],
    [['--port', '99999'], 'geef een getal van 0 tot 65535'],
    [['--colour'], '--colour'],
  ])('refuses %j and says what to do', async (words, sentence) => {
    const child = start(...words)
    await ended(child, 2)
    expect(child.text()).toContain(sentence)
  })
})
