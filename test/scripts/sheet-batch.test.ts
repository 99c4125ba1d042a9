import { describe, expect, test } from 'vitest'
import { sheetsAnswer, sheetTab, textCell } from '../../scripts/local/sheet-answer.ts'
import { applyBatch } from '../../scripts/local/sheet-batch.ts'
import { BatchRefused } from '../../scripts/local/sheet-draft.ts'
import { withWritten } from '../../scripts/local/sheet-overlay.ts'
import type { Written } from '../../scripts/local/sheet-written.ts'

const FILES = sheetsAnswer('W', [sheetTab('Domeinen', 1, 0, [[textCell('Code'), textCell('Domein')], [textCell('SB')]])])
const NOTHING: Written = { tabs: [], notes: [] }
/** A tab of 3 rows and 2 columns: a, b / c. */
const OWN: Written = {
  tabs: [{
    sheetId: 5, title: 'Controle', gridProperties: { rowCount: 3, columnCount: 2 },
    rows: [[{ userEnteredValue: { stringValue: 'a' }, note: 'n' }, { userEnteredValue: { stringValue: 'b' } }], [{ userEnteredValue: { stringValue: 'c' } }]],
  }],
  notes: [],
}

function apply(written: Written, ...requests: object[]) {
  return applyBatch({ requests }, FILES, written)
}

/** The tabs' titles and cells after the requests, as they would be answered. */
function after(written: Written, ...requests: object[]) {
  return withWritten(FILES, requests.length === 0 ? written : apply(written, ...requests).written).sheets.map(({ properties, data }) => [
    properties.title,
    (data[0]?.rowData ?? []).map(({ values = [] }) => values.map(cell => ('formattedValue' in cell ? cell.formattedValue : '') + (cell.note === undefined ? '' : `[${cell.note}]`)).join(' ')),
  ])
}

const DOMAINS = ['Domeinen', ['Code Domein', 'SB']]
const range = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number, sheetId = 5) =>
  ({ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex })
const text = (stringValue: string) => ({ userEnteredValue: { stringValue } })

describe('a tab', () => {
  test('is added behind the others, with the size of a new tab', () => {
    const { written, replies } = apply(NOTHING, { addSheet: { properties: { sheetId: 9, title: 'Nieuw' } } })
    const gridProperties = { rowCount: 1000, columnCount: 26 }
    expect(replies).toEqual([{ addSheet: { properties: { sheetId: 9, title: 'Nieuw', sheetType: 'GRID', gridProperties } } }])
    expect(withWritten(FILES, written).sheets.map(({ properties }) => properties)).toEqual([
      FILES.sheets[0]?.properties, { sheetId: 9, title: 'Nieuw', index: 1, sheetType: 'GRID', gridProperties },
    ])
  })

  test('without number and title gets them', () => {
    const { tabs: [tab] } = apply(NOTHING, { addSheet: {} }).written
    expect(tab).toEqual({ sheetId: expect.any(Number), title: 'Blad2', gridProperties: { rowCount: 1000, columnCount: 26 }, rows: [] })
  })

  test('can be used by the requests behind it, and be deleted', () => {
    expect(after(NOTHING,
      { addSheet: { properties: { sheetId: 9, title: 'Nieuw' } } },
      { updateCells: { start: { sheetId: 9 }, rows: [{ values: [text('x')] }], fields: '*' } },
    )).toEqual([DOMAINS, ['Nieuw', ['x']]])
    expect(after(OWN, { deleteSheet: { sheetId: 5 } })).toEqual([DOMAINS])
  })

  test('is renamed and cut; only what the mask names changes', () => {
    expect(after(OWN, { updateSheetProperties: {
      properties: { sheetId: 5, title: 'Ander', gridProperties: { rowCount: 1, columnCount: 1 } }, fields: 'title,gridProperties.rowCount',
    } })).toEqual([DOMAINS, ['Ander', ['a[n] b']]])
  })

  test('grows', () => {
    const { tabs: [tab] } = apply(OWN, { appendDimension: { sheetId: 5, dimension: 'ROWS', length: 4 } }).written
    expect(tab?.gridProperties).toEqual({ rowCount: 7, columnCount: 2 })
  })

  test('gives way to a file of its title', () => {
    const controle = sheetTab('controle', 7, 1, [[textCell('van een mens')]])
    expect(withWritten({ ...FILES, sheets: [...FILES.sheets, controle] }, OWN).sheets.map(({ properties }) => properties.title)).toEqual(['Domeinen', 'controle'])
  })
})

describe('cells', () => {
  test.each<[string, object, unknown]>([
    ['a range is written, and what the rows do not reach is cleared', { updateCells: { range: range(0, 3, 0, 2), rows: [{ values: [text('x')] }], fields: 'userEnteredValue' } }, ['x[n] ', ' ', ' ']],
    ['only the fields of the mask', { updateCells: { range: range(0, 1, 0, 1), rows: [{ values: [text('x')] }], fields: 'note' } }, ['a b', 'c']],
    ['all fields', { updateCells: { range: range(0, 1, 0, 1), rows: [{ values: [text('x')] }], fields: '*' } }, ['x b', 'c']],
    ['from a start only what is given', { updateCells: { start: { sheetId: 5, rowIndex: 1, columnIndex: 1 }, rows: [{ values: [text('d')] }], fields: 'userEnteredValue' } }, ['a[n] b', 'c d']],
    ['the same everywhere', { repeatCell: { range: range(0, 2, 0, 2), cell: text('x'), fields: 'userEnteredValue' } }, ['x[n] x', 'x x']],
    ['the same nothing everywhere', { repeatCell: { range: { sheetId: 5 }, fields: 'userEnteredValue,note' } }, [' ', ' ', ' ']],
    ['a box as Belgium shows it', { updateCells: { range: range(0, 1, 0, 1), rows: [{ values: [{ userEnteredValue: { boolValue: true } }] }], fields: 'userEnteredValue' } }, ['WAAR[n] b', 'c']],
    ['a number with its format', { updateCells: { range: range(0, 1, 1, 2), rows: [{ values: [{ userEnteredValue: { numberValue: 1500 }, userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0' } } }] }], fields: 'userEnteredValue,userEnteredFormat' } }, ['a[n] 1.500', 'c']],
    ['text that looks like a formula', { updateCells: { range: range(0, 1, 1, 2), rows: [{ values: [text('=1+1')] }], fields: 'userEnteredValue' } }, ['a[n] =1+1', 'c']],
    ['a formula is not computed, which shows', { updateCells: { range: range(0, 1, 1, 2), rows: [{ values: [{ userEnteredValue: { formulaValue: '=1+1' } }] }], fields: 'userEnteredValue' } }, ['a[n] #ERROR!', 'c']],
    ['a width, a filter and merges are taken note of', { updateDimensionProperties: { range: { sheetId: 5, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }, properties: { pixelSize: 9 }, fields: 'pixelSize' } }, ['a[n] b', 'c']],
  ])('%s', (_, request, expected) => {
    expect(after(OWN, request)).toEqual([DOMAINS, ['Controle', expected]])
  })

  test('of a format only the named parts', () => {
    const link = { updateCells: { range: range(1, 2, 0, 1), rows: [{ values: [{ userEnteredFormat: { textFormat: { link: { uri: '#gid=1' } } } }] }], fields: 'userEnteredFormat' } }
    const wrap = { repeatCell: { range: range(1, 2, 0, 1), cell: { userEnteredFormat: { wrapStrategy: 'WRAP' } }, fields: 'userEnteredFormat(wrapStrategy,verticalAlignment)' } }
    const format = { textFormat: { link: { uri: '#gid=1' } }, wrapStrategy: 'WRAP' }
    expect(withWritten(FILES, apply(OWN, link, wrap).written).sheets[1]?.data[0]?.rowData[1]?.values?.[0]).toMatchObject({ userEnteredFormat: format, effectiveFormat: format })
  })
})

describe("on a file's cell a note", () => {
  const note = (row: number, column: number, ...notes: string[]) =>
    ({ updateCells: { range: range(row, row + 1, column, column + 1, 1), rows: [{ values: notes.map(each => ({ note: each })) }], fields: 'note' } })

  test('stands, is replaced and is cleared', () => {
    const set = apply(NOTHING, note(1, 0, 'een'), note(1, 1, 'leeg'), note(1, 0, 'twee')).written
    expect(after(set)).toEqual([['Domeinen', ['Code Domein', 'SB[twee] [leeg]']]])
    expect(after(set, note(1, 0), note(1, 1, ''))).toEqual([DOMAINS])
  })

  test('waits while the file is shorter', () => {
    const set = apply(NOTHING, note(1, 0, 'een')).written
    const shorter = { ...FILES, sheets: [sheetTab('Domeinen', 1, 0, [[textCell('Code'), textCell('Domein')]])] }
    expect([withWritten(shorter, set), withWritten(FILES, set) === FILES]).toEqual([shorter, false])
  })
})

describe('a batch is refused whole', () => {
  test.each<[string, object[], RegExp]>([
    ['nothing', [], /at least one request/],
    ['an unknown request', [{ sortRange: {} }], /Unknown name "sortRange" at 'requests\[0\]'/],
    ['two requests in one', [{ deleteSheet: { sheetId: 5 }, addSheet: {} }], /Unknown name/],
    ['a name of the prototype', [{ toString: {} }], /Unknown name "toString"/],
    ['a title that stands there', [{ addSheet: { properties: { title: 'controle' } } }], /A sheet with the name "controle" already exists/],
    ["a file's title", [{ addSheet: { properties: { title: 'DOMEINEN' } } }], /already exists/],
    ['an empty title', [{ addSheet: { properties: { title: '' } } }], /cannot be empty/],
    ['a title too long', [{ addSheet: { properties: { title: 'x'.repeat(101) } } }], /longer than 100/],
    ['a number that stands there', [{ addSheet: { properties: { sheetId: 1 } } }], /Sheet with ID 1 already exists/],
    ['a tab that is not there', [{ deleteSheet: { sheetId: 8 } }], /No grid with id: 8/],
    ['all rows frozen', [{ updateSheetProperties: { properties: { sheetId: 5, gridProperties: { rowCount: 1, frozenRowCount: 1 } }, fields: 'gridProperties(rowCount,frozenRowCount)' } }], /can't freeze all visible rows/],
    ['an unknown field', [{ repeatCell: { range: range(0, 1, 0, 1), cell: {}, fields: 'value' } }], /Cannot find matching fields for path 'value'/],
    ['a field that only Google writes', [{ repeatCell: { range: range(0, 1, 0, 1), cell: {}, fields: 'effectiveValue' } }], /Cannot find matching fields/],
    ['no mask', [{ repeatCell: { range: range(0, 1, 0, 1), cell: {} } }], /fields/],
    ['an unknown property', [{ repeatCell: { range: range(0, 1, 0, 1), cell: { value: 'x' }, fields: '*' } }], /value/],
    ['two values in one', [{ repeatCell: { range: range(0, 1, 0, 1), cell: { userEnteredValue: { stringValue: 'x', numberValue: 1 } }, fields: '*' } }], /Invalid/],
    ['a cell beyond the tab', [{ updateCells: { start: { sheetId: 5, rowIndex: 3 }, rows: [{ values: [text('x')] }], fields: '*' } }], /exceeds grid limits. Max rows: 3, max columns: 2/],
    ['a range beyond the tab', [{ updateCells: { range: range(0, 4, 0, 1), rows: [], fields: '*' } }], /exceeds grid limits/],
    ['more rows than the range', [{ updateCells: { range: range(0, 1, 0, 1), rows: [{}, {}], fields: '*' } }], /beyond the last requested row/],
    ['more cells than the range', [{ updateCells: { range: range(0, 1, 0, 1), rows: [{ values: [{}, {}] }], fields: '*' } }], /beyond the last requested column/],
    ['neither range nor start', [{ updateCells: { rows: [], fields: '*' } }], /range or start/],
    ['a text longer than a cell', [{ repeatCell: { range: range(0, 1, 0, 1), cell: text('x'.repeat(50_001)), fields: '*' } }], /more than the maximum of 50000 characters/],
    ["a value in a file's tab", [{ repeatCell: { range: range(0, 1, 0, 1, 1), cell: text('x'), fields: 'userEnteredValue' } }], /protected cell/],
    ["all fields in a file's tab", [{ repeatCell: { range: range(0, 1, 0, 1, 1), cell: { note: 'x' }, fields: '*' } }], /protected cell/],
    ["a file's tab deleted", [{ deleteSheet: { sheetId: 1 } }], /protected/],
    ["a file's tab renamed", [{ updateSheetProperties: { properties: { sheetId: 1, title: 'x' }, fields: 'title' } }], /protected/],
  ])('%s', (_, requests, message) => {
    const before = structuredClone(OWN)
    const good = { addSheet: { properties: { title: 'Goed' } } }
    const attempt = () => apply(OWN, ...(requests.length === 0 ? [] : [...requests, good]))
    expect(attempt).toThrow(BatchRefused)
    expect(attempt).toThrow(message)
    expect(OWN).toEqual(before)
  })

  test.each([['no object', 'x'], ['no requests', {}], ['requests that are no list', { requests: {} }]])('%s', (_, body) => {
    expect(() => applyBatch(body, FILES, NOTHING)).toThrow(BatchRefused)
  })
})
