import { afterAll, expect, test } from 'vitest'
import { packDataset } from '../../functions/ledger/chunks.ts'
import { cases, expectedOf, FILES, outcomeOf, ownerOf, readingOf } from './fixtures.ts'

const all = cases()
const whole = all.filter(({ files }) => FILES.every(file => files.includes(file))).map(({ name }) => name)

test('every folder is a whole case in kebab-case, and none went missing', () => {
  expect(all.filter(({ files }) => files.join() !== FILES.join())).toEqual([])
  expect(whole.filter(name => !/^[a-z\d]+(?:-[a-z\d]+)*$/u.test(name))).toEqual([])
  expect(whole.length).toBeGreaterThanOrEqual(90)
})

afterAll(() => {
  console.info(whole.map(name => `${name}: ${outcomeOf(expectedOf(name))}`).join('\n'))
})

test.each(whole.map(name => ({ name, outcome: outcomeOf(expectedOf(name)) })))('$name: $outcome', ({ name }) => {
  const { outcome, counts, problems, sameContentAs, dataset = {} } = expectedOf(name)
  const reading = readingOf(name)
  const content = reading.content?.dataset ?? null
  expect({
    outcome: content === null ? 'held' : 'published',
    counts: reading.counts,
    problems: reading.problems,
    dataset: Object.fromEntries(Object.entries(content ?? {}).filter(([table]) => table in dataset)),
  }).toEqual({ outcome, counts, problems, dataset })
  expect(ownerOf(name)).not.toBe('')
  expect(hashOf(name)).toBe(hashOf(sameContentAs ?? name))
})

test.each(whole)('%s: what is published is said, what is held names its cell, tab or workbook in whole sentences', name => {
  const { outcome, problems, sameContentAs, dataset } = expectedOf(name)
  const errors = problems.filter(({ severity }) => severity === 'error')
  expect([errors.length > 0, sameContentAs !== undefined || dataset !== undefined]).toEqual([outcome === 'held', outcome === 'published'])
  for (const { code, tab, cell, row, message, fix } of problems) {
    expect([tab === null, cell === null]).toEqual([code === 'locale-unexpected', row === null])
    for (const sentence of [message, fix]) expect(sentence).toMatch(/^[\p{Lu}“\d].*[.?]$/u)
    expect(message + fix).not.toMatch(/undefined|null|\[object|NaN|\p{Cc}/u)
  }
})

function hashOf(name: string): string | null {
  const content = readingOf(name).content
  return content === null ? null : packDataset(content.dataset).hash
}
