import { expect, test } from 'vitest'
import { sheetLink } from '../../web/sheet-link.ts'

const spreadsheet = { id: '1AbC_d-E', tabs: [{ title: 'Subsidies', id: 0 }, { title: 'Nota’s & co', id: 1_234_567_890 }] }
const sheet = 'https://docs.google.com/spreadsheets/d/1AbC_d-E/edit'

test.each([
  ['a cell', spreadsheet, 'Subsidies', 'G7', `${sheet}#gid=0&range=G7`],
  ['a tab', spreadsheet, 'Nota’s & co', null, `${sheet}#gid=1234567890`],
  ['a tab that the sheet lacks', spreadsheet, 'Personeel', 'G7', null],
  ['the workbook as a whole', spreadsheet, null, null, null],
  ['no sheet known', null, 'Subsidies', 'G7', null],
  ['a local stand-in', { ...spreadsheet, id: 'local-westhoek' }, 'Subsidies', 'G7', null],
  ['an id that would lead elsewhere', { ...spreadsheet, id: '../../evil?x#' }, 'Subsidies', 'G7',
    'https://docs.google.com/spreadsheets/d/..%2F..%2Fevil%3Fx%23/edit#gid=0&range=G7'],
  ['a cell that would lead elsewhere', spreadsheet, 'Subsidies', 'A1&gid=9', `${sheet}#gid=0&range=A1%26gid%3D9`],
])('%s', (_, sheetRead, tab, cell, expected) => {
  expect(sheetLink(sheetRead, tab, cell)).toBe(expected)
})
