import type { DomainLine, FunderLine } from '../charts/domain-facts.ts'
import type { SourcedRow } from '../dataset.ts'
import type { DomainTexts } from '../text/domain-nl.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { Texts } from '../text/nl.ts'
import type { ExportCell } from './export-table.ts'
import { endCell, startCell, type ExportedRows } from './figures-export.ts'

/** Every domain with its figures of a year; own and partners' apart. */
export function domainsExport(lines: readonly DomainLine[], texts: DomainTexts, words: ExportsTexts): ExportedRows {
  return {
    columns: [
      { name: words.code, kind: 'text' }, { name: words.domain, kind: 'text' },
      { name: texts.fundingOwn, kind: 'euro' }, { name: texts.fundingPartner, kind: 'euro' },
      { name: texts.staffOwn, kind: 'fte' }, { name: texts.staffPartner, kind: 'fte' }, { name: texts.running, kind: 'number' },
    ],
    rows: lines.map(({ code, name, funding, staffing, running }) => [
      code, name, orEmpty(funding.own.amount), orEmpty(funding.partner.amount), orEmpty(staffing.own.amount), orEmpty(staffing.partner.amount), running.count,
    ]),
  }
}

export function fundersExport(lines: readonly FunderLine[], texts: Pick<Texts, 'books'>, words: ExportsTexts): ExportedRows {
  return {
    columns: [
      { name: words.funder, kind: 'text' }, { name: words.books, kind: 'text' }, { name: words.awards, kind: 'number' },
      { name: words.amount, kind: 'euro' }, { name: words.presumedAmount, kind: 'euro' },
    ],
    rows: lines.map(({ side, funder, awards, part }) => [funder, texts.books[side], awards, orEmpty(part.amount), orEmpty(part.presumed)]),
  }
}

/** @param projectName of a project's code */
export function postsExport(
  posts: readonly SourcedRow<'staffing'>[], projectName: (code: string) => string, texts: Pick<Texts, 'deployments' | 'notStated'>, words: ExportsTexts,
): ExportedRows {
  return {
    columns: [
      { name: words.code, kind: 'text' }, { name: words.post, kind: 'text' }, { name: words.deployment, kind: 'text' }, { name: words.fte, kind: 'fte' },
      { name: words.start, kind: 'day' }, { name: words.end, kind: 'day' }, { name: words.project, kind: 'text' }, { name: words.fundedBy, kind: 'text' },
      { name: words.tab, kind: 'text' }, { name: words.row, kind: 'number' },
    ],
    rows: posts.map(({ code, title, deployment, fte, start, end, project, fundedBy, source }) => [
      code, title, deployment === null ? texts.notStated : texts.deployments[deployment], fte === null ? texts.notStated : Math.round(fte * 10_000),
      startCell(start, words), endCell(end, words), project === null ? null : projectName(project),
      fundedBy.length === 0 ? texts.notStated : fundedBy.join(', '), source.tab, source.row,
    ]),
  }
}

function orEmpty(amount: number): ExportCell {
  return amount === 0 ? null : amount
}
