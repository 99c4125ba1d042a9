import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagePolicy } from '../../infra/page-policy.ts'
import { buildWeb, type BuiltFile } from '../../scripts/build-web.ts'
import { filesOfPage, overBudget, PAGE_BUDGETS, plainName } from '../../scripts/web/page-budgets.ts'

let folder: string
let files: BuiltFile[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'))
  files = (await buildWeb(folder)).files
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the page names only files that were built', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/"(?:\/assets\/)?([\w.-]+-[0-9A-Z]{8}\.(?:js|css|svg))"/g)].map(([, name]) => `assets/${name}`)
  const built = new Set(files.map(file => file.path))
  expect(named.filter(path => !built.has(path))).toEqual([])
  expect(named).toEqual(expect.arrayContaining(files.filter(({ path }) => ['dashboard.js', 'style.css', 'icon.svg'].includes(plainName(path))).map(({ path }) => path)))
})

test('the page holds one script of its own, by whose hash a strict content policy lets it through, and no style', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const [own, ...others] = page.match(/<script>[^]*?<\/script>/g) ?? []
  expect(own).toBeDefined()
  expect(others).toEqual([])
  expect(page.replace(own ?? '', '').match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/g)).toBeNull()
  expect(pagePolicy("script-src 'self'", page)).toMatch(/^script-src 'self' 'sha256-[\w+/=]{44}'$/)
})

test('everything but the page itself is named after its content', () => {
  expect(files.map(file => file.path).filter(path => !/^assets\/[\w.-]+-[0-9A-Z]{8}\.(js|css|svg)$/.test(path))).toEqual(['index.html'])
})

const sizeOf = (loaded: readonly BuiltFile[]) => loaded.reduce((sum, file) => sum + file.brotliBytes, 0)
const namesOf = (loaded: readonly BuiltFile[]) => loaded.map(file => plainName(file.path))

test('every page is within its budget, and the budget is one that it needs', () => {
  expect(overBudget(files, PAGE_BUDGETS)).toEqual([])
  for (const budget of PAGE_BUDGETS) expect([budget.page, sizeOf(filesOfPage(files, budget)) > 25_000]).toEqual([budget.page, true])
})

test('a build with a page over its budget fails, says which page by how much and why, and writes nothing', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'pages-'))
  const small = PAGE_BUDGETS.map(budget => (budget.page === 'Audit' ? { ...budget, most: 20_000 } : budget))
  await expect(buildWeb(elsewhere, small)).rejects.toThrow(/^Audit loads \d\d\.\d KB of code and style, compressed; at most 20\.0 KB is allowed\. Its largest files: chunk\.js \d\d\.\d KB, (\S+ \d\.\d KB(, |\.$)){3}/)
  expect(await readdir(elsewhere)).toEqual([])
  await rm(elsewhere, { recursive: true })
})

test('a budget for what isn\'t built, or what nothing asks for, is no budget', () => {
  expect(() => filesOfPage(files, { path: 'x', parts: ['gone.js'] })).toThrow('nothing asks for gone.js, which /x should load')
  expect(() => filesOfPage([{ path: 'index.html', bytes: 1, brotliBytes: 1, imports: [{ path: 'assets/gone.js', late: false }] }], { path: '', parts: [] })).toThrow('assets/gone.js was not built')
})

test('a page comes in few files', () => {
  for (const budget of PAGE_BUDGETS) expect([budget.page, filesOfPage(files, budget).length <= 20]).toEqual([budget.page, true])
  expect(filesOfPage(files, { path: '', parts: ['overview.js', 'figures.css'] }).length).toBeLessThan(19)
})

test.each([
  ['Controle', /^(overview|stacked-plot|panels)/],
  ['Overzicht', /^(control|canvas|pages)/],
  ['Projecten', /^(canvas|saving|xlsx|chart-image|exports-nl)/],
  ['een gemeente', /^(canvas|saving|xlsx|chart-image|exports-nl)/],
])('%s loads only what it shows', (page, others) => {
  const budget = PAGE_BUDGETS.find(each => each.page === page)
  if (budget === undefined) throw new Error(`there is no page ${page}`)
  expect(namesOf(filesOfPage(files, budget)).filter(name => others.test(name))).toEqual([])
})

test('moving on from Overzicht brings little', () => {
  const first = new Set(filesOfPage(files, { path: '', parts: ['overview.js'] }))
  for (const budget of PAGE_BUDGETS) expect([budget.page, sizeOf(filesOfPage(files, budget).filter(file => !first.has(file))) < 20_000]).toEqual([budget.page, true])
})

test('chart.js comes in a file of its own, that no page loads by itself', () => {
  const charts = files.find(file => plainName(file.path) === 'canvas.js')
  expect(charts?.bytes).toBeGreaterThan(100_000)
  expect(PAGE_BUDGETS.filter(budget => namesOf(filesOfPage(files, budget)).includes('canvas.js'))).toEqual([])
})

test('what a page needs besides the first files is asked for by the page\'s own script, at once', async () => {
  const [script = ''] = (await readFile(join(folder, 'index.html'), 'utf8')).match(/<script>[^]*?<\/script>/) ?? []
  const first = new Set(filesOfPage(files, { path: '', parts: [] }))
  for (const budget of PAGE_BUDGETS) {
    const own = filesOfPage(files, budget).filter(file => !first.has(file)).map(file => file.path.slice('assets/'.length))
    expect([budget.page, own.filter(path => !script.includes(path))]).toEqual([budget.page, []])
  }
  expect(script.length).toBeLessThan(5_000)
})

test('the same sources give the same files', async () => {
  expect((await buildWeb(folder)).files).toEqual(files)
})
