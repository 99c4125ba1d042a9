import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenLocally, type Service } from './listening.ts'
import type { SheetsAnswer } from './sheet-answer.ts'
import { applyBatch } from './sheet-batch.ts'
import { BodyMalformed, BodyTooLarge, jsonBodyOf, textBodyOf } from './sheet-body.ts'
import { BatchRefused } from './sheet-draft.ts'
import { FieldsRefused, keepFields, keepsField, parseFields } from './sheet-fields.ts'
import { FILE_FIELDS, SPREADSHEET_FIELDS } from './sheet-known-fields.ts'
import { withWritten } from './sheet-overlay.ts'
import { RangeRefused, withinRanges } from './sheet-ranges.ts'
import { sheetTokens, type SheetTokens, type TokenHolder } from './sheet-tokens.ts'
import { openWritten, type WrittenStore } from './sheet-written.ts'
import { UsageError } from './usage-error.ts'
import { readWorkbookFiles, workbookFilesState } from './workbook-files.ts'

export interface SheetsServiceOptions {
  /** A folder of CSV files, or one .xlsx; read again whenever it has changed. */
  workbook: string
  spreadsheetId: string
  /** The service account that may read and edit the sheet, and the public part of its key as PEM. */
  email: string
  publicKey: string
  /** A JSON file that keeps what was written across restarts; without it, memory alone does. */
  written?: string
  /** Who is said to have edited the workbook's files last; without it nobody is: files don't tell. */
  editor?: () => { displayName: string; emailAddress: string } | null
}

/**
 * Serves a workbook on this machine over the protocols of the Sheets API, the Drive API and Google's
 * token address.
 *
 * What is written (tabs that were added, notes) stands beside the workbook's files, which are never
 * touched: no program shows it, so no person can tick a box in it. To accept a reading here, a person
 * gives the command line's `--accept`, or asks the API; a program ticks as a person's browser would, by
 * writing a `boolValue` with batchUpdate and updateCells.
 * @throws UsageError where the workbook, or what was written, can't be read
 */
export async function startSheetsService(options: SheetsServiceOptions): Promise<Service> {
  const workbook = openWorkbook(options.workbook)
  await workbook.read()
  const written = await openWritten(options.written ?? null)
  const sheet = { editor: null, ...options, workbook, written, tokens: sheetTokens(options.email, options.publicKey) }
  return await listenLocally(createServer((request, response) => { void serve(request, response, sheet) }))
}

interface Answer {
  status: number
  body: unknown
}

interface ServedSheet {
  spreadsheetId: string
  workbook: ReturnType<typeof openWorkbook>
  written: WrittenStore
  tokens: SheetTokens
  editor: SheetsServiceOptions['editor'] | null
}

const AUTH = 'https://www.googleapis.com/auth'

interface Route {
  method: string
  path: RegExp
  /** One of these; null = open to all. */
  scopes: readonly string[] | null
  /** `email`: of who asks; null where that is open to all. */
  answer: (sheet: ServedSheet, query: URLSearchParams, request: IncomingMessage, email: string | null) => Promise<Answer>
}

const ROUTES: Route[] = [
  {
    method: 'POST',
    path: /^\/token$/,
    scopes: null,
    answer: async ({ tokens }, _, request) => await tokens.issue(new URLSearchParams(await textBodyOf(request, 65_536))),
  },
  {
    method: 'GET',
    path: /^\/v4\/spreadsheets\/(?<id>[^/:]+)$/,
    scopes: [`${AUTH}/spreadsheets.readonly`, `${AUTH}/spreadsheets`],
    answer: spreadsheetAnswer,
  },
  {
    method: 'POST',
    path: /^\/v4\/spreadsheets\/(?<id>[^/:]+):batchUpdate$/,
    scopes: [`${AUTH}/spreadsheets`, `${AUTH}/drive`],
    answer: batchAnswer,
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
    const holder = sheet.tokens.holderOf(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '')
    const refused = route.scopes === null ? null : refusedAccess(holder, route.scopes)
    if (refused !== null) return refused
    const id = route.path.exec(pathname)?.groups?.['id']
    if (id !== undefined && decodeURIComponent(id) !== sheet.spreadsheetId) return NOT_FOUND
    return await route.answer(sheet, searchParams, request, holder?.email ?? null)
  } catch (error) {
    if (error instanceof FieldsRefused || error instanceof RangeRefused || error instanceof BatchRefused || error instanceof BodyMalformed) return refusal(400, 'INVALID_ARGUMENT', error.message)
    if (error instanceof BodyTooLarge) return refusal(413, 'INVALID_ARGUMENT', 'Request payload size exceeds the limit.')
    // Trying again doesn't mend a file. The reason tells Streekboek that the message is for its user.
    if (error instanceof UsageError) return refusal(400, 'FAILED_PRECONDITION', error.message, [{ reason: 'WORKBOOK_UNREADABLE' }])
    return refusal(500, 'INTERNAL', 'Internal error encountered.')
  }
}

function refusedAccess(holder: TokenHolder | null, needed: readonly string[]): Answer | null {
  if (holder === null) {
    return refusal(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.')
  }
  if (needed.some(scope => holder.scopes.has(scope))) return null
  return refusal(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }])
}

async function spreadsheetAnswer({ workbook, written, spreadsheetId }: ServedSheet, query: URLSearchParams): Promise<Answer> {
  const mask = query.get('fields')
  const fields = mask === null ? null : parseFields(mask, SPREADSHEET_FIELDS)
  const { answer } = await workbook.read()
  const asked = withinRanges({ ...withWritten(answer, written.current()), spreadsheetId }, query.getAll('ranges'))
  // A mask decides alone whether cells are answered; without one, includeGridData does.
  const withData = fields === null ? query.get('includeGridData') === 'true' : keepsField(fields, 'sheets', 'data')
  return { status: 200, body: keepFields(withData ? asked : withoutData(asked), fields ?? 'all') }
}

async function batchAnswer({ workbook, written, spreadsheetId }: ServedSheet, _: URLSearchParams, request: IncomingMessage, email: string | null): Promise<Answer> {
  const body = await jsonBodyOf(request, MOST_BATCH_BYTES)
  const { answer, state } = await workbook.read()
  const { written: now, replies } = applyBatch(body, answer, written.current())
  await written.replace({ ...now, last: email === null ? null : { email, at: new Date().toISOString(), files: state } })
  return { status: 200, body: { spreadsheetId, replies } }
}

/** As much as Google takes in one request. */
const MOST_BATCH_BYTES = 10 * 1024 * 1024

/** Whatever is written into a sheet makes who wrote it its last editor, a program as much as a person. */
async function fileAnswer({ workbook, written, spreadsheetId, editor }: ServedSheet, query: URLSearchParams, _: IncomingMessage, email: string | null): Promise<Answer> {
  const fields = parseFields(query.get('fields') ?? 'kind,id,name,mimeType', FILE_FIELDS)
  const { answer, state, modifiedAt } = await workbook.read()
  const { last } = written.current()
  // The clock of files is too coarse to tell what came first.
  const isWritten = last?.files === state
  const user = isWritten ? { displayName: last.email, emailAddress: last.email } : editor?.() ?? null
  const file = {
    kind: 'drive#file',
    id: spreadsheetId,
    name: answer.properties.title,
    mimeType: 'application/vnd.google-apps.spreadsheet',
    modifiedTime: isWritten ? last.at : modifiedAt.toISOString(),
    ...(user !== null && { lastModifyingUser: { kind: 'drive#user', ...user, me: user.emailAddress === email } }),
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

function refusal(code: number, status: string, message: string, details?: { reason: string }[]): Answer {
  return { status: code, body: { error: { code, message, status, ...(details === undefined ? {} : { details }) } } }
}

const NOT_FOUND = refusal(404, 'NOT_FOUND', 'Requested entity was not found.')
