import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { gridOf } from '../../functions/google/grid-answer.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { SCALE_BUDGET, scaleOverruns, scaleTable } from '../../scripts/bench/scale-table.ts'
import { scaleCounts, writeScaleWorkbook } from '../../scripts/bench/scale-workbook.ts'
import { measureScale, type MeasuredSync, type ScaleMeasurement } from '../../scripts/bench/scale.ts'
import { readWorkbookFiles } from '../../scripts/local/workbook-files.ts'

let folder = ''
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'streekboek-')) })
afterEach(async () => { await rm(folder, { recursive: true, force: true }) })

test('a generated workbook has the rows that were asked for, and no errors', async () => {
  await writeScaleWorkbook(folder, scaleCounts(500), null)
  const { counts, problems, content } = readWorkbook(gridOf(await readWorkbookFiles(folder, 2026)))
  expect(counts).toMatchObject({ Subsidies: 500, Projecten: 200, Personeel: 200 })
  expect([...new Set(problems.map(({ severity, code }) => `${severity} ${code}`))]).toEqual(['warning staffing-unfunded'])
  expect(content?.dataset.funding.every(({ amountCents }) => amountCents !== null)).toBe(true)
})

test('the changed row differs in its amount alone', async () => {
  const lines = async (changedRow: number | null) => {
    await writeScaleWorkbook(folder, scaleCounts(50), changedRow)
    return (await readFile(join(folder, 'Subsidies.csv'), 'utf8')).split('\n')
  }
  const [before, after] = [await lines(null), await lines(7)]
  expect(after.map((line, index) => [line, before[index]]).filter(([now, then]) => now !== then)).toEqual([
    [expect.stringContaining(',€ 1.260,'), expect.stringContaining(',€ 1.259,')],
  ])
})

test('the function publishes a generated workbook, and of a changed row its chunk alone', async () => {
  const [measurement] = await measureScale([1_000], () => {})
  const sync = {
    status: 'published', reason: null, seconds: expect.any(Number), peakBytes: expect.any(Number),
    itemsWritten: expect.any(Number), googleRequests: expect.any(Number),
  }
  expect(measurement).toEqual({
    rows: { funding: 1_000, projects: 400, posts: 400 },
    first: sync,
    changed: { ...sync, changes: { added: 0, changed: 1, removed: 0 }, newChunks: [expect.any(Number)] },
  })
  expect(measurement?.changed.newChunks[0]).toBeLessThanOrEqual(512)
  expect(measurement?.first.peakBytes).toBeGreaterThan(50 * 2 ** 20)
})

const sync: MeasuredSync = { status: 'published', reason: null, seconds: 6, peakBytes: 400 * 2 ** 20, itemsWritten: 4, googleRequests: 20 }
const measurement: ScaleMeasurement = {
  rows: scaleCounts(50_000),
  first: sync,
  changed: { ...sync, changes: { added: 0, changed: 1, removed: 0 }, newChunks: [357] },
}

test.each<[string, ScaleMeasurement, string[]]>([
  ['nothing', measurement, []],
  ['the time', { ...measurement, first: { ...sync, seconds: SCALE_BUDGET.seconds + 0.1 } }, ['first sync of 50000: 60.1 s']],
  ['the memory', { ...measurement, changed: { ...measurement.changed, peakBytes: SCALE_BUDGET.bytes + 2 ** 20 } }, ['changed sync of 50000: 513 MiB']],
  ['a sync that failed', { ...measurement, first: { ...sync, status: 'failed', reason: 'google-unavailable' } }, ['first sync of 50000: google-unavailable']],
  ['the whole tab written again', { ...measurement, changed: { ...measurement.changed, newChunks: [25_000, 25_000] } }, ['a changed row among 50000 rewrites more than 1/32 of its tab']],
])('beyond budget: %s', (_, measured, overruns) => {
  expect(scaleOverruns([measured])).toEqual(overruns)
})

test('the table compares each size with the smallest, and tells what a further row costs', () => {
  const small: ScaleMeasurement = { ...measurement, rows: scaleCounts(1_000), first: { ...sync, seconds: 1 } }
  expect(scaleTable([small, measurement]).split('\n').slice(1, 4)).toEqual([
    '  awards    rows    s  ms/award  × that of 1.000  ms/further award  peak MiB',
    '  1.000    1.800  1.0      1.00             1.00                         400',
    '  50.000  90.000  6.0      0.12             0.12              0.10       400',
  ])
})
