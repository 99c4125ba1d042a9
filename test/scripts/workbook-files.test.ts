import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gridOf } from '../../functions/google/grid-answer.ts'
import { UsageError } from '../../scripts/local/usage-error.ts'
import { readWorkbookFiles, workbookFilesState } from '../../scripts/local/workbook-files.ts'

let folder = ''
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'streekboek-')) })
afterEach(async () => { await rm(folder, { recursive: true, force: true }) })

const text = (shown: string) => ({ kind: 'text', shown })
const plain = (number: number) => ({ kind: 'number', shown: String(number).replace('.', ','), number, format: { type: 'AUTOMATIC', pattern: '' } })
const formatted = (shown: string, number: number, type: string, pattern: string) => ({ kind: 'number', shown, number, format: { type, pattern } })

async function gridAt(path: string) {
  return gridOf(await readWorkbookFiles(path, 2026))
}

describe('a folder of CSV files', () => {
  test('is a sheet of Belgium with a tab per file, whatever stands beside them', async () => {
    const workbook = join(folder, 'streek')
    await mkdir(join(workbook, 'map.csv'), { recursive: true })
    await writeFile(join(workbook, 'Projecten.CSV'), 'Code;Start\n\nA;4/5\n')
    await writeFile(join(workbook, 'Domeinen.csv'), 'Code,Domein\n')
    await writeFile(join(workbook, 'README.md'), 'x')
    await writeFile(join(workbook, '.~lock.Domeinen.csv'), 'x')
    expect(await gridAt(workbook)).toEqual({
      title: 'Streek',
      locale: 'nl_BE',
      tabs: [
        { title: 'Domeinen', id: expect.any(Number), merges: [], rows: [{ row: 1, cells: [text('Code'), text('Domein')] }] },
        {
          title: 'Projecten', id: expect.any(Number), merges: [],
          rows: [{ row: 1, cells: [text('Code'), text('Start')] }, { row: 3, cells: [text('A'), formatted('4/5', 46_146, 'DATE', 'd/m')] }],
        },
      ],
    })
  })

  test("a tab's number stays when another file comes", async () => {
    await writeFile(join(folder, 'Projecten.csv'), 'a')
    const alone = (await gridAt(folder)).tabs.find(({ title }) => title === 'Projecten')
    await writeFile(join(folder, 'Domeinen.csv'), 'a')
    const beside = (await gridAt(folder)).tabs.find(({ title }) => title === 'Projecten')
    expect(beside).toEqual(alone)
  })

  test('accents that a file system stores apart are composed in the title', async () => {
    await writeFile(join(folder, `${'Coördinatie'.normalize('NFD')}.csv`), 'a')
    expect((await gridAt(folder)).tabs.map(({ title }) => title)).toEqual(['Coördinatie'])
  })

  test('its state changes with a file, and only then', async () => {
    await writeFile(join(folder, 'a.csv'), '1')
    const before = await workbookFilesState(folder)
    const same = await workbookFilesState(folder)
    await writeFile(join(folder, 'a.csv'), '12')
    expect({ same: same.state === before.state, changed: (await workbookFilesState(folder)).state === before.state }).toEqual({ same: true, changed: false })
  })
})

async function writeXlsx(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('Subsidies'), workbook)
  const path = join(folder, 'werkmap.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

describe('an .xlsx file', () => {
  test.each<[string, ExcelJS.CellValue, string | null, object]>([
    ['text', 'Ieper', null, text('Ieper')],
    ['text that looks like a number', '007', null, text('007')],
    ['rich text', { richText: [{ text: 'Ie' }, { text: 'per', font: { bold: true } }] }, null, text('Ieper')],
    ['a link', { text: 'Ieper', hyperlink: 'https://www.ieper.be' }, null, text('Ieper')],
    ['a number', 14.25, null, plain(14.25)],
    ['a grouped number', 16_843, '#,##0', formatted('16.843', 16_843, 'NUMBER', '#,##0')],
    ['an amount', 150_000, '"€" #,##0.00', formatted('€ 150.000,00', 150_000, 'CURRENCY', '"€" #,##0.00')],
    ["an amount in Excel's own notation", 5, '[$€-813] #,##0', formatted('€ 5', 5, 'CURRENCY', '"€" #,##0')],
    ['a percentage', 0.8, '0%', formatted('80%', 0.8, 'PERCENT', '0%')],
    ['a power of ten', 100_000, '0.00E+00', formatted('1,00E+05', 100_000, 'SCIENTIFIC', '0.00E+00')],
    ['a day', new Date(Date.UTC(2018, 8, 1)), 'd/mm/yyyy', formatted('1/09/2018', 43_344, 'DATE', 'd/mm/yyyy')],
    ["a day in Excel's short format", new Date(Date.UTC(2018, 8, 1)), 'mm-dd-yy', formatted('1/9/2018', 43_344, 'DATE', 'd/m/yyyy')],
    ['a day with a language', new Date(Date.UTC(2018, 8, 1)), '[$-813]d mmmm yyyy;@', formatted('1 september 2018', 43_344, 'DATE', 'd mmmm yyyy')],
    ['a month', new Date(Date.UTC(2019, 1, 1)), 'mmmm yyyy', formatted('februari 2019', 43_497, 'DATE', 'mmmm yyyy')],
    ['a moment', new Date(Date.UTC(2018, 8, 1, 10, 30)), 'd/m/yyyy h:mm', formatted('1/9/2018 10:30', 43_344.4375, 'DATE_TIME', 'd/m/yyyy h:mm')],
    ['a time', 0.4375, 'h:mm', formatted('10:30', 0.4375, 'TIME', 'h:mm')],
    ['a number in a date format', 2018, 'dd/mm/yyyy', formatted('10/07/1905', 2018, 'DATE', 'dd/mm/yyyy')],
    ['a boolean', true, null, { kind: 'boolean', shown: 'WAAR', value: true }],
    ['an error', { error: '#REF!' }, null, { kind: 'error', shown: '#REF!' }],
    ["a formula's number", { formula: '1+1', result: 2 }, null, plain(2)],
    ["a formula's text", { formula: 'A9', result: 'x' }, null, text('x')],
    ["a formula's error", { formula: '1/0', result: { error: '#DIV/0!' } }, null, { kind: 'error', shown: '#DIV/0!' }],
    ['a formula that was never computed', { formula: '1+1' }, null, { kind: 'error', shown: '#ERROR!' }],
  ])('%s', async (_, value, numFmt, expected) => {
    const path = await writeXlsx(sheet => {
      const cell = sheet.getCell('B2')
      cell.value = value
      if (numFmt !== null) cell.numFmt = numFmt
    })
    expect((await gridAt(path)).tabs[0]?.rows).toEqual([{ row: 2, cells: [null, expected] }])
  })

  test('hidden rows and tabs are read like others; of a merge only the first cell is filled', async () => {
    const path = await writeXlsx((sheet, workbook) => {
      sheet.getCell('A1').value = 'Titel'
      sheet.mergeCells('A1:C2')
      sheet.getCell('A4').value = 'verborgen'
      sheet.getRow(4).hidden = true
      workbook.addWorksheet('Verborgen', { state: 'hidden' }).getCell('A1').value = 1
    })
    expect(await gridAt(path)).toEqual({
      title: 'Werkmap',
      locale: 'nl_BE',
      tabs: [
        {
          title: 'Subsidies', id: 1, merges: [{ firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 3 }],
          rows: [{ row: 1, cells: [text('Titel')] }, { row: 4, cells: [text('verborgen')] }],
        },
        { title: 'Verborgen', id: 2, merges: [], rows: [{ row: 1, cells: [plain(1)] }] },
      ],
    })
  })

  test('formatted empty rows are empty', async () => {
    const path = await writeXlsx(sheet => {
      sheet.getCell('A1').value = 'x'
      for (let row = 2; row < 100; row++) sheet.getCell(row, 3).numFmt = 'd/m/yyyy'
    })
    expect((await gridAt(path)).tabs[0]?.rows).toEqual([{ row: 1, cells: [text('x')] }])
  })
})

describe('what is no workbook is told in a sentence', () => {
  test.each<[string, () => Promise<string>, RegExp]>([
    ['a path that is not there', async () => join(folder, 'none'), /bestaat niet/],
    ['an empty folder', async () => folder, /geen CSV-bestanden/],
    ['another kind of file', async () => await written('lijst.pdf', 'x'), /geen werkmap/],
    ['an .xlsx that is none', async () => await written('lijst.xlsx', 'x'), /beschadigd/],
    ['two files of one name', async () => {
      await written('Projecten.csv', 'a')
      await written('projecten.csv', 'b')
      return folder
    }, /Projecten\.csv en projecten\.csv/],
    ['a CSV with open quotes', async () => {
      await written('Projecten.csv', 'a,b\n"x,y\n')
      return folder
    }, /Projecten\.csv is geen geldige CSV/],
    ['a CSV wider than a sheet', async () => {
      await written('Projecten.csv', `a,b\n${','.repeat(18_278)}\n`)
      return folder
    }, /Projecten\.csv heeft op rij 2 meer dan 18\.278 kolommen/],
  ])('%s', async (_, path, message) => {
    const read = readWorkbookFiles(await path())
    await expect(read).rejects.toBeInstanceOf(UsageError)
    await expect(read).rejects.toThrow(message)
  })

  async function written(name: string, content: string): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
})
