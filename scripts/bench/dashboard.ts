import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProduct } from '../local/product.ts'
import { launchChromium } from './chromium.ts'
import { measureLoad, type Conditions, type MeasuredLoad, type MeasuredPage } from './dashboard-load.ts'
import { writeDashboardWorkbook, type DashboardCounts } from './dashboard-workbook.ts'
import { installObservable, serveObservable } from './observable-site.ts'

export const DASHBOARD_SIZES: readonly DashboardCounts[] = [
  { projects: 300, awards: 1_500, posts: 900 },
  { projects: 10_000, awards: 50_000, posts: 30_000 },
]

export type ConditionName = 'this machine' | 'slow phone'

/** Both pages on one workbook under one condition: medians of the loads, of filter changes of all of them. */
export interface DashboardMeasurement {
  counts: DashboardCounts
  condition: ConditionName
  loads: number
  ours: MeasuredSide
  observable: MeasuredSide
}

export type MeasuredSide = MeasuredLoad & { filterMedianMs: number }

/** 1,6 Mbit/s. */
const SLOW_PHONE: Conditions = { network: { latencyMs: 150, bytesPerSecond: 200_000 }, cpu: 4, width: 390, height: 844 }
const THIS_MACHINE: Conditions = { network: null, cpu: 1, width: 1280, height: 900 }
export const CONDITIONS: readonly [ConditionName, Conditions][] = [['this machine', THIS_MACHINE], ['slow phone', SLOW_PHONE]]

/**
 * Overzicht beside the same charts, table and filter of Observable Framework, in turns, each load cold.
 * What it installs and writes is removed, what it starts is ended.
 */
export async function measureDashboards(sizes: readonly DashboardCounts[], loads: number, say: (line: string) => void): Promise<DashboardMeasurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'streekboek-bench-'))
  const measurements: DashboardMeasurement[] = []
  const opened: { close: () => Promise<void> }[] = []
  const closeAll = async () => { for (const each of opened.splice(0).toReversed()) await each.close() }
  const keep = <T extends { close: () => Promise<void> }>(each: T): T => {
    opened.push(each)
    return each
  }
  try {
    const site = join(folder, 'observable')
    say('Observable Framework is installed …')
    await installObservable(site)
    for (const counts of sizes) {
      const name = `${counts.projects} projects, ${counts.awards} awards, ${counts.posts} posts`
      say(`${name}: synced, and built with Observable Framework …`)
      const workbook = join(folder, String(counts.projects))
      const rows = await writeDashboardWorkbook(workbook, counts)
      const product = keep(await startProduct({ workbook, port: 0, data: join(folder, `data-${counts.projects}`), say }))
      const peer = keep(await serveObservable(site, rows))
      const browser = keep(await launchChromium())
      for (const [condition, conditions] of CONDITIONS) {
        const taken = { ours: [] as MeasuredLoad[], observable: [] as MeasuredLoad[] }
        // One load of each beforehand: functions, file caches and the browser are warm for both.
        for (let load = 0; load <= loads; load++) {
          const observable = await measureLoad(browser, observablePage(peer.address), conditions)
          const ours = await measureLoad(browser, ourPage(product.address), conditions)
          if (load === 0) continue
          taken.ours.push(ours)
          taken.observable.push(observable)
          say(`${name}, ${condition}, ${load}: ${ours.paintedMs.toFixed(0)} ms beside ${observable.paintedMs.toFixed(0)} ms`)
        }
        measurements.push({ counts, condition, loads, ours: medians(taken.ours), observable: medians(taken.observable) })
      }
      await closeAll()
    }
    return measurements
  } finally {
    await closeAll()
    await rm(folder, { recursive: true, force: true })
  }
}

export function ourPage(address: string): MeasuredPage {
  return {
    address,
    ready: `['subsidies', 'vte'].every(id => {
      const charts = [...document.querySelectorAll('[aria-labelledby=' + id + '] .chart')]
      return charts.length === 2 && charts.every(chart => chart.querySelector("svg.plot path") !== null)
    }) && document.querySelector('[aria-labelledby=projecten] .timeline .bar') !== null`,
    charts: ['[aria-labelledby=subsidies]', '[aria-labelledby=vte]', '[aria-labelledby=projecten]'],
    unseen: '.fold, [aria-live]',
    filter: `document.querySelector('input[name=domein][value=SB]').click()`,
  }
}

export function observablePage(address: string): MeasuredPage {
  return {
    address,
    ready: `['subsidies', 'vte', 'projecten'].every(id => document.querySelector('#' + id + ' svg g[aria-label=bar] rect') !== null)`,
    charts: ['#subsidies', '#vte', '#projecten'],
    unseen: '[hidden]',
    filter: `
      const select = document.querySelector('select')
      select.selectedIndex = select.selectedIndex === 0 ? 2 : 0
      select.dispatchEvent(new Event('input', { bubbles: true }))`,
  }
}

function medians(loads: readonly MeasuredLoad[]): MeasuredSide {
  const of = (figure: (load: MeasuredLoad) => number) => median(loads.map(figure))
  const filterMs = loads.flatMap(load => load.filterMs)
  return {
    paintedMs: of(load => load.paintedMs),
    paintedBytes: of(load => load.paintedBytes),
    idleBytes: of(load => load.idleBytes),
    requests: of(load => load.requests),
    longestTaskMs: of(load => load.longestTaskMs),
    filterMs,
    filterMedianMs: median(filterMs),
  }
}

export function median(numbers: readonly number[]): number {
  const ascending = numbers.toSorted((a, b) => a - b)
  const middle = ascending.length / 2
  return ascending.length === 0 ? Number.NaN : ((ascending[Math.floor(middle)] ?? 0) + (ascending[Math.ceil(middle) - 1] ?? 0)) / 2
}
