import { amountMore } from '../rows/differing-rows.ts'
import type { Part } from '../rows/funding-rows.ts'
import { cellOf, type SheetColumns } from '../sheet-cells.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { ShownRow, ShownRows } from '../views/rows/shown-rows.ts'
import type { ExportColumn, ExportCell } from './export-table.ts'
import type { ExportedRows } from './figures-export.ts'

/**
 * The rows behind a figure, with their parts of it as numbers; of the difference of two years, with both.
 *
 * @param columns those that hold the same revision as the rows; null where they aren't known
 */
export function rowsExport({ items, unit, compared }: Pick<ShownRows, 'items' | 'unit' | 'compared'>, columns: SheetColumns | null, revisionYear: number, texts: ExportsTexts): ExportedRows {
  const numbers = compared !== null ? differenceNumbers(unit, compared, texts) : unit === null ? [] : partNumbers(items, unit, revisionYear, texts)
  return {
    columns: [
      { name: texts.tab, kind: 'text' },
      { name: texts.row, kind: 'number' },
      ...(columns === null ? [] : [{ name: texts.cells, kind: 'text' } as const]),
      { name: texts.code, kind: 'text' },
      { name: texts.name, kind: 'text' },
      { name: texts.about, kind: 'text' },
      { name: texts.stated, kind: 'text' },
      { name: compared === null ? texts.part : texts.difference, kind: 'text' },
      ...numbers.map(({ column }) => column),
      { name: texts.how, kind: 'text' },
    ],
    rows: items.map(item => [
      item.source.tab, item.source.row,
      ...(columns === null ? [] : [item.headers.map(header => cellOf(columns, item.source, header)).filter(cell => cell !== null).join(', ')]),
      item.code, item.name, item.about.join(', '), item.stated, item.part, ...numbers.map(({ valueOf }) => valueOf(item)), item.how,
    ]),
  }
}

interface NumberColumn {
  column: ExportColumn
  valueOf: (row: ShownRow) => ExportCell
}

function partNumbers(items: readonly ShownRow[], unit: 'euro' | 'fte', revisionYear: number, texts: ExportsTexts): NumberColumn[] {
  const money = unit === 'euro'
  return [
    { column: { name: money ? texts.amount : texts.fte, kind: unit }, valueOf: ({ figure }) => orEmpty(figure?.amount) },
    // Of one year there is none.
    ...(items.some(({ toCome }) => toCome > 0) ? [{ column: { name: texts.ofWhichToCome(revisionYear), kind: unit }, valueOf: ({ toCome }: ShownRow) => orEmpty(toCome) }] : []),
    { column: { name: money ? texts.presumedAmount : texts.presumedFte, kind: unit }, valueOf: ({ figure }) => orEmpty(figure?.presumed) },
  ]
}

/** Of projects, 1 for each that one year has more, and -1 for each that it has less; empty where it can't be told. */
function differenceNumbers(unit: ShownRows['unit'], { year, against }: NonNullable<ShownRows['compared']>, texts: ExportsTexts): NumberColumn[] {
  const amountOf = (part: Part | null) => part?.amount ?? 0
  const more = ({ counts, figure, before }: ShownRow) => (counts ? orEmpty(amountMore({ now: figure, before })) : null)
  if (unit === null) return [{ column: { name: texts.differenceIn.projects, kind: 'number' }, valueOf: more }]
  return [
    { column: { name: texts.inYear[unit](year), kind: unit }, valueOf: ({ figure }) => orEmpty(amountOf(figure)) },
    { column: { name: texts.inYear[unit](against), kind: unit }, valueOf: ({ before }) => orEmpty(amountOf(before)) },
    { column: { name: texts.differenceIn[unit], kind: unit }, valueOf: more },
  ]
}

function orEmpty(amount: number | undefined): number | null {
  return amount === undefined || amount === 0 ? null : amount
}
