import type { ConditionName, DashboardMeasurement, MeasuredSide } from './dashboard.ts'
import { OBSERVABLE } from './observable-site.ts'
import { aligned } from './table.ts'

/** What ours may take of what the peer takes; milliseconds for a change of the filter, on this machine. */
export const DASHBOARD_TARGETS = {
  small: { time: { 'this machine': 0.35, 'slow phone': 0.45 }, bytes: 0.35, filterMs: 16 },
  large: { time: { 'this machine': 0.25, 'slow phone': 0.45 }, bytes: 0.1, filterMs: 40 },
} as const satisfies Record<string, { time: Record<ConditionName, number>; bytes: number; filterMs: number }>

/** Both sides of every measurement, and their ratio, for people; with what is and isn't counted. */
export function dashboardTable(measurements: readonly DashboardMeasurement[]): string {
  const rows = measurements.flatMap(({ counts, condition, ours, observable }) => {
    const target = targetsOf(counts)
    const name = `${count(counts.projects)} / ${count(counts.awards)} / ${count(counts.posts)}, ${condition}`
    return [
      [`${name}: Streekboek`, ...figuresOf(ours)],
      ['  Observable Framework', ...figuresOf(observable)],
      ['  ratio (target)', `${ratio(ours.paintedMs, observable.paintedMs)} (${target.time[condition]})`, ratio(ours.paintedBytes, observable.paintedBytes),
        `${ratio(ours.idleBytes, observable.idleBytes)} (${target.bytes})`, '', condition === 'this machine' ? `(${target.filterMs} ms)` : '', ''],
    ]
  })
  return [
    `Overzicht beside Observable Framework ${OBSERVABLE['@observablehq/framework']}: projects / awards / posts, medians of ${measurements[0]?.loads ?? 0} cold loads`,
    ...aligned([['', 'charts, ms', 'KB by then', 'KB in all', 'requests', 'filter, ms', 'longest task after'], ...rows]),
    ...ABOUT.map(line => `  ${line}`),
  ].join('\n')
}

/** Said with the figures: they mean nothing without it. */
const ABOUT = [
  'charts: from navigation until the frame with the marks of the last of three charts (the timeline: its first window) was made, in a new browser',
  'context without any cache; the browser, the server and the API function are warm. KB are 1000 bytes, headers and compressed bodies, until nothing',
  'was asked for during half a second. filter: from the event, at any moment between two frames, until the frame with the last change in the charts.',
  'Counted for ours: the figures over the API, from the database, and the headline figures, which the peer lacks. Not counted: chart.js, which comes when',
  'somebody points at a chart, touches or focuses it. The peer has files only, no web fonts, no search or sidebar, and draws at most 300 bars of its',
  'timeline; its rows come whole, so that it filters without asking. Both come over HTTP/1.1, where many requests cost more than over HTTP/2.',
]

/** One line for each target that is missed. */
export function dashboardOverruns(measurements: readonly DashboardMeasurement[]): string[] {
  return measurements.flatMap(({ counts, condition, ours, observable }) => {
    const target = targetsOf(counts)
    const name = `Overzicht of ${count(counts.projects)} projects, ${condition}`
    const time = ours.paintedMs / observable.paintedMs
    const bytes = ours.idleBytes / observable.idleBytes
    return [
      ...(time <= target.time[condition] ? [] : [`${name}: ${time.toFixed(2)} of the peer's time, at most ${target.time[condition]}`]),
      ...(bytes <= target.bytes ? [] : [`${name}: ${bytes.toFixed(2)} of the peer's bytes, at most ${target.bytes}`]),
      ...(condition !== 'this machine' || ours.filterMedianMs <= target.filterMs ? [] : [`${name}: ${ours.filterMedianMs.toFixed(0)} ms for a change of the filter, at most ${target.filterMs}`]),
    ]
  })
}

function targetsOf({ projects }: DashboardMeasurement['counts']) {
  return projects <= 1_000 ? DASHBOARD_TARGETS.small : DASHBOARD_TARGETS.large
}

function figuresOf(side: MeasuredSide): string[] {
  return [side.paintedMs.toFixed(0), kilobytes(side.paintedBytes), kilobytes(side.idleBytes), side.requests.toFixed(0), side.filterMedianMs.toFixed(0), side.longestTaskMs.toFixed(0)]
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2)
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0)
}

function count(number: number): string {
  return number.toLocaleString('nl-BE')
}
