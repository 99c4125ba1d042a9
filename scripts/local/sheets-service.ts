import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenLocally, type Service } from './listening.ts'
import type { SheetsAnswer } from './sheet-answer.ts'
import { FieldsRefused, keepFields, keepsField, parseFields } from './sheet-fields.ts'
import { FILE_FIELDS, SPREADSHEET_FIELDS } from './sheet-known-fields.ts'
import { RangeRefused, withinRanges } from './sheet-ranges.ts'
import { sheetTokens, type SheetTokens } from './sheet-tokens.ts'
import { UsageError } from './usage-error.ts'
import { readWorkbookFiles, workbookFilesState } from './workbook-files.ts'

export interface SheetsServiceOptions {
  /** A folder of CSV files, or one .xlsx; read again whenever it has changed. */
  workbook: string
  spreadsheetId: string
  /** The service account that may read the sheet, and the public part of its key as PEM. */
  email: string
  publicKey: string
}

/**
 * Serves a workbook on this machine over the protocols of the Sheets API, the Drive API and Google's
 * token address.
 * @throws UsageError where the workbook can't be read
 */
export async function startSheetsService(options: SheetsServiceOptions): Promise<Service> {
  const workbook = openWorkbook(options.workbook)
  await workbook.read()
  const sheet = { ...options, workbook, tokens: sheetTokens(options.email, options.publicKey) }
  return await listenLocally(createServer((request, response) => { void serve(request, response, sheet) }))
}

interface Answer {
  status: number
  body: unknown
}

interface ServedSheet {
  spreadsheetId: string
  workbook: ReturnType<typeof openWorkbook>
  tokens: SheetTokens
}

const AUTH = 'https://www.googleapis.com/auth'

interface Route {
  method: string
  path: RegExp
  /** One of these; null = open to all. */
  scopes: readonly string[] | null
  answer: (sheet: ServedSheet, query: URLSearchParams, request: IncomingMessage) => Promise<Answer>
}

const ROUTES: Route[] = [
  {
    method: 'POST',
    path: /^\/token$/,
    scopes: null,
    answer: async ({ tokens }, _, request) => await tokens.issue(new URLSearchParams(await bodyOf(request))),
  },
  {
    method: 'GET',
    path: /^\/v4\/spreadsheets\/(?<id>[^/:]+)$/,
    scopes: [`${AUTH}/spreadsheets.readonly`, `${AUTH}/spreadsheets`],
    answer: spreadsheetAnswer,
  },
  {
    method: 'GET',
    path: /^\/drive\/v3\/files\/(?<id>[^/:]+)$/,
    scopes: [`${AUTH}/drive.metadata.readonly`, `${AUTH}/drive.readonly`, `${AUTH}/drive`],
    answer: fileAnswer,
  },
]

async function serve(request: IncomingMessage, response: ServerResponse, sheet: ServedSheet): Promise<void> {
  const { status, body } = await answerTo(request, sheet)
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body))
}

async function answerTo(request: IncomingMessage, sheet: ServedSheet): Promise<Answer> {
  try {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const route = ROUTES.find(({ method, path }) => method === request.method && path.test(pathname))
    if (route === undefined) return NOT_FOUND
    const refused = route.scopes === null ? null : refusedAccess(request, route.scopes, sheet.tokens)
    if (refused !== null) return refused
    const id = route.path.exec(pathname)?.groups?.['id']
    if (id !== undefined && decodeURIComponent(id) !== sheet.spreadsheetId) return NOT_FOUND
    return await route.answer(sheet, searchParams, request)
  } catch (error) {
    if (error instanceof FieldsRefused || error instanceof RangeRefused) return refusal(400, 'INVALID_ARGUMENT', error.message)
    // Trying again doesn't mend a file.
    if (error instanceof UsageError) return refusal(400, 'FAILED_PRECONDITION', error.message)
    return refusal(500, 'INTERNAL', 'Internal error encountered.')
  }
}

function refusedAccess(request: IncomingMessage, needed: readonly string[], tokens: SheetTokens): Answer | null {
  const scopes = tokens.scopesOf(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '')
  if (scopes === null) {
    return refusal(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.')
  }
  if (needed.some(scope => scopes.has(scope))) return null
  return refusal(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }])
}

async function spreadsheetAnswer({ workbook, spreadsheetId }: ServedSheet, query: URLSearchParams): Promise<Answer> {
  const mask = query.get('fields')
  const fields = mask === null ? null : parseFields(mask, SPREADSHEET_FIELDS)
  const { answer } = await workbook.read()
  const asked = withinRanges({ ...answer, spreadsheetId }, query.getAll('ranges'))
  // A mask decides alone whether cells are answered; without one, includeGridData does.
  const withData = fields === null ? query.get('includeGridData') === 'true' : keepsField(fields, 'sheets', 'data')
  return { status: 200, body: keepFields(withData ? asked : withoutData(asked), fields ?? 'all') }
}

/** Who last edited is not answered: the files don't tell. */
async function fileAnswer({ workbook, spreadsheetId }: ServedSheet, query: URLSearchParams): Promise<Answer> {
  const fields = parseFields(query.get('fields') ?? 'kind,id,name,mimeType', FILE_FIELDS)
  const { answer, modifiedAt } = await workbook.read()
  const file = {
    kind: 'drive#file',
    id: spreadsheetId,
    name: answer.properties.title,
    mimeType: 'application/vnd.google-apps.spreadsheet',
    modifiedTime: modifiedAt.toISOString(),
  }
  return { status: 200, body: keepFields(file, fields) }
}

function withoutData({ sheets, ...rest }: SheetsAnswer) {
  return { ...rest, sheets: sheets.map(({ data: _, ...tab }) => tab) }
}

/** Reads the files again only when one of them has changed. */
function openWorkbook(path: string) {
  let last: { state: string; modifiedAt: Date; answer: SheetsAnswer } | null = null
  return {
    async read() {
      const files = await workbookFilesState(path)
      if (last === null || last.state !== files.state) last = { ...files, answer: await readWorkbookFiles(path) }
      return last
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue
    size += chunk.length
    if (size <= MOST_BYTES) chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const MOST_BYTES = 65_536

function refusal(code: number, status: string, message: string, details?: { reason: string }[]): Answer {
  return { status: code, body: { error: { code, message, status, ...(details === undefined ? {} : { details }) } } }
}

const NOT_FOUND = refusal(404, 'NOT_FOUND', 'Requested entity was not found.')
