/**
 * Rows spread over the years, summed per domain, side and year.
 *
 * @template {{ domain: string, side: string, start: string, end: string }} Row
 * @param {Row[]} rows
 * @param {number[]} years
 * @param {(row: Row, days: number, daysInYear: number, allDays: number) => number} share
 */
export function perYear(rows, years, share) {
  const lines = new Map()
  const bounds = years.map(year => ({ year, first: Date.UTC(year, 0, 1), next: Date.UTC(year + 1, 0, 1) }))
  for (const row of rows) {
    const start = Date.parse(row.start)
    const end = Date.parse(row.end) + DAY
    for (const { year, first, next } of bounds) {
      const days = (Math.min(end, next) - Math.max(start, first)) / DAY
      if (days <= 0) continue
      const key = `${row.domain} ${row.side} ${year}`
      const line = lines.get(key)
      const amount = share(row, days, (next - first) / DAY, (end - start) / DAY)
      if (line === undefined) lines.set(key, { domain: row.domain, side: row.side, year, amount })
      else line.amount += amount
    }
  }
  return [...lines.values()]
}

const DAY = 86_400_000
