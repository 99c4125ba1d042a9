import type { RequestedRow } from '../charts/funding.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { Texts } from '../text/nl.ts'
import type { ExportedRows } from './figures-export.ts'

/** What is asked for, a line of the table a row. @param domainName of a domain's code */
export function requestedExport(rows: readonly RequestedRow[], domainName: (code: string) => string, texts: Pick<Texts, 'status' | 'statuses' | 'kinds' | 'books'>, words: ExportsTexts): ExportedRows {
  const orEmpty = (amount: number) => (amount === 0 ? null : amount)
  return {
    columns: [
      ...[texts.status, words.kind, words.code, words.domain, words.books].map(name => ({ name, kind: 'text' as const })),
      { name: words.year, kind: 'year' }, { name: words.amount, kind: 'euro' }, { name: words.presumedAmount, kind: 'euro' },
      { name: words.notStatedCount, kind: 'number' }, { name: words.withoutYearCount, kind: 'number' },
    ],
    rows: rows.map(({ year, line }) => [
      texts.statuses[line.status], texts.kinds[line.kind], line.domain, domainName(line.domain), texts.books[line.books], year ?? words.withoutYear,
      orEmpty(line.cents), 'presumedCents' in line ? orEmpty(line.presumedCents) : null, orEmpty(line.notStated), 'count' in line ? orEmpty(line.count) : null,
    ]),
  }
}
