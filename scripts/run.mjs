// `node scripts/run.mjs COMMAND …`: every npm command begins here. Runs on any Node from 20 on and
// needs no dependency: it installs what the command needs and isn't there, then hands over to the
// project's own Node.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { installMissing, projectNode } from './install.mjs'

/** @type {Record<string, 'running' | 'everything'>} what each command needs installed */
const COMMANDS = {
  start: 'running',
  check: 'running',
  sync: 'running',
  report: 'running',
  template: 'running',
  evidence: 'running',
  verify: 'running',
  test: 'everything',
  synth: 'everything',
  bench: 'everything',
}

/**
 * The largest workbooks fit in 512 MB only where Node doesn't spread its garbage over a large machine's memory.
 *
 * @type {Record<string, string[]>}
 */
const NODE_FLAGS = { sync: ['--max-old-space-size=320', '--max-semi-space-size=16'] }

const [command = '', ...rest] = process.argv.slice(2)
const needs = COMMANDS[command]
if (needs === undefined) {
  process.stderr.write(`Unknown command "${command}". Known: ${Object.keys(COMMANDS).join(', ')}.\n`)
  process.exit(2)
}

const folder = fileURLToPath(new URL('..', import.meta.url))
if (!(await installMissing(folder, needs))) process.exit(3)

const script = fileURLToPath(new URL(`${command}.ts`, import.meta.url))
const child = spawn(projectNode(folder), ['--disable-warning=ExperimentalWarning', ...(NODE_FLAGS[command] ?? []), script, ...rest], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
child.on('error', error => {
  process.stderr.write(`Could not start ${command}: ${error.message}\n`)
  process.exit(3)
})
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
