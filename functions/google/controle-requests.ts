import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { ControleLine, ControleTab } from '../workbook/feedback.ts'
import { OWN_MARK } from './controle-tab.ts'
import { writtenText } from './written-text.ts'

/** The tab to write: as it stands in the sheet, or to be made. */
export interface ControleTarget {
  id: number
  title: string
  isNew: boolean
  /** Of the tab as it stands. */
  columns: number
  hasMerges: boolean
}

/**
 * Requests that make the tab hold this and nothing else. Made once more, they change nothing.
 * @param ticked the reading whose box is ticked in the tab as it stands: it stays ticked
 * @param ids the tabs' numbers by title, for the links
 */
export function controleRequests(
  target: ControleTarget,
  tab: ControleTab,
  ticked: string | null,
  ids: ReadonlyMap<string, number>,
): sheets_v4.Schema$Request[] {
  const rows = [
    ...tab.status.map((line, index): Row => [textCell(index === 0 ? marked(line) : line, index === 0 ? { bold: true } : {}, OVERFLOW)]),
    ...(tab.acceptance === null ? [] : [acceptanceRow(tab.acceptance, tab.header.length, ticked)]),
    [],
    tab.header.map(text => textCell(text, { bold: true }, HEADER)),
    ...tab.lines.map(line => lineRow(line, ids)),
  ]
  const headerRow = rows.length - tab.lines.length
  const sheetId = target.id
  const gridProperties = {
    // More than the frozen rows, and room for a first line.
    rowCount: Math.max(rows.length, headerRow + 1),
    columnCount: Math.max(target.columns, tab.header.length, LEAST_COLUMNS),
    frozenRowCount: headerRow <= MOST_FROZEN_ROWS ? headerRow : 0,
  }
  return [
    ...(target.isNew
      ? [{ addSheet: { properties: { sheetId, title: target.title, gridProperties } } }, ...widthRequests(sheetId, tab)]
      : [
        { updateSheetProperties: { properties: { sheetId, gridProperties }, fields: 'gridProperties(rowCount,columnCount,frozenRowCount)' } },
        // A filter would hide the new lines.
        { clearBasicFilter: { sheetId } },
        ...(target.hasMerges ? [{ unmergeCells: { range: { sheetId } } }] : []),
      ]),
    {
      updateCells: {
        range: { sheetId, startRowIndex: 0, endRowIndex: gridProperties.rowCount, startColumnIndex: 0, endColumnIndex: gridProperties.columnCount },
        rows: rows.map(values => (values.length === 0 ? {} : { values })),
        // What the rows don't mention of these is cleared.
        fields: 'userEnteredValue,userEnteredFormat,note,dataValidation',
      },
    },
    ...(tab.lines.length === 0 ? [] : [{
      repeatCell: {
        range: { sheetId, startRowIndex: headerRow, endRowIndex: rows.length, startColumnIndex: 0, endColumnIndex: tab.header.length },
        cell: { userEnteredFormat: { ...WRAP, verticalAlignment: 'TOP', numberFormat: TEXT_FORMAT } },
        fields: 'userEnteredFormat(wrapStrategy,verticalAlignment,numberFormat)',
      },
    }]),
  ]
}

type Row = sheets_v4.Schema$CellData[]

/** The reading stands in the last column, where it is in nobody's way. */
function acceptanceRow({ reading, label }: NonNullable<ControleTab['acceptance']>, columns: number, ticked: string | null): Row {
  const between = Math.max(columns, LEAST_COLUMNS) - 3
  return [
    {
      userEnteredValue: { boolValue: ticked === reading },
      dataValidation: { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true },
    },
    textCell(label, { bold: true }, OVERFLOW),
    ...Array.from({ length: between }, () => ({})),
    textCell(reading, { foregroundColorStyle: { rgbColor: GREY } }, { wrapStrategy: 'CLIP' }),
  ]
}

function lineRow({ cells, link }: ControleLine, ids: ReadonlyMap<string, number>): Row {
  const id = link === null ? undefined : ids.get(link.tab)
  const linked = link === null || id === undefined ? -1 : cells.indexOf(link.cell)
  return cells.map((text, index) => index === linked && link !== null
    ? textCell(text, { link: { uri: `#gid=${id}&range=${link.cell}` } }, {})
    : text === '' ? {} : { userEnteredValue: { stringValue: writtenText(text) } })
}

/** Given as a string value, text stays text whatever it begins with. */
function textCell(text: string, textFormat: sheets_v4.Schema$TextFormat, format: sheets_v4.Schema$CellFormat): sheets_v4.Schema$CellData {
  return { userEnteredValue: { stringValue: writtenText(text) }, userEnteredFormat: { ...format, textFormat, numberFormat: TEXT_FORMAT } }
}

/** By this the tab is known again. */
function marked(line: string): string {
  return line.startsWith(OWN_MARK) ? line : `${OWN_MARK}: ${line}`
}

/** Once, when the tab is made: later a person may have set others. In pixels. */
function widthRequests(sheetId: number, { header, lines }: ControleTab): sheets_v4.Schema$Request[] {
  return header.map((text, index) => {
    const longest = lines.reduce((most, { cells }) => Math.max(most, cells[index]?.length ?? 0), text.length)
    return {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
        properties: { pixelSize: Math.min(380, Math.max(index === 0 ? 90 : 60, 24 + 7 * longest)) },
        fields: 'pixelSize',
      },
    }
  })
}

/** A box, its label and the reading. */
const LEAST_COLUMNS = 3
/** With more of them little would be left to scroll on a small screen. */
const MOST_FROZEN_ROWS = 8
const TEXT_FORMAT = { type: 'TEXT', pattern: '@' }
const WRAP = { wrapStrategy: 'WRAP' }
const OVERFLOW = { wrapStrategy: 'OVERFLOW_CELL' }
const GREY = { red: 0.6, green: 0.6, blue: 0.6 }
const HEADER = { ...WRAP, backgroundColorStyle: { rgbColor: { red: 0.91, green: 0.93, blue: 0.95 } } }
