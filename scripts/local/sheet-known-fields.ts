import type { FieldTree } from './sheet-fields.ts'

const CELL_FORMAT: FieldTree = {
  numberFormat: { type: 'all', pattern: 'all' },
  backgroundColorStyle: 'all',
  borders: 'all',
  padding: 'all',
  horizontalAlignment: 'all',
  verticalAlignment: 'all',
  wrapStrategy: 'all',
  textFormat: 'all',
  textDirection: 'all',
  textRotation: 'all',
  hyperlinkDisplayType: 'all',
}

/** What a request may write of a cell, as far as this service keeps it. */
export const WRITABLE_CELL_FIELDS: FieldTree = {
  userEnteredValue: { stringValue: 'all', numberValue: 'all', boolValue: 'all', formulaValue: 'all' },
  userEnteredFormat: CELL_FORMAT,
  note: 'all',
  dataValidation: 'all',
}

/** What a request may write of a tab's properties, as far as this service keeps it. */
export const WRITABLE_TAB_FIELDS: FieldTree = {
  title: 'all',
  hidden: 'all',
  gridProperties: { rowCount: 'all', columnCount: 'all', frozenRowCount: 'all', frozenColumnCount: 'all' },
}

/** What the Sheets API's Spreadsheet holds, as far down as this service answers or Streekboek asks. */
export const SPREADSHEET_FIELDS: FieldTree = {
  spreadsheetId: 'all',
  spreadsheetUrl: 'all',
  properties: { title: 'all', locale: 'all', timeZone: 'all', autoRecalc: 'all', defaultFormat: 'all', spreadsheetTheme: 'all', iterativeCalculationSettings: 'all' },
  namedRanges: 'all',
  developerMetadata: 'all',
  dataSources: 'all',
  dataSourceSchedules: 'all',
  sheets: {
    properties: { sheetId: 'all', title: 'all', index: 'all', sheetType: 'all', gridProperties: 'all', hidden: 'all', tabColorStyle: 'all', rightToLeft: 'all' },
    merges: 'all',
    protectedRanges: 'all',
    basicFilter: 'all',
    filterViews: 'all',
    conditionalFormats: 'all',
    charts: 'all',
    developerMetadata: 'all',
    rowGroups: 'all',
    columnGroups: 'all',
    data: {
      startRow: 'all',
      startColumn: 'all',
      rowMetadata: 'all',
      columnMetadata: 'all',
      rowData: {
        values: {
          userEnteredValue: { stringValue: 'all', numberValue: 'all', boolValue: 'all', formulaValue: 'all', errorValue: 'all' },
          effectiveValue: { stringValue: 'all', numberValue: 'all', boolValue: 'all', formulaValue: 'all', errorValue: 'all' },
          formattedValue: 'all',
          userEnteredFormat: CELL_FORMAT,
          effectiveFormat: CELL_FORMAT,
          hyperlink: 'all',
          note: 'all',
          dataValidation: 'all',
          textFormatRuns: 'all',
          pivotTable: 'all',
        },
      },
    },
  },
}

/** What the Drive API's File holds of this. */
export const FILE_FIELDS: FieldTree = {
  kind: 'all', id: 'all', name: 'all', mimeType: 'all', modifiedTime: 'all', createdTime: 'all', version: 'all', trashed: 'all', owners: 'all', webViewLink: 'all',
  lastModifyingUser: { kind: 'all', displayName: 'all', emailAddress: 'all', photoLink: 'all', me: 'all', permissionId: 'all' },
}
