import { afterEach, describe, expect, test } from 'vitest'
import { gridOf } from '../../functions/google/grid-answer.ts'
import { openGoogleSheet } from '../../functions/google/google-sheet.ts'
import { booleanCell, sheetTab, textCell, type SheetsAnswer } from '../../scripts/local/sheet-answer.ts'
import { recordedPace, SERVICE_ACCOUNT } from './scripted-google.ts'
import { longRows, serveSheet, sheetOf, textTab, type Meanwhile, type ServedSheet } from './served-sheet.ts'

let served: ServedSheet | null = null
afterEach(async () => {
  await served?.close()
  served = null
})

async function read(sheet: SheetsAnswer, meanwhile?: Meanwhile, timeLimitMs = 20_000) {
  served = await serveSheet(sheet, meanwhile)
  const pace = recordedPace()
  const google = openGoogleSheet({ spreadsheetId: 's', credentials: SERVICE_ACCOUNT, apiRoot: served.address, timeLimitMs }, pace)
  const grid = await google.readGrid().catch((error: { code?: unknown }) => error.code)
  return { grid, asked: served.asked, requests: google.requests(), waits: pace.waits }
}

const SMALL = { Domeinen: [['Code', 'Domein'], ['SB', 'Sociaal']], "Foto's": [['a']] }
const SMALL_RANGES = ["'Domeinen'!A1:B2", "'Foto''s'!A1:A1"]

describe('a small workbook', () => {
  test('takes two requests: its frame, and all its cells', async () => {
    const sheet = sheetOf(SMALL)
    expect(await read(sheet)).toEqual({ grid: gridOf(sheet), asked: [null, SMALL_RANGES], requests: 2, waits: [] })
  })

  test.each<[string, Meanwhile]>([
    ['that grew', (request, { sheets: [tab] }) => { if (request === 2 && tab) tab.properties.gridProperties.rowCount++ }],
    ['with a renamed tab', (request, { sheets: [tab] }) => { if (request === 2 && tab) tab.properties.title = 'Domein' }],
    ['with a deleted tab', (request, { sheets }) => { if (request === 2) sheets.pop() }],
    ['with a tab in place of another', (request, { sheets: [tab] }) => { if (request === 2 && tab) tab.properties.sheetId = 99 }],
  ])('%s between the two is read again', async (_, meanwhile) => {
    const sheet = sheetOf(SMALL)
    const { grid, requests, waits } = await read(sheet, meanwhile)
    expect({ grid, requests, waits }).toEqual({ grid: gridOf(sheet), requests: 4, waits: [750] })
  })
})

const LONG = 12_345
const LONG_RANGES = [["'Lang'!A1:J5000"], ["'Lang'!A5000:J9999"], ["'Lang'!A9999:J12345", "'Kort'!A1:A1"]]
const long = () => sheetOf({ Lang: longRows(LONG), Kort: [['x']] })

describe('a long workbook', () => {
  test('is read page by page, and its frame once more in the end', async () => {
    const sheet = long()
    const { grid, asked, requests } = await read(sheet)
    expect(grid).toEqual(gridOf(sheet))
    expect({ asked, requests }).toEqual({ asked: [null, ...LONG_RANGES, null], requests: 5 })
  })

  test('rows that stand empty at the end of a tab share pages', async () => {
    const sheet = sheetOf({ A: [['a']], B: [['b']], C: [['c']] })
    for (const { properties } of sheet.sheets) properties.gridProperties = { rowCount: 1000, columnCount: 26 }
    const { grid, asked } = await read(sheet)
    expect({ grid, asked }).toEqual({
      grid: gridOf(sheet),
      asked: [null, ["'A'!A1:Z1000", "'B'!A1:Z923"], ["'B'!A923:Z1000", "'C'!A1:Z1000"], null],
    })
  })

  test('of a page that fails only that page is asked again', async () => {
    const sheet = long()
    const { grid, asked, waits } = await read(sheet, request => (request === 3 ? 503 : undefined))
    expect(grid).toEqual(gridOf(sheet))
    expect({ asked, waits }).toEqual({ asked: [null, LONG_RANGES[0], LONG_RANGES[1], LONG_RANGES[1], LONG_RANGES[2], null], waits: [500] })
  })

  test.each<[string, Meanwhile]>([
    ['sorted', (request, { sheets: [tab] }) => { if (request === 3) tab?.data[0]?.rowData.reverse() }],
    ['with a row dragged up', (request, { sheets: [tab] }) => {
      const rows = tab?.data[0]?.rowData
      if (request === 3) rows?.splice(10, 0, ...rows.splice(8000, 1))
    }],
    ['with rows inserted', (request, { sheets: [tab] }) => {
      if (request !== 4 || tab === undefined) return
      tab.data[0]?.rowData.splice(100, 0, {})
      tab.properties.gridProperties.rowCount++
    }],
    ['with a tab inserted', (request, { sheets }) => { if (request === 5) sheets.push(textTab('Nieuw', 9, [['x']])) }],
    ['with cells merged', (request, { sheets: [tab] }) => {
      if (request === 5 && tab) tab.merges = [{ sheetId: 1, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 }]
    }],
  ])('%s meanwhile is read again, whole', async (_, meanwhile) => {
    const sheet = long()
    const { grid, waits } = await read(sheet, meanwhile)
    expect(grid).toEqual(gridOf(sheet))
    expect(waits).toEqual([750])
  })

  test('a page of its own later begins elsewhere: a row that always shows something else is not always compared', async () => {
    const sheet = long()
    let count = 0
    const { asked, waits } = await read(sheet, (_, { sheets: [tab] }) => {
      const row = tab?.data[0]?.rowData[4999]
      if (row?.values) row.values[3] = textCell(`nu ${++count}`)
    })
    expect({ second: asked.slice(3), waits }).toEqual({ second: [null, ["'Lang'!A1:J4650"], ["'Lang'!A4650:J9299"], ["'Lang'!A9299:J12345", "'Kort'!A1:A1"], null], waits: [750] })
  })

  test('that never stands still is told, and nothing of it is read', async () => {
    const { grid, waits } = await read(long(), (request, { sheets: [tab] }) => { if (request > 1 && tab) tab.properties.gridProperties.rowCount++ }, 10_000)
    expect({ grid, waits }).toEqual({ grid: 'sheet-changing', waits: [750, 1500, 3000] })
  })

  test('and then cut off at the deadline was read in vain because of the changes', async () => {
    const { grid, requests } = await read(long(), (request, { sheets: [tab] }) => {
      if (request === 2 && tab) tab.properties.gridProperties.rowCount++
      return request === 4 ? 'silence' : undefined
    }, 1000)
    expect({ grid, requests }).toEqual({ grid: 'sheet-changing', requests: 4 })
  })
})

describe('the tab that Streekboek writes', () => {
  const own = (ticked: boolean, lines = 0) => sheetTab('Controle', 9, 8, [
    [textCell('Streekboek · versie 3')],
    [booleanCell(ticked), textCell('Aanvaard'), null, textCell('reading-1')],
    ...Array.from({ length: lines }, (_, line) => [textCell('fout'), textCell(`${line}`)]),
  ])
  const domains = textTab('Domeinen', 1, SMALL.Domeinen)

  test.each([
    ['ticked', true, 'reading-1'],
    ['not ticked', false, null],
  ])('is no data; its box is told: %s', async (_, ticked, tick) => {
    const sheet = { ...sheetOf({}), sheets: [own(ticked, 3000), domains] }
    const { grid, asked } = await read(sheet)
    expect({ grid, asked }).toEqual({
      grid: { title: 'W', locale: 'nl_BE', tabs: gridOf({ ...sheet, sheets: [domains] }).tabs, feedback: { tick } },
      asked: [null, ["'Controle'!A1:D50", "'Domeinen'!A1:B2"]],
    })
    expect(gridOf(sheet)).toEqual(grid)
  })

  test.each(['Controle', 'controle', 'CONTROLE (streekboek)', 'Controle (Streekboek 2)'])("a person's tab named %s is a tab like any other, to its end", async title => {
    const sheet = sheetOf({ [title]: longRows(120), Domeinen: SMALL.Domeinen })
    const { grid, asked } = await read(sheet)
    expect(grid).toEqual(gridOf(sheet))
    expect(grid).not.toHaveProperty('feedback')
    expect(asked).toEqual([null, [`'${title}'!A1:J50`, "'Domeinen'!A1:B2"], [`'${title}'!A50:J120`], null])
  })

  test.each(['Controles', 'Controle (2)', 'Mijn Controle'])('a tab named %s is never taken for it', async title => {
    const sheet = { ...sheetOf({}), sheets: [{ ...own(true), properties: { ...own(true).properties, title } }] }
    expect((await read(sheet)).grid).toMatchObject({ tabs: [{ title }] })
  })
})

test('notes stand beside the cells, also of empty ones; those that overlap stand once', async () => {
  const sheet = long()
  const rows = sheet.sheets[0]?.data[0]?.rowData ?? []
  rows[4999] = { values: [{ ...textCell('x'), note: 'van An' }, { note: 'leeg' }] }
  rows[12_000] = { values: [{}, {}, { note: 'Streekboek: …' }] }
  const { grid } = await read(sheet)
  expect(grid).toEqual(gridOf(sheet))
  expect(grid).toMatchObject({
    tabs: [{ notes: [{ row: 5000, column: 1, text: 'van An' }, { row: 5000, column: 2, text: 'leeg' }, { row: 12_001, column: 3, text: 'Streekboek: …' }] }, {}],
  })
})

test('a chart on a tab of its own is not asked for cells', async () => {
  const sheet = sheetOf(SMALL)
  const chart = { properties: { sheetId: 5, title: 'Grafiek', index: 2, sheetType: 'OBJECT' } }
  const { grid, asked } = await read({ ...sheet, sheets: [...sheet.sheets, chart as never] })
  expect({ titles: (grid as { tabs: { title: string }[] }).tabs.map(({ title }) => title), asked }).toEqual({
    titles: ['Domeinen', "Foto's", 'Grafiek'], asked: [null, SMALL_RANGES],
  })
})
