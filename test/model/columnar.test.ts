import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, rowsOf } from '#model/columnar.ts'
import { overviewColumns, overviewFromColumns } from '#model/overview-columns.ts'
import { anyReport, overviewFrom } from '../web/reports.ts'

test('column by column, and row by row again, rows are what they were', () => {
  expect(columnsOf([{ year: 2025, cents: 1 }, { year: 2026, cents: 2 }])).toEqual({ year: [2025, 2026], cents: [1, 2] })
  fc.assert(fc.property(fc.array(fc.record({ a: fc.jsonValue(), b: fc.array(fc.string()), c: fc.option(fc.integer()) })), rows => {
    expect(rowsOf(columnsOf(rows))).toEqual(rows)
  }))
})

test('rows of several shapes have no columns', () => {
  expect(() => columnsOf<{ a: number; b?: number }>([{ a: 1 }, { a: 1, b: 2 }])).toThrow('same names')
  expect(() => columnsOf<{ a?: number; b?: number }>([{ a: 1 }, { b: 2 }])).toThrow('same names')
})

test('an overview is the same after it was sent, whatever the report', () => {
  fc.assert(fc.property(anyReport, report => {
    const overview = overviewFrom(report)
    expect(overviewFromColumns(JSON.parse(JSON.stringify(overviewColumns(overview))))).toEqual(overview)
  }))
})
