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
  expect(files.map(file => file.path).filter(path => !/^assets\/[\w.-]+-[0-9A-Z]{8}\.(js|css|svg)$/.test(path))).toEqual(['index.html'])
})

/** What comes with a page: all that `index.html` names, the page's own code and texts, and what these import. */
function loadedBy(...late: RegExp[]): BuiltFile[] {
  const found = new Set<BuiltFile>()
  const add = (path: string) => {
    const file = files.find(each => each.path === path)
    if (file === undefined) throw new Error(`${path} was not built`)
    if (found.has(file)) return
    found.add(file)
    for (const each of file.imports) if (!each.late || late.some(pattern => pattern.test(each.path))) add(each.path)
  }
  add('index.html')
  for (const pattern of late) if (![...found].some(file => pattern.test(file.path))) throw new Error(`nothing imports ${String(pattern)}`)
  return [...found]
}

const overview = [/\/overview-\w+\.js$/, /\/canvas-\w+\.js$/]
const changes = [/\/changes-\w{8}\.js$/, /\/changes-nl-\w+\.js$/, /\/values-nl-\w+\.js$/, /\/pages-\w+\.css$/]
const audit = [/\/audit-\w{8}\.js$/, /\/audit-nl-\w+\.js$/, /\/values-nl-\w+\.js$/, /\/pages-\w+\.css$/]
const control = [/\/control-\w{8}\.js$/, /\/control-nl-\w+\.js$/, /\/pages-\w+\.css$/]

test.each([
  ['Overzicht', overview, 85_000],
  ['Controle', control, 40_000],
  ['Wijzigingen', changes, 40_000],
  ['Audit', audit, 40_000],
])('%s leaves room for the data', (_, late, most) => {
  const loaded = loadedBy(...late)
  expect(loaded.length).toBeGreaterThan(4)
  expect(loaded.reduce((sum, file) => sum + file.brotliBytes, 0)).toBeLessThan(most)
})

const pagesStyle = /\/pages-\w+\.css$/

test.each([
  ['Domeinen', [/\/domain-page-\w+\.js$/, /\/domain-nl-\w+\.js$/, pagesStyle]],
  ['Wat we niet weten', [/\/unknown-page-\w+\.js$/, /\/unknown-nl-\w+\.js$/, pagesStyle]],
  ['the rows behind a figure', [/\/overview-\w+\.js$/, /\/rows-panel-\w+\.js$/, /\/rows-nl-\w+\.js$/, pagesStyle]],
])('%s brings little that Overzicht hasn\'t brought, and nothing that makes files', (_, late) => {
  const first = new Set(loadedBy(...overview))
  const loaded = loadedBy(...late)
  expect(loaded.filter(file => !first.has(file)).reduce((sum, file) => sum + file.brotliBytes, 0)).toBeLessThan(20_000)
  expect(loaded.filter(({ path }) => /\/(saving|xlsx|chart-image|exports-nl)-/.test(path))).toEqual([])
})

const projects = [/\/projects-page-\w+\.js$/, /\/projects-nl-\w+\.js$/, /\/pages-\w+\.css$/]
const municipalities = [...projects.slice(1), /\/municipalities-page-\w+\.js$/, /\/municipalities-nl-\w+\.js$/]

test.each([
  ['Projecten', [...projects, /\/project-overview-\w+\.js$/]],
  ['a project', [...projects, /\/project-detail-\w+\.js$/]],
  ['Gemeenten', [...municipalities, /\/municipality-overview-\w+\.js$/]],
  ['a municipality', [...municipalities, /\/municipality-detail-\w+\.js$/]],
])('%s brings little that Overzicht hasn\'t brought, and no charts', (_, late) => {
  const first = new Set(loadedBy(...overview))
  const loaded = loadedBy(...late)
  const size = (some: BuiltFile[]) => some.reduce((sum, file) => sum + file.brotliBytes, 0)
  expect(size(loaded.filter(file => !first.has(file)))).toBeLessThan(20_000)
  expect(size(loaded)).toBeLessThan(45_000)
  expect(loaded.filter(({ path }) => path.includes('/canvas-'))).toEqual([])
})

test('a page loads only what it shows: the charts not for Controle, the problems not for Overzicht', () => {
  const named = (loaded: BuiltFile[]) => loaded.map(file => /([\w-]+)-\w{8}\./.exec(file.path)?.[1])
  expect(named(loadedBy(...control)).filter(name => name === 'canvas' || name === 'overview')).toEqual([])
  expect(named(loadedBy(...overview)).filter(name => name?.startsWith('control'))).toEqual([])
})

test('chart.js comes in a file of its own, after the first paint', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const charts = files.find(file => file.path.startsWith('assets/canvas-'))
  expect(charts?.bytes).toBeGreaterThan(100_000)
  expect(page).not.toContain('canvas-')
})

test('the same sources give the same files', async () => {
  expect((await buildWeb(folder)).files).toEqual(files)
})
