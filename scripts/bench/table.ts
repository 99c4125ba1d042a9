import { isWithinBudget, type Measurement } from './measurement.ts'

/** A measurement for people: the total against its budget, then its parts with their share of it. */
export function tableOf(measurement: Measurement): string {
  const { name, bytes, budget, parts } = measurement
  const verdict = isWithinBudget(measurement) ? '' : '  over budget'
  const rows = [...parts.slice(0, MOST_PARTS), ...restOf(parts)].map(part => [part.name, kilobytes(part.bytes), share(part.bytes, bytes)])
  return [
    name,
    ...aligned([...rows, ['total', kilobytes(bytes), share(bytes, bytes)], ['budget', kilobytes(budget), '']]),
    `  ${share(bytes, budget).trim()} of the budget${verdict}`,
  ].join('\n')
}

const MOST_PARTS = 20

function restOf(parts: Measurement['parts']): Measurement['parts'] {
  const rest = parts.slice(MOST_PARTS)
  return rest.length === 0 ? [] : [{ name: `${rest.length} others`, bytes: rest.reduce((sum, part) => sum + part.bytes, 0) }]
}

/** 1 KB = 1000 bytes. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}

function share(bytes: number, whole: number): string {
  return `${(bytes / whole * 100).toFixed(1)} %`
}

/** Names on the left, figures on the right of their columns. */
export function aligned(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  return rows.map(([name = '', ...figures]) =>
    ['', name.padEnd(widths[0] ?? 0), ...figures.map((figure, index) => figure.padStart(widths[index + 1] ?? 0))].join('  ').trimEnd())
}
