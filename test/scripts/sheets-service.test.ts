import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignJWT, importPKCS8 } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Service } from '../../scripts/local/listening.ts'
import { startSheetsService } from '../../scripts/local/sheets-service.ts'
import { UsageError } from '../../scripts/local/usage-error.ts'

const EMAIL = 'sync@local.iam.gserviceaccount.com'
const AUDIENCE = 'https://oauth2.googleapis.com/token'
const SHEETS = 'https://www.googleapis.com/auth/spreadsheets.readonly'
const DRIVE = 'https://www.googleapis.com/auth/drive.metadata.readonly'

const keyPair = () => generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const own = keyPair()
const other = keyPair()

let folder = ''
let service: Service

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streekboek-'))
  await writeFile(join(folder, 'Domeinen.csv'), 'Code,Domein\nSB,Sociaal beleid\n')
  await writeFile(join(folder, "Foto's 1.csv"), 'a,b,c\n1,2,3\n4,5,6\n7,8,9\n')
  service = await startSheetsService({ workbook: folder, spreadsheetId: 'sheet 1', email: EMAIL, publicKey: own.publicKey })
})

afterEach(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

interface Claims { issuer?: string; audience?: string; scope?: string; issuedAt?: number; lifetime?: number; subject?: string }

async function assertion(claims: Claims = {}, key = own.privateKey): Promise<string> {
  const issuedAt = claims.issuedAt ?? Math.floor(Date.now() / 1000)
  return await new SignJWT({ scope: claims.scope ?? `${SHEETS} ${DRIVE}`, ...(claims.subject !== undefined && { sub: claims.subject }) })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setIssuer(claims.issuer ?? EMAIL)
    .setAudience(claims.audience ?? AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + (claims.lifetime ?? 3600))
    .sign(await importPKCS8(key, 'RS256'))
}

async function tokenAnswer(signed: string, grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer') {
  const response = await fetch(`${service.address}token`, { method: 'POST', body: new URLSearchParams({ grant_type: grantType, assertion: signed }) })
  return { status: response.status, body: await response.json() as Record<string, unknown> }
}

async function get(path: string, scope?: string) {
  const { body } = await tokenAnswer(await assertion(scope === undefined ? {} : { scope }))
  const response = await fetch(`${service.address}${path}`, { headers: { authorization: `Bearer ${String(body['access_token'])}` } })
  return { status: response.status, body: await response.json() }
}

describe('tokens', () => {
  test('a signed request gets one', async () => {
    expect(await tokenAnswer(await assertion())).toEqual({
      status: 200,
      body: { access_token: expect.stringMatching(/^ya29\.[\w-]{43}$/), expires_in: 3599, token_type: 'Bearer' },
    })
  })

  test.each<[string, Claims, string?]>([
    ['signed with another key', {}, other.privateKey],
    ['of another account', { issuer: 'else@local' }],
    ['for another audience', { audience: 'http://127.0.0.1/token' }],
    ['that is over', { issuedAt: Math.floor(Date.now() / 1000) - 7200 }],
    ['signed long ago, however long it is valid', { issuedAt: Math.floor(Date.now() / 1000) - 7200, lifetime: 86_400 }],
  ])('a request %s gets none', async (_, claims, key) => {
    expect(await tokenAnswer(await assertion(claims, key))).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  test('nor does one that is no signed request, or of another kind', async () => {
    const errors = [await tokenAnswer('x'), await tokenAnswer(await assertion(), 'password'), await tokenAnswer(await assertion({ scope: '' }))]
    expect(errors.map(({ status, body }) => [status, body['error']])).toEqual([
      [400, 'invalid_grant'], [400, 'unsupported_grant_type'], [400, 'invalid_scope'],
    ])
  })
})

describe('who may read', () => {
  test.each([['no token', undefined], ['an unknown token', 'Bearer ya29.x']])('%s: 401, as Google answers', async (_, authorization) => {
    const response = await fetch(`${service.address}v4/spreadsheets/sheet%201`, { headers: authorization === undefined ? {} : { authorization } })
    expect({ status: response.status, body: await response.json() }).toMatchObject({ status: 401, body: { error: { code: 401, status: 'UNAUTHENTICATED' } } })
  })

  test.each([['v4/spreadsheets/sheet%201', DRIVE], ['drive/v3/files/sheet%201', SHEETS]])('%s without its scope: 403', async (path, scope) => {
    expect(await get(path, scope)).toMatchObject({ status: 403, body: { error: { code: 403, status: 'PERMISSION_DENIED' } } })
  })
})

describe('what is refused', () => {
  test.each<[string, number, string]>([
    ['v4/spreadsheets/other', 404, 'NOT_FOUND'],
    ['drive/v3/files/other', 404, 'NOT_FOUND'],
    ['v4/else', 404, 'NOT_FOUND'],
    ['v4/spreadsheets/sheet%201?fields=titel', 400, 'INVALID_ARGUMENT'],
    ['v4/spreadsheets/sheet%201?ranges=Nergens', 400, 'INVALID_ARGUMENT'],
    ['v4/spreadsheets/sheet%201?ranges=Nergens!A1', 400, 'INVALID_ARGUMENT'],
    ['v4/spreadsheets/sheet%201?ranges=Domeinen!A3:B60', 400, 'INVALID_ARGUMENT'],
    ['v4/spreadsheets/sheet%201?ranges=Domeinen!C:C', 400, 'INVALID_ARGUMENT'],
    ['v4/spreadsheets/%E0%A4%A', 500, 'INTERNAL'],
  ])('%s: %j', async (path, status, word) => {
    expect(await get(path)).toMatchObject({ status, body: { error: { code: status, status: word, message: expect.any(String) } } })
  })
})

describe('the spreadsheet', () => {
  const SHOWN = 'fields=sheets(properties.title,data(startRow,startColumn,rowData.values.formattedValue))'

  async function shown(query: string) {
    const { body } = await get(`v4/spreadsheets/sheet%201?${query}`)
    const { sheets } = body as { sheets: { properties: { title: string }; data?: { startRow?: number; startColumn?: number; rowData: { values?: { formattedValue?: string }[] }[] }[] }[] }
    return sheets.map(({ properties, data }) => [properties.title, data?.map(({ startRow, startColumn, rowData }) =>
      [startRow ?? 0, startColumn ?? 0, rowData.map(({ values }) => values?.map(cell => cell.formattedValue ?? '').join(' ') ?? '').join('|')])])
  }

  test.each<[string, unknown]>([
    ['', [['Domeinen', undefined], ["Foto's 1", undefined]]],
    ['includeGridData=true', [['Domeinen', [[0, 0, 'Code Domein|SB Sociaal beleid']]], ["Foto's 1", [[0, 0, 'a b c|1 2 3|4 5 6|7 8 9']]]]],
    [SHOWN, [['Domeinen', [[0, 0, 'Code Domein|SB Sociaal beleid']]], ["Foto's 1", [[0, 0, 'a b c|1 2 3|4 5 6|7 8 9']]]]],
    ['includeGridData=true&fields=sheets.properties.title', [['Domeinen', undefined], ["Foto's 1", undefined]]],
    [`${SHOWN}&ranges=Domeinen`, [['Domeinen', [[0, 0, 'Code Domein|SB Sociaal beleid']]]]],
    [`${SHOWN}&ranges='Foto''s 1'!B2:C3`, [["Foto's 1", [[1, 1, '2 3|5 6']]]]],
    [`${SHOWN}&ranges='Foto''s 1'!2:3`, [["Foto's 1", [[1, 0, '1 2 3|4 5 6']]]]],
    [`${SHOWN}&ranges='Foto''s 1'!B:B`, [["Foto's 1", [[0, 1, 'b|2|5|8']]]]],
    [`${SHOWN}&ranges='Foto''s 1'!B3:C`, [["Foto's 1", [[2, 1, '5 6|8 9']]]]],
    [`${SHOWN}&ranges=A1:A2`, [['Domeinen', [[0, 0, 'Code|SB']]]]],
    [`${SHOWN}&ranges=domeinen!A2&ranges='Foto''s 1'!A1&ranges=Domeinen!B1`, [['Domeinen', [[1, 0, 'SB'], [0, 1, 'Domein']]], ["Foto's 1", [[0, 0, 'a']]]]],
    [`${SHOWN}&ranges=Domeinen!A2:B60`, [['Domeinen', [[1, 0, 'SB Sociaal beleid']]]]],
  ])('%s', async (query, expected) => {
    expect(await shown(query)).toEqual(expected)
  })

  test('has the locale of Belgium and the id that was asked for', async () => {
    expect(await get('v4/spreadsheets/sheet%201?fields=spreadsheetId,properties(title,locale)')).toEqual({
      status: 200,
      body: { spreadsheetId: 'sheet 1', properties: { title: expect.stringMatching(/^Streekboek-/), locale: 'nl_BE' } },
    })
  })
})

describe('what is written', () => {
  const WRITE = 'https://www.googleapis.com/auth/spreadsheets'

  async function batch(body: string | object, scope = WRITE, id = 'sheet%201', claims: Claims = {}) {
    const { body: token } = await tokenAnswer(await assertion({ ...claims, scope }))
    const response = await fetch(`${service.address}v4/spreadsheets/${id}:batchUpdate`, {
      method: 'POST',
      headers: { authorization: `Bearer ${String(token['access_token'])}`, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return { status: response.status, body: await response.json() }
  }

  const ADD = { requests: [{ addSheet: { properties: { sheetId: 9, title: 'Controle', gridProperties: { rowCount: 2, columnCount: 1 } } } },
    { updateCells: { start: { sheetId: 9 }, rows: [{ values: [{ userEnteredValue: { stringValue: '=1+1' } }] }], fields: 'userEnteredValue' } }] }

  test('is answered as Google does, and then read', async () => {
    expect(await batch(ADD)).toEqual({
      status: 200,
      body: { spreadsheetId: 'sheet 1', replies: [{ addSheet: { properties: { sheetId: 9, title: 'Controle', sheetType: 'GRID', gridProperties: { rowCount: 2, columnCount: 1 } } } }, {}] },
    })
    expect(await get('v4/spreadsheets/sheet%201?ranges=Controle&fields=sheets(properties(sheetId,index),data.rowData.values(formattedValue,userEnteredValue))', WRITE)).toEqual({
      status: 200,
      body: { sheets: [{ properties: { sheetId: 9, index: 2 }, data: [{ rowData: [{ values: [{ formattedValue: '=1+1', userEnteredValue: { stringValue: '=1+1' } }] }] }] }] },
    })
  })

  test.each<[string, string | object, string, string, number, string]>([
    ['with a key that may only read', ADD, SHEETS, 'sheet%201', 403, 'PERMISSION_DENIED'],
    ['in another sheet', ADD, WRITE, 'other', 404, 'NOT_FOUND'],
    ['as no JSON', '{', WRITE, 'sheet%201', 400, 'INVALID_ARGUMENT'],
    ['as nothing', { requests: [] }, WRITE, 'sheet%201', 400, 'INVALID_ARGUMENT'],
    ["in a file's cell", { requests: [{ repeatCell: { range: {}, cell: {}, fields: '*' } }] }, WRITE, 'sheet%201', 400, 'INVALID_ARGUMENT'],
    ['in more than ten megabytes', `"${'x'.repeat(10 * 1024 * 1024)}"`, WRITE, 'sheet%201', 413, 'INVALID_ARGUMENT'],
  ])('%s is refused', async (_, body, scope, id, status, word) => {
    expect(await batch(body, scope, id)).toMatchObject({ status, body: { error: { code: status, status: word } } })
  })

  test('without a token is refused', async () => {
    const response = await fetch(`${service.address}v4/spreadsheets/sheet%201:batchUpdate`, { method: 'POST', body: '{}' })
    expect(response.status).toBe(401)
  })

  test('and kept in a file that is none is told at the start', async () => {
    const kept = join(folder, 'written.json')
    await writeFile(kept, '{"tabs":')
    await expect(startSheetsService({ workbook: folder, spreadsheetId: 's', email: EMAIL, publicKey: own.publicKey, written: kept })).rejects.toThrow(/written\.json[^]*Verwijder dat bestand/)
  })

  test('by several at once is kept whole', async () => {
    const kept = join(folder, 'written.json')
    await service.close()
    service = await startSheetsService({ workbook: folder, spreadsheetId: 'sheet 1', email: EMAIL, publicKey: own.publicKey, written: kept })
    const titles = Array.from({ length: 12 }, (_, index) => `T${index}`)
    const statuses = await Promise.all(titles.map(title => batch({ requests: [{ addSheet: { properties: { title } } }] }).then(({ status }) => status)))
    const { tabs } = JSON.parse(await readFile(kept, 'utf8')) as { tabs: { title: string }[] }
    expect({ statuses: [...new Set(statuses)], titles: new Set(tabs.map(({ title }) => title)) }).toEqual({ statuses: [200], titles: new Set(titles) })
  })

  describe('who edited last', () => {
    const FIELDS = 'drive/v3/files/sheet%201?fields=modifiedTime,lastModifyingUser(me,displayName,emailAddress)'
    const lastOf = async () => (await get(FIELDS)).body as { modifiedTime: string; lastModifyingUser?: unknown }

    test('is who wrote into the sheet, until a file changes', async () => {
      await utimes(join(folder, 'Domeinen.csv'), new Date(), new Date())
      expect(await lastOf()).toEqual({ modifiedTime: expect.any(String) })
      const before = new Date().toISOString()
      await batch({ requests: [{ addSheet: {} }] })
      const written = await lastOf()
      expect(written).toEqual({ modifiedTime: expect.any(String), lastModifyingUser: { me: true, displayName: EMAIL, emailAddress: EMAIL } })
      expect(written.modifiedTime >= before).toBe(true)
      // Whole seconds: file times are not kept to the millisecond everywhere.
      const later = new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000)
      await utimes(join(folder, 'Domeinen.csv'), later, later)
      expect(await lastOf()).toEqual({ modifiedTime: later.toISOString() })
    })

    test('is the person for whom the account wrote; and of the files whoever is said to have edited them', async () => {
      await service.close()
      const user = { displayName: 'An Peeters', emailAddress: 'an@example.org' }
      service = await startSheetsService({ workbook: folder, spreadsheetId: 'sheet 1', email: EMAIL, publicKey: own.publicKey, editor: () => user })
      expect(await lastOf()).toMatchObject({ lastModifyingUser: { me: false, ...user } })
      await batch({ requests: [{ addSheet: {} }] }, WRITE, 'sheet%201', { subject: 'bert@example.org' })
      expect(await lastOf()).toMatchObject({ lastModifyingUser: { me: false, displayName: 'bert@example.org', emailAddress: 'bert@example.org' } })
    })
  })
})

test('the file tells when it changed, not who changed it', async () => {
  const changed = new Date('2026-11-01T10:00:00.000Z')
  await utimes(join(folder, 'Domeinen.csv'), changed, changed)
  await utimes(join(folder, "Foto's 1.csv"), new Date('2026-10-01T10:00:00.000Z'), new Date('2026-10-01T10:00:00.000Z'))
  expect(await get('drive/v3/files/sheet%201?fields=id,mimeType,modifiedTime,lastModifyingUser(displayName)')).toEqual({
    status: 200,
    body: { id: 'sheet 1', mimeType: 'application/vnd.google-apps.spreadsheet', modifiedTime: '2026-11-01T10:00:00.000Z' },
  })
})

test('a file broken while serving is a refusal that says what is wrong, until it is mended', async () => {
  await writeFile(join(folder, 'Domeinen.csv'), 'Code,Domein\n"SB,x\n')
  const broken = await get('v4/spreadsheets/sheet%201')
  await writeFile(join(folder, 'Domeinen.csv'), 'Code,Domein\n')
  expect([broken, (await get('v4/spreadsheets/sheet%201')).status]).toMatchObject([
    { status: 400, body: { error: { status: 'FAILED_PRECONDITION', message: expect.stringMatching(/Domeinen\.csv/) } } },
    200,
  ])
})

test('a workbook that is not there is told at the start', async () => {
  await expect(startSheetsService({ workbook: join(folder, 'none'), spreadsheetId: 's', email: EMAIL, publicKey: own.publicKey })).rejects.toBeInstanceOf(UsageError)
})
