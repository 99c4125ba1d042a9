import type { Unknown } from '../charts/unknowns.ts'
import type { RowSource } from '../dataset.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { UnknownTexts } from '../text/unknown-nl.ts'
import type { ExportedRows } from './figures-export.ts'

interface Names {
  domain: (code: string) => string
  project: (code: string) => string
  /** What the sheet calls a cell, such as `G5`; null where that isn't known. */
  cell: (source: RowSource, column: string) => string | null
}

/** A row per row to fill in. @param hidden what the figures lack, in words */
export function unknownExport(ranked: readonly { unknown: Unknown; rank: number; hidden: string }[], names: Names, words: ExportsTexts, texts: UnknownTexts): ExportedRows {
  return {
    columns: [
      { name: texts.rank, kind: 'number' },
      { name: words.tab, kind: 'text' },
      { name: words.row, kind: 'number' },
      { name: texts.fill, kind: 'text' },
      { name: words.code, kind: 'text' },
      { name: texts.what, kind: 'text' },
      { name: words.domain, kind: 'text' },
      { name: words.project, kind: 'text' },
      { name: texts.hides, kind: 'text' },
    ],
    rows: ranked.map(({ unknown: { code, name, domain, project, cells, source }, rank, hidden }) => [
      rank, source.tab, source.row, cells.map(({ column }) => [column, names.cell(source, column)].filter(part => part !== null).join(' ')).join(', '), code, name === '' ? texts.nameless : name,
      names.domain(domain), project === null ? null : names.project(project), hidden,
    ]),
  }
}
