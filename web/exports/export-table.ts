import type { Day } from '#model/period.ts'

/** What is seen, as a file holds it: one value a cell, so that a program can go on with it. */
export interface ExportTable {
  title: string
  columns: ExportColumn[]
  rows: ExportCell[][]
  origin: Origin
}

export interface ExportColumn {
  name: string
  /** How its numbers are written; text may stand in any column. */
  kind: 'text' | 'euro' | 'fte' | 'number' | 'year' | 'day'
}

/** Cents in a `euro` column, ten-thousandths of an FTE in an `fte` column, a day in a `day` column; null = empty. */
export type ExportCell = string | number | { day: Day } | null

/** Where the figures come from and what was chosen, as lines of a name and a text. */
export interface Origin {
  lines: OriginLine[]
  /** Null where it isn't about a revision. */
  revision: number | null
  /** The day of the export, in Belgium. */
  today: Day
}

export interface OriginLine {
  name: string
  text: string
}

/** A column's number in its unit: euros, FTE. */
export function valueIn(kind: ExportColumn['kind'], cell: number): number {
  return kind === 'euro' ? cell / 100 : kind === 'fte' ? cell / 10_000 : cell
}

/** The same for the same thing, the revision and the day in it: `subsidies-per-domein-en-jaar-versie-3-2026-11-22.csv`. */
export function fileName(title: string, { revision, today }: Pick<Origin, 'revision' | 'today'>, versionWord: string, extension: string): string {
  const words = `${title} ${revision === null ? '' : `${versionWord} ${revision}`} ${today}`.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return `${words.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}.${extension}`
}
