import { expect, test } from 'vitest'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import { failed, gridOf, number, soundTabs, TRUE, type Typed } from './grid-of.ts'

const HEADER = ['Code', 'Soort', 'Verstrekker', 'Begunstigde', 'Project', 'Domein', 'Bedrag', 'Basis', 'Start', 'Einde', 'Status', 'Bron', 'Eigen']
const AWARD = ['S-001', 'subsidie', 'Vlaamse overheid', null, 'SB-01', null, '€ 5', 'jaarlijks', 2019, 2021, 'toegekend']

test.each<[string, Typed[]]>([
  ['empty', []],
  ['of white space and characters without width', [' ', '\u00A0', '\n', null, '\u200B']],
  ['filled only in columns of its own', [...Array.from({ length: 12 }, () => null), 'x']],
])('a row %s is skipped', (_, row) => {
  expect(subsidies([AWARD, row, ...Array.from({ length: 1000 }, () => row)])).toEqual({ count: 1, problems: [] })
})

test.each<[string, Typed[], string]>([
  ['in Code', ['Totaal', null, null, null, null, null, 5], 'A3'],
  ['in another case', ['TOTAAL subsidies'], 'A3'],
  ['after an empty Code', [null, null, null, 'Subtotaal 2018', null, null, 5], 'D3'],
  ['in a required column', [null, null, 'totaal', null, null, null, failed('#REF!')], 'C3'],
  ['with own notes', ['Totaal:', ...Array.from({ length: 11 }, () => null), 'x'], 'A3'],
  ['with a source', ['Totaal', ...Array.from({ length: 10 }, () => null), 'bron'], 'A3'],
])('a total %s is skipped with an info', (_, row, cell) => {
  expect(subsidies([AWARD, row])).toEqual({ count: 1, problems: [[cell, 'total-row-skipped']] })
})

test.each<[string, Typed[], [string, string][]]>([
  ['a total with another required cell filled', ['Totaal', 'subsidie', null, null, null, 'SB'], [['C3', 'value-missing'], ['K3', 'value-missing']]],
  ['a sum under another name', ['Som', null, null, null, null, 'SB', 5, 'jaarlijks', 2018], [['B3', 'value-missing'], ['C3', 'value-missing'], ['K3', 'value-missing']]],
  ['a stray character', [...Array.from({ length: 11 }, () => null), 'x'], [['A3', 'code-missing']]],
  ['a sum without a word', [...Array.from({ length: 6 }, () => null), 5], [['A3', 'code-missing']]],
  ['a stray code', ['x'], [['B3', 'value-missing']]],
  ['two stray characters', [null, 'x', null, null, null, null, null, null, null, null, null, 'x'], [
    ['A3', 'code-missing'], ['B3', 'choice-unknown'], ['C3', 'value-missing'], ['F3', 'value-missing'], ['K3', 'value-missing'],
  ]],
  ['a row without Code', [null, ...AWARD.slice(1)], [['A3', 'code-missing']]],
  ['a row with only an error', [failed('#N/A')], [['A3', 'cell-error']]],
  ['a tick box left in a column of text', ['S-002', 'subsidie', 'x', TRUE, null, 'SB', null, null, null, null, 'toegekend'], [['D3', 'text-invalid']]],
  ['a project named after a whole', ['Totaalaanpak', null, null, null, null, 'SB'], [['B3', 'value-missing'], ['C3', 'value-missing'], ['K3', 'value-missing']]],
  ['a number shown as nothing', [null, ...AWARD.slice(1, 6), number(5, 'NUMBER', ''), ...AWARD.slice(7)], [['A3', 'code-missing']]],
])('%s is a row like any other', (_, row, problems) => {
  expect(subsidies([AWARD, row])).toEqual({ count: 2, problems })
})

test('the headers standing among the rows once more are told once, and are no row', () => {
  expect(subsidies([AWARD, HEADER.slice(0, 12), ['S-002', ...AWARD.slice(1)]])).toEqual({ count: 2, problems: [['A3', 'header-duplicate']] })
  const tabs = { ...soundTabs(), Domeinen: [...soundTabs().Domeinen, ['code:', 'Beleidsdomein']] }
  expect(readWorkbook(gridOf(tabs)).problems.map(({ cell, code }) => [cell, code])).toEqual([['A4', 'header-duplicate']])
})

test('a stray character 500 rows below is found', () => {
  const rows = [AWARD, ...Array.from({ length: 499 }, (): Typed[] => []), ['x']]
  expect(subsidies(rows).problems).toEqual([['B502', 'value-missing']])
})

test('the first filled cell is the leftmost in the sheet, wherever the columns stand', () => {
  const tabs = { ...soundTabs(), Prioriteiten: [['Bron', 'Prioriteit', 'Nummer'], [null, 'Netwerk', 2], ['Totaal', null, null], ['Totaal', 'x', null]] }
  const { problems } = readWorkbook(gridOf(tabs))
  expect(problems.map(({ cell, code }) => [cell, code])).toEqual([['A3', 'total-row-skipped'], ['C4', 'code-missing']])
})

test('a total that is merged over its row is skipped all the same', () => {
  const merges = [{ firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 6 }]
  expect(subsidies([AWARD, ['Totaal', null, null, null, null, null, 5]], merges)).toEqual({ count: 1, problems: [['A3', 'total-row-skipped']] })
})

test('a heading among the rows is told once, merged or not', () => {
  const merges = [{ firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 13 }]
  for (const some of [merges, []]) expect(subsidies([AWARD, ['Vlaamse subsidies']], some).problems).toEqual([['A3', 'code-invalid']])
})

test('merges above the header, in other columns and over empty rows are no problem', () => {
  const merges = [[1, 1, 1, 6], [2, 3, 13, 14], [4, 5, 1, 5]].map(([firstRow = 0, lastRow = 0, firstColumn = 0, lastColumn = 0]) => ({ firstRow, lastRow, firstColumn, lastColumn }))
  expect(subsidies([AWARD], merges)).toEqual({ count: 1, problems: [] })
})

function subsidies(rows: Typed[][], merges: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }[] = []) {
  const tabs = { ...soundTabs(), Subsidies: [HEADER.slice(0, 12), ...rows], Personeel: soundTabs().Personeel.slice(0, 1) }
  const { counts, problems } = readWorkbook(gridOf(tabs, { Subsidies: merges }))
  return { count: counts.Subsidies, problems: problems.map(({ cell, code }) => [cell, code]) }
}
