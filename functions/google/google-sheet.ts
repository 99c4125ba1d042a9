import type { Grid } from '../workbook/grid.ts'

export interface GoogleSheetSettings {
  spreadsheetId: string
  /** The content of the key file: a service account or an external account. */
  credentials: unknown
  /** Replaces Google's hosts, such as `http://127.0.0.1:4010/`; null = Google's own. */
  apiRoot: string | null
  /** For all requests of one call together, retries included. */
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

export declare function openGoogleSheet(settings: GoogleSheetSettings): GoogleSheet
