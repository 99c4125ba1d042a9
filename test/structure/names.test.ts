import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, isModule, root } from './tree.ts'

const modules = (await filesOf('functions', 'infra', 'web', 'scripts', 'test')).filter(isModule)

test('a file is a noun in kebab-case, and no drawer for odds and ends', () => {
  expect(modules.length).toBeGreaterThan(50)
  expect(modules.filter(path => !isWellNamed(path))).toEqual([])
})

test.each([
  ['functions/model/period.ts', true],
  ['test/sync/sync-run.test.ts', true],
  ['web/views/funding-view.tsx', true],
  ['functions/model/utils.ts', false],
  ['web/helpers/format.ts', false],
  ['functions/lib/money.ts', false],
  ['functions/common/money.ts', false],
  ['functions/model/date-utils.ts', false],
  ['functions/model/fundingRows.ts', false],
  ['functions/model/index.ts', false],
])('%s is well named: %s', (path, expected) => {
  expect(isWellNamed(path)).toBe(expected)
})

test('no test replaces a module', async () => {
  const tests = modules.filter(path => path.startsWith('test/'))
  expect(tests.length).toBeGreaterThan(10)
  const sources = await Promise.all(tests.map(path => readFile(join(root, path), 'utf8')))
  expect(tests.filter((_, index) => /\bvi\.(?:mock|doMock|hoisted)\(/.test(sources[index] ?? ''))).toEqual([])
})

/** A barrel (`index.ts`) says nothing of what it holds either. */
function isWellNamed(path: string): boolean {
  const names = path.split('/').map(name => name.split('.')[0] ?? '')
  return names.every(name => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !/\b(utils?|helpers?|common|lib|misc|index)\b/.test(name))
}
