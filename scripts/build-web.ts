import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build, type BuildOptions } from 'esbuild'

export interface BuiltFile {
  /** Within the output folder, with forward slashes. */
  path: string
  bytes: number
  brotliBytes: number
  /** The files that come with this one; `late`: only when something asks for them. */
  imports: { path: string; late: boolean }[]
}

/**
 * Builds the pages into `outDir`: `index.html` and, under `assets/`, files whose names change with
 * their content, so that they may be cached for good. What `assets/` held before is removed.
 */
export async function buildWeb(outDir: string): Promise<{ files: BuiltFile[] }> {
  const assets = join(resolve(outDir), 'assets')
  const options = {
    absWorkingDir: ROOT,
    outdir: assets,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  } as const satisfies BuildOptions
  const style = await build({ ...options, entryPoints: [join('web', PAGES_STYLE)] })
  const [stylePath = ''] = Object.keys(style.metafile.outputs).map(path => `assets/${nameOf(path)}`)
  const result = await build({
    ...options,
    entryPoints: Object.keys(ENTRIES).map(entry => join('web', entry)),
    splitting: true,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'copy' },
    define: { PAGES_STYLE: JSON.stringify(`/${stylePath}`) },
  })

  let page = await readFile(join(ROOT, 'web', 'index.html'), 'utf8')
  for (const [path, { entryPoint, imports }] of Object.entries(result.metafile.outputs)) {
    const entry = entryPoint === undefined ? undefined : relative('web', entryPoint)
    if (entry === undefined || !(entry in ENTRIES)) continue
    page = page.replace(`="${entry}"`, `="/assets/${nameOf(path)}"`)
    // The browser learns at once what the entry will import.
    const early = imports.filter(each => each.kind === 'import-statement')
      .map(each => `<link rel="modulepreload" href="/assets/${nameOf(each.path)}">\n`)
    page = page.replace('</head>', `${early.join('')}</head>`)
  }
  const missing = Object.keys(ENTRIES).filter(entry => page.includes(`="${entry}"`))
  if (missing.length > 0) throw new Error(`index.html still names ${missing.join(', ')}: the build made no such file`)

  const imports = new Map(Object.entries(result.metafile.outputs).map(([path, output]) => [nameOf(path), output.imports
    .filter(each => each.external !== true)
    .map(each => ({ path: `assets/${nameOf(each.path)}`, late: each.kind === 'dynamic-import' }))]))
  const outputs = [
    {
      path: 'index.html',
      contents: Buffer.from(page),
      imports: [...page.matchAll(/="\/(assets\/[^"]+)"/g)].map(([, path = '']) => ({ path, late: false })),
    },
    ...[...result.outputFiles, ...style.outputFiles].map(file => ({
      path: `assets/${nameOf(file.path)}`,
      contents: Buffer.from(file.contents),
      imports: [
        ...imports.get(nameOf(file.path)) ?? [],
        ...(file.text.includes(stylePath) ? [{ path: stylePath, late: true }] : []),
      ],
    })),
  ]
  await rm(assets, { recursive: true, force: true })
  for (const { path, contents } of outputs) {
    await mkdir(dirname(join(outDir, path)), { recursive: true })
    await writeFile(join(outDir, path), contents)
  }
  return {
    files: outputs.map(({ path, contents, imports }) => ({
      path,
      bytes: contents.length,
      brotliBytes: brotliCompressSync(contents).length,
      imports,
    })),
  }
}

/** The files that index.html names. */
const ENTRIES = { 'main.tsx': true, 'style.css': true, 'icon.svg': true }

/** Comes with the first page that isn't Overzicht: `loadPagesStyle` knows where it stands. */
const PAGES_STYLE = 'pages.css'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

if (import.meta.main) {
  const { files } = await buildWeb(join(ROOT, 'dist', 'web'))
  for (const { path, bytes, brotliBytes } of files) {
    process.stderr.write(`${path.padEnd(32)} ${String(bytes).padStart(8)} bytes ${String(brotliBytes).padStart(7)} brotli\n`)
  }
}
