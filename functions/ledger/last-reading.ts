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
}

export interface ReadingNote {
  outcome: 'published' | 'unchanged' | 'held'
  /** The reading's hash. */
  reading: string
  /** The sheet's title. */
  title: string
  counts: Counts
  /** Problems by severity. */
  severities: { error: number; warning: number; info: number }
  /** Since when no reading could be published; null where this one could. */
  heldSince: string | null
  /** The hash of the problems' canonical JSON. */
  problems: string
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

const number = v.pipe(v.number(), v.integer(), v.minValue(0))

const note = v.object({
  outcome: v.picklist(['published', 'unchanged', 'held']),
  reading: v.string(),
  title: v.string(),
  counts: v.strictObject(v.entriesFromList(TABLES.map(table => TABS[table]), number)),
  severities: v.object({ error: number, warning: number, info: number }),
  heldSince: v.nullable(v.string()),
  problems: v.string(),
}) satisfies v.GenericSchema<unknown, ReadingNote>

const failure = v.object({ since: v.string(), code: v.string(), message: v.string() }) satisfies v.GenericSchema<unknown, Failure>
const movedPlaces = v.object({ of: v.string(), hash: v.string() }) satisfies v.GenericSchema<unknown, MovedPlaces>
