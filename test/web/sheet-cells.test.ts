import { expect, test } from 'vitest'
import { cellOf } from '../../web/sheet-cells.ts'

const columns = { Subsidies: { Bedrag: 'G', Verstrekker: 'AB' } }

test.each([
  ['where the sheet has it', columns, { tab: 'Subsidies', row: 5 }, 'Bedrag', 'G5'],
  ['beyond Z', columns, { tab: 'Subsidies', row: 50_001 }, 'Verstrekker', 'AB50001'],
  ['not for a row whose place isn\'t known', columns, { tab: 'Subsidies', row: null }, 'Bedrag', null],
  ['not for a column that the sheet lacks', columns, { tab: 'Subsidies', row: 5 }, 'Basis', null],
  ['not for a tab that the sheet lacks', columns, { tab: 'Personeel', row: 5 }, 'Bedrag', null],
  ['not without columns', null, { tab: 'Subsidies', row: 5 }, 'Bedrag', null],
])('a cell is named %s', (_, known, source, header, expected) => {
  expect(cellOf(known, source, header)).toBe(expected)
})
