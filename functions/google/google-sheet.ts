import { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Grid } from '../workbook/grid.ts'
import { attempt, REAL_PACE, type Pace } from './attempts.ts'
import { accountOf, googleClient, parseCredentials, type Credentials, type GoogleClient } from './google-credentials.ts'
import { googleTransport } from './google-transport.ts'
import { failureText } from './failure-texts.ts'
import { gridOf } from './grid-answer.ts'
import { ReadingFailed } from './reading-failed.ts'
import { refusalOf } from './refusal.ts'

export interface GoogleSheetSettings {
  spreadsheetId: string
  /** The content of the key file: a service account or an external account. */
  credentials: unknown
  /** Replaces Google's hosts, such as `http://127.0.0.1:4010/`; null = Google's own. */
  apiRoot: string | null
  /** For all requests of one call together, retries and tokens included. */
  timeLimitMs: number
}

/** Both readers throw only ReadingFailed. */
export interface GoogleSheet {
  readGrid(): Promise<Grid>
  /** Who last edited the sheet, as Drive tells it; null where Drive doesn't tell. Never fails. */
  lastEditor(): Promise<string | null>
  /** API requests sent so far, retries included, token requests not. */
  requests(): number
}

export function openGoogleSheet(settings: GoogleSheetSettings, pace: Pace = REAL_PACE): GoogleSheet {
  const { spreadsheetId, apiRoot, timeLimitMs } = settings
  const sheets = new sheets_v4.Sheets({})
  const drive = new drive_v3.Drive({})
  let credentials: Credentials | null = null
  let client: GoogleClient | null = null
  const account = () => (credentials === null ? null : accountOf(credentials))
  const transport = googleTransport(apiRoot, account)

  function auth(): GoogleClient {
    credentials ??= parseCredentials(settings.credentials)
    client ??= googleClient(credentials, transport.options)
    return client
  }

  async function request<T>(limitMs: number, send: (auth: GoogleClient) => Promise<T>): Promise<T> {
    const signal = AbortSignal.timeout(limitMs)
    return await attempt(
      () => beforeAbort(signal, () => transport.within(signal, () => send(auth()))),
      error => refusalOf(error, account(), pace.now()),
      () => { client = null },
      pace.now() + limitMs,
      pace,
    )
  }

  return {
    requests: () => transport.requests(),
    readGrid: () => request(timeLimitMs, async auth => {
      const { data } = await sheets.spreadsheets.get({ auth, spreadsheetId, fields: GRID_FIELDS })
      return gridOf(data)
    }),
    async lastEditor() {
      try {
        const { data } = await request(Math.min(timeLimitMs, EDITOR_LIMIT_MS), auth =>
          drive.files.get({ auth, fileId: spreadsheetId, fields: EDITOR_FIELDS, supportsAllDrives: true }))
        return data.lastModifyingUser?.displayName || data.lastModifyingUser?.emailAddress || null
      } catch {
        // Drive may be switched off or not allowed: the sheet's figures don't depend on it.
        return null
      }
    },
  }
}

/**
 * No more than the grid needs: effectiveFormat and not userEnteredFormat, because a date that a formula
 * gives has only the former.
 */
const GRID_FIELDS = 'properties(title,locale),sheets(properties(sheetId,title),merges,'
  + 'data(startRow,startColumn,rowData.values(effectiveValue,formattedValue,effectiveFormat.numberFormat)))'
const EDITOR_FIELDS = 'lastModifyingUser(displayName,emailAddress)'
const EDITOR_LIMIT_MS = 5000

/** Rejects when the signal aborts, whether or not the work heeds the signal. */
async function beforeAbort<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => { reject(new ReadingFailed('google-unavailable', failureText('google-unavailable', null), { cause: signal.reason })) }
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([work(), aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
