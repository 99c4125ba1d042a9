import type { SheetsAnswer, SheetTab } from './sheet-answer.ts'
import { answeredCell } from './sheet-cell-data.ts'
import type { Written, WrittenTab } from './sheet-written.ts'

/**
 * The workbook with what was written over it: the files' tabs with their notes, then the written tabs. A
 * written tab gives way to a file of the same title.
 */
export function withWritten(answer: SheetsAnswer, { tabs, notes }: Written): SheetsAnswer {
  const titles = new Set(answer.sheets.map(({ properties }) => properties.title.toLowerCase()))
  const own = tabs.filter(({ title }) => !titles.has(title.toLowerCase()))
  return {
    ...answer,
    sheets: [
      ...answer.sheets.map(tab => withNotes(tab, notes.filter(note => note.tab === tab.properties.title))),
      ...own.map((tab, index) => tabOf(tab, answer.sheets.length + index)),
    ],
  }
}

function withNotes(tab: SheetTab, notes: Written['notes']): SheetTab {
  const [data] = tab.data
  const { rowCount, columnCount } = tab.properties.gridProperties
  const within = notes.filter(({ row, column }) => row < rowCount && column < columnCount)
  if (data === undefined || within.length === 0) return tab
  const rowData = [...data.rowData]
  for (const { row, column, note } of within) {
    while (rowData.length <= row) rowData.push({})
    const values = [...rowData[row]?.values ?? []]
    while (values.length <= column) values.push({})
    values[column] = { ...values[column], note }
    rowData[row] = { values }
  }
  return { ...tab, data: [{ ...data, rowData }] }
}

function tabOf({ sheetId, title, hidden, gridProperties, rows }: WrittenTab, index: number): SheetTab {
  return {
    properties: { sheetId, title, index, sheetType: 'GRID', gridProperties, ...(hidden === true ? { hidden } : {}) },
    data: [{ rowData: rows.map(cells => (cells.length === 0 ? {} : { values: cells.map(answeredCell) })) }],
  }
}
