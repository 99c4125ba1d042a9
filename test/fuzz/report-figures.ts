import type { Report } from '#model/report.ts'
import type { PlainFigures } from './plain-reckoning.ts'

/** A report's lines as `plainFigures` gives them. @throws where two lines have one key */
export function figuresOf(report: Report): PlainFigures {
  const { years, funding, requested, notAttributable, requestedNotAttributable, staffing, staffingNotAttributable, projects } = report
  return {
    years,
    funding: byKey(
      [...funding.map(line => ({ status: null, ...line })), ...requested],
      ({ status, kind, domain, books, year }) => [status, kind, domain, books, year],
      ({ cents, presumedCents, notStated }) => ({ cents, presumedCents, notStated }),
    ),
    fundingRest: byKey(
      [...notAttributable.map(line => ({ status: null, ...line })), ...requestedNotAttributable],
      ({ status, kind, domain, books }) => [status, kind, domain, books],
      ({ cents, count, notStated }) => ({ cents, count, notStated }),
    ),
    staffing: byKey(
      staffing,
      ({ domain, deployment, year }) => [domain, String(deployment), year],
      ({ average, yearEnd, presumedAverage, presumedYearEnd, notStated }) => ({ average, yearEnd, presumedAverage, presumedYearEnd, notStated }),
    ),
    staffingRest: byKey(
      staffingNotAttributable,
      ({ domain, deployment }) => [domain, String(deployment)],
      ({ fte, count, notStated }) => ({ fte, count, notStated }),
    ),
    municipalities: Object.fromEntries(projects.map(({ code, municipalities }) => [code, municipalities])),
  }
}

function byKey<Line, Figures>(lines: readonly Line[], keyOf: (line: Line) => (string | number | null)[], pick: (line: Line) => Figures): Record<string, Figures> {
  const entries = lines.map((line): [string, Figures] => [keyOf(line).filter(part => part !== null).join('\n'), pick(line)])
  if (new Set(entries.map(([key]) => key)).size < entries.length) throw new Error('two lines with one key')
  return Object.fromEntries(entries)
}
