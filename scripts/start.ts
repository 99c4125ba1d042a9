import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { join, resolve } from 'node:path'
import { watch } from 'chokidar'
import { nameOf, outcomeOf, startProduct, type Product } from './local/product.ts'
import { UsageError } from './local/usage-error.ts'

const USAGE = `npm start [-- --workbook PATH --port N --data MAP --once]
  --workbook PATH  een map met CSV-bestanden, of één .xlsx (anders: het voorbeeld van de Westhoek)
  --port N         de poort (anders 4080, of een vrije als die bezet is; 0: altijd een vrije)
  --data MAP       waar de versies bewaard worden (anders .streekboek, een map per werkmap)
  --once           één keer starten, lezen en nakijken of de pagina's antwoorden, en dan stoppen`

const DEFAULT_PORT = 4080
/** As the schedule on AWS. */
const SYNC_EVERY_MS = 5 * 60_000

try {
  await start(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(2)
}

async function start(words: string[]) {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (words.includes('--help')) {
    say(USAGE)
    return
  }
  const { workbook, port, data, runOnce } = optionsOf(words)
  const product = await startOnPort(port, wanted => startProduct({ workbook, port: wanted, data, say }))
  say(`\nStreekboek staat op ${product.address}\n`)

  if (runOnce) {
    try {
      say(`${await checkPages(product.address)} pagina's en antwoorden nagekeken.`)
    } finally {
      await product.close()
    }
    return
  }

  say(`Bewaar een wijziging in ${workbook} en het dashboard volgt vanzelf. Stoppen: Ctrl+C.`)
  const stopWatching = await followWorkbook(workbook, product, say)
  await stopAsked()
  await stopWatching()
  await product.close()
  // The channel to the launcher is listened to, and would keep this process.
  if (process.connected) process.disconnect()
}

function optionsOf(words: string[]) {
  const { values } = parse(words)
  const port = values.port === undefined ? null : Number(values.port)
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65536)) throw new UsageError(`--port ${values.port}: geef een getal van 0 tot 65535.`)
  // npm runs a script in the project's folder; a path is meant from where npm was called.
  const from = process.env['INIT_CWD'] ?? ''
  const workbook = resolve(from, values.workbook ?? fileURLToPath(new URL('local/westhoek', import.meta.url)))
  const data = resolve(from, values.data ?? join(fileURLToPath(new URL('..', import.meta.url)), '.streekboek', nameOf(workbook)))
  return { workbook, port, data, runOnce: values.once === true }
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: { workbook: { type: 'string' }, port: { type: 'string' }, data: { type: 'string' }, once: { type: 'boolean' } },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, { cause: error })
  }
}

/** The asked port, or without one the default and where that is taken any free one. */
async function startOnPort(port: number | null, startAt: (port: number) => Promise<Product>): Promise<Product> {
  try {
    return await startAt(port ?? DEFAULT_PORT)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    if (port !== null) throw new UsageError(`Poort ${port} is bezet. Kies een andere, of --port 0 voor een vrije.`, { cause: error })
    return startAt(0)
  }
}

/** Syncs when a file of the workbook changes, and as often as the schedule would. */
async function followWorkbook(workbook: string, product: Product, say: (line: string) => void): Promise<() => Promise<void>> {
  const sync = () => {
    product.sync().then(result => say(outcomeOf(result)), (error: unknown) => say(`Niet gelezen: ${error instanceof Error ? error.message : String(error)}`))
  }
  // Editors write in several steps: wait until a file has been still for a moment.
  const watcher = watch(workbook, { ignoreInitial: true, depth: 0, awaitWriteFinish: { stabilityThreshold: 250, pollInterval: 50 } })
  watcher.on('all', sync)
  await once(watcher, 'ready')
  const timer = setInterval(sync, SYNC_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await watcher.close()
  }
}

/** A signal, or the end of the launcher. Later signals are taken too, so that closing isn't cut short by a second Ctrl+C. */
function stopAsked(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    process.once('disconnect', () => resolve())
  })
}

/** Fetches the page, all that it names, and what it asks first; returns how many answers were right. */
async function checkPages(address: string): Promise<number> {
  const page = await (await fetched(address)).text()
  const named = [...page.matchAll(/(?:src|href)="([^"#:]+)"/g)].map(([, path = '']) => new URL(path, address).href)
  const asked = ['api/status', 'api/problems', 'api/revisions'].map(path => new URL(path, address).href)
  for (const url of [...named, ...asked]) await (await fetched(url)).arrayBuffer()
  const { revision } = (await (await fetched(new URL('api/status', address).href)).json()) as { revision: number | null }
  const figures = revision === null ? [] : ['api/report', 'api/dataset'].map(path => new URL(path, address).href)
  for (const url of figures) await (await fetched(url)).json()
  return 1 + named.length + asked.length + figures.length
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response
}
