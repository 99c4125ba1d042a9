import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

interface Step {
  name: string
  words: string[]
}

const node = (name: string, file: string, ...words: string[]): Step => ({ name, words: [file, ...words] })

const checks = [
  ...['tsconfig.json', 'functions/model/tsconfig.json', 'functions/workbook/tsconfig.json', 'web/tsconfig.json']
    .map(project => node(`types of ${project}`, binOf('typescript', 'tsc'), '-p', project)),
  node('lint', binOf('oxlint', 'oxlint'), '--type-aware', '--deny-warnings'),
]

const failed: string[] = []
for (const step of checks) if ((await run(step)) !== 0) failed.push(step.name)

const scratch = await mkdtemp(join(tmpdir(), 'streekboek-test-'))
const results = join(scratch, 'results.json')
const vitest = node('tests', binOf('vitest', 'vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2))
if ((await run(vitest)) !== 0) failed.push(vitest.name)
const counts = await countsOf(results)
await rm(scratch, { recursive: true })

const synth = node('synth', fileURLToPath(new URL('synth.ts', import.meta.url)))
if ((await run(synth)) !== 0) failed.push(synth.name)

if (counts.passed === 0) failed.push('no test ran')
if (spawnSync('java', ['-version']).error !== undefined) {
  process.stdout.write('\nNot run: the ledger on DynamoDB Local, which needs Java 17 or newer. On Debian and Ubuntu: sudo apt-get install openjdk-17-jre-headless; on macOS: brew install openjdk@17; on Windows: winget install EclipseAdoptium.Temurin.17.JRE.\n')
}
process.stdout.write(failed.length === 0 ? '\nAll is well.\n' : `\nNot well: ${failed.join(', ')}.\n`)
const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`)
process.exit(failed.length === 0 ? 0 : 1)

function run({ name, words }: Step): Promise<number> {
  process.stdout.write(`\n— ${name}\n`)
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('exit', code => resolve(code ?? 1))
  })
}

/** A run that ended before it wrote its results counts as no test at all. */
async function countsOf(file: string): Promise<{ passed: number; failed: number; skipped: number }> {
  const written = await readFile(file, 'utf8').catch(() => '{}')
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = JSON.parse(written) as Record<string, number>
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
}

/** The file behind a package's command, so that it runs on this Node whatever the shell finds. */
function binOf(name: string, command: string): string {
  const manifest = require.resolve(`${name}/package.json`)
  const { bin } = require(manifest) as { bin: Record<string, string> | string }
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`the package ${name} has no command ${command}`)
  return join(dirname(manifest), file)
}
