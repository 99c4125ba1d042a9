import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FunctionName } from '../../infra/bundling.ts'
import { bundleFunction, type FunctionBundle } from '../bundle.ts'
import type { Measurement, Part } from './measurement.ts'

/** Both functions as they are deployed: a larger bundle starts slower. */
export async function measureFunctions(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'streekboek-bench-'))
  try {
    return [await measure('sync', 1_500_000, folder), await measure('api', 900_000, folder)]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measure(name: FunctionName, budget: number, folder: string): Promise<Measurement> {
  const bundle = await bundleFunction(name, join(folder, name))
  return { name: `bundle of the ${name} function, minified`, bytes: bundle.bytes, budget, parts: partsOf(bundle) }
}

function partsOf({ bytes, inputs }: FunctionBundle): Part[] {
  const byPart = new Map<string, number>()
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const part = partOf(path)
    byPart.set(part, (byPart.get(part) ?? 0) + bytesInOutput)
  }
  const counted = [...byPart.values()].reduce((sum, part) => sum + part, 0)
  // What the bundler adds to hold the files together.
  byPart.set('bundler', bytes - counted)
  return [...byPart].map(([name, bytes]) => ({ name, bytes })).toSorted((a, b) => b.bytes - a.bytes)
}

/** The package, or the folder of functions: `node_modules/@smithy/core/dist/x.js` is @smithy/core, `functions/model/span.ts` model. */
function partOf(path: string): string {
  const inPackages = path.split('node_modules/').at(-1)
  if (inPackages !== undefined && inPackages !== path) return inPackages.split('/').slice(0, inPackages.startsWith('@') ? 2 : 1).join('/')
  const [, folder = path, file] = path.split('/')
  return file === undefined ? folder : `functions/${folder}`
}
