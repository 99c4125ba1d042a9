import { build } from 'esbuild'
import { FIRST_VIEW_BUNDLING } from '../../infra/bundling.ts'

/** What draws the dashboard's first page, as it is deployed beside the API function. */
export async function bundleFirstView(): Promise<string> {
  const { outputFiles } = await build(FIRST_VIEW_BUNDLING)
  const [output] = outputFiles
  if (output === undefined) throw new Error('the first view has no bundle')
  return output.text
}
