import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build, type BuildOptions } from 'esbuild'
import { EVERY_PAGE, filesOfPage, overBudget, PAGE_BUDGETS, plainName, type PageBudget } from './web/page-budgets.ts'
import { sharedModules } from './web/shared-modules.ts'
import { together } from './web/together.ts'

export interface BuiltFile {
  /** Within the output folder, with forward slashes. */
  path: string
  bytes: number
  brotliBytes: number
  /** The files that come with this one; `late`: only when something asks for them. */
  imports: { path: string; late: boolean }[]
}

interface Output extends Omit<BuiltFile, 'bytes' | 'brotliBytes'> {
  contents: Uint8Array
}

/**
 * Builds the pages into `outDir`: `index.html` and, under `assets/`, files whose names change with
 * their content, so that they may be cached for good. What `assets/` held before is removed.
 *
 * @throws where a page is over its budget: nothing is written then
 */
export async function buildWeb(outDir: string, budgets: readonly PageBudget[] = PAGE_BUDGETS): Promise<{ files: BuiltFile[] }> {
  const styles = await buildStyles()
  let outputs: Output[] = []
  let files: BuiltFile[] = []
  let complaints: string[] = []
  // As few files for the first page as the others' budgets bear.
  for (const firstVisits of FIRST_PAGE_VISITS) {
    const modules = await buildModules(styles, firstVisits)
    outputs = [await indexPage([...styles, ...modules]), ...styles, ...modules]
    files = outputs.map(measured)
    complaints = overBudget(files, budgets)
    if (complaints.length === 0) break
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'))

  await rm(join(resolve(outDir), 'assets'), { recursive: true, force: true })
  for (const { path, contents } of outputs) {
    await mkdir(dirname(join(outDir, path)), { recursive: true })
    await writeFile(join(outDir, path), contents)
  }
  return { files }
}

/** The style of every page, and one file for each that only some pages or parts need. */
async function buildStyles(): Promise<Output[]> {
  const own = (await readdir(join(ROOT, 'web', 'styles', 'parts'))).toSorted().map(name => join('web', 'styles', 'parts', name))
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [join('web', 'style.css'), ...own] })
  return outputFiles.map(file => ({ path: assetPath(file.path), contents: file.contents, imports: [] }))
}

/** `dashboard`, what it imports, and what comes later: pages, texts, charts. @param firstVisits of the first page, to one of each other */
async function buildModules(styles: readonly Output[], firstVisits: number): Promise<Output[]> {
  const partStyles = Object.fromEntries(styles.flatMap(({ path }) => {
    const name = stemOf(path)
    return name === 'style' ? [] : [[name, `/${path}`]]
  }))
  const options = {
    ...OPTIONS,
    entryPoints: [DASHBOARD, join('web', 'icon.svg')],
    splitting: true,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'copy' },
    // As a string: what is defined as an object would become a file of its own.
    define: { PART_STYLES: JSON.stringify(JSON.stringify(partStyles)) },
  } as const satisfies BuildOptions
  const plain = await build({ ...options, minify: false })
  const late = [DASHBOARD, ...Object.values(plain.metafile.inputs).flatMap(({ imports }) => imports.filter(each => each.kind === 'dynamic-import').map(each => each.path))]
  const builtName = (path: string) => `${path.replace(/^.*\/|\.tsx?$/g, '')}.js`
  const pages = PAGE_BUDGETS.map(({ parts }) => [...new Set(late)].filter(path => EVERYWHERE.includes(path) || [EVERY_PAGE, ...parts].includes(builtName(path))))
  const { outputFiles, metafile } = await build({ ...options, plugins: [sharedModules(plain.metafile, { first: DASHBOARD, pages, visits: pages.map((_, page) => (page === 0 ? firstVisits : 1)), root: ROOT }), together(TOGETHER, ROOT)] })
  const imports = new Map(Object.entries(metafile.outputs).map(([path, output]) => [assetPath(path), output.imports
    .filter(each => each.external !== true)
    .map(each => ({ path: assetPath(each.path), late: each.kind === 'dynamic-import' }))]))
  return outputFiles.map(file => ({
    path: assetPath(file.path),
    contents: file.contents,
    imports: [
      ...imports.get(assetPath(file.path)) ?? [],
      ...styles.filter(style => file.text.includes(style.path)).map(style => ({ path: style.path, late: true })),
    ],
  }))
}

/** What asks for a page's files and figures, and begins it: the text of a script. @param first the modules of every page, the one that begins it in front */
async function buildEarly(page: Output, outputs: readonly Output[], first: readonly string[]): Promise<string> {
  const files = [page, ...outputs].map(measured)
  const everywhere = new Set(filesOfPage(files, { path: '', parts: [] }).map(file => file.path))
  const ownFiles = PAGE_BUDGETS.map(budget => ({ budget, own: filesOfPage(files, budget).map(file => file.path).filter(path => !everywhere.has(path)) }))
  const names = [...new Set([...first, ...ownFiles.flatMap(({ own }) => own)])]
  const placesOf = (paths: readonly string[]) => paths.map(path => names.indexOf(path))
  const pages = Object.fromEntries(ownFiles.map(({ budget, own }) => [budget.path, placesOf(own)]))
  const { outputFiles } = await build({
    ...OPTIONS, entryPoints: [join('web', 'early.ts')], format: 'iife', target: 'es2023', define: { OWN_FILES: JSON.stringify({ names: names.map(path => path.slice('assets/'.length)), first: placesOf(first), pages }) },
  })
  const [script] = outputFiles
  if (script === undefined || script.text.includes('</script')) throw new Error('early.ts has no script that can stand in a page')
  return script.text.trim()
}

async function indexPage(outputs: readonly Output[]): Promise<Output> {
  let page = await readFile(join(ROOT, 'web', 'index.html'), 'utf8')
  for (const entry of ENTRIES) {
    const found = outputs.find(({ path }) => stemOf(path) === entry.slice(0, entry.indexOf('.')))
    if (found === undefined || !page.includes(`="${entry}"`)) throw new Error(`index.html or the build lacks ${entry}`)
    page = page.replace(`="${entry}"`, `="/${found.path}"`)
  }
  if (!page.includes(EARLY)) throw new Error('index.html lacks early.ts')
  const dashboard = outputs.find(({ path }) => plainName(path) === EVERY_PAGE)
  if (dashboard === undefined) throw new Error(`${EVERY_PAGE} was not built`)
  // What begins the page stands in its script.
  const named = [...page.matchAll(/="\/(assets\/[^"]+)"/g)].map(([, path = '']) => path)
  const output = { path: 'index.html', contents: Buffer.from(page), imports: [dashboard.path, ...named].map(path => ({ path, late: false })) }
  const first = [dashboard, ...filesOfPage([output, ...outputs].map(measured), { path: '', parts: [] })].map(file => file.path).filter(path => path.endsWith('.js'))
  const script = `<script>${await buildEarly(output, outputs, [...new Set(first)])}</script>`
  return { ...output, contents: Buffer.from(page.replace(EARLY, () => script)) }
}

function measured({ path, contents, imports }: Output): BuiltFile {
  return { path, bytes: contents.length, brotliBytes: brotliCompressSync(contents).length, imports }
}

/** Stands in the page itself: one request less before the first is asked. */
const EARLY = '<script src="early.ts"></script>'
/** The files that index.html names. */
const ENTRIES = ['style.css', 'icon.svg']
/** What every page begins with. */
const DASHBOARD = 'web/dashboard.tsx'

/** What every page asks for once it stands there. */
const EVERYWHERE = ['web/views/all-notices.tsx', 'web/views/colophon.tsx', 'web/views/download-buttons.tsx']

/** What comes in one file. The words of what is everywhere come along in Dutch, which most read; others load those in vain. */
const TOGETHER = [
  [...wordsOf('nl'), ...EVERYWHERE],
  ['web/views/figures-table.tsx', 'web/views/projects-table.tsx'],
  wordsOf('fr'),
  wordsOf('en'),
]

function wordsOf(language: string): string[] {
  return [`web/text/notices-${language}.ts`, `web/text/colophon-${language}.ts`]
}

/** Of the first page, to one of each other: the more, the fewer requests it makes and the more the others load in vain. */
const FIRST_PAGE_VISITS = [16, 8, 4, 2]

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')

const OPTIONS = {
  absWorkingDir: ROOT,
  outdir: join(ROOT, 'assets'),
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
} as const satisfies BuildOptions

function assetPath(path: string): string {
  return `assets/${path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)}`
}

/** `assets/overview-ABCD1234.js` is `overview`. */
function stemOf(path: string): string {
  return path.slice('assets/'.length, path.lastIndexOf('-'))
}

if (import.meta.main) {
  const { files } = await buildWeb(join(ROOT, 'dist', 'web'))
  for (const { path, bytes, brotliBytes } of files) {
    process.stderr.write(`${path.padEnd(32)} ${String(bytes).padStart(8)} bytes ${String(brotliBytes).padStart(7)} brotli\n`)
  }
}
