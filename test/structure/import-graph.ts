import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { build, type Loader, type Plugin } from 'esbuild'

/**
 * Who imports whom, from the bundler's own resolution. Paths are relative to `root`, with forward
 * slashes; a package or a module of Node stands as it was imported (`node:fs`, `googleapis/build/…`).
 */
export async function importGraph(root: string, entryPoints: readonly string[]): Promise<ImportGraph> {
  const values = await scan(root, entryPoints, [])
  const all = await scan(root, entryPoints, [everyMention])
  const valueEdges = new Set(values.edges.map(keyOf))
  return {
    files: all.files,
    edges: all.edges.map(edge => ({ ...edge, typeOnly: !valueEdges.has(keyOf(edge)) })),
  }
}

export interface ImportGraph {
  files: string[]
  edges: Edge[]
}

export interface Edge {
  from: string
  to: string
  /** `from` imports types of `to` alone, or starts it as a thread or process of its own. */
  typeOnly: boolean
}

async function scan(root: string, entryPoints: readonly string[], plugins: Plugin[]) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...entryPoints],
    outdir: join(root, 'unwritten'),
    write: false,
    bundle: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // An import that the author didn't mark as of types counts as one of values.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, jsx: 'react-jsx', jsxImportSource: 'preact' } },
    loader: { '.css': 'empty', '.html': 'empty', '.svg': 'empty', '.woff2': 'empty' },
    logLevel: 'silent',
    plugins,
  })
  return {
    files: Object.keys(metafile.inputs).toSorted(),
    edges: Object.entries(metafile.inputs).flatMap(([from, { imports }]) => imports.map(({ path }) => ({ from, to: path }))),
  }
}

/** The bundler forgets imports of types and files named by where they stand: here both are imports for their effects. */
const everyMention: Plugin = {
  name: 'every-mention',
  setup(bundler) {
    bundler.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const named = [...source.matchAll(namedByPlace)].map(([, byUrl, byFolder]) => `import './${byUrl ?? byFolder}'\n`)
      return { contents: `${source.replaceAll(typeImport, 'import $1')}\n${named.join('')}`, loader: extname(path).slice(1) as Loader }
    })
  },
}

const typeImport = /^(?:import|export) type\s[^'";=]*?\sfrom\s+('[^']+'|"[^"]+")/gm
const namedByPlace = /new URL\('([^']+\.(?:tsx?|mjs))', import\.meta\.url\)|join\(import\.meta\.dirname, '([^']+\.(?:tsx?|mjs))'\)/g

const keyOf = ({ from, to }: { from: string; to: string }) => `${from} -> ${to}`
