import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFrom, dayNumber, dayOfNumber } from '#model/period.ts'
import type { Cell } from '../../../functions/workbook/grid.ts'
import { parseEnd, parseFirstDay } from '../../../functions/workbook/values/day.ts'
import { dated, failed, number, serial, text, TRUE } from '../grid-of.ts'

test.each<[Cell, first: string, last: string]>([
  [text('1/9/2018'), '2018-09-01', '2018-09-01'],
  [text('01-09-2018'), '2018-09-01', '2018-09-01'],
  [text('1.9.2018'), '2018-09-01', '2018-09-01'],
  [text('2018-09-01'), '2018-09-01', '2018-09-01'],
  [text('1 september 2018'), '2018-09-01', '2018-09-01'],
  [text('1 SEPT. 2018'), '2018-09-01', '2018-09-01'],
  [text('1-sep-2018'), '2018-09-01', '2018-09-01'],
  [text('29/02/2020'), '2020-02-29', '2020-02-29'],
  [text(' 1\u00A0september\n2018 '), '2018-09-01', '2018-09-01'],
  [text('09/2018'), '2018-09-01', '2018-09-30'],
  [text('9-2018'), '2018-09-01', '2018-09-30'],
  [text('2018-09'), '2018-09-01', '2018-09-30'],
  [text('september 2018'), '2018-09-01', '2018-09-30'],
  [text('sept. 2018'), '2018-09-01', '2018-09-30'],
  [text('sept 2018'), '2018-09-01', '2018-09-30'],
  [text('Februari 2019'), '2019-02-01', '2019-02-28'],
  [text('febr. 2020'), '2020-02-01', '2020-02-29'],
  [text('mrt. 2019'), '2019-03-01', '2019-03-31'],
  [text('mei 2019'), '2019-05-01', '2019-05-31'],
  [text('dec 2019'), '2019-12-01', '2019-12-31'],
  [text('2018'), '2018-01-01', '2018-12-31'],
  [number(2018), '2018-01-01', '2018-12-31'],
  [number(2018, 'NUMBER', '2.018'), '2018-01-01', '2018-12-31'],
  [text('1950'), '1950-01-01', '1950-12-31'],
  [text('2100'), '2100-01-01', '2100-12-31'],
  [dated('2018-09-01'), '2018-09-01', '2018-09-01'],
  [dated('2018-09-17', 'dddd d mmmm yyyy'), '2018-09-17', '2018-09-17'],
  [dated('2018-09-17', ''), '2018-09-17', '2018-09-17'],
  [serial(43_344.75, 'd/m/yyyy h:mm', '1/9/2018 18:00', 'DATE_TIME'), '2018-09-01', '2018-09-01'],
  [dated('2019-02-01', 'mmmm yyyy', 'februari 2019'), '2019-02-01', '2019-02-28'],
  [dated('2019-02-17', 'mmm"-d-"yy', 'feb-d-19'), '2019-02-01', '2019-02-28'],
  [dated('2019-02-17', '[$-813]mmmm yyyy', 'februari 2019'), '2019-02-01', '2019-02-28'],
  [dated('2019-02-17', 'yyyy', '2019'), '2019-01-01', '2019-12-31'],
  [serial(43_513, 'yyyy hh:mm', '2019 00:00', 'DATE_TIME'), '2019-01-01', '2019-12-31'],
  [serial(18_264), '1950-01-01', '1950-01-01'],
  [serial(73_415), '2100-12-31', '2100-12-31'],
])('%j starts and ends on its days', (cell, first, last) => {
  expect([parseFirstDay(cell), parseEnd(cell)]).toEqual([{ value: first }, { value: last }])
})

test.each(['doorlopend', 'Doorlopend', ' DOORLOPEND '])('%j is an end but no start', shown => {
  expect(parseEnd(text(shown))).toEqual({ value: 'ongoing' })
  expect(parseFirstDay(text(shown))).toMatchObject({ refused: 'date-invalid' })
})

test.each<[Cell, string]>([
  [text('1/9/18'), 'date-ambiguous'],
  [text('01-09-18'), 'date-ambiguous'],
  [text('18-09-01'), 'date-ambiguous'],
  [text('09/18'), 'date-ambiguous'],
  [text('sept. 18'), 'date-ambiguous'],
  [text('1 september 18'), 'date-ambiguous'],
  [text('13/2018'), 'date-invalid'],
  [text('00/2018'), 'date-invalid'],
  [text('1/13/2018'), 'date-invalid'],
  [text('09/28/2018'), 'date-invalid'],
  [text('30 februari 2018'), 'date-invalid'],
  [text('30/02/2018'), 'date-invalid'],
  [text('29/02/2019'), 'date-invalid'],
  [text('2018-02-30'), 'date-invalid'],
  [text('0/9/2018'), 'date-invalid'],
  [text('1/9-2018'), 'date-invalid'],
  [text('31/12'), 'date-invalid'],
  [text('4/5'), 'date-invalid'],
  [text('2018-2019'), 'date-invalid'],
  [text('18'), 'date-invalid'],
  [text('0900'), 'date-invalid'],
  [text('43344'), 'date-invalid'],
  [text('2.018'), 'date-invalid'],
  [text('najaar 2018'), 'date-invalid'],
  [text('septembre 2018'), 'date-invalid'],
  [text('september'), 'date-invalid'],
  [text('eind 2018'), 'date-invalid'],
  [text('?'), 'date-invalid'],
  [text('1/9/2018 '.repeat(5000)), 'date-invalid'],
  [number(43_344), 'date-invalid'],
  [number(999), 'date-invalid'],
  [number(3000), 'date-invalid'],
  [number(2018.5), 'date-invalid'],
  [number(20.18, 'PERCENT', '2018%'), 'date-invalid'],
  [number(2018, 'PERCENT', '201800%'), 'date-invalid'],
  [number(2018, 'CURRENCY', '€ 2.018'), 'date-invalid'],
  [number(0.5, 'TIME', '12:00'), 'date-invalid'],
  [serial(Number.NaN), 'date-invalid'],
  [serial(Infinity), 'date-invalid'],
  [TRUE, 'date-invalid'],
  [failed('#N/A'), 'date-invalid'],
  [text('31/12/1949'), 'date-implausible'],
  [text('1/1/2101'), 'date-implausible'],
  [text('1/9/0018'), 'date-implausible'],
  [text('september 1905'), 'date-implausible'],
  [text('1949'), 'date-implausible'],
  [text('2101'), 'date-implausible'],
  [number(1000), 'date-implausible'],
  [number(2999), 'date-implausible'],
  [serial(2018), 'date-implausible'],
  [serial(2018, 'yyyy', '1905'), 'date-implausible'],
  [serial(18_263), 'date-implausible'],
  [serial(73_416), 'date-implausible'],
  [serial(-1e300), 'date-implausible'],
  [serial(1e300), 'date-implausible'],
])('%.60j is refused: %s', (cell, code) => {
  expect([parseFirstDay(cell), parseEnd(cell)]).toMatchObject([{ refused: code }, { refused: code }])
})

test('a year typed into a cell that shows dates is recognised', () => {
  expect(parseFirstDay(serial(2018))).toEqual({ refused: 'date-implausible', details: { typedYear: 2018 } })
})

test('every day between 1950 and 2100 reads the same in every notation', () => {
  const days = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2100-12-31') }).map(dayOfNumber)
  fc.assert(fc.property(days, day => {
    const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number)
    const written = [day, `${ofMonth}/${month}/${year}`, `${ofMonth}-${month}-${year}`, `${ofMonth}.${month}.${year}`, `${ofMonth} ${MONTHS[month - 1]} ${year}`]
    for (const cell of [...written.map(text), dated(day)]) expect([parseFirstDay(cell), parseEnd(cell)]).toEqual([{ value: day }, { value: day }])
  }))
})

test('a day that the calendar lacks is never accepted', () => {
  fc.assert(fc.property(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (year, month, day) => {
    const expected = dayFrom(year, month, day)
    expect(parseFirstDay(text(`${day}/${month}/${year}`))).toMatchObject(expected === null ? { refused: 'date-invalid' } : { value: expected })
  }))
})

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']
