import { importPKCS8, SignJWT } from 'jose'

/** Somebody who has the sheet open in a browser. */
export interface Person {
  /** The cells of a tab as shown, row by row; null where there is no such tab. */
  tab(title: string): Promise<string[][] | null>
  /** Where the links of a tab lead, by cell. */
  links(title: string): Promise<Record<string, string>>
  /** All notes, by place such as `Subsidies!G2`. */
  notes(): Promise<Record<string, string>>
  /** Writes a note on a cell; row and column counted from 1. */
  note(title: string, row: number, column: number, text: string): Promise<void>
  /** Ticks the one box of a tab. */
  tick(title: string): Promise<void>
  titleOf(sheetId: number): Promise<string | null>
}

interface Shown {
  formattedValue?: string
  note?: string
  userEnteredValue?: { boolValue?: boolean }
  userEnteredFormat?: { textFormat?: { link?: { uri: string } } }
}

interface Sheet {
  properties: { sheetId: number; title: string }
  data?: { rowData?: { values?: Shown[] }[] }[]
}

/** @param account the service account's key file, which also lets a person in: in a local run there is no other way */
export function openAsPerson(root: string, spreadsheetId: string, account: { client_email: string; private_key: string }): Person {
  const address = `${root}v4/spreadsheets/${spreadsheetId}`

  async function ask<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(`${address}${path}`, {
      headers: { authorization: `Bearer ${await token(root, account)}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return await response.json() as T
  }

  async function sheets(): Promise<{ id: number; title: string; rows: Shown[][] }[]> {
    const { sheets } = await ask<{ sheets: Sheet[] }>('?includeGridData=true')
    return sheets.map(({ properties, data = [] }) => ({
      id: properties.sheetId,
      title: properties.title,
      rows: (data[0]?.rowData ?? []).map(({ values = [] }) => values),
    }))
  }

  const tabNamed = async (title: string) => (await sheets()).find(sheet => sheet.title === title) ?? null

  async function write(title: string, row: number, column: number, cell: object, fields: string): Promise<void> {
    const sheetId = (await tabNamed(title))?.id
    const range = { sheetId, startRowIndex: row - 1, endRowIndex: row, startColumnIndex: column - 1, endColumnIndex: column }
    await ask(':batchUpdate', { requests: [{ updateCells: { range, rows: [{ values: [cell] }], fields } }] })
  }

  return {
    async tab(title) {
      const tab = await tabNamed(title)
      return tab && tab.rows.map(cells => cells.map(cell => cell.formattedValue ?? '').join('|').replace(/\|+$/, '').split('|'))
    },
    async links(title) {
      const rows = (await tabNamed(title))?.rows ?? []
      return Object.fromEntries(rows.flatMap((cells, row) => cells.flatMap((cell, column) => {
        const uri = cell.userEnteredFormat?.textFormat?.link?.uri
        return uri === undefined ? [] : [[placeName(row, column), uri]]
      })))
    },
    async notes() {
      return Object.fromEntries((await sheets()).flatMap(({ title, rows }) => rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => (cell.note === undefined ? [] : [[`${title}!${placeName(row, column)}`, cell.note]])))))
    },
    note: (title, row, column, text) => write(title, row, column, { note: text }, 'note'),
    async tick(title) {
      const rows = (await tabNamed(title))?.rows ?? []
      const row = rows.findIndex(([cell]) => cell?.userEnteredValue?.boolValue !== undefined)
      if (row < 0) throw new Error(`the tab ${title} has no box`)
      await write(title, row + 1, 1, { userEnteredValue: { boolValue: true } }, 'userEnteredValue')
    },
    async titleOf(sheetId) {
      return (await sheets()).find(({ id }) => id === sheetId)?.title ?? null
    },
  }
}

/** By this address Drive knows who has the sheet open. */
export const PERSON = 'person@example.org'

function placeName(row: number, column: number): string {
  return `${String.fromCodePoint(65 + column)}${row + 1}`
}

async function token(root: string, { client_email: email, private_key: key }: { client_email: string; private_key: string }): Promise<string> {
  const assertion = await new SignJWT({ scope: 'https://www.googleapis.com/auth/spreadsheets' })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(email)
    .setSubject(PERSON)
    .setAudience('https://oauth2.googleapis.com/token')
    .setIssuedAt()
    .setExpirationTime('10 minutes')
    .sign(await importPKCS8(key, 'RS256'))
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion })
  const answer = await (await fetch(`${root}token`, { method: 'POST', body })).json() as { access_token: string }
  return answer.access_token
}
