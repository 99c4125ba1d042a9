import type { MeasuredSync, ScaleMeasurement } from './scale.ts'
import { aligned } from './table.ts'

/** What a sync may cost at every size: `scaleOverruns` names what goes beyond. */
export const SCALE_BUDGET = {
  seconds: 60,
  bytes: 512 * 2 ** 20,
  /** Of the tab: what a changed row may make the ledger write again, in a tab of the largest size. */
  rewritten: 1 / 32,
} as const

/** The syncs of all sizes for people: the first of each, and the one after it with one amount changed. */
export function scaleTable(measurements: readonly ScaleMeasurement[]): string {
  const [smallest] = measurements
  if (smallest === undefined) return ''
  const firsts = measurements.map((measurement, index) => {
    const { rows, first } = measurement
    const before = measurements[index - 1]
    return [
      count(rows.funding), count(rows.funding + rows.projects + rows.posts), first.seconds.toFixed(1), perRow(measurement).toFixed(2),
      (perRow(measurement) / perRow(smallest)).toFixed(2), before === undefined ? '' : perFurtherRow(before, measurement).toFixed(2), mebibytes(first),
    ]
  })
  const seconds = measurements.map(({ rows, changed }) => [
    count(rows.funding), changed.seconds.toFixed(1), mebibytes(changed), String(changed.newChunks.length), changed.newChunks.map(count).join(', '),
    `${(rewritten({ rows, changed }) * 100).toFixed(1)} %`, String(changed.itemsWritten),
  ])
  return [
    'first sync of a workbook, from the start of the process',
    ...aligned([['awards', 'rows', 's', 'ms/award', `× that of ${count(smallest.rows.funding)}`, 'ms/further award', 'peak MiB'], ...firsts]),
    `  budget ${SCALE_BUDGET.seconds} s, ${SCALE_BUDGET.bytes / 2 ** 20} MiB`,
    '',
    'the same workbook again, with the amount of one award changed',
    ...aligned([['awards', 's', 'peak MiB', 'new chunks', 'awards in them', 'of the tab', 'items written'], ...seconds]),
    `  budget of the largest ${SCALE_BUDGET.rewritten * 100} % of the tab`,
  ].join('\n')
}

/** One line for each budget that is exceeded. */
export function scaleOverruns(measurements: readonly ScaleMeasurement[]): string[] {
  const largest = measurements.at(-1)
  return [
    ...measurements.flatMap(({ rows, first, changed }) => [...syncOverruns(`first sync of ${rows.funding}`, first), ...syncOverruns(`changed sync of ${rows.funding}`, changed)]),
    ...(largest !== undefined && rewritten(largest) > SCALE_BUDGET.rewritten ? [`a changed row among ${largest.rows.funding} rewrites more than 1/${1 / SCALE_BUDGET.rewritten} of its tab`] : []),
  ]
}

function syncOverruns(name: string, { status, reason, seconds, peakBytes }: MeasuredSync): string[] {
  return [
    ...(status === 'published' ? [] : [`${name}: ${reason ?? status}`]),
    ...(seconds <= SCALE_BUDGET.seconds ? [] : [`${name}: ${seconds.toFixed(1)} s`]),
    ...(peakBytes <= SCALE_BUDGET.bytes ? [] : [`${name}: ${(peakBytes / 2 ** 20).toFixed(0)} MiB`]),
  ]
}

function rewritten({ rows, changed }: Pick<ScaleMeasurement, 'rows' | 'changed'>): number {
  return changed.newChunks.reduce((sum, awards) => sum + awards, 0) / rows.funding
}

/** In milliseconds, the start of the process included. */
function perRow({ rows, first }: ScaleMeasurement): number {
  return first.seconds * 1000 / rows.funding
}

/** What a row costs where the start of the process doesn't count: this is what has to stay the same. */
function perFurtherRow(before: ScaleMeasurement, { rows, first }: ScaleMeasurement): number {
  return (first.seconds - before.first.seconds) * 1000 / (rows.funding - before.rows.funding)
}

function mebibytes({ peakBytes }: MeasuredSync): string {
  return (peakBytes / 2 ** 20).toFixed(0)
}

function count(number: number): string {
  return number.toLocaleString('nl-BE')
}
