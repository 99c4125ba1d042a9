import { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import type { Feedback, FeedbackOutcome } from '../workbook/feedback.ts'
import type { Grid } from '../workbook/grid.ts'
import { REAL_PACE, type Pace } from './attempts.ts'
import { writeFeedback } from './feedback-writing.ts'
import { accountOf, googleClient, parseCredentials, type Credentials, type GoogleClient } from './google-credentials.ts'
import { googleTransport } from './google-transport.ts'
import { readGrid } from './grid-reading.ts'
import { openSession, type SheetAccess } from './sheet-session.ts'

export interface GoogleSheetSettings {
  spreadsheetId: string
  /** The content of the key file: a service account or an external account. */
  credentials: unknown
  /** Replaces Google's hosts, such as `http://127.0.0.1:4010/`; null = Google's own. */
  apiRoot: string | null
  /** For all requests of one call together, retries and tokens included. */
  timeLimitMs: number
  /** Whether the tokens asked for allow writing to the sheet. */
  feedback?: boolean
}

/** Drive's account of the last edit of the sheet. `unknown`: it doesn't tell. */
export type LastEdit =
  /** `editor`: name or address; null where they weren't signed in. `editedAt`: ISO 8601, UTC, milliseconds. */
  | { by: 'person'; editor: string | null; editedAt: string | null }
  /** What was written back: of who edited before that Drive knows nothing any more. */
  | { by: 'streekboek' }
  | { by: 'unknown' }

/** Reader and writer throw only ReadingFailed. */
export interface GoogleSheet {
  readGrid(): Promise<Grid>
  /**
   * Writes Streekboek's own tab anew and sets and clears its notes, all at once or not at all; no other
   * value is touched. Needs `feedback` in the settings.
   */
  writeFeedback(feedback: Feedback): Promise<FeedbackOutcome>
  /** Never fails. */
  lastEdit(): Promise<LastEdit>
  /** API requests sent so far, retries included, token requests not. */
  requests(): number
}

export function openGoogleSheet(settings: GoogleSheetSettings, pace: Pace = REAL_PACE): GoogleSheet {
  const { spreadsheetId, apiRoot, timeLimitMs, feedback: writes = false } = settings
  let credentials: Credentials | null = null
  let client: GoogleClient | null = null
  const account = () => (credentials === null ? null : accountOf(credentials))
  const transport = googleTransport(apiRoot, account)
  const access: SheetAccess = {
    spreadsheetId,
    transport,
    account,
    client() {
      credentials ??= parseCredentials(settings.credentials)
      client ??= googleClient(credentials, writes, transport.options)
      return client
    },
    renew: () => { client = null },
    pace,
  }

  return {
    requests: () => transport.requests(),
    readGrid: () => readGrid(openSession(access, timeLimitMs, 'read')),
    writeFeedback: feedback => writeFeedback(openSession(access, Math.min(timeLimitMs, FEEDBACK_LIMIT_MS), 'write'), feedback),
    async lastEdit() {
      try {
        const { data } = await openSession(access, Math.min(timeLimitMs, EDIT_LIMIT_MS), 'read').attempt(() =>
          drive.files.get({ auth: access.client(), fileId: spreadsheetId, fields: EDIT_FIELDS, supportsAllDrives: true }))
        return editIn(data, account())
      } catch {
        // Drive may be switched off or not allowed: the sheet's figures don't depend on it.
        return { by: 'unknown' }
      }
    },
  }
}

/** @param account Streekboek's own address, where it has one */
function editIn({ modifiedTime, lastModifyingUser: user }: drive_v3.Schema$File, account: string | null): LastEdit {
  if (user?.me === true || (account !== null && user?.emailAddress === account)) return { by: 'streekboek' }
  const editor = user?.displayName || user?.emailAddress || null
  const editedAt = instantOf(modifiedTime)
  return editor === null && editedAt === null ? { by: 'unknown' } : { by: 'person', editor, editedAt }
}

function instantOf(time: unknown): string | null {
  const ms = typeof time === 'string' ? Date.parse(time) : Number.NaN
  // What is sealed has to be read again for good: no year of five digits.
  return ms >= 0 && ms < LATEST_MS ? new Date(ms).toISOString() : null
}

const LATEST_MS = Date.UTC(10_000, 0)

const drive = new drive_v3.Drive({})
const EDIT_FIELDS = 'modifiedTime,lastModifyingUser(me,displayName,emailAddress)'
const EDIT_LIMIT_MS = 5000
/** A run has to end, and what is written back is the least of it. */
const FEEDBACK_LIMIT_MS = 15_000
