import { describe, expect, test } from 'vitest'
import { assignFields, FieldsRefused, keepFields, keepsField, parseFields } from '../../scripts/local/sheet-fields.ts'
import { SPREADSHEET_FIELDS } from '../../scripts/local/sheet-known-fields.ts'

const ANSWER = {
  spreadsheetId: 's',
  properties: { title: 'W', locale: 'nl_BE', timeZone: 'Europe/Brussels' },
  sheets: [
    { properties: { sheetId: 1, title: 'A' }, merges: [{ sheetId: 1 }], data: [{ startRow: 3, rowData: [{ values: [{ formattedValue: 'x', note: 'n' }, {}] }, {}] }] },
    { properties: { sheetId: 2, title: 'B' } },
  ],
}

describe('a mask keeps what it names', () => {
  test.each<[string, unknown]>([
    ['*', ANSWER],
    ['spreadsheetId', { spreadsheetId: 's' }],
    ['properties', { properties: ANSWER.properties }],
    ['properties.title', { properties: { title: 'W' } }],
    ['properties/title', { properties: { title: 'W' } }],
    ['properties(title,locale)', { properties: { title: 'W', locale: 'nl_BE' } }],
    ['properties.*', { properties: ANSWER.properties }],
    ['properties.title,properties.locale', { properties: { title: 'W', locale: 'nl_BE' } }],
    ['properties,properties.title', { properties: ANSWER.properties }],
    ['sheets.properties.title', { sheets: [{ properties: { title: 'A' } }, { properties: { title: 'B' } }] }],
    ['sheets(properties(sheetId),merges)', { sheets: [{ properties: { sheetId: 1 }, merges: [{ sheetId: 1 }] }, { properties: { sheetId: 2 } }] }],
    ['sheets.data.rowData.values(formattedValue)', { sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: 'x' }, {}] }, {}] }] }, {}] }],
    ['sheets(data(rowData(values/note),startRow)),spreadsheetId', { spreadsheetId: 's', sheets: [{ data: [{ startRow: 3, rowData: [{ values: [{ note: 'n' }, {}] }, {}] }] }, {}] }],
    ['namedRanges', {}],
  ])('%s', (mask, expected) => {
    expect(keepFields(ANSWER, parseFields(mask, SPREADSHEET_FIELDS))).toEqual(expected)
  })
})

describe('a mask that names no field is refused, as Google refuses it', () => {
  test.each([
    ['', ''],
    ['titel', 'titel'],
    ['properties(title,locle)', 'properties.locle'],
    ['sheets.data.rowData.values(effectivFormat)', 'sheets.data.rowData.values.effectivFormat'],
    ['properties(title', 'properties'],
    ['properties(title))', ')'],
    ['properties,', ''],
    ['properties(title)x', 'x'],
    ['proper ties', 'proper'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])('%j', (mask, path) => {
    expect(() => parseFields(mask, SPREADSHEET_FIELDS)).toThrow(new FieldsRefused(`Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`))
  })
})

test.each([
  ['*', true],
  ['sheets', true],
  ['sheets.data.rowData', true],
  ['sheets.properties', false],
  ['properties', false],
])('%s asks for cells: %j', (mask, expected) => {
  expect(keepsField(parseFields(mask, SPREADSHEET_FIELDS), 'sheets', 'data')).toBe(expected)
})

describe('a mask replaces what it names, and nothing else', () => {
  const target = { note: 'n', format: { bold: true, wrap: 'CLIP' }, value: { text: 'a' } }
  test.each<[string, object | undefined, object | undefined]>([
    ['note', { note: 'm', value: 1 }, { ...target, note: 'm' }],
    ['note', {}, { format: target.format, value: target.value }],
    ['format.wrap', { format: { wrap: 'WRAP' } }, { ...target, format: { bold: true, wrap: 'WRAP' } }],
    ['format(wrap,bold)', { format: { bold: false } }, { ...target, format: { bold: false } }],
    ['format(wrap,bold)', undefined, { note: 'n', value: target.value }],
    ['*', { value: { number: 1 } }, { value: { number: 1 } }],
    ['*', undefined, undefined],
    ['note,format,value', {}, undefined],
  ])('%s with %j', (mask, source, expected) => {
    expect(assignFields(target, source, parseFields(mask, 'all'))).toEqual(expected)
    expect(target).toEqual({ note: 'n', format: { bold: true, wrap: 'CLIP' }, value: { text: 'a' } })
  })
})
