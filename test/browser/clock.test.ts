import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDashboard, type Dashboard } from './dashboard.ts'

let dashboard: Dashboard

beforeAll(async () => {
  dashboard = await openDashboard()
})
afterAll(() => dashboard.close())

test('whenever the tests run, it is one day for them, for the product and for its pages, and time goes on', async () => {
  const page = await dashboard.open()
  const { publishedAt } = await dashboard.report()
  const there = () => page.evaluate(() => ({ now: new Date().toISOString(), same: Math.abs(Date.now() - new Date().getTime()) < 1000, built: new Date(2020, 0, 1).getFullYear() }))
  const first = await there()
  const here = new Date().toISOString()
  await page.waitForTimeout(50)
  const second = await there()
  expect([publishedAt, first.now, here, second.now].map(moment => moment.slice(0, 10))).toEqual(Array.from({ length: 4 }, () => '2026-11-28'))
  expect([publishedAt, first.now, here, second.now]).toEqual([publishedAt, first.now, here, second.now].toSorted())
  expect(first).toMatchObject({ same: true, built: 2020 })
  await page.close()
})
