import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BuildOptions } from 'esbuild'

/**
 * How a function becomes one file: the same for the stack, the measurements and the tests. `outDirectory`
 * receives `handler.mjs`. The SDK is bundled too: what was tested is what runs, whatever AWS ships.
 */
export function functionBundling(name: FunctionName, outDirectory: string) {
  return {
    absWorkingDir: root,
    entryPoints: { handler: functionEntries[name] },
    outdir: resolve(outDirectory),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // ES modules where a package has them: they can be shaken, and load faster.
    mainFields: ['module', 'main'],
    // CommonJS packages inside an ES module need `require` for Node's own modules.
    banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
    // Beside the bundle, for stack traces that name these files; the sources themselves would triple it.
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
  } as const satisfies BuildOptions
}

export const functionEntries = {
  sync: 'functions/sync/handler.ts',
  api: 'functions/api/handler.ts',
} as const

export type FunctionName = keyof typeof functionEntries

/** The repository: bundling doesn't depend on where the command was started. */
const root = resolve(import.meta.dirname, '..')

/**
 * The rules of this program as one module of readable text. Depends on the sources alone, so that the same
 * sources give the same bytes wherever and for whatever they are bundled.
 */
export const RULES_BUNDLING = {
  // Without links on the way, which would show in the bundle.
  absWorkingDir: realpathSync(root),
  entryPoints: ['functions/evidence/rules.ts'],
  bundle: true,
  write: false,
  // An auditor reads it.
  minify: false,
  // The language itself and nothing else: a module of Node or a browser wouldn't bundle.
  platform: 'neutral',
  format: 'esm',
  target: 'es2024',
  charset: 'utf8',
  legalComments: 'none',
  // No configuration on the way changes the bytes.
  tsconfigRaw: {},
  logLevel: 'warning',
} as const satisfies BuildOptions

/** What draws the dashboard's first page, as one module beside the function that answers with it. What a page loads later is in it, asleep. */
export const FIRST_VIEW_BUNDLING = {
  absWorkingDir: root,
  entryPoints: ['web/first-view.tsx'],
  bundle: true,
  write: false,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
} as const satisfies BuildOptions
