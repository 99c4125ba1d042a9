import type { ExportsTexts } from '../text/exports-nl.ts'
import type { ShownRows } from '../views/rows/shown-rows.ts'
import type { ExportedRows } from './figures-export.ts'

/** The rows behind a figure, with their parts of it as numbers. */
export function rowsExport({ items, unit }: Pick<ShownRows, 'items' | 'unit'>, revisionYear: number, texts: ExportsTexts): ExportedRows {
  const money = unit === 'euro'
  // Of one year there is none.
  const comes = items.some(({ toCome }) => toCome > 0)
  const orEmpty = (amount: number | undefined) => (amount === undefined || amount === 0 ? null : amount)
  return {
    columns: [
      { name: texts.tab, kind: 'text' },
      { name: texts.row, kind: 'number' },
      { name: texts.code, kind: 'text' },
      { name: texts.name, kind: 'text' },
      { name: texts.about, kind: 'text' },
      { name: texts.stated, kind: 'text' },
      { name: texts.part, kind: 'text' },
      ...(unit === null ? [] : [
        { name: money ? texts.amount : texts.fte, kind: unit },
        ...(comes && unit !== null ? [{ name: texts.ofWhichToCome(revisionYear), kind: unit }] : []),
        { name: money ? texts.presumedAmount : texts.presumedFte, kind: unit },
      ]),
      { name: texts.how, kind: 'text' },
    ],
    rows: items.map(({ code, name, about, stated, part, figure, toCome, how, source }) => [
      source.tab, source.row, code, name, about.join(', '), stated, part,
      ...(unit === null ? [] : [orEmpty(figure?.amount), ...(comes ? [orEmpty(toCome)] : []), orEmpty(figure?.presumed)]),
      how,
    ]),
  }
}
