import { TABS } from '#model/dataset.ts'
import type { Cell } from './grid.ts'
import { nearestOf } from './nearest.ts'
import { cleanText, shortened } from './text-normal.ts'
import { refuse, UNJUDGED, type Parsed } from './values/parsed.ts'
import { parseWholeNumber } from './values/whole-number.ts'

/** The numbers that a project's priority can be; `any`: the workbook has no tab of them, then 1–99. */
export type PriorityRegister = { numbers: ReadonlyMap<number, string | null>; isReliable: boolean } | 'any'

export function priorityAmong(register: PriorityRegister): (cell: Cell) => Parsed<number> {
  return cell => {
    const parsed = parseWholeNumber(cell)
    const number = 'value' in parsed ? parsed.value : null
    if (register === 'any') {
      return number !== null && number >= 1 && number <= 99 ? { value: number } : refuse('number-invalid', { range: '1 tot 99' })
    }
    if (number !== null && register.numbers.has(number)) return { value: number }
    return register.isReliable ? unknownPriority(cleanText(cell.shown), register.numbers) : UNJUDGED
  }
}

function unknownPriority(text: string, numbers: ReadonlyMap<number, string | null>) {
  const spelled = new Map<string, string>()
  for (const [number, name] of numbers) {
    spelled.set(String(number), String(number))
    if (name !== null) spelled.set(name, String(number))
  }
  const nearest = nearestOf(text, [...spelled.keys()].slice(0, MOST))
  return refuse('reference-unknown', {
    part: shortened(text, 60),
    target: { tab: TABS.priorities, by: 'Nummer' },
    nearest: nearest === null ? null : (spelled.get(nearest) ?? null),
    examples: [...numbers.keys()].slice(0, 20).map(String),
  })
}

// With 20.000 wrong priorities the walk over the names must stay short.
const MOST = 100
