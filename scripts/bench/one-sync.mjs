// `node one-sync.mjs HANDLER`: one invocation of the bundled sync function in a process of its own, with
// what it took. Plain JavaScript: stripping types would count as the function's memory.
import { pathToFileURL } from 'node:url'

const [, , file = ''] = process.argv
/** @type {{ handler: (event: object, context: object) => Promise<object> }} */
const { handler } = await import(pathToFileURL(file).href)
const result = await handler({ publish: 'at-once' }, { functionName: 'sync', getRemainingTimeInMillis: () => 60_000 })
const seconds = performance.now() / 1000
const peakBytes = process.resourceUsage().maxRSS * 1024
process.send?.({ result, seconds, peakBytes }, () => process.disconnect())
