import { describe, expect, test } from 'vitest'
import { enteredCell } from '../../scripts/local/sheet-typing.ts'

/** `[value, shown, type and pattern]` */
function entered(text: string): unknown {
  const cell = enteredCell(text, 2026)
  if (cell === null) return null
  const { type, pattern } = cell.effectiveFormat?.numberFormat ?? { type: '', pattern: '' }
  return [Object.values(cell.effectiveValue)[0], cell.formattedValue, `${type} ${pattern}`.trim()]
}

type Row = [entered: string, value: unknown, shown: string, format?: string]

function table(rows: Row[]): void {
  test.each(rows)('%j', (text, value, shown, format = '') => {
    expect(entered(text)).toEqual([value, shown, format])
  })
}

describe('numbers: the comma writes decimals, the dot groups', () => {
  table([
    ['2018', 2018, '2018'],
    ['150000', 150_000, '150000'],
    ['16.843', 16_843, '16.843', 'NUMBER #,##0'],
    ['1.000.000,50', 1_000_000.5, '1.000.000,50', 'NUMBER #,##0.00'],
    ['75.333', 75_333, '75.333', 'NUMBER #,##0'],
    ['75,333', 75.333, '75,333'],
    ['14,25', 14.25, '14,25'],
    ['14,50', 14.5, '14,5'],
    ['0,1', 0.1, '0,1'],
    [',5', 0.5, '0,5'],
    [' 7 ', 7, '7'],
    ['007', 7, '7'],
    ['-500', -500, '-500'],
    ['(500)', -500, '-500'],
    ['+5', 5, '5'],
    ['123456789012345', 123_456_789_012_345, '123456789012345'],
    ['1E5', 100_000, '1,00E+05', 'SCIENTIFIC 0.00E+00'],
    ['€ 150.000', 150_000, '€ 150.000', 'CURRENCY "€" #,##0'],
    ['€150000', 150_000, '€150.000', 'CURRENCY "€"#,##0'],
    ['€ 75.333,5', 75_333.5, '€ 75.333,50', 'CURRENCY "€" #,##0.00'],
    ['75.333 €', 75_333, '75.333 €', 'CURRENCY #,##0 "€"'],
    ['-€ 5', -5, '-€ 5', 'CURRENCY "€" #,##0'],
    ['80%', 0.8, '80%', 'PERCENT 0%'],
    ['12,5 %', 0.125, '12,50%', 'PERCENT 0.00%'],
  ])
})

describe('dates: day before month, shown as they were typed', () => {
  table([
    ['01/09/2018', 43_344, '01/09/2018', 'DATE dd/mm/yyyy'],
    ['1/9/2018', 43_344, '1/9/2018', 'DATE d/m/yyyy'],
    ['1-9-2018', 43_344, '1-9-2018', 'DATE d-m-yyyy'],
    ['1/9/18', 43_344, '1/9/18', 'DATE d/m/yy'],
    ['2018-09-01', 43_344, '2018-09-01', 'DATE yyyy-mm-dd'],
    ['4/5', 46_146, '4/5', 'DATE d/m'],
    ['1/9', 46_266, '1/9', 'DATE d/m'],
    ['09/2018', 43_344, '09/2018', 'DATE mm/yyyy'],
    ['februari 2019', 43_497, 'februari 2019', 'DATE mmmm yyyy'],
    ['Februari 2019', 43_497, 'februari 2019', 'DATE mmmm yyyy'],
    ['feb 2019', 43_497, 'feb 2019', 'DATE mmm yyyy'],
    ['mei 2019', 43_586, 'mei 2019', 'DATE mmmm yyyy'],
    ['mrt 2019', 43_525, 'mrt 2019', 'DATE mmm yyyy'],
    ['1 september 2018', 43_344, '1 september 2018', 'DATE d mmmm yyyy'],
    ['1 sep', 46_266, '1 sep', 'DATE d mmm'],
    ['29/2/2024', 45_351, '29/2/2024', 'DATE d/m/yyyy'],
    ['1/1/1900', 2, '1/1/1900', 'DATE d/m/yyyy'],
    ['1/3/1900', 61, '1/3/1900', 'DATE d/m/yyyy'],
    ['10/07/1905', 2018, '10/07/1905', 'DATE d/mm/yyyy'],
    ['1/9/2018 10:30', 43_344.4375, '1/9/2018 10:30', 'DATE_TIME d/m/yyyy h:mm'],
    ['10:30', 0.4375, '10:30', 'TIME h:mm'],
    ['07:05', 0.295_138_888_888_888_9, '07:05', 'TIME hh:mm'],
    ['25:00', 25 / 24, '25:00', 'TIME [h]:mm'],
  ])

  test.each([[2024, 45_351], [2026, null]])('29/2 is a day in %j or text', (year, serial) => {
    expect(enteredCell('29/2', year)?.effectiveValue).toEqual(serial === null ? { stringValue: '29/2' } : { numberValue: serial })
  })
})

describe('booleans and errors', () => {
  table([
    ['TRUE', true, 'WAAR'],
    ['waar', true, 'WAAR'],
    ['ONWAAR', false, 'ONWAAR'],
    ['#REF!', { type: 'REF', message: '#REF!' }, '#REF!'],
    ['#N/B', { type: 'N_A', message: '#N/B' }, '#N/B'],
    ['#DEEL/0!', { type: 'DIVIDE_BY_ZERO', message: '#DEEL/0!' }, '#DEEL/0!'],
  ])
})

describe('what stays text, as it was typed', () => {
  test.each([
    '5.10', '75.33', '14.25', '1.9.2018', '1,2,3', '5.000,-', 'EUR 5.000', '$ 5', '150 000', '1 1/2', '€', '%',
    '31/2/2018', '29/2/1900', '1/13/2018', '14/25', '0/5', '2018-2021', 'september', 'abc 2019', 'sept. 2018', '10:61', '1/9/218',
    'S-001', 'doorlopend', 'Laden...', '#REF', 'waarheid', 'NaN', 'Infinity', '0x10', '1_000', '=1+1', '@SOM', '  ', 'twee\nregels',
  ])('%j', text => {
    expect(entered(text)).toEqual([text, text, ''])
  })

  test.each([["'007", '007'], ["'4/5", '4/5'], ["''s", "'s"]])('after an apostrophe: %j', (text, shown) => {
    expect(entered(text)).toEqual([shown, shown, ''])
  })

  test('an empty text is an empty cell', () => {
    expect(entered('')).toBeNull()
  })
})
