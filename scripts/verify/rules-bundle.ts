import { build } from 'esbuild'
import { RULES_BUNDLING } from '../../infra/bundling.ts'

/** The rules of this program, as they are deployed beside the function that applies them. */
export async function bundleRules(): Promise<string> {
  const { outputFiles } = await build(RULES_BUNDLING)
  const [output] = outputFiles
  if (output === undefined) throw new Error('the rules have no bundle')
  return output.text
}
