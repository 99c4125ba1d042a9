import type { DomainFigure, DomainLine, FunderLine } from '../charts/domain-facts.ts'
import type { SourcedRow } from '../dataset.ts'
import type { DomainTexts } from '../text/domain-nl.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { Texts } from '../text/nl.ts'
import type { ExportCell, ExportColumn } from './export-table.ts'
import { endCell, startCell, type ExportedRows } from './figures-export.ts'

/** Every domain with its figures of a year; own and partners' apart, and what is presumed or not stated in columns of its own. */
export function domainsExport(lines: readonly DomainLine[], texts: DomainTexts, words: ExportsTexts): ExportedRows {
  const figure = (name: string, kind: 'euro' | 'fte'): ExportColumn[] => [
    { name: kind === 'euro' ? words.columnOf(name, words.amount) : name, kind },
    { name: words.columnOf(name, kind === 'euro' ? words.presumedAmount : words.presumedFte), kind },
    { name: words.columnOf(name, words.notStatedCount), kind: 'number' },
    { name: words.columnOf(name, words.rowsWithoutYear), kind: 'number' },
  ]
  return {
    columns: [
      { name: words.code, kind: 'text' }, { name: words.domain, kind: 'text' },
      ...figure(texts.fundingOwn, 'euro'), ...figure(texts.fundingPartner, 'euro'), ...figure(texts.staffOwn, 'fte'), ...figure(texts.staffPartner, 'fte'),
      { name: texts.running, kind: 'number' }, { name: words.columnOf(texts.running, words.presumedCount), kind: 'number' }, { name: words.columnOf(texts.running, words.startNotStatedCount), kind: 'number' },
    ],
    rows: lines.map(({ code, name, funding, staffing, running }) => [
      code, name, ...[funding.own, funding.partner, staffing.own, staffing.partner].flatMap(figureCells), running.count, orEmpty(running.presumed), orEmpty(running.startNotStated),
    ]),
  }
}

/** Who gives what: the whole amount, what of it comes after the revision's year or has no year, and beside it what is presumed or not stated. */
export function fundersExport(lines: readonly FunderLine[], revisionYear: number, texts: Pick<Texts, 'books'>, words: ExportsTexts): ExportedRows {
  return {
    columns: [
      { name: words.funder, kind: 'text' }, { name: words.books, kind: 'text' }, { name: words.awards, kind: 'number' },
      { name: words.amount, kind: 'euro' }, { name: words.ofWhichToCome(revisionYear), kind: 'euro' }, { name: words.ofWhichWithoutYear, kind: 'euro' }, { name: words.awardsWithoutYear, kind: 'number' },
      { name: words.presumedAmount, kind: 'euro' }, { name: words.awardsNotStated, kind: 'number' },
    ],
    rows: lines.map(({ side, funder, awards, part, toCome, withoutYear, notStated }) => [
      funder, texts.books[side], awards, ...[part.amount, toCome, withoutYear, part.count, part.presumed, notStated].map(orEmpty),
    ]),
  }
}

/** @param projectName of a project's code @param reference what the workbook's column Bron is called, where the table has it */
export function postsExport(
  posts: readonly SourcedRow<'staffing'>[], projectName: (code: string) => string, texts: Pick<Texts, 'deployments' | 'notStated'>, words: ExportsTexts, reference: string | null = null,
): ExportedRows {
  return {
    columns: [
      { name: words.code, kind: 'text' }, { name: words.post, kind: 'text' }, { name: words.deployment, kind: 'text' }, { name: words.fte, kind: 'fte' },
      { name: words.start, kind: 'day' }, { name: words.end, kind: 'day' }, { name: words.project, kind: 'text' }, { name: words.fundedBy, kind: 'text' },
      ...(reference === null ? [] : [{ name: reference, kind: 'text' as const }]),
      { name: words.tab, kind: 'text' }, { name: words.row, kind: 'number' },
    ],
    rows: posts.map(({ code, title, deployment, fte, start, end, project, fundedBy, reference: said, source }) => [
      code, title, deployment === null ? texts.notStated : texts.deployments[deployment], fte === null ? texts.notStated : Math.round(fte * 10_000),
      startCell(start, words), endCell(end, words), project === null ? null : projectName(project),
      fundedBy.length === 0 ? texts.notStated : fundedBy.join(', '), ...(reference === null ? [] : [said]), source.tab, source.row,
    ]),
  }
}

function figureCells({ amount, presumed, notStated, withoutYear }: DomainFigure): ExportCell[] {
  return [amount, presumed, notStated, withoutYear].map(orEmpty)
}

function orEmpty(amount: number): ExportCell {
  return amount === 0 ? null : amount
}
