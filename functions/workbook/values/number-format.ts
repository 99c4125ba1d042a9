import type { NumberFormat } from '../grid.ts'

export function isDateFormat({ type }: NumberFormat): boolean {
  return type === 'DATE' || type === 'DATE_TIME'
}

/** How much of a date the format shows; `no-year`: a day or month of a year that nobody sees. An automatic format shows whole days. */
export function shownPart({ pattern }: NumberFormat): 'day' | 'month' | 'year' | 'no-year' {
  let day = false
  let hour = false
  let year = false
  let month = false
  const runs = [...pattern.slice(0, LONGEST).replace(LITERALS, '').toLowerCase().matchAll(/([a-z])\1*/gu)].map(match => match[0])
  for (const [index, run] of runs.entries()) {
    if (run.startsWith('d')) day = true
    if (run.startsWith('y')) year = true
    // After hours or before seconds, m means minutes.
    if (run.startsWith('m') && !hour && !runs[index + 1]?.startsWith('s')) month = true
    hour = run.startsWith('h')
  }
  if ((day || month) && !year) return 'no-year'
  return day || !year ? 'day' : month ? 'month' : 'year'
}

// Quoted text, escaped characters, conditions or colours in brackets, halves of the day.
const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]|am\/pm|a\/p/giu
const LONGEST = 200
