import { visibleValue } from '../cell-value.ts'
import type { ProblemGroup } from '../problems.ts'
import type { ControlTexts } from '../text/control-nl.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { ExportedRows } from './figures-export.ts'

/** What the last reading found, as it is listed: a remark a row, with its cell and what to do. */
export function problemsExport(groups: readonly ProblemGroup[], texts: ControlTexts, words: ExportsTexts): ExportedRows {
  return {
    columns: [texts.bySeverity, words.tab, texts.cell, words.column, texts.stands, words.remark, texts.todo].map(name => ({ name, kind: 'text' })),
    rows: groups.flatMap(({ problems }) => problems.map(({ severity, tab, cell, column, value, message, fix }) => [
      texts.severity[severity], tab ?? texts.workbook, cell, column, value === null ? (cell === null ? null : texts.emptyCell) : visibleValue(value), message, fix,
    ])),
  }
}
