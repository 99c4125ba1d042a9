import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { reportOf } from '#model/reckoning.ts'
import { gridOf } from '../../functions/google/grid-answer.ts'
import type { Grid } from '../../functions/workbook/grid.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { readWorkbookFiles } from '../../scripts/local/workbook-files.ts'
import { anyGrid } from './any-grid.ts'
import { mutated, mutation } from './mutations.ts'
import { plainFigures, type PlainFigures } from './plain-reckoning.ts'
import { faultsOf } from './reading-faults.ts'
import { figuresOf } from './report-figures.ts'
import { soundWorkbook } from './sound-workbook.ts'

/** How many mutated grids; `FUZZ_RUNS=1000000 FUZZ_SEED=…` for more of them, or the same once more. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 10_000)
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
const outcomes = { published: 0, held: 0 }
const codes = new Map<string, number>()
const sample = gridOf(await readWorkbookFiles(join(import.meta.dirname, '../../scripts/local/westhoek')))

afterAll(() => {
  const told = [...codes].toSorted(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`).join(', ')
  console.info(`seed ${seed}: ${outcomes.published} grids published, ${outcomes.held} held (${told})`)
})

const revisionYear = fc.integer({ min: 1990, max: 2050 })
const mutations = fc.array(mutation, { minLength: 1, maxLength: 5 })

test('no grid whatever makes the reading fail', () => {
  fc.assert(fc.property(anyGrid, revisionYear, (grid, year) => {
    const { faults, figures, plain } = judged(grid, year)
    expect([faults, figures]).toEqual([[], plain])
  }), { seed, numRuns: Math.ceil(runs / 5) })
}, limitOf(runs / 5))

test('a workbook in which nothing is wrong is published with exactly its figures', () => {
  fc.assert(fc.property(soundWorkbook, revisionYear, ({ grid, rows }, year) => {
    const { content, problems } = readWorkbook(grid)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(content?.dataset).toMatchObject(rows)
    expect(content === null ? null : figuresOf(reportOf(content.dataset, year))).toEqual(plainFigures(rows, year))
  }), { seed, numRuns: Math.ceil(runs / 5) })
}, limitOf(runs / 5))

test('a mutated workbook is published with the figures of its rows, or held with problems at their cells', () => {
  fc.assert(fc.property(soundWorkbook, mutations, revisionYear, ({ grid }, changes, year) => {
    const { faults, figures, plain } = judged(mutated(grid, changes), year)
    expect([faults, figures]).toEqual([[], plain])
  }), { seed, numRuns: Math.ceil(runs * 0.8) })
}, limitOf(runs))

test('the mutated Westhoek workbook likewise', () => {
  fc.assert(fc.property(mutations, revisionYear, (changes, year) => {
    const { faults, figures, plain } = judged(mutated(sample, changes), year)
    expect([faults, figures]).toEqual([[], plain])
  }), { seed, numRuns: Math.ceil(runs * 0.2) })
}, limitOf(runs))

test('the fuzzing reaches both outcomes, and most problems', () => {
  expect(outcomes.published).toBeGreaterThan(runs / 10)
  expect(outcomes.held).toBeGreaterThan(runs / 10)
  expect(codes.size).toBeGreaterThan(25)
})

/** What is wrong with the reading, and where it is published its figures by the model and by the plain reckoning. */
function judged(grid: Grid, year: number): { faults: string[]; figures: PlainFigures | null; plain: PlainFigures | null } {
  const reading = readWorkbook(grid)
  outcomes[reading.content === null ? 'held' : 'published']++
  for (const code of new Set(reading.problems.map(problem => problem.code))) codes.set(code, (codes.get(code) ?? 0) + 1)
  const faults = faultsOf(grid, reading)
  if (reading.content === null) return { faults, figures: null, plain: null }
  const { dataset } = reading.content
  return { faults, figures: figuresOf(reportOf(dataset, year)), plain: plainFigures(dataset, year) }
}

/** Milliseconds: only against a reading that never ends. */
function limitOf(count: number): number {
  return 60_000 + count * 50
}
