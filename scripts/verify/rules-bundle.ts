import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type BuildOptions } from 'esbuild'

/**
 * The rules of this program as one module of readable text. Depends on the sources alone, so that the same
 * sources give the same bytes wherever and for whatever they are bundled.
 */
export async function bundleRules(): Promise<string> {
  const { outputFiles } = await build(RULES_BUNDLING)
  const [output] = outputFiles
  if (output === undefined) throw new Error('the rules have no bundle')
  return output.text
}

const RULES_BUNDLING = {
  // Without links on the way, which would show in the bundle.
  absWorkingDir: realpathSync(resolve(import.meta.dirname, '../..')),
  entryPoints: ['functions/evidence/rules.ts'],
  bundle: true,
  write: false as const,
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
} satisfies BuildOptions & { write: false }
