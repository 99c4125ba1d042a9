import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { COLOURS } from '../../web/charts/palette.ts'
import { listenLocally, type Service } from '../local/listening.ts'
import { readStaticFiles } from '../local/static-files.ts'
import type { PlainRows } from './dashboard-workbook.ts'

/** What the peer is made of: the newest of these when the bench was written. */
export const OBSERVABLE = { '@observablehq/framework': '1.13.4', '@observablehq/plot': '0.6.17', '@observablehq/inputs': '0.12.0' } as const

/** Installs Observable Framework with npm, and our page for it. @param folder empty; whoever made it removes it */
export async function installObservable(folder: string): Promise<void> {
  await cp(join(import.meta.dirname, 'observable'), folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: OBSERVABLE }))
  await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], folder, {})
}

/** The page with these rows, built and served compressed from memory. @param folder where it is installed */
export async function serveObservable(folder: string, rows: PlainRows): Promise<Service> {
  const file = join(folder, 'rows.json')
  await writeFile(file, JSON.stringify({ ...rows, colours: COLOURS.light, firstWindow: FIRST_WINDOW }))
  // Nothing that an earlier build left may answer for these rows.
  await rm(join(folder, 'src', '.observablehq', 'cache', 'data'), { recursive: true, force: true })
  const command = join(folder, 'node_modules', '@observablehq', 'framework', 'dist', 'bin', 'observable.js')
  await run(process.execPath, [command, 'build'], folder, { ROWS: file })

  const files = await readStaticFiles(join(folder, 'dist'))
  return listenLocally(createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const found = files.get(pathname === '/' ? '/index.html' : decodeURI(pathname))
    if (found === undefined) response.writeHead(404).end()
    else response.writeHead(200, { ...found.headers, etag: found.etag, 'content-encoding': 'br', 'content-length': found.compressed.length }).end(found.compressed)
  }))
}

/** Bars that its timeline draws at most: it has no windows, and all of a large workbook would be its end. The table holds all projects. */
const FIRST_WINDOW = 300

async function run(command: string, words: readonly string[], folder: string, environment: Record<string, string>): Promise<void> {
  const child = spawn(command, words, {
    cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' && command === 'npm',
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: '1', ...environment },
  })
  let complaint = ''
  child.stderr.on('data', (part: Buffer) => { complaint += part.toString() })
  const [code] = await once(child, 'close') as [number | null]
  if (code !== 0) throw new Error(`${command} ${words[0] ?? ''} ended with ${String(code)}: ${complaint.trim()}`)
}
