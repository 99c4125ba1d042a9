import { spawn } from 'node:child_process'

/** Runs a command for as long as this process's standard input stays open: it closes when the parent ends, even when it is killed. */
const [command = '', ...words] = process.argv.slice(2)
const child = spawn(command, words, { stdio: 'ignore' })
child.on('exit', code => process.exit(code ?? 0))
child.on('error', () => process.exit(1))
process.stdin.on('end', () => child.kill('SIGKILL'))
process.stdin.on('error', () => child.kill('SIGKILL'))
process.stdin.resume()
