import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { gridOf } from '../../functions/google/grid-answer.ts'
import { readWorkbook } from '../../functions/workbook/workbook.ts'
import type { Reading } from '../../functions/workbook/reading.ts'

/** A folder of `test/fixtures`: a sheet as somebody really keeps it, and what must come of it. */
export interface Case {
  name: string
  /** The files that the folder holds. */
  files: string[]
}

export const FILES = ['case.json', 'expected.json', 'grid.json']

export function cases(): Case[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => ({ name, files: readdirSync(join(FOLDER, name)).toSorted() }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The folder's grid, a spreadsheets.get answer, through the same two steps as a sync takes. */
export function readingOf(name: string): Reading {
  return readWorkbook(gridOf(fileOf(name, 'grid.json')))
}

/** What the sheet's owner did, in one sentence. */
export function ownerOf(name: string): string {
  return v.parse(Owner, fileOf(name, 'case.json')).owner
}

export function expectedOf(name: string): Expected {
  return v.parse(Expected, fileOf(name, 'expected.json'))
}

/** `published`, or `held with amount-ambiguous at Subsidies G4`. */
export function outcomeOf({ outcome, problems }: Expected): string {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const places = errors.map(({ code, tab, cell }) => `${code} at ${[tab ?? 'the workbook', cell].filter(part => part !== null).join(' ')}`)
  const others = problems.filter(({ severity }) => severity !== 'error').map(({ code }) => code)
  const remarks = [...new Set(others)].join(', ')
  if (outcome === 'published') return remarks === '' ? 'published' : `published, with ${remarks}`
  return `held with ${places.slice(0, MOST).join(', ')}${places.length > MOST ? ` and ${places.length - MOST} more` : ''}`
}

function fileOf(name: string, file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name, file), 'utf8'))
}

const FOLDER = join(import.meta.dirname, '../fixtures')
const MOST = 3

const Owner = v.strictObject({ owner: v.pipe(v.string(), v.regex(/^[A-Z].{20,}\.$/u)) })

const Problem = v.strictObject({
  severity: v.picklist(['error', 'warning', 'info']),
  code: v.string(),
  tab: v.nullable(v.string()),
  cell: v.nullable(v.string()),
  row: v.nullable(v.number()),
  column: v.nullable(v.string()),
  value: v.nullable(v.string()),
  message: v.string(),
  fix: v.string(),
})

/** Published: the tables that the case is about, or the case whose content it is. Held: the problems, whole, say it all. */
const Expected = v.strictObject({
  outcome: v.picklist(['published', 'held']),
  counts: v.record(v.string(), v.number()),
  sameContentAs: v.optional(v.string()),
  dataset: v.optional(v.record(v.string(), v.array(v.unknown()))),
  problems: v.array(Problem),
})
type Expected = v.InferOutput<typeof Expected>
