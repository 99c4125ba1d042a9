import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfNumber, dayNumber } from '#model/period.ts'
import { csvText } from '../../../web/exports/csv.ts'
import { fileName, type ExportCell, type ExportColumn, type ExportTable } from '../../../web/exports/export-table.ts'
import { xlsxFile } from '../../../web/exports/xlsx.ts'

const columns: ExportColumn[] = [
  { name: 'Naam', kind: 'text' }, { name: 'Jaar', kind: 'year' }, { name: 'Bedrag', kind: 'euro' },
  { name: 'VTE', kind: 'fte' }, { name: 'Aantal', kind: 'number' }, { name: 'Start', kind: 'day' },
]
const tableOf = (rows: ExportCell[][], title = 'Subsidies'): ExportTable => ({
  title, columns, rows, origin: { lines: [{ name: 'Versie', text: '3' }, { name: 'Beleidsdomeinen', text: 'Sociaal beleid en Wonen' }], revision: 3, today: '2026-11-22' },
})
const SHEETS = { table: 'Cijfers', origin: 'Herkomst' }

/** The rows below the head, as text. */
function readCsv(table: ExportTable): string[][] {
  const records: string[][] = parse(csvText(table), { delimiter: ';', bom: true, relax_column_count: true, skip_empty_lines: false })
  return records.slice(records.findIndex(([first]) => first === 'Naam') + 1)
}

async function readXlsx(table: ExportTable) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(xlsxFile(table, SHEETS).buffer)
  return book
}

test('a CSV file opens right in a Belgian Excel: byte order mark, semicolons, comma decimals, days as they are written here', () => {
  expect(csvText(tableOf([['Leader; "West"', 2018, 1_882_036, 142_500, 3, { day: '2018-09-01' }], [null, 2019, null, null, null, 'doorlopend']]))).toBe([
    '\uFEFFSubsidies', 'Versie;3', 'Beleidsdomeinen;Sociaal beleid en Wonen', '', 'Naam;Jaar;Bedrag;VTE;Aantal;Start',
    '"Leader; ""West""";2018;18820,36;14,25;3;01/09/2018', ';2019;;;;doorlopend', '',
  ].join('\r\n'))
})

test.each([
  ['=1+1', "'=1+1"],
  ['+32 51', "'+32 51"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\r=1', "'\r=1"],
  ['\n=1+1', "'\n=1+1"],
  ['\n', "'\n"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['a\n=1', 'a\n=1'],
  ['=1;"x"', "'=1;\"x\""],
  ['a=1', 'a=1'],
  ["'=1", "'=1"],
  ['', ''],
])('text %j in a CSV file can\'t begin a formula: %j', (text, expected) => {
  expect(readCsv(tableOf([[text, 2018, 1, 1, 1, null]]))[0]?.[0]).toBe(expected)
})

test('a title, a head and a line of the origin are guarded as well', () => {
  const text = csvText({
    ...tableOf([], '=title'), columns: [{ name: '@head', kind: 'text' }],
    origin: { lines: [{ name: '+name', text: '-text' }], revision: 1, today: '2026-11-22' },
  })
  expect(text).toBe("\uFEFF'=title\r\n'+name;'-text\r\n\r\n'@head\r\n")
})

test.each([
  [-150_000_00, '-150000,00'],
  [-1, '-0,01'],
  [0, '0,00'],
  [1_000_000_000_000, '10000000000,00'],
  [5, '0,05'],
])('%i cents, also below zero, stay a number: %s', async (cents, text) => {
  expect(readCsv(tableOf([['x', 2018, cents, null, null, null]]))[0]?.[2]).toBe(text)
  const sheet = (await readXlsx(tableOf([['x', 2018, cents, null, null, null]]))).getWorksheet('Cijfers')
  expect(sheet?.getCell('C2').value).toBe(cents / 100)
})

test('all digits of an FTE stand in the file', () => {
  expect(readCsv(tableOf([['x', 2018, null, 47_630, null, null], ['y', 2018, null, 3333, null, null]])).map(row => row[3])).toEqual(['4,763', '0,3333'])
})

test('a workbook has numbers, years, days and texts as such; formats, frozen head and filter; and a sheet that says where it comes from', async () => {
  const book = await readXlsx(tableOf([['=1+1 & <b>', 2018, 1_882_036, 142_500, 3, { day: '2018-09-01' }], [null, null, null, null, null, 'niet vermeld']]))
  const sheet = book.getWorksheet('Cijfers')
  const cells = ['A', 'B', 'C', 'D', 'E', 'F'].map(column => sheet?.getCell(`${column}2`))
  expect(cells.map(cell => cell?.value)).toEqual(['=1+1 & <b>', 2018, 18820.36, 14.25, 3, new Date('2018-09-01T00:00:00Z')])
  expect(cells.map(cell => cell?.type)).toEqual([ExcelJS.ValueType.String, ...Array.from({ length: 4 }, () => ExcelJS.ValueType.Number), ExcelJS.ValueType.Date])
  expect(cells.map(cell => cell?.numFmt)).toEqual([undefined, undefined, '[$€-813] #,##0.00;[$€-813] -#,##0.00', '#,##0.00', '#,##0', 'dd/mm/yyyy'])
  expect(['A', 'E', 'F'].map(column => sheet?.getCell(`${column}3`).value)).toEqual([null, null, 'niet vermeld'])
  expect(sheet?.getRow(1).values).toEqual([undefined, 'Naam', 'Jaar', 'Bedrag', 'VTE', 'Aantal', 'Start'])
  expect([sheet?.getCell('A1').font.bold, sheet?.views[0]?.state, sheet?.autoFilter]).toEqual([true, 'frozen', 'A1:F3'])
  expect(sheet?.headerFooter.oddFooter).toBe('&L&8 Versie: 3 – Beleidsdomeinen: Sociaal beleid en Wonen')
  const origin = book.getWorksheet('Herkomst')
  expect([1, 2, 3].map(row => origin?.getRow(row).values)).toEqual([
    [undefined, 'Subsidies'], [undefined, 'Versie', '3'], [undefined, 'Beleidsdomeinen', 'Sociaal beleid en Wonen'],
  ])
})

test('a printed sheet\'s foot has whole lines, the first that fit, and says where there are more; years aren\'t cut off', async () => {
  const lines = [
    { name: 'Werkmap', text: `Subsidies & personeel ${'w'.repeat(90)}` }, { name: 'Stand van', text: '22 november 2026 om 19:44' }, { name: 'Versie', text: '3' },
    { name: 'Jaren', text: '2018 tot en met 2024' }, { name: 'Beleidsdomeinen', text: 'domein '.repeat(30) }, { name: 'Soort', text: 'subsidie & opbrengst' },
  ]
  const book = await readXlsx({ ...tableOf([]), origin: { lines, revision: 3, today: '2026-11-22' } })
  const foot = book.getWorksheet('Cijfers')?.headerFooter.oddFooter ?? ''
  expect(foot).toBe(`&L&8 Werkmap: Subsidies && personeel ${'w'.repeat(57)}… – Stand van: 22 november 2026 om 19:44 – Versie: 3 – Jaren: 2018 tot en met 2024 – Soort: subsidie && opbrengst – …`)
  expect(foot.length).toBeLessThanOrEqual(255)
  expect(book.getWorksheet('Herkomst')?.getRow(6).values).toEqual([undefined, 'Beleidsdomeinen', lines[4]?.text])
})

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('{at}', '$&', ']]>', '&amp;', '  x  '))
const anyCells = fc.tuple(
  fc.option(anyText), fc.option(fc.integer({ min: 1950, max: 2100 })), fc.option(fc.integer({ min: -1e12, max: 1e12 })),
  fc.option(fc.integer({ min: -2_000_000, max: 2_000_000 })), fc.option(fc.nat()),
  fc.option(fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2100-12-31') }).map(number => ({ day: dayOfNumber(number) }))),
)

test('whatever stands in the cells, both files can be read back: the same numbers, days and texts', async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyCells, { minLength: 1, maxLength: 8 }), async rows => {
    const table = tableOf(rows)
    const sheet = (await readXlsx(table)).getWorksheet('Cijfers')
    const csv = readCsv(table)
    for (const [index, [text, year, cents, fte, count, day]] of rows.entries()) {
      const read = (column: string) => sheet?.getCell(`${column}${index + 2}`).value ?? null
      expect([read('B'), read('C'), read('D'), read('E')]).toEqual([year, cents === null ? null : cents / 100, fte === null ? null : fte / 10_000, count])
      expect(read('F')).toEqual(day === null ? null : new Date(`${day.day}T00:00:00Z`))
      // XML can't hold every character, and folds the kinds of line ends.
      const held = (text ?? '').toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      expect(read('A') ?? '').toBe(held.replaceAll(/\r\n?/g, '\n'))
      const number = (field: string | undefined) => (field === '' ? null : Number(field?.replace(',', '.')))
      const fields = csv[index] ?? []
      expect([number(fields[1]), number(fields[2]), number(fields[3]), number(fields[4])]).toEqual([year, cents === null ? null : cents / 100, fte === null ? null : fte / 10_000, count])
      expect(fields[0]?.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '')).toBe((text ?? '').replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, ''))
    }
  }), { numRuns: 60 })
})

test.each([
  ['Subsidies per domein en jaar', 'csv', 'subsidies-per-domein-en-jaar-versie-3-2026-11-22.csv'],
  ['Financiën: “één” / twee', 'xlsx', 'financien-een-twee-versie-3-2026-11-22.xlsx'],
  ['../../etc', 'png', 'etc-versie-3-2026-11-22.png'],
])('the file of %s says which version it is', (title, extension, expected) => {
  expect(fileName(title, { revision: 3, today: '2026-11-22' }, 'versie', extension)).toBe(expected)
})

test('a file that is of no version says only of which day it is', () => {
  expect(fileName('Opmerkingen', { revision: null, today: '2026-11-22' }, 'versie', 'csv')).toBe('opmerkingen-2026-11-22.csv')
})
