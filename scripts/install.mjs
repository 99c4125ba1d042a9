import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

const OLDEST_NODE = 20
const OWN_NODE = 24

/**
 * Installs what is missing or of another version than package-lock.json says. `running`: what the
 * product needs to run; `everything`: tests, linters and deployment too. Progress goes to stderr.
 *
 * @param {string} folder the project's
 * @param {'running' | 'everything'} needs
 * @returns {Promise<boolean>} false where it failed; what to do has been said
 */
export async function installMissing(folder, needs) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    return explain(`This is Node ${process.versions.node}; Streekboek needs Node ${OLDEST_NODE} or newer to begin (it then brings its own).`)
  }
  const missing = missingPackages(folder, needs)
  if (missing.length === 0) return true

  say(`Installing ${missing.length} packages (${needs === 'running' ? 'what running needs' : 'with tests and deployment'}); once, about a minute …`)
  // Not `npm ci`: it refuses a lock file that lacks some other platform's optional package, and it empties
  // node_modules under a product that runs. `--no-save` leaves the lock file alone.
  const flags = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...(needs === 'running' ? ['--omit=dev'] : [])]
  const began = Date.now()
  const { code, output } = await npm(folder, flags, () => say(`  … ${Math.round((Date.now() - began) / 1000)} s`))
  if (code !== 0) {
    return explain(
      `The installation failed (npm ended with ${code}).\n${output.trim().split('\n').slice(0, 20).join('\n')}\n\n`
      + 'What helps most often: check the internet connection or proxy (npm config get registry), free some disk space (about 1 GB), '
      + 'then run the same command again. Nothing else was changed.',
    )
  }
  const still = missingPackages(folder, needs)
  if (still.length > 0) return explain(`npm ended well, yet these packages are missing: ${still.slice(0, 10).join(', ')}. Remove the folder node_modules and run the same command again.`)
  say(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`)
  return true
}

/**
 * The project's own Node where its package exists for this machine, else the one that runs now.
 *
 * @param {string} folder
 */
export function projectNode(folder) {
  const require = createRequire(join(folder, 'package.json'))
  for (const name of [`node-${platform()}-${process.arch}`, `node-bin-${platform()}-${process.arch}`]) {
    for (const file of ['bin/node', 'bin/node.exe']) {
      try {
        return require.resolve(`${name}/${file}`)
      } catch {
        // Not this machine's package, or not its file: the next one.
      }
    }
  }
  if (Number(process.versions.node.split('.')[0]) < OWN_NODE) {
    say(`No Node ${OWN_NODE} package exists for ${process.platform} ${process.arch}, and this is Node ${process.versions.node}: please install Node ${OWN_NODE} and run the same command again.`)
    process.exit(3)
  }
  return process.execPath
}

/**
 * Packages of the lock file that aren't installed in the locked version, as npm's own record tells.
 *
 * @param {string} folder
 * @param {'running' | 'everything'} needs
 */
function missingPackages(folder, needs) {
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const record = join(folder, 'node_modules', '.package-lock.json')
  const installed = existsSync(record) ? packagesOf(record) : {}
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && !(needs === 'running' && entry.dev))
    .filter(([path, entry]) => installed[path]?.version !== entry.version || !existsSync(join(folder, path)))
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
}

/**
 * @param {string} file a lock file
 * @returns {Record<string, { version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/**
 * Runs the npm that belongs to the Node that runs now.
 *
 * @param {string} folder
 * @param {string[]} flags
 * @param {() => void} everyTenSeconds
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function npm(folder, flags, everyTenSeconds) {
  const [program, ...before] = npmProgram()
  // Packages are chosen and built for the Node that will run them.
  const path = [join(folder, 'node_modules', '.bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter)
  const child = spawn(program, [...before, ...flags], { cwd: folder, env: { ...process.env, PATH: path }, stdio: ['ignore', 'pipe', 'pipe'] })
  const progress = setInterval(everyTenSeconds, 10_000)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text
    })
  }
  return new Promise(resolve => {
    const end = (/** @type {number | null} */ code) => {
      clearInterval(progress)
      resolve({ code, output })
    }
    child.on('error', error => {
      output += `npm could not be started: ${error.message}`
      end(null)
    })
    child.on('close', end)
  })
}

/** @returns {[string, ...string[]]} */
function npmProgram() {
  const own = process.env['npm_execpath']
  if (own !== undefined && /npm-cli\.(c?js)$/.test(own)) return [process.execPath, own]
  const beside = join(dirname(process.execPath), ...(process.platform === 'win32' ? [] : ['..', 'lib']), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return existsSync(beside) ? [process.execPath, beside] : ['npm']
}

function platform() {
  return process.platform === 'win32' ? 'win' : process.platform
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`)
}

/** @param {string} text */
function explain(text) {
  say(text)
  return false
}
