import { resolve } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { functionBundling, type FunctionName } from '../infra/bundling.ts'

/** Bundles a function as it is deployed, into `handler.mjs`. */
export async function bundleFunction(name: FunctionName, outDirectory: string): Promise<FunctionBundle> {
  const { metafile } = await build(functionBundling(name, outDirectory))
  const [, output] = Object.entries(metafile.outputs).find(([path]) => path.endsWith('.mjs')) ?? []
  if (output === undefined) throw new Error(`the bundle of ${name} holds no handler`)
  return { file: resolve(outDirectory, 'handler.mjs'), bytes: output.bytes, inputs: output.inputs }
}

export interface FunctionBundle {
  file: string
  bytes: number
  /** What each source file adds to it, in bytes. */
  inputs: Metafile['outputs'][string]['inputs']
}
