/**
 * Figures per domain and year on two sides that are never added together: own books and partners'
 * books, own posts and partners' posts. All amounts are whole numbers (cents; ten-thousandths of an
 * FTE), so that sums are exact.
 */
export interface Panels {
  /** The domains with any line in the selection, in the report's order. */
  columns: Column[]
  /** From the first with anything on either side: years before it would only say that nothing was kept yet. */
  years: number[]
  own: Panel
  partner: Panel
}

export interface Column {
  domain: string
  name: string
  /** The domain's place in the report: its colour, whatever the filter. */
  colour: number
}

export interface Panel {
  side: Side
  /** One per detail (kind of funding, deployment), in the details' order; empty where the side has no line. */
  sections: Section[]
  /** All sections together. */
  total: Section
}

export type Side = 'own' | 'partner'

export interface Section {
  /** Null: all details together. */
  detail: string | null
  /** Only years with any line, ascending; `figures[i]` belongs to `columns[i]`. */
  years: { year: number; figures: Figure[]; total: Figure }[]
  /** What can't be attributed to a year; null where there is none. */
  rest: { figures: Rest[]; total: Rest } | null
}

export interface Figure {
  amount: number
  presumed: number
  notStated: number
}

export interface Rest {
  amount: number
  /** Rows with an amount. */
  count: number
  notStated: number
}

export interface Line extends Figure {
  side: Side
  detail: string
  domain: string
  year: number
}

export interface RestLine extends Rest {
  side: Side
  detail: string
  domain: string
}

/** @param details in the order of their sections */
export function panelsOf(
  lines: readonly Line[],
  rests: readonly RestLine[],
  domains: readonly { code: string; name: string }[],
  years: readonly number[],
  details: readonly string[],
): Panels {
  const filled = new Set([...lines, ...rests].map(line => line.domain))
  const columns = domains.map(({ code, name }, colour) => ({ domain: code, name, colour })).filter(({ domain }) => filled.has(domain))
  const places = new Map(columns.map(({ domain }, index) => [domain, index]))

  const sectionOf = (side: Side, detail: string | null): Section => {
    const belongs = (line: { side: Side; detail: string }) => line.side === side && (detail === null || line.detail === detail)
    const perYear = new Map<number, Figure[]>()
    for (const line of lines) {
      if (!belongs(line)) continue
      const figures = perYear.get(line.year) ?? columns.map(() => addFigures([]))
      perYear.set(line.year, figures)
      const place = places.get(line.domain)
      if (place !== undefined) figures[place] = addFigures([figures[place] ?? addFigures([]), line])
    }
    const ownRests = rests.filter(belongs)
    const restFigures = columns.map(({ domain }) => addRests(ownRests.filter(line => line.domain === domain)))
    return {
      detail,
      years: years.flatMap(year => {
        const figures = perYear.get(year)
        return figures === undefined ? [] : [{ year, figures, total: addFigures(figures) }]
      }),
      rest: ownRests.length === 0 ? null : { figures: restFigures, total: addRests(restFigures) },
    }
  }
  const panelOf = (side: Side): Panel => ({
    side,
    sections: details
      .filter(detail => [...lines, ...rests].some(line => line.side === side && line.detail === detail))
      .map(detail => sectionOf(side, detail)),
    total: sectionOf(side, null),
  })
  const begun = new Set(lines.filter(line => line.amount !== 0 || line.presumed !== 0 || line.notStated > 0).map(line => line.year))
  const from = years.findIndex(year => begun.has(year))
  return { columns, years: years.slice(Math.max(0, from)), own: panelOf('own'), partner: panelOf('partner') }
}

export function addFigures(figures: readonly Figure[]): Figure {
  const sum = { amount: 0, presumed: 0, notStated: 0 }
  for (const { amount, presumed, notStated } of figures) {
    sum.amount += amount
    sum.presumed += presumed
    sum.notStated += notStated
  }
  return sum
}

export function addRests(rests: readonly Rest[]): Rest {
  const sum = { amount: 0, count: 0, notStated: 0 }
  for (const { amount, count, notStated } of rests) {
    sum.amount += amount
    sum.count += count
    sum.notStated += notStated
  }
  return sum
}
