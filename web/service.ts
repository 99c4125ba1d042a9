import type { Day } from '#model/period.ts'
import { overviewFromColumns, type OverviewColumns } from '#model/overview-columns.ts'
import type { Overview } from '#model/overview.ts'
import type { PublishedReport } from '#model/report.ts'
import { rowReader, type RowReader } from './dataset.ts'

/** As `/api/status` answers. Times are ISO 8601, UTC. */
export interface Status {
  /** What the reader may do. */
  roles: Role[]
  title: string | null
  revision: number | null
  hash: string | null
  /** SHA-256, in hex: of the current revision and, through it, of every one before. */
  seal: string | null
  publishedAt: string | null
  /** The fingerprint of the key that signed the current revision; null where none did. */
  signedBy: string | null
  /** The last reading, whatever its outcome. */
  checkedAt: string | null
  outcome: 'published' | 'unchanged' | 'held' | 'failed' | null
  held: { since: string; reading: string; errors: number; warnings: number } | null
  /** Something new was read, and is published once another reading says the same. */
  waiting: { since: string; reading: string } | null
  failed: { since: string; code: string; message: string } | null
  problems: { error: number; warning: number; info: number }
  /** What came of the last reading that was asked for by the API. */
  request: { id: string; outcome: 'published' | 'unchanged' | 'held' | 'failed'; at: string } | null
  /** Why what was found isn't told in the sheet as well; null where it is, or where nothing is told there. */
  feedbackFailed: { since: string; code: string; message: string } | null
  /** A mail or web address of the association; null where the administrator named none. */
  contact: string | null
  /** Null where it isn't known, and for who doesn't work with it. */
  spreadsheet: Spreadsheet | null
  /** The letters of the columns that hold the revision, by tab and header; null where that isn't known. */
  columns: Record<string, Record<string, string>> | null
}

/** A coordinator has the sheet read and accepts what it says; an auditor may have the evidence; both see what is wrong in it. */
export type Role = 'board' | 'coordinator' | 'auditor'

/** Whether the reader may see what is wrong in the sheet, and so the page that tells it. */
export function seesProblems(status: Pick<Status, 'roles'> | null): boolean {
  return status?.roles.some(role => role !== 'board') === true
}

/** The sheet that was read. */
export interface Spreadsheet {
  id: string
  tabs: { title: string; id: number }[]
}

/** What the page shows of each of `/api/problems`' problems. */
export interface ListedProblem {
  severity: Severity
  code: string
  tab: string | null
  cell: string | null
  column: string | null
  value: string | null
  message: string
  fix: string
}

export type Severity = 'error' | 'warning' | 'info'

export type Answer<T> =
  | { kind: 'found'; body: T }
  /** 401: not signed in; 403: not allowed. */
  | { kind: 'refused'; status: 401 | 403 }
  /** 404: no such revision, or nothing published. */
  | { kind: 'missing' }
  /** No connection, or an answer that isn't the service's. */
  | { kind: 'unreachable' }

/** Which published figures: a revision, the last one on or before a day, or null = the current one. */
export type Stand = number | Day | null

export interface Service {
  /** Where nothing changed since the last answer, only that is sent. */
  status(): Promise<Answer<Status>>
  report(stand: Stand): Promise<Answer<PublishedReport>>
  /** What the first page shows of it. */
  overview(stand: Stand): Promise<Answer<Overview>>
  problems(): Promise<Answer<{ problems: ListedProblem[] }>>
  /** A table's rows, of a revision. */
  rows: RowReader
  /** What a page asks for when somebody looks. @param path such as `/api/revisions`, with its query */
  read<T>(path: string): Promise<Answer<T>>
  /** A file, wherever on this origin the service says that it is; a large one takes its time. */
  file(path: string): Promise<Answer<Blob>>
  /**
   * Asks for a reading at once; `reading` names this request, and the status tells its outcome.
   * @param accept the reading that may be published whatever its guards say
   */
  sync(accept: string | null): Promise<Answer<{ reading: string }>>
}

/** @param request `fetch`, or what stands in for it */
export function openService(request: Ask): Service {
  let last: { tag: string; status: Status } | null = null
  return {
    async status() {
      const answer = await ask<Status>(request, '/api/status', { headers: last === null ? {} : { 'if-none-match': last.tag } })
      // Whoever asks gets all of it, whichever question brought it here.
      if (answer.kind === 'not-modified') return last === null ? { kind: 'unreachable' } : { kind: 'found', body: last.status }
      if (answer.kind === 'found') last = answer.tag === null ? null : { tag: answer.tag, status: answer.body }
      return answer
    },
    report: stand => askWhole(request, `/api/report${standQuery(stand)}`),
    overview: stand => askWhole(request, `/api/overview${standQuery(stand)}`, {}, async response => overviewFromColumns(await response.json() as OverviewColumns)),
    problems: () => askWhole(request, '/api/problems'),
    rows: rowReader(path => askWhole(request, path)),
    read: path => askWhole(request, path),
    file: path => askWhole(request, path, { timeLimitMs: FILE_TIME_LIMIT_MS }, response => response.blob()),
    sync: accept => askWhole(request, '/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(accept === null ? {} : { accept }),
    }),
  }
}

/** Empty, or from `?` on. */
export function standQuery(stand: Stand): string {
  return stand === null ? '' : typeof stand === 'number' ? `?revision=${stand}` : `?asOf=${stand}`
}

/** Whether the last check lies so far back that readers must know. The schedule checks every few minutes. */
export function isStale(checkedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(checkedAt) > 60 * 60 * 1000
}

type Ask = (path: string, init: RequestInit) => Promise<Response>
type BodyOf<T> = (response: Response) => Promise<T>
type Question = { method?: string; headers?: Record<string, string>; body?: string; timeLimitMs?: number }
type Tagged<T> = Exclude<Answer<T>, { kind: 'found' }> | { kind: 'not-modified' } | { kind: 'found'; body: T; tag: string | null }

/** Nothing is known that a short answer could confirm. */
async function askWhole<T>(request: Ask, path: string, question: Question = {}, bodyOf?: BodyOf<T>): Promise<Answer<T>> {
  const answer = await ask<T>(request, path, question, bodyOf)
  return answer.kind === 'not-modified' ? { kind: 'unreachable' } : answer
}

async function ask<T>(request: Ask, path: string, { headers = {}, timeLimitMs = TIME_LIMIT_MS, ...init }: Question, bodyOf: BodyOf<T> = response => response.json() as Promise<T>): Promise<Tagged<T>> {
  try {
    const response = await request(path, {
      ...init, headers: { accept: 'application/json', ...headers }, signal: AbortSignal.timeout(timeLimitMs),
    })
    if (response.status === 304) return { kind: 'not-modified' }
    if (response.status === 401 || response.status === 403) return { kind: 'refused', status: response.status }
    if (response.status === 404) return { kind: 'missing' }
    if (!response.ok) return { kind: 'unreachable' }
    return { kind: 'found', body: await bodyOf(response), tag: response.headers.get('etag') }
  } catch {
    // No connection, too slow, or no JSON: for the reader all the same, and tried again.
    return { kind: 'unreachable' }
  }
}

const TIME_LIMIT_MS = 20_000
/** A hundred megabytes over a slow line. */
const FILE_TIME_LIMIT_MS = 600_000
