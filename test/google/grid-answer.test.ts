import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridOf } from '../../functions/google/grid-answer.ts'
import { ReadingFailed } from '../../functions/google/reading-failed.ts'

const cell = (effectiveValue: object, formattedValue?: string, numberFormat?: object) => ({
  effectiveValue,
  ...(formattedValue === undefined ? {} : { formattedValue }),
  ...(numberFormat === undefined ? {} : { effectiveFormat: { numberFormat } }),
})

function answerWith(...data: object[]) {
  return { properties: { title: 'W', locale: 'nl_BE' }, sheets: [{ properties: { title: 'T' }, data }] }
}

function rowsWith(...data: object[]) {
  return gridOf(answerWith(...data)).tabs[0]?.rows
}

const AUTOMATIC = { type: 'AUTOMATIC', pattern: '' }

describe('one cell', () => {
  test.each<[string, object, object | null]>([
    ['text', cell({ stringValue: '5.10' }, '5.10'), { kind: 'text', shown: '5.10' }],
    ['text without its shown form', cell({ stringValue: 'a' }), { kind: 'text', shown: 'a' }],
    ['text that only is shown', { formattedValue: 'a' }, { kind: 'text', shown: 'a' }],
    ['a number', cell({ numberValue: 150_000 }, '150000'), { kind: 'number', shown: '150000', number: 150_000, format: AUTOMATIC }],
    ['zero', cell({ numberValue: 0 }, '0'), { kind: 'number', shown: '0', number: 0, format: AUTOMATIC }],
    ['a number that its format hides', cell({ numberValue: 5 }, '', { type: 'NUMBER', pattern: ';;;' }), { kind: 'number', shown: '5', number: 5, format: { type: 'NUMBER', pattern: ';;;' } }],
    ['a date', cell({ numberValue: 43_344 }, '1/9/2018', { type: 'DATE', pattern: 'd/m/yyyy' }), { kind: 'number', shown: '1/9/2018', number: 43_344, format: { type: 'DATE', pattern: 'd/m/yyyy' } }],
    ['a format without pattern', cell({ numberValue: 0.8 }, '80%', { type: 'PERCENT' }), { kind: 'number', shown: '80%', number: 0.8, format: { type: 'PERCENT', pattern: '' } }],
    ['a format of an unknown type', cell({ numberValue: 1 }, '1', { type: 'NUMBER_FORMAT_TYPE_UNSPECIFIED' }), { kind: 'number', shown: '1', number: 1, format: AUTOMATIC }],
    ['a boolean', cell({ boolValue: false }, 'ONWAAR'), { kind: 'boolean', shown: 'ONWAAR', value: false }],
    ['an error', cell({ errorValue: { type: 'REF', message: 'x' } }, '#REF!'), { kind: 'error', shown: '#REF!' }],
    ['a cell still loading', cell({ errorValue: { type: 'LOADING' } }, 'Laden...'), { kind: 'error', shown: 'Laden...' }],
    ['nothing', {}, null],
    ['a format alone', { effectiveFormat: { numberFormat: { type: 'DATE', pattern: 'd/m/yyyy' } } }, null],
    ['empty text of a formula', cell({ stringValue: '' }, ''), null],
  ])('%s', (_, values, expected) => {
    expect(rowsWith({ rowData: [{ values: [values] }] })).toEqual(expected === null ? [] : [{ row: 1, cells: [expected] }])
  })
})

const a = cell({ stringValue: 'a' }, 'a')
const A = { kind: 'text', shown: 'a' }

test('rows and columns are counted from where their stretch begins', () => {
  expect(rowsWith({ startRow: 10, startColumn: 2, rowData: [{}, { values: [{}, a, {}] }] })).toEqual([{ row: 12, cells: [null, null, null, A] }])
})

test('stretches are joined, also side by side, ascending by row', () => {
  expect(rowsWith(
    { startRow: 5, rowData: [{ values: [a] }] },
    { startRow: 0, startColumn: 1, rowData: [{ values: [a] }] },
    { startRow: 5, startColumn: 2, rowData: [{ values: [a] }] },
    {},
  )).toEqual([{ row: 1, cells: [null, A] }, { row: 6, cells: [A, null, A] }])
})

test('merges are counted from 1, their ends included; tabs without cells stay', () => {
  expect(gridOf({
    properties: { title: 'W', locale: 'en_US' },
    sheets: [
      { properties: { sheetId: 3, title: 'Grafiek' } },
      { properties: { title: 'T' }, data: [{}], merges: [{ startRowIndex: 0, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 4 }] },
    ],
  })).toEqual({
    title: 'W',
    locale: 'en_US',
    tabs: [
      { title: 'Grafiek', id: 3, rows: [], merges: [] },
      { title: 'T', id: 0, rows: [], merges: [{ firstRow: 1, lastRow: 2, firstColumn: 2, lastColumn: 4 }] },
    ],
  })
})

describe('an answer of another shape is refused whole', () => {
  test.each<[string, unknown]>([
    ['text', '<!DOCTYPE html>'],
    ['nothing', undefined],
    ['an empty object', {}],
    ['no tabs', { properties: { title: 'W', locale: 'nl_BE' }, sheets: [] }],
    ['no locale', { properties: { title: 'W' }, sheets: [{ properties: { title: 'T' } }] }],
    ['a tab without title', { properties: { title: 'W', locale: 'nl_BE' }, sheets: [{ properties: {} }] }],
    ['rows that are no list', answerWith({ rowData: {} })],
    ['a row that is a list', answerWith({ rowData: [[]] })],
    ['cells that are no list', answerWith({ rowData: [{ values: 'x' }] })],
    ['a cell that is text', answerWith({ rowData: [{ values: ['x'] }] })],
    ['a cell that is null', answerWith({ rowData: [{ values: [null] }] })],
    ['a value of an unknown kind', answerWith({ rowData: [{ values: [cell({ dateValue: 1 }, 'x')] }] })],
    ['a number that is text', answerWith({ rowData: [{ values: [cell({ numberValue: '5' }, '5')] }] })],
    ['a shown form that is a number', answerWith({ rowData: [{ values: [{ effectiveValue: { numberValue: 5 }, formattedValue: 5 }] }] })],
    ['a stretch beyond what a sheet holds', answerWith({ startColumn: 1e12, rowData: [{ values: [a] }] })],
    ['a stretch before the first row', answerWith({ startRow: -1, rowData: [{ values: [a] }] })],
    ['a merge without end', { properties: { title: 'W', locale: 'nl_BE' }, sheets: [{ properties: { title: 'T' }, merges: [{ startRowIndex: 1 }] }] }],
  ])('%s', (_, answer) => {
    expect(() => gridOf(answer)).toThrow(expect.objectContaining({ name: 'ReadingFailed', code: 'google-answer-malformed' }))
  })
})

const anyCell = fc.record({
  effectiveValue: fc.oneof(fc.record({ numberValue: fc.jsonValue() }), fc.record({ stringValue: fc.jsonValue() }), fc.jsonValue()),
  formattedValue: fc.jsonValue(),
  effectiveFormat: fc.oneof(fc.record({ numberFormat: fc.jsonValue() }), fc.jsonValue()),
}, { requiredKeys: [] })
const anyData = fc.record({
  startRow: fc.oneof(fc.nat(), fc.jsonValue()),
  startColumn: fc.oneof(fc.nat(), fc.jsonValue()),
  rowData: fc.oneof(fc.array(fc.oneof(fc.record({ values: fc.array(anyCell) }), fc.jsonValue())), fc.jsonValue()),
}, { requiredKeys: [] })
const nearAnswer = fc.record({
  properties: fc.constant({ title: 'W', locale: 'nl_BE' }),
  sheets: fc.array(fc.record({ properties: fc.constant({ title: 'T' }), data: fc.oneof(fc.array(anyData), fc.jsonValue()), merges: fc.jsonValue() }, { requiredKeys: ['properties'] }), { minLength: 1 }),
})

test('whatever is answered, it becomes a grid or ReadingFailed', () => {
  fc.assert(fc.property(fc.oneof(nearAnswer, fc.jsonValue()), answer => { expect(isGridOrFailure(answer)).toBe(true) }), { numRuns: 1000 })
})

function isGridOrFailure(answer: unknown): boolean {
  try {
    return gridOf(answer).tabs.every(({ rows }) => rows.every(({ cells }) => cells.length > 0 && cells.at(-1) !== null))
  } catch (error) {
    return error instanceof ReadingFailed
  }
}
