import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb, type BuiltFile } from '../../scripts/build-web.ts'

let folder: string
let files: BuiltFile[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'))
  files = (await buildWeb(folder)).files
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the page names only files that were built', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\/?([^"]+)"/g)].map(match => match[1])
  const built = new Set(files.map(file => file.path))
  expect(named.length).toBeGreaterThanOrEqual(3)
  expect(named.filter(path => path === undefined || !built.has(path))).toEqual([])
})

test('the page holds no script and no style of its own: a strict content policy lets it through', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  expect(page.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/g)).toBeNull()
})

test('everything but the page itself is named after its content', () => {
  expect(files.map(file => file.path).filter(path => !/^assets\/[\w.]+-[0-9A-Z]{8}\.(js|css|svg)$/.test(path))).toEqual(['index.html'])
})

test('chart.js comes in a file of its own, after the first paint', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const charts = files.find(file => file.path.startsWith('assets/canvas-'))
  expect(charts?.bytes).toBeGreaterThan(100_000)
  expect(page).not.toContain('canvas-')
})

test('all files together leave room for the data within 110 KB compressed', () => {
  expect(files.reduce((sum, file) => sum + file.brotliBytes, 0)).toBeLessThan(85_000)
})

test('the same sources give the same files', async () => {
  expect((await buildWeb(folder)).files).toEqual(files)
})
