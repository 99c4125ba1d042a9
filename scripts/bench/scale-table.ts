import type { MeasuredSync, ScaleMeasurement } from './scale.ts'
import { aligned } from './table.ts'

/** What a sync may cost, whatever it finds: `scaleOverruns` names what goes beyond. */
export const SCALE_BUDGET = {
  seconds: 60,
  bytes: 512 * 2 ** 20,
  /** Of the tab: what a changed row may make the ledger write again, where the tab has the most rows. */
  rewritten: 1 / 32,
} as const

/** The syncs of all sizes for people: each size's first, and those after it. */
export function scaleTable(measurements: readonly ScaleMeasurement[]): string {
  const [smallest] = measurements
  if (smallest === undefined) return ''
  const firsts = measurements.map((measurement, index) => {
    const { rows, first } = measurement
    const before = measurements[index - 1]
    return [
      count(rows.funding), count(rows.funding + rows.projects + rows.posts), first.seconds.toFixed(1), perAward(measurement).toFixed(2),
      (perAward(measurement) / perAward(smallest)).toFixed(2), before === undefined ? '' : perFurtherAward(before, measurement).toFixed(2), mebibytes(first),
      count(first.itemsWritten),
    ]
  })
  const later = measurements.flatMap(measurement => LATER.map(([what, syncOf]) => {
    const sync = syncOf(measurement)
    return [`${count(measurement.rows.funding)}, ${what}`, sync.status, sync.seconds.toFixed(1), mebibytes(sync), count(sync.rowsChanged), count(sync.problems), count(sync.itemsWritten)]
  }))
  const chunks = measurements.map(({ rows, oneChanged }) => [
    count(rows.funding), count(oneChanged.newChunks.length), oneChanged.newChunks.map(count).join(', '), `${(rewritten({ rows, oneChanged }) * 100).toFixed(1)} %`,
  ])
  return [
    'first sync of a workbook, from the start of the process',
    ...aligned([['awards', 'rows', 's', 'ms/award', `× that of ${count(smallest.rows.funding)}`, 'ms/further award', 'peak MiB', 'items written'], ...firsts]),
    `  budget ${SCALE_BUDGET.seconds} s, ${SCALE_BUDGET.bytes / 2 ** 20} MiB`,
    '',
    'the same workbook again',
    ...aligned([['awards', 'outcome', 's', 'peak MiB', 'rows changed', 'problems', 'items written'], ...later]),
    `  budget ${SCALE_BUDGET.seconds} s, ${SCALE_BUDGET.bytes / 2 ** 20} MiB`,
    '',
    'what one changed award makes the ledger write again of its tab',
    ...aligned([['awards', 'new chunks', 'awards in them', 'of the tab'], ...chunks]),
    `  budget of the largest ${(SCALE_BUDGET.rewritten * 100).toFixed(1)} %`,
  ].join('\n')
}

const LATER = [
  ['one changed', ({ oneChanged }) => oneChanged],
  ['all changed', ({ allChanged }) => allChanged],
  ['all wrong', ({ allWrong }) => allWrong],
] as const satisfies [string, (measurement: ScaleMeasurement) => MeasuredSync][]

/** One line for each budget that is exceeded. */
export function scaleOverruns(measurements: readonly ScaleMeasurement[]): string[] {
  const largest = measurements.at(-1)
  return [
    ...measurements.flatMap(({ rows: { funding }, first, oneChanged, allChanged, allWrong }) => [
      ...syncOverruns(`${funding} awards`, first, 'published'),
      ...syncOverruns(`${funding} awards, one changed`, oneChanged, 'published'),
      ...syncOverruns(`${funding} awards, all changed`, allChanged, 'published'),
      ...syncOverruns(`${funding} awards, all wrong`, allWrong, 'held'),
    ]),
    ...(largest !== undefined && rewritten(largest) > SCALE_BUDGET.rewritten
      ? [`a changed award among ${largest.rows.funding} rewrites more than 1/${1 / SCALE_BUDGET.rewritten} of its tab`]
      : []),
  ]
}

function syncOverruns(name: string, { status, reason, seconds, peakBytes }: MeasuredSync, expected: MeasuredSync['status']): string[] {
  return [
    ...(status === expected ? [] : [`${name}: ${reason ?? status}`]),
    ...(seconds <= SCALE_BUDGET.seconds ? [] : [`${name}: ${seconds.toFixed(1)} s`]),
    ...(peakBytes <= SCALE_BUDGET.bytes ? [] : [`${name}: ${(peakBytes / 2 ** 20).toFixed(0)} MiB`]),
  ]
}

function rewritten({ rows, oneChanged }: Pick<ScaleMeasurement, 'rows' | 'oneChanged'>): number {
  return oneChanged.newChunks.reduce((sum, awards) => sum + awards, 0) / rows.funding
}

/** In milliseconds, the start of the process included. */
function perAward({ rows, first }: ScaleMeasurement): number {
  return first.seconds * 1000 / rows.funding
}

/** What an award costs where the start of the process doesn't count: while this stays the same, time grows linearly. */
function perFurtherAward(before: ScaleMeasurement, { rows, first }: ScaleMeasurement): number {
  return (first.seconds - before.first.seconds) * 1000 / (rows.funding - before.rows.funding)
}

function mebibytes({ peakBytes }: MeasuredSync): string {
  return (peakBytes / 2 ** 20).toFixed(0)
}

function count(number: number): string {
  return number.toLocaleString('nl-BE')
}
