import { isEmpty, plainText, type Writing } from '../row-values.ts'
import { cellsOf } from '../sample-cells.ts'
import { noteKey, NO_NOTE, type SampleNotes } from '../sample-notes.ts'
import type { SampleChoice, SampledRow } from '../sample.ts'
import { cellOf, type SheetColumns } from '../sheet-cells.ts'
import type { AuditTexts } from '../text/audit-nl.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { ExportedRows } from './figures-export.ts'

interface Sample {
  rows: readonly SampledRow[]
  notes: SampleNotes
  /** Those of the sampled revision; null where they aren't known. */
  columns: SheetColumns | null
}

/** The drawn rows in their order, each with its cells and what the auditor found of it. */
export function sampleExport({ rows, notes, columns }: Sample, audit: AuditTexts, writing: Writing, exports: ExportsTexts): ExportedRows {
  return {
    columns: [
      { name: audit.order, kind: 'number' },
      { name: exports.tab, kind: 'text' },
      { name: exports.row, kind: 'number' },
      { name: exports.code, kind: 'text' },
      ...[audit.cells, audit.finding, audit.remark].map(name => ({ name, kind: 'text' as const })),
    ],
    rows: rows.map((sampled, index) => {
      const { row: { source }, code } = sampled
      const { agreed, remark } = notes[noteKey(sampled)] ?? NO_NOTE
      const cells = cellsOf(sampled).filter(({ value }) => !isEmpty(value)).map(({ field, column, value }) => {
        const cell = cellOf(columns, source, column)
        return `${cell === null ? column : `${column} ${cell}`}: ${plainText(field, value, writing)}`
      })
      return [
        index + 1, source.tab, source.row, code, cells.join('; '),
        agreed === null ? audit.notChecked : agreed ? audit.agreed : audit.disagreed, remark === '' ? null : remark,
      ]
    }),
  }
}

/** What was asked of the sampler: with the revision and its hash, which every file tells, anybody draws the same rows. */
export function sampleOrigin({ size, seed, tab }: SampleChoice, audit: AuditTexts): { name: string; text: string }[] {
  return [
    { name: audit.size, text: String(size) },
    { name: audit.seed, text: seed },
    { name: audit.tab, text: tab === null ? audit.allTabs : audit.tabs[tab] },
  ]
}
