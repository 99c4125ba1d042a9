import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openGoogleSheet } from '../../functions/google/google-sheet.ts'
import type { ControleTab, Feedback, NoteChange } from '../../functions/workbook/feedback.ts'
import type { Service } from '../../scripts/local/listening.ts'
import { startSheetsService } from '../../scripts/local/sheets-service.ts'
import { startLossyProxy, type LossyProxy } from './lossy-proxy.ts'
import { EMAIL, PUBLIC_KEY, recordedPace, SERVICE_ACCOUNT } from './scripted-google.ts'

let folder = ''
let service: Service
let proxy: LossyProxy

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streekboek-'))
  await writeFile(join(folder, 'Domeinen.csv'), 'Code,Domein\nSB,Sociaal beleid\nVT,\n5.10,x\n')
  await start()
})

afterEach(async () => {
  await stop()
  await rm(folder, { recursive: true, force: true })
})

async function start(written?: string) {
  service = await startSheetsService({ workbook: folder, spreadsheetId: 'sheet-1', email: EMAIL, publicKey: PUBLIC_KEY, ...(written === undefined ? {} : { written }) })
  proxy = await startLossyProxy(service.address)
}

async function stop() {
  await proxy.close()
  await service.close()
}

function open(feedback = true) {
  return openGoogleSheet({ spreadsheetId: 'sheet-1', credentials: SERVICE_ACCOUNT, apiRoot: proxy.address, timeLimitMs: 20_000, feedback }, recordedPace())
}

const TAB: ControleTab = {
  status: ['Streekboek · 22/11/2026 20.14 · versie 3 staat', 'Twee fouten'],
  acceptance: { reading: 'reading-1', label: 'Ik aanvaard deze lezing' },
  header: ['Ernst', 'Tabblad', 'Cel', 'Er staat', 'Wat is er', 'Wat te doen'],
  lines: [
    { cells: ['fout', 'Domeinen', 'B3', '', 'Leeg', 'Vul in'], link: { tab: 'Domeinen', cell: 'B3' } },
    { cells: ['fout', 'Elders', '=1+1', '+32', '-5', '@x'], link: null },
  ],
}
const NONE: Feedback = { tab: { status: ['Streekboek'], acceptance: null, header: ['Ernst'], lines: [] }, notes: [] }
const WROTE = { notesSet: 0, notesCleared: 0, notesSkipped: 0 }

/** What a person's browser would show, and a note, of each cell; as the API answers. */
interface ShownCell {
  formattedValue?: string
  note?: string
  userEnteredValue?: object
  userEnteredFormat?: { textFormat?: { link?: { uri: string } } }
  dataValidation?: { condition: { type: string } }
}

async function api(path: string, body?: object) {
  const response = await fetch(`${service.address}v4/spreadsheets/sheet-1${path}`, {
    headers: { authorization: proxy.lastBearer(), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}

async function sheetNow() {
  const { body } = await api('?includeGridData=true')
  const { sheets } = body as { sheets: { properties: { sheetId: number; title: string; gridProperties: object }; data: { rowData: { values?: ShownCell[] }[] }[] }[] }
  return sheets.map(({ properties, data }) => ({ ...properties, rows: (data[0]?.rowData ?? []).map(({ values }) => values ?? []) }))
}

async function shownTab(title: string) {
  const tab = (await sheetNow()).find(each => each.title === title)
  return tab?.rows.map(cells => cells.map(cell => cell.formattedValue ?? '').join('|').replace(/\|+$/, ''))
}

async function idOf(title: string): Promise<number> {
  return (await sheetNow()).find(each => each.title === title)?.sheetId ?? NaN
}

const SHOWN = [
  'Streekboek · 22/11/2026 20.14 · versie 3 staat',
  'Twee fouten',
  'ONWAAR|Ik aanvaard deze lezing||||reading-1',
  '',
  'Ernst|Tabblad|Cel|Er staat|Wat is er|Wat te doen',
  'fout|Domeinen|B3||Leeg|Vul in',
  'fout|Elders|=1+1|+32|-5|@x',
]

describe('the tab Controle', () => {
  test('is made behind the others, with one batch', async () => {
    const sheet = open()
    expect({ outcome: await sheet.writeFeedback({ tab: TAB, notes: [] }), requests: sheet.requests(), sent: proxy.sent() }).toEqual({
      outcome: WROTE, requests: 2, sent: ['POST /token', 'GET /v4/spreadsheets/sheet-1', 'POST /v4/spreadsheets/sheet-1:batchUpdate'],
    })
    expect((await sheetNow()).map(({ title, gridProperties }) => [title, gridProperties])).toEqual([
      ['Domeinen', { rowCount: 4, columnCount: 2 }],
      ['Controle', { rowCount: 7, columnCount: 6, frozenRowCount: 5 }],
    ])
    expect(await shownTab('Controle')).toEqual(SHOWN)
  })

  test('has a real box, links that jump to the cell, and text that is never a formula', async () => {
    await open().writeFeedback({ tab: TAB, notes: [] })
    const [domains, controle] = await sheetNow()
    const rows = controle?.rows ?? []
    const values = rows.flatMap(cells => cells.flatMap(cell => (cell.userEnteredValue === undefined ? [] : [Object.keys(cell.userEnteredValue)[0]])))
    expect({
      box: [rows[2]?.[0]?.userEnteredValue, rows[2]?.[0]?.dataValidation?.condition.type],
      links: rows.slice(5).map(cells => cells.map(cell => cell.userEnteredFormat?.textFormat?.link?.uri ?? null)),
      kinds: [...new Set(values)],
      formula: rows[6]?.[2]?.userEnteredValue,
    }).toEqual({
      box: [{ boolValue: false }, 'BOOLEAN'],
      links: [[null, null, `#gid=${domains?.sheetId}&range=B3`, null, null, null], [null, null, null, null, null, null]],
      kinds: ['stringValue', 'boolValue'],
      formula: { stringValue: '=1+1' },
    })
  })

  test('is rewritten whole, in the same tab', async () => {
    await open().writeFeedback({ tab: TAB, notes: [] })
    const before = await idOf('Controle')
    await open().writeFeedback(NONE)
    expect({ id: await idOf('Controle'), shown: await shownTab('Controle') }).toEqual({ id: before, shown: ['Streekboek', '', 'Ernst', ''] })
    await open().writeFeedback({ tab: TAB, notes: [] })
    expect(await shownTab('Controle')).toEqual(SHOWN)
  })

  test('always begins so that it is known again', async () => {
    await open().writeFeedback({ ...NONE, tab: { ...NONE.tab, status: ['Versie 3'] } })
    await open().writeFeedback({ ...NONE, tab: { ...NONE.tab, status: ['Versie 4'] } })
    expect([(await sheetNow()).length, await shownTab('Controle')]).toEqual([2, ['Streekboek: Versie 4', '', 'Ernst', '']])
  })

  test("a person's tab of that name is never touched", async () => {
    await writeFile(join(folder, 'controle.csv'), 'Mijn lijst\n')
    await writeFile(join(folder, 'Controle (Streekboek).csv'), 'Ook van mij\n')
    await open().writeFeedback(NONE)
    await open().writeFeedback({ tab: TAB, notes: [] })
    expect([await shownTab('controle'), await shownTab('Controle (Streekboek)'), await shownTab('Controle (Streekboek 2)')]).toEqual([['Mijn lijst'], ['Ook van mij'], SHOWN])
  })

  test('holds texts without control characters, cut where a cell ends', async () => {
    const long = `${'x'.repeat(49_998)}😀y`
    await open().writeFeedback({ tab: { ...NONE.tab, lines: [{ cells: [`a\u0000b\u001b[31m\r\nc\ud800`], link: null }, { cells: [long], link: null }, { cells: ['y'.repeat(50_000)], link: null }] }, notes: [] })
    expect((await shownTab('Controle'))?.slice(3)).toEqual(['a b [31m\nc\ufffd', `${'x'.repeat(49_998)}…`, 'y'.repeat(50_000)])
  })

  test('is never read as data', async () => {
    const sheet = open()
    const before = await sheet.readGrid()
    await sheet.writeFeedback({ tab: TAB, notes: [] })
    expect(await sheet.readGrid()).toEqual({ ...before, feedback: { tick: null } })
  })
})

describe('the box', () => {
  /** As a person's browser does. */
  async function tick(value = true) {
    const range = { sheetId: await idOf('Controle'), startRowIndex: 2, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 }
    return await api(':batchUpdate', { requests: [{ updateCells: { range, rows: [{ values: [{ userEnteredValue: { boolValue: value } }] }], fields: 'userEnteredValue' } }] })
  }

  test('once ticked tells the reading beside it', async () => {
    const sheet = open()
    await sheet.writeFeedback({ tab: TAB, notes: [] })
    await tick()
    const ticked = (await sheet.readGrid()).feedback
    await tick(false)
    expect([ticked, (await sheet.readGrid()).feedback]).toEqual([{ tick: 'reading-1' }, { tick: null }])
  })

  test('stays ticked while it is about the same reading, and is empty for another', async () => {
    const sheet = open()
    await sheet.writeFeedback({ tab: TAB, notes: [] })
    await tick()
    await sheet.writeFeedback({ tab: { ...TAB, lines: [] }, notes: [] })
    const same = (await sheet.readGrid()).feedback
    await sheet.writeFeedback({ tab: { ...TAB, acceptance: { reading: 'reading-2', label: 'x' } }, notes: [] })
    expect([same, (await sheet.readGrid()).feedback]).toEqual([{ tick: 'reading-1' }, { tick: null }])
  })
})

describe('notes', () => {
  const change = (row: number, code: string | null, note: string | null, more: Partial<NoteChange> = {}): NoteChange =>
    ({ tab: 'Domeinen', row, column: 2, codeColumn: 1, code, note, ...more })

  async function notesAfter(...notes: NoteChange[]) {
    const outcome = await open().writeFeedback({ ...NONE, notes })
    const rows = (await sheetNow()).find(({ title }) => title === 'Domeinen')?.rows ?? []
    return { outcome, notes: rows.map(cells => cells.map(cell => cell.note ?? null)) }
  }

  async function personNotes(row: number, note: string) {
    await open().writeFeedback(NONE)
    const range = { sheetId: await idOf('Domeinen'), startRowIndex: row - 1, endRowIndex: row, startColumnIndex: 1, endColumnIndex: 2 }
    await api(':batchUpdate', { requests: [{ updateCells: { range, rows: [{ values: [{ note }] }], fields: 'note' } }] })
  }

  const outcome = (notesSet: number, notesCleared: number, notesSkipped: number) => ({ notesSet, notesCleared, notesSkipped })

  test('are set where the code still stands, on an empty cell too, and change nothing else', async () => {
    const before = await open().readGrid()
    expect(await notesAfter(change(2, 'SB', 'Streekboek: fout'), change(3, 'vt ', 'Streekboek: leeg'), change(4, '5.10', 'zonder begin'))).toEqual({
      outcome: outcome(3, 0, 0),
      notes: [[null, null], [null, 'Streekboek: fout'], [null, 'Streekboek: leeg'], [null, 'Streekboek: zonder begin']],
    })
    const { tabs: [domains] } = await open().readGrid()
    expect({ ...domains, notes: undefined }).toEqual({ ...before.tabs[0], notes: undefined })
  })

  test.each<[string, NoteChange]>([
    ['another code stands there by now', change(2, 'VT', 'Streekboek: x')],
    ['no code stood there', change(2, null, 'Streekboek: x')],
    ['the row is gone', change(400, 'SB', 'Streekboek: x')],
    ['the column is gone', change(2, 'SB', 'Streekboek: x', { column: 40 })],
    ['the tab is gone', change(2, 'SB', 'Streekboek: x', { tab: 'Projecten' })],
    ["it is Streekboek's own tab", change(1, null, 'Streekboek: x', { tab: 'Controle', codeColumn: null })],
  ])('are skipped where %s', async (_, skipped) => {
    await open().writeFeedback(NONE)
    expect(await notesAfter(skipped)).toEqual({ outcome: outcome(0, 0, 1), notes: [[null, null], [null, null], [null, null], [null, null]] })
  })

  test('without a column for codes only the place counts', async () => {
    expect((await notesAfter(change(1, null, 'Streekboek: kop', { codeColumn: null }))).notes[0]).toEqual([null, 'Streekboek: kop'])
  })

  test("a person's note stays, whatever is asked", async () => {
    await personNotes(2, 'Bellen met An')
    expect(await notesAfter(change(2, 'SB', 'Streekboek: fout'))).toMatchObject({ outcome: outcome(0, 0, 1), notes: [[null, null], [null, 'Bellen met An'], {}, {}] })
    expect(await notesAfter(change(2, 'SB', null))).toMatchObject({ outcome: outcome(0, 0, 1), notes: [[null, null], [null, 'Bellen met An'], {}, {}] })
  })

  test('of Streekboek are replaced and cleared; what is cleared already counts as such', async () => {
    await notesAfter(change(2, 'SB', 'Streekboek: een'), change(3, 'VT', 'Streekboek: twee'))
    expect(await notesAfter(change(2, 'SB', 'Streekboek: drie'), change(3, 'VT', null), change(4, '5.10', null))).toEqual({
      outcome: outcome(1, 2, 0), notes: [[null, null], [null, 'Streekboek: drie'], [null, null], [null, null]],
    })
  })

  test('are not cleared from a row that has another code by now', async () => {
    await notesAfter(change(2, 'SB', 'Streekboek: een'))
    expect(await notesAfter(change(2, 'VT', null))).toMatchObject({ outcome: outcome(0, 0, 1), notes: [{}, [null, 'Streekboek: een'], {}, {}] })
  })

  test('are cut where a cell would end', async () => {
    expect((await notesAfter(change(2, 'SB', 'x'.repeat(60_000)))).notes[1]?.[1]).toBe(`Streekboek: ${'x'.repeat(50_000 - 'Streekboek: …'.length)}…`)
  })

  test('in many rows are looked up with few requests; more than a thousand are skipped', async () => {
    await writeFile(join(folder, 'Domeinen.csv'), `Code,Domein\n${Array.from({ length: 3000 }, (_, index) => `D${index + 2},x\n`).join('')}`)
    const sheet = open()
    const notes = Array.from({ length: 1200 }, (_, index) => change(index * 2 + 2, `D${index * 2 + 2}`, 'Streekboek: x'))
    expect({ outcome: await sheet.writeFeedback({ ...NONE, notes }), requests: sheet.requests() }).toEqual({ outcome: outcome(1000, 0, 200), requests: 3 })
    const scattered = Array.from({ length: 100 }, (_, index) => change(index * 30 + 2, `D${index * 30 + 2}`, null))
    expect({ outcome: await sheet.writeFeedback({ ...NONE, notes: scattered }), requests: sheet.requests() }).toEqual({ outcome: outcome(0, 100, 0), requests: 6 })
  })
})

describe('an answer that is lost', () => {
  test.each<[string, 'reset' | 'cut off' | 503]>([['by a reset', 'reset'], ['by a cut-off body', 'cut off'], ['behind a 503', 503]])('%s: what was written is found, not written twice', async (_, how) => {
    const note: NoteChange = { tab: 'Domeinen', row: 2, column: 2, codeColumn: 1, code: 'SB', note: 'Streekboek: fout' }
    proxy.loseNextBatch(how)
    const sheet = open()
    expect(await sheet.writeFeedback({ tab: TAB, notes: [note] })).toEqual({ notesSet: 1, notesCleared: 0, notesSkipped: 0 })
    expect({ titles: (await sheetNow()).map(({ title }) => title), shown: await shownTab('Controle'), batches: proxy.sent().filter(path => path.includes(':')).length }).toEqual({
      titles: ['Domeinen', 'Controle'], shown: SHOWN, batches: 2,
    })
  })
})

describe('what was written', () => {
  test('never reaches the files of the workbook', async () => {
    await open().writeFeedback({ tab: TAB, notes: [{ tab: 'Domeinen', row: 2, column: 2, codeColumn: 1, code: 'SB', note: 'x' }] })
    expect([await readdir(folder), await readFile(join(folder, 'Domeinen.csv'), 'utf8')]).toEqual([['Domeinen.csv'], 'Code,Domein\nSB,Sociaal beleid\nVT,\n5.10,x\n'])
  })

  test('is kept across restarts where it is given a file', async () => {
    const kept = join(folder, 'data', 'written.json')
    await stop()
    await start(kept)
    await open().writeFeedback({ tab: TAB, notes: [{ tab: 'Domeinen', row: 2, column: 2, codeColumn: 1, code: 'SB', note: 'x' }] })
    const before = await sheetNow()
    await stop()
    await start(kept)
    await open(false).readGrid()
    expect(await sheetNow()).toEqual(before)
    expect(before.map(({ title }) => title)).toEqual(['Domeinen', 'Controle'])
  })
})

test('without feedback the key may only read', async () => {
  const sheet = open(false)
  await sheet.readGrid()
  await expect(sheet.writeFeedback(NONE)).rejects.toMatchObject({ name: 'ReadingFailed', code: 'credentials-refused' })
  expect((await sheetNow()).map(({ title }) => title)).toEqual(['Domeinen'])
})
