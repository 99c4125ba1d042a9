import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url))
const SAMPLE = fileURLToPath(new URL('../../scripts/local/westhoek', import.meta.url))
const COUNTS = { Domeinen: 9, Projecten: 49, Subsidies: 12, Personeel: 15, Gemeenten: 18, Prioriteiten: 6, Vergaderingen: 3 }

let folder = ''
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'streekboek-')), 'westhoek')
  await cp(SAMPLE, folder, { recursive: true })
})
afterEach(async () => { await rm(join(folder, '..'), { recursive: true, force: true }) })

function check(...args: string[]): Promise<{ exit: number; stdout: string; stderr: string }> {
  return run([SCRIPT, ...args])
}

function run(args: string[]): Promise<{ exit: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' } }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(error)
      else resolve({ exit: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(folder, file), text.replace(from, to))
}

describe('the sample', () => {
  test('has no errors: exit 0, with counts and the report', async () => {
    const { exit, stdout, stderr } = await check(folder, '--json')
    const { problems, counts, report } = JSON.parse(stdout) as { problems: { severity: string }[]; counts: object; report: { funding: object[] } }
    expect({ exit, stderr, counts, errors: problems.filter(({ severity }) => severity === 'error') }).toEqual({ exit: 0, stderr: '', counts: COUNTS, errors: [] })
    expect(report.funding).toContainEqual({
      kind: 'subsidie', domain: 'SB', books: 'partner', year: 2018, cents: 33_424_658, presumedCents: 0, notStated: 0,
    })
  })

  test('as a table says how many rows were read', async () => {
    const { exit, stdout } = await check(folder)
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: expect.stringContaining('Gelezen rijen: Domeinen 9 · Projecten 49 · Subsidies 12') })
  })
})

describe('a wrong cell', () => {
  beforeEach(async () => { await change('Subsidies.csv', '€ 150.000', 'veel geld') })

  test('is an error with its place: exit 1, without report', async () => {
    const { exit, stdout } = await check(folder, '--json')
    const { problems, counts, ...rest } = JSON.parse(stdout) as { problems: { severity: string }[]; counts: object }
    expect({ exit, counts, rest, errors: problems.filter(({ severity }) => severity === 'error') }).toEqual({
      exit: 1,
      counts: COUNTS,
      rest: {},
      errors: [{
        severity: 'error', code: 'amount-invalid', tab: 'Subsidies', cell: 'G2', row: 2, column: 'Bedrag', value: 'veel geld',
        message: expect.any(String), fix: expect.any(String),
      }],
    })
  })

  test('stands in the table', async () => {
    const { exit, stdout } = await check(folder)
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: expect.stringMatching(/fout +Subsidies G2 +veel geld[^]*1 fout,[^]*niet gepubliceerd/) })
  })
})

describe('a mistake in use: exit 2, told with the usage, nothing on stdout', () => {
  test.each<[string, string[], RegExp]>([
    ['no path', [], /Geef het pad/],
    ['two paths', ['a', 'b'], /maar één pad/],
    ['an unknown option', ['a', '--yaml'], /alleen een pad en --json/],
    ['a path that is not there', ['/none/at/all', '--json'], /bestaat niet/],
  ])('%s', async (_, args, message) => {
    const { exit, stdout, stderr } = await check(...args)
    expect({ exit, stdout, stderr }).toEqual({ exit: 2, stdout: '', stderr: expect.stringMatching(message) })
    expect(stderr).toContain('Gebruik: npm run check -- PAD [--json]')
  })
})

test('a fault of Streekboek itself is no verdict on the workbook: exit 3', async () => {
  const fault = 'data:text/javascript,Array.prototype.toSorted = () => { throw new Error("broken inside") }'
  const { exit, stdout, stderr } = await run(['--import', fault, SCRIPT, folder, '--json'])
  expect({ exit, stdout, stderr }).toEqual({ exit: 3, stdout: '', stderr: expect.stringMatching(/broken inside[^]*door een fout in Streekboek zelf\. Aan uw werkmap hoeft u niets te wijzigen/) })
})
