import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { gridOf } from '../../functions/google/grid-answer.ts'
import type { Reading } from '../../functions/workbook/reading.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { SCALE_BUDGET, scaleOverruns, scaleTable } from '../../scripts/bench/scale-table.ts'
import { scaleCounts, writeScaleWorkbook, type ScaleState } from '../../scripts/bench/scale-workbook.ts'
import { measureScale, type MeasuredSync, type ScaleMeasurement } from '../../scripts/bench/scale.ts'
import { readWorkbookFiles } from '../../scripts/local/workbook-files.ts'

let folder = ''
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'streekboek-')) })
afterEach(async () => { await rm(folder, { recursive: true, force: true }) })

async function readingOf(state: ScaleState): Promise<Reading> {
  await writeScaleWorkbook(folder, scaleCounts(500), state)
  return readWorkbook(gridOf(await readWorkbookFiles(folder, 2026)))
}

test('a generated workbook has the rows that were asked for, and no errors', async () => {
  const { counts, problems, content } = await readingOf('new')
  expect(counts).toMatchObject({ Subsidies: 500, Projecten: 200, Personeel: 200 })
  expect([...new Set(problems.map(({ severity, code }) => `${severity} ${code}`))]).toEqual(['warning staffing-unfunded'])
  expect(content?.dataset.funding.every(({ amountCents }) => amountCents !== null)).toBe(true)
})

test.each<[ScaleState, number]>([['one-changed', 1], ['all-changed', 500]])('%s differs in the amounts of so many awards: %i', async (state, count) => {
  const [before, after] = [(await readingOf('new')).content?.dataset, (await readingOf(state)).content?.dataset]
  const amounts = new Map(before?.funding.map(({ code, amountCents }) => [code, amountCents]))
  expect(after?.funding.filter(({ code, amountCents }) => amountCents === (amounts.get(code) ?? 0) + 100).length).toBe(count)
  const unchanged = after?.funding.map(award => ({ ...award, amountCents: amounts.get(award.code) }))
  expect({ ...after, funding: unchanged }).toEqual(before)
})

test('all-wrong has an error at each award', async () => {
  const { problems, content } = await readingOf('all-wrong')
  expect(content).toBe(null)
  expect(problems.filter(({ code, tab }) => code === 'amount-invalid' && tab === 'Subsidies').length).toBe(500)
})

test('the function publishes a generated workbook, and of a changed row its chunk alone', async () => {
  const [measurement] = await measureScale([1_000], () => {})
  const sync = {
    status: 'published', reason: null, seconds: expect.any(Number), peakBytes: expect.any(Number), problems: 3, rowsChanged: 0,
    itemsWritten: expect.any(Number), googleRequests: expect.any(Number),
  }
  expect(measurement).toEqual({
    rows: { funding: 1_000, projects: 400, posts: 400 },
    first: sync,
    oneChanged: { ...sync, rowsChanged: 1, newChunks: [expect.any(Number)] },
    allChanged: { ...sync, rowsChanged: 999 },
    allWrong: { ...sync, status: 'held', problems: 1_003 },
  })
  expect(measurement?.oneChanged.newChunks[0]).toBeLessThanOrEqual(512)
  expect(measurement?.first.peakBytes).toBeGreaterThan(50 * 2 ** 20)
})

const sync: MeasuredSync = {
  status: 'published', reason: null, seconds: 6, peakBytes: 400 * 2 ** 20, problems: 200, rowsChanged: 0, itemsWritten: 270, googleRequests: 20,
}
const measurement: ScaleMeasurement = {
  rows: scaleCounts(50_000),
  first: sync,
  oneChanged: { ...sync, rowsChanged: 1, itemsWritten: 4, newChunks: [357] },
  allChanged: { ...sync, rowsChanged: 50_000 },
  allWrong: { ...sync, status: 'held', problems: 50_200, itemsWritten: 2 },
}

test.each<[string, ScaleMeasurement, string[]]>([
  ['nothing', measurement, []],
  ['the time', { ...measurement, first: { ...sync, seconds: SCALE_BUDGET.seconds + 0.1 } }, ['50000 awards: 60.1 s']],
  ['the memory', { ...measurement, allChanged: { ...sync, peakBytes: SCALE_BUDGET.bytes + 2 ** 20 } }, ['50000 awards, all changed: 513 MiB']],
  ['a sync that failed', { ...measurement, first: { ...sync, status: 'failed', reason: 'google-unavailable' } }, ['50000 awards: google-unavailable']],
  ['errors that were published', { ...measurement, allWrong: sync }, ['50000 awards, all wrong: published']],
  ['the whole tab written again', { ...measurement, oneChanged: { ...sync, newChunks: [25_000, 25_000] } }, ['a changed award among 50000 rewrites more than 1/32 of its tab']],
])('beyond budget: %s', (_, measured, overruns) => {
  expect(scaleOverruns([measured])).toEqual(overruns)
})

test('the table compares each size with the smallest, and tells what a further award costs', () => {
  const small: ScaleMeasurement = { ...measurement, rows: scaleCounts(1_000), first: { ...sync, seconds: 1 } }
  expect(scaleTable([small, measurement]).split('\n')).toEqual([
    'first sync of a workbook, from the start of the process',
    '  awards    rows    s  ms/award  × that of 1.000  ms/further award  peak MiB  items written',
    '  1.000    1.800  1.0      1.00             1.00                         400            270',
    '  50.000  90.000  6.0      0.12             0.12              0.10       400            270',
    '  budget 60 s, 512 MiB',
    '',
    'the same workbook again',
    '  awards                 outcome    s  peak MiB  rows changed  problems  items written',
    '  1.000, one changed   published  6.0       400             1       200              4',
    '  1.000, all changed   published  6.0       400        50.000       200            270',
    '  1.000, all wrong          held  6.0       400             0    50.200              2',
    '  50.000, one changed  published  6.0       400             1       200              4',
    '  50.000, all changed  published  6.0       400        50.000       200            270',
    '  50.000, all wrong         held  6.0       400             0    50.200              2',
    '  budget 60 s, 512 MiB',
    '',
    'what one changed award makes the ledger write again of its tab',
    '  awards  new chunks  awards in them  of the tab',
    '  1.000            1             357      35.7 %',
    '  50.000           1             357       0.7 %',
    '  budget of the largest 3.1 %',
  ])
})
