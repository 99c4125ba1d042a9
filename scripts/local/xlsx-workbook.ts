import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { booleanCell, errorCell, numberCell, sheetTab, textCell, type SheetCell, type SheetMerge, type SheetTab } from './sheet-answer.ts'
import { columnNumber } from './sheet-ranges.ts'
import { UsageError } from './usage-error.ts'

/**
 * The tabs of an .xlsx file, as Google Sheets imports them: formulas by their stored results, hidden rows
 * and tabs like any other, only the first cell of a merge filled.
 * @throws UsageError
 */
export async function xlsxTabs(path: string): Promise<SheetTab[]> {
  const bytes = new Uint8Array(await readFile(path))
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(bytes.buffer)
  } catch (error) {
    throw new UsageError(
      `Het bestand ${path} kan niet als Excel-werkmap gelezen worden. Is het beschadigd of met een wachtwoord beveiligd? `
      + 'Open het in Excel en bewaar het opnieuw als .xlsx.',
      { cause: error },
    )
  }
  if (workbook.worksheets.length === 0) throw new UsageError(`Het bestand ${path} bevat geen enkel werkblad.`)
  return workbook.worksheets.map((sheet, index) => sheetTab(
    sheet.name.normalize('NFC'),
    sheet.id,
    index,
    rowsOf(sheet),
    { merges: sheet.model.merges.map(range => mergeOf(range, sheet.id)), hidden: sheet.state !== 'visible' },
  ))
}

function rowsOf(sheet: ExcelJS.Worksheet): (SheetCell | null)[][] {
  const rows: (SheetCell | null)[][] = []
  sheet.eachRow((row, number) => {
    const cells: (SheetCell | null)[] = []
    row.eachCell((cell, column) => {
      const typed = cellOf(cell)
      if (typed === null) return
      while (cells.length < column - 1) cells.push(null)
      cells[column - 1] = typed
    })
    if (cells.length === 0) return
    while (rows.length < number - 1) rows.push([])
    rows[number - 1] = cells
  })
  return rows
}

function cellOf(cell: ExcelJS.Cell): SheetCell | null {
  // The library repeats a merge's value in each of its cells.
  if (cell.type === ExcelJS.ValueType.Merge) return null
  return valueCell(cell.value, patternOf(cell.numFmt))
}

function valueCell(value: ExcelJS.CellValue, pattern: string | null): SheetCell | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return textCell(value)
  if (typeof value === 'number') return numberCell(value, pattern)
  if (typeof value === 'boolean') return booleanCell(value)
  if (value instanceof Date) return numberCell(serialOf(value), pattern ?? 'd/m/yyyy')
  if ('error' in value) return errorCell(value.error)
  if ('richText' in value) return valueCell(value.richText.map(run => run.text).join(''), pattern)
  if ('hyperlink' in value) return valueCell(value.text, pattern)
  // A formula that no program has computed yet has no result.
  return value.result === undefined ? errorCell('#ERROR!') : valueCell(value.result, pattern)
}

/** The library gives the sheet's clock time as if it were UTC. */
function serialOf(date: Date): number {
  return Math.round((date.getTime() / 86_400_000 + 25_569) * 86_400_000) / 86_400_000
}

/** Null = automatic. Excel's own short date stands for the reader's; marks of a language don't change what is shown. */
function patternOf(numFmt: string | undefined): string | null {
  if (numFmt === undefined || numFmt === '' || numFmt === 'General') return null
  return numFmt
    .replace(/^mm-dd-yy/, 'd/m/yyyy')
    .replace(/^m\/d\/yy(?= |$)/, 'd/m/yyyy')
    .replaceAll(/\[\$(?<symbol>[^\]-]*)-[^\]]*\]/g, (_, symbol: string) => (symbol === '' ? '' : `"${symbol}"`))
    .replace(/;@$/, '')
}

/** @param range such as `A1:B2` */
function mergeOf(range: string, sheetId: number): SheetMerge {
  const [first = '', last = first] = range.split(':')
  const [from, to] = [placeOf(first), placeOf(last)]
  return {
    sheetId,
    startRowIndex: from.row - 1,
    endRowIndex: to.row,
    startColumnIndex: from.column - 1,
    endColumnIndex: to.column,
  }
}

function placeOf(cell: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? []
  return { row: Number(digits), column: columnNumber(letters) }
}
