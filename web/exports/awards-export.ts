import type { SourcedRow } from '../dataset.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { Texts } from '../text/nl.ts'
import type { ProjectRowsTexts } from '../text/project-rows-nl.ts'
import type { ProjectsTexts } from '../text/projects-nl.ts'
import { endCell, startCell, type ExportedRows } from './figures-export.ts'

/** A project's money, a row of the workbook each; nothing is added up. */
export function awardsExport(
  awards: readonly SourcedRow<'funding'>[], texts: Pick<Texts, 'kinds' | 'statuses' | 'books'>, projects: Pick<ProjectRowsTexts, 'basis' | 'rowStatus'> & Pick<ProjectsTexts, 'source'>, words: ExportsTexts,
): ExportedRows {
  return {
    columns: [
      { name: words.code, kind: 'text' }, { name: words.funder, kind: 'text' }, { name: words.kind, kind: 'text' },
      { name: words.amount, kind: 'euro' }, { name: words.basis, kind: 'text' }, { name: words.books, kind: 'text' }, { name: words.beneficiary, kind: 'text' },
      { name: words.start, kind: 'day' }, { name: words.end, kind: 'day' }, { name: projects.rowStatus, kind: 'text' }, { name: projects.source, kind: 'text' },
      { name: words.tab, kind: 'text' }, { name: words.row, kind: 'number' },
    ],
    rows: awards.map(({ code, funder, kind, amountCents, basis, books, beneficiary, start, end, status, reference, source }) => [
      code, funder, texts.kinds[kind], amountCents ?? words.notStated, basis === null ? null : projects.basis[basis], texts.books[books], beneficiary,
      startCell(start, words), endCell(end, words), texts.statuses[status], reference, source.tab, source.row,
    ]),
  }
}
