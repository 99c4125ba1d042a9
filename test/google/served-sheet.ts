import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenLocally, type Service } from '../../scripts/local/listening.ts'
import { sheetsAnswer, sheetTab, textCell, type SheetsAnswer, type SheetTab } from '../../scripts/local/sheet-answer.ts'
import { keepFields, parseFields } from '../../scripts/local/sheet-fields.ts'
import { SPREADSHEET_FIELDS } from '../../scripts/local/sheet-known-fields.ts'
import { withinRanges } from '../../scripts/local/sheet-ranges.ts'

export interface ServedSheet extends Service {
  /** The ranges of each request for cells so far; null for one that asks for none. */
  asked: (string[] | null)[]
}

/** What the server does before it answers a request; it may answer a status instead, or nothing at all. */
export type Meanwhile = (request: number, sheet: SheetsAnswer) => number | 'silence' | void

/** A sheet behind the protocol that a test may change between two requests, counted from 1. */
export async function serveSheet(sheet: SheetsAnswer, meanwhile: Meanwhile = () => {}): Promise<ServedSheet> {
  const asked: ServedSheet['asked'] = []
  function serve(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/token') return answer(response, 200, { access_token: 'token', expires_in: 3599, token_type: 'Bearer' })
    const ranges = searchParams.getAll('ranges')
    asked.push(ranges.length === 0 ? null : ranges)
    const status = meanwhile(asked.length, sheet)
    if (status === 'silence') return
    if (status !== undefined) return answer(response, status, { error: { code: status, message: 'Error', status: 'ERROR' } })
    try {
      answer(response, 200, keepFields(withinRanges(sheet, ranges), parseFields(searchParams.get('fields') ?? '*', SPREADSHEET_FIELDS)))
    } catch (error) {
      answer(response, 400, { error: { code: 400, message: error instanceof Error ? error.message : '', status: 'INVALID_ARGUMENT' } })
    }
  }
  return { ...await listenLocally(createServer((request, response) => { request.resume().on('end', () => serve(request, response)) })), asked }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

export function sheetOf(tabs: Record<string, string[][]>): SheetsAnswer {
  return sheetsAnswer('W', Object.entries(tabs).map(([title, rows], index) => textTab(title, index + 1, rows)))
}

export function textTab(title: string, id: number, rows: string[][]): SheetTab {
  return sheetTab(title, id, id - 1, rows.map(cells => cells.map(text => (text === '' ? null : textCell(text)))))
}

/** So many rows of ten columns, each cell telling where it stands. */
export function longRows(count: number): string[][] {
  return Array.from({ length: count }, (_, row) => Array.from({ length: 10 }, (_, column) => `${column}.${row + 1}`))
}
