import { columnLetters } from '#model/columns.ts'
import { TABLES, TABS, type TabName } from '#model/dataset.ts'
import ExcelJS from 'exceljs'
import { COLUMNS, type Column, type ColumnName } from '../../functions/workbook/columns.ts'
import { columnNote } from './column-notes-nl.ts'
import { columnShape, type Choice } from './column-shapes.ts'
import { addExplanation } from './explanation-tab.ts'

/** The empty workbook: its explanation, then every known tab with its headers. */
export function templateWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Streekboek'
  workbook.lastModifiedBy = 'Streekboek'
  workbook.created = EPOCH
  workbook.modified = EPOCH
  addExplanation(workbook)
  for (const table of TABLES) addTab(workbook, TABS[table])
  return workbook
}

/** Fixed, so that the same program always makes the same file. */
const EPOCH = new Date('2026-01-01T00:00:00Z')

/** Drop-downs reach down to here; below it a tab is read all the same. */
const LAST_ROW = 2_000

function addTab(workbook: ExcelJS.Workbook, tab: TabName): void {
  const sheet = workbook.addWorksheet(tab, { views: [{ state: 'frozen', ySplit: 1, activeCell: 'A2' }] })
  for (const [index, column] of columnsIn(tab).entries()) {
    const { width, format, choice } = columnShape(tab, column.name)
    const body = sheet.getColumn(index + 1)
    body.width = width
    body.style = { ...(format !== null && { numFmt: format }), alignment: { vertical: 'top', wrapText: true } }
    styleHeader(sheet.getCell(1, index + 1), column, columnNote(tab, column.name))
    const letters = columnLetters(index + 1)
    if (choice !== null) dropDownsOf(sheet).add(`${letters}2:${letters}${LAST_ROW}`, validationOf(choice))
  }
  sheet.getRow(1).height = 24
}

/** A star says that the column is required; the fill says it again. */
function styleHeader(cell: ExcelJS.Cell, { name, required }: Column, note: string): void {
  const isRequired = required === true
  cell.value = isRequired ? `${name}*` : name
  cell.style = {
    numFmt: '@',
    font: { name: 'Calibri', size: 11, bold: true, color: { argb: 'FF1F2933' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: isRequired ? 'FFFFE9A8' : 'FFE8ECF0' } },
    border: { bottom: { style: 'medium', color: { argb: 'FF52606D' } } },
    alignment: { vertical: 'middle' },
  }
  cell.note = note
}

function validationOf(choice: Choice): ExcelJS.DataValidation {
  const { strictness } = choice
  return {
    type: 'list',
    allowBlank: true,
    formulae: ['words' in choice ? `"${choice.words.join(',')}"` : rangeOf(choice)],
    showErrorMessage: strictness !== 'hint',
    ...(strictness === 'refuse' && { errorStyle: 'stop', errorTitle: 'Niet in de lijst', error: 'Kies een woord uit de lijst.' }),
    ...(strictness === 'warn' && { errorStyle: 'warning', errorTitle: 'Niet in de lijst', error: 'Dit staat niet in de lijst. Kijk na of het juist geschreven is.' }),
  }
}

/** Such as `Domeinen!$A$2:$A$2000`. */
function rangeOf({ tab, column }: { tab: TabName; column: string }): string {
  const letters = columnLetters(columnsIn(tab).findIndex(({ name }) => name === column) + 1)
  return `${tab}!$${letters}$2:$${letters}$${LAST_ROW}`
}

function columnsIn<T extends TabName>(tab: T): readonly (Column & { name: ColumnName<T> })[] {
  return COLUMNS[tab]
}

/** The library's types leave out that a sheet takes a validation for a whole range. */
function dropDownsOf(sheet: ExcelJS.Worksheet): { add(range: string, validation: ExcelJS.DataValidation): void } {
  return (sheet as ExcelJS.Worksheet & { dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void } }).dataValidations
}
