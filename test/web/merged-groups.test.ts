import { expect, test } from 'vitest'
import { mergedGroups, type Group } from '../../scripts/web/merged-groups.ts'

const group = (part: number, users: number[], bytes: number, needs: number[] = []): Group =>
  ({ users: new Set(users), paths: [`module-${part}`], bytes, parts: new Set([part]), needs: new Set([part, ...needs]) })
const pathsOf = (groups: readonly Group[]) => groups.map(({ paths }) => [...paths].join(' '))

test('what the same pages need comes in one file', () => {
  expect(pathsOf(mergedGroups([group(0, [0, 1], 4_000), group(1, [0, 1], 9_000)], [1, 1]))).toEqual(['module-0 module-1'])
})

test('a little comes in vain where that spares others a request; much doesn\'t', () => {
  expect(pathsOf(mergedGroups([group(0, [0, 1], 3_000), group(1, [0], 100)], [1, 1]))).toEqual(['module-0 module-1'])
  expect(pathsOf(mergedGroups([group(0, [0, 1], 3_000), group(1, [0], 2_000)], [1, 1]))).toEqual(['module-0', 'module-1'])
  // The more a page is visited, the more its requests count.
  expect(pathsOf(mergedGroups([group(0, [0, 1], 3_000), group(1, [0], 2_000)], [5, 1]))).toEqual(['module-0 module-1'])
})

test('what a file imports comes in vain with it', () => {
  const alone = [group(0, [0, 1], 3_000), group(1, [0], 100)]
  expect(pathsOf(mergedGroups(alone, [1, 1]))).toEqual(['module-0 module-1'])
  const importing = [group(0, [0, 1], 3_000), group(1, [0], 100, [2]), group(2, [0, 2], 5_000)]
  expect(pathsOf(mergedGroups(importing, [1, 1, 1]))).toEqual(['module-0', 'module-1 module-2'])
})

test('nothing to merge stays as it is', () => {
  expect(mergedGroups([], [1])).toEqual([])
  const one = [group(0, [0], 10)]
  expect(mergedGroups(one, [1])).toBe(one)
})
