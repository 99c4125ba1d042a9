import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gridOf } from '../../functions/google/grid-answer.ts'
import { reportOf } from '../../functions/model/reckoning.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { dashboardOverruns, dashboardTable } from '../../scripts/bench/dashboard-table.ts'
import { writeDashboardWorkbook } from '../../scripts/bench/dashboard-workbook.ts'
import type { DashboardMeasurement, MeasuredSide } from '../../scripts/bench/dashboard.ts'
import { perYear } from '../../scripts/bench/observable/src/components/years.js'
import { readWorkbookFiles } from '../../scripts/local/workbook-files.ts'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'streekboek-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

const counts = { projects: 300, awards: 1_500, posts: 900 }

test('the peer shows the same figures as we do: its rows, spread over the years, are the report', async () => {
  const rows = await writeDashboardWorkbook(folder, counts)
  const { content, counts: read } = readWorkbook(gridOf(await readWorkbookFiles(folder, 2026)))
  expect(read).toMatchObject({ Projecten: 300, Subsidies: 1_500, Personeel: 900 })
  if (content === null) throw new Error('the workbook has errors')
  const report = reportOf(content.dataset, 2026)
  expect(rows.years).toEqual(report.years)

  const keyOf = ({ domain, side, year }: { domain: string; side: string; year: number }) => `${domain} ${side} ${year}`
  const funding = new Map(perYear(rows.awards, rows.years, (award, days, daysInYear, allDays) =>
    award.basis === 'yearly' ? award.amount * days / daysInYear : award.amount * days / allDays).map(line => [keyOf(line), line.amount]))
  expect(funding.size).toBe(report.funding.length)
  for (const line of report.funding) expect(funding.get(keyOf({ ...line, side: line.books }))).toBeCloseTo(line.cents / 100, 0)

  const staffing = new Map(perYear(rows.posts, rows.years, (post, days, daysInYear) => post.fte * days / daysInYear).map(line => [keyOf(line), line.amount]))
  expect(staffing.size).toBe(report.staffing.length)
  for (const line of report.staffing) expect(staffing.get(keyOf({ ...line, side: line.deployment === 'partner' ? 'partner' : 'own' }))).toBeCloseTo(line.average, 3)
})

const side = (paintedMs: number, bytes: number, filterMedianMs: number): MeasuredSide =>
  ({ paintedMs, paintedBytes: bytes, idleBytes: bytes, requests: 9, longestTaskMs: 0, filterMs: [filterMedianMs], filterMedianMs })
const measurement: DashboardMeasurement = { counts, condition: 'this machine', loads: 7, ours: side(70, 35_000, 16), observable: side(200, 100_000, 30) }

test.each<[string, Partial<DashboardMeasurement>, string[]]>([
  ['nothing', {}, []],
  ['time', { ours: side(72, 35_000, 16) }, ['Overzicht of 300 projects, this machine: 0.36 of the peer\'s time, at most 0.35']],
  ['bytes', { ours: side(70, 36_000, 16) }, ['Overzicht of 300 projects, this machine: 0.36 of the peer\'s bytes, at most 0.35']],
  ['the filter', { ours: side(70, 35_000, 17) }, ['Overzicht of 300 projects, this machine: 17 ms for a change of the filter, at most 16']],
  ['a phone may take longer', { condition: 'slow phone', ours: side(90, 35_000, 60) }, []],
  ['a large workbook has targets of its own', { counts: { projects: 10_000, awards: 50_000, posts: 30_000 }, ours: side(52, 11_000, 40) }, [
    'Overzicht of 10.000 projects, this machine: 0.26 of the peer\'s time, at most 0.25', 'Overzicht of 10.000 projects, this machine: 0.11 of the peer\'s bytes, at most 0.1',
  ]],
])('beyond target: %s', (_, change, overruns) => {
  expect(dashboardOverruns([{ ...measurement, ...change }])).toEqual(overruns)
})

test('the table sets both sides beside each other, with the ratio and its target', () => {
  expect(dashboardTable([measurement]).split('\n').slice(0, 5)).toEqual([
    'Overzicht beside Observable Framework 1.13.4: projects / awards / posts, medians of 7 cold loads',
    '                                                charts, ms  KB by then    KB in all  requests  filter, ms  longest task after',
    '  300 / 1.500 / 900, this machine: Streekboek           70          35           35         9          16                   0',
    '    Observable Framework                               200         100          100         9          30                   0',
    '    ratio (target)                             0.35 (0.35)        0.35  0.35 (0.35)               (16 ms)',
  ])
})
