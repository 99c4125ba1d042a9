import * as v from 'valibot'
import { TABS, TABLES, type Counts } from '#model/dataset.ts'

/** The last look at the sheet: carries no figure, and is overwritten by the next one. */
export interface LastReading {
  /** When the last attempt began, whatever came of it. ISO 8601, UTC, milliseconds. */
  checkedAt: string
  /** The last time that the sheet could be read. */
  note: ReadingNote | null
  /** Null where the last attempt could read the sheet. */
  failure: Failure | null
  moved: MovedPlaces | null
  /** The last reading that a person asked for by the API. */
  request: RequestRecord | null
  /** Null where it isn't known what the sheet holds of Streekboek. */
  feedback: FeedbackRecord | null
  /** The last edit by a person that was seen: once Streekboek has written into the sheet, Google knows of no earlier one. Null where it isn't known. */
  edit: PersonsEdit | null
}

/** An edit of the sheet, as Google tells of it. */
export interface PersonsEdit {
  /** Name or address. */
  editor: string | null
  /** ISO 8601, UTC, milliseconds. */
  editedAt: string | null
}

export interface ReadingNote {
  outcome: 'published' | 'unchanged' | 'held'
  /** The reading's hash. */
  reading: string
  /** The sheet's title. */
  title: string
  /** The sheet itself and the numbers of its tabs, for links into it; null where an older record doesn't tell. */
  spreadsheet: { id: string; tabs: { title: string; id: number }[] } | null
  /** Where the columns stand that hold the last revision's rows: letters by the tab's title and the column's header. Absent where it isn't known. */
  columns?: Record<string, Record<string, string>> | undefined
  counts: Counts
  /** Problems by severity. */
  severities: { error: number; warning: number; info: number }
  /** Since when no reading could be published; null where this one could. */
  heldSince: string | null
  /** Since when there is something new that waits for a second reading that says the same; null where nothing does. */
  waitingSince: string | null
  /** The hash of the problems' canonical JSON. */
  problems: string
}

export interface RequestRecord {
  /** As the API gave it. */
  id: string
  outcome: ReadingNote['outcome'] | 'failed'
  /** When it was done. */
  at: string
}

/** What was last written into the sheet. */
export interface FeedbackRecord {
  /** A hash of what the tab `Controle` says, but for when; null where writing failed. */
  tab: string | null
  /** A hash of the changes of notes that were last asked for; null where that failed. */
  notes: string | null
  /** Null where the last attempt to write succeeded. */
  failure: Failure | null
  /** The cells that stood wrong, each as one text. */
  wrong: string[]
}

export interface Failure {
  since: string
  code: string
  message: string
}

/** Where rows stand now, where that isn't where they stood at publication. */
export interface MovedPlaces {
  /** The content that they are the places of. */
  of: string
  /** The hash of the places' canonical JSON. */
  hash: string
}

export function parseNote(json: string): ReadingNote {
  return v.parse(note, JSON.parse(json))
}

export function parseFailure(json: string): Failure {
  return v.parse(failure, JSON.parse(json))
}

export function parseMovedPlaces(json: string): MovedPlaces {
  return v.parse(movedPlaces, JSON.parse(json))
}

export function parseRequest(json: string): RequestRecord {
  return v.parse(request, JSON.parse(json))
}

export function parseEdit(json: string): PersonsEdit {
  return v.parse(edit, JSON.parse(json))
}

/** As stored: `wrong` is the hash of the cells' canonical JSON. */
export function parseFeedback(json: string): StoredFeedback {
  return v.parse(feedback, JSON.parse(json))
}

export type StoredFeedback = Omit<FeedbackRecord, 'wrong'> & { wrong: string }

export function parseWrong(value: unknown): FeedbackRecord['wrong'] {
  return v.parse(v.array(v.string()), value)
}

const number = v.pipe(v.number(), v.integer(), v.minValue(0))

const note = v.object({
  outcome: v.picklist(['published', 'unchanged', 'held']),
  reading: v.string(),
  title: v.string(),
  spreadsheet: v.optional(v.nullable(v.object({ id: v.string(), tabs: v.array(v.object({ title: v.string(), id: v.number() })) })), null),
  columns: v.optional(v.record(v.string(), v.record(v.string(), v.string()))),
  counts: v.strictObject(v.entriesFromList(TABLES.map(table => TABS[table]), number)),
  severities: v.object({ error: number, warning: number, info: number }),
  heldSince: v.nullable(v.string()),
  // Older records don't tell.
  waitingSince: v.optional(v.nullable(v.string()), null),
  problems: v.string(),
}) satisfies v.GenericSchema<unknown, ReadingNote>

const failure = v.object({ since: v.string(), code: v.string(), message: v.string() }) satisfies v.GenericSchema<unknown, Failure>
const movedPlaces = v.object({ of: v.string(), hash: v.string() }) satisfies v.GenericSchema<unknown, MovedPlaces>
const request = v.object({
  id: v.string(), outcome: v.picklist(['published', 'unchanged', 'held', 'failed']), at: v.string(),
}) satisfies v.GenericSchema<unknown, RequestRecord>
const edit = v.object({ editor: v.nullable(v.string()), editedAt: v.nullable(v.string()) }) satisfies v.GenericSchema<unknown, PersonsEdit>
const feedback = v.object({
  tab: v.nullable(v.string()), notes: v.nullable(v.string()), failure: v.nullable(failure), wrong: v.string(),
}) satisfies v.GenericSchema<unknown, StoredFeedback>
