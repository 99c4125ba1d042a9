import { appendFile, cp, mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openGoogleSheet } from '../../functions/google/google-sheet.ts'
import type { Service } from '../../scripts/local/listening.ts'
import { startSheetsService } from '../../scripts/local/sheets-service.ts'
import type { Grid } from '../../functions/workbook/grid.ts'
import { EMAIL, PUBLIC_KEY, SERVICE_ACCOUNT } from './scripted-google.ts'

const SAMPLE = fileURLToPath(new URL('../../scripts/local/westhoek', import.meta.url))

let folder = ''
let service: Service

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'streekboek-')), 'westhoek')
  await cp(SAMPLE, folder, { recursive: true })
  service = await startSheetsService({ workbook: folder, spreadsheetId: 'sheet-1', email: EMAIL, publicKey: PUBLIC_KEY })
})

afterEach(async () => {
  await service.close()
  await rm(join(folder, '..'), { recursive: true, force: true })
})

function open(spreadsheetId = 'sheet-1') {
  return openGoogleSheet({ spreadsheetId, credentials: SERVICE_ACCOUNT, apiRoot: service.address, timeLimitMs: 10_000 })
}

/** `Subsidies 2` → the cells of that row. */
function rowOf(grid: Grid, tab: string, row: number) {
  return grid.tabs.find(({ title }) => title === tab)?.rows.find(each => each.row === row)?.cells
}

const text = (shown: string) => ({ kind: 'text', shown })
const plain = (number: number) => ({ kind: 'number', shown: String(number), number, format: { type: 'AUTOMATIC', pattern: '' } })

test('the sample is read as the sheet shows it: text, years, amounts, days and months', async () => {
  const sheet = open()
  const grid = await sheet.readGrid()
  expect({
    title: grid.title,
    locale: grid.locale,
    rows: Object.fromEntries(grid.tabs.map(({ title, rows }) => [title, rows.length])),
    award: rowOf(grid, 'Subsidies', 4),
    municipality: rowOf(grid, 'Gemeenten', 2)?.slice(0, 7),
    requests: sheet.requests(),
  }).toEqual({
    title: 'Westhoek',
    locale: 'nl_BE',
    rows: { Domeinen: 10, Gemeenten: 19, Personeel: 16, Prioriteiten: 7, Projecten: 50, Subsidies: 13, Vergaderingen: 4 },
    award: [
      text('S-003'), text('subsidie'), text('Vlaamse overheid'), text('Jeugdhulppartners 1 Gezin 1 Plan'), text('SB-04'), null,
      { kind: 'number', shown: '€ 1.000.000', number: 1_000_000, format: { type: 'CURRENCY', pattern: '"€" #,##0' } },
      text('jaarlijks'),
      { kind: 'number', shown: '01/09/2018', number: 43_344, format: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
      text('doorlopend'), text('toegekend'), text('Jaarverslag 2018 2.5.4, 5.3.2 en 5.6.2'),
    ],
    municipality: [
      plain(32_003), text('Diksmuide'), text('Diksmuide'),
      { kind: 'number', shown: '16.843', number: 16_843, format: { type: 'NUMBER', pattern: '#,##0' } },
      { kind: 'number', shown: '01/01/2020', number: 43_831, format: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
      { kind: 'number', shown: '22/12/2017', number: 43_091, format: { type: 'DATE', pattern: 'd/m/yyyy' } },
      text('doorlopend'),
    ],
    requests: 2,
  })
})

test('an edited file is read at the next request, with the token that is still valid', async () => {
  const sheet = open()
  await sheet.readGrid()
  await appendFile(join(folder, 'Vergaderingen.csv'), 'februari 2026,Raad van Bestuur,Begroting,\n')
  expect({ row: rowOf(await sheet.readGrid(), 'Vergaderingen', 5), requests: sheet.requests() }).toEqual({
    row: [
      { kind: 'number', shown: 'februari 2026', number: 46_054, format: { type: 'DATE', pattern: 'mmmm yyyy' } },
      text('Raad van Bestuur'), text('Begroting'),
    ],
    requests: 4,
  })
})

test('that the sheet was edited is told with its time, and without a name, because files do not tell', async () => {
  const edited = new Date('2100-11-01T10:00:00.000Z')
  await utimes(join(folder, 'Domeinen.csv'), edited, edited)
  const sheet = open()
  expect({ edit: await sheet.lastEdit(), requests: sheet.requests() }).toEqual({ edit: { by: 'person', editor: null, editedAt: '2100-11-01T10:00:00.000Z' }, requests: 1 })
})

test('another sheet is not there', async () => {
  await expect(open('sheet-2').readGrid()).rejects.toMatchObject({ name: 'ReadingFailed', code: 'sheet-not-found' })
})

test('a file that breaks while it is served is told by its name', async () => {
  await appendFile(join(folder, 'Subsidies.csv'), '"S-99,x\n')
  await expect(open().readGrid()).rejects.toMatchObject({ code: 'google-answer-malformed', message: expect.stringMatching(/Subsidies\.csv is geen geldige CSV/) })
})

test('a proxy for the world outside is not asked for this machine', async () => {
  vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:9')
  try {
    expect((await open().readGrid()).title).toBe('Westhoek')
  } finally {
    vi.unstubAllEnvs()
  }
})
