import { isDay } from './period.ts'
import type { ReportedProject } from './report.ts'

type OrderedProject = Pick<ReportedProject, 'start' | 'end' | 'name'>

/** The timeline's order of rows. */
export function byPeriod(a: OrderedProject, b: OrderedProject): number {
  return compare(rank(a), rank(b)) || compare(a.start ?? '', b.start ?? '') || compare(a.end ?? '~', b.end ?? '~')
    || compare(a.name, b.name)
}

/** With a start, with only an end, with neither. */
function rank({ start, end }: OrderedProject): number {
  return start !== null ? 0 : isDay(end) ? 1 : 2
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
