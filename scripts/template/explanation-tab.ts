import type ExcelJS from 'exceljs'
import { explanation, EXPLANATION_TITLE } from './explanation-nl.ts'

export function addExplanation(workbook: ExcelJS.Workbook): void {
  const { title, introduction, sections } = explanation()
  const sheet = workbook.addWorksheet(EXPLANATION_TITLE, { views: [{ showGridLines: false }] })
  sheet.getColumn(1).width = 22
  sheet.getColumn(2).width = TEXT_WIDTH

  addLine(sheet, [title], { bold: true, size: 16 })
  addLine(sheet, [introduction], {})
  for (const { heading, lines } of sections) {
    addLine(sheet, [], {})
    addLine(sheet, [heading], { bold: true, size: 12 })
    for (const [term, text] of lines) {
      addLine(sheet, [term, text], {}).getCell(1).font = { ...FONT, bold: true }
    }
  }
}

const FONT = { name: 'Calibri', size: 11 }
const TEXT_WIDTH = 100
const LINE_HEIGHT = 15

/** Only a text beside its term is wrapped; a title runs on to the right. */
function addLine(sheet: ExcelJS.Worksheet, texts: string[], font: Partial<ExcelJS.Font>): ExcelJS.Row {
  const row = sheet.addRow(texts)
  row.font = { ...FONT, ...font }
  row.eachCell(cell => {
    cell.numFmt = '@'
    cell.alignment = { vertical: 'top', wrapText: texts.length > 1 }
  })
  // Neither the library nor every program that opens the file fits a row to its text.
  const [, text = ''] = texts
  row.height = (font.size === undefined ? LINE_HEIGHT : font.size * 1.6) * Math.max(1, Math.ceil(text.length / (TEXT_WIDTH * 0.95)))
  return row
}
