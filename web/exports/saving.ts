import type { Day } from '#model/period.ts'
import type { PublishedReport } from '#model/report.ts'
import { loadPart, type Language } from '../text/catalog.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { Formats } from '../text/formats.ts'
import type { Texts } from '../text/nl.ts'
import { csvText } from './csv.ts'
import { fileName, type Origin } from './export-table.ts'
import type { ExportedRows } from './figures-export.ts'
import { originOf, type Followed } from './origin.ts'

export interface Saving {
  title: string
  rows: (texts: ExportsTexts) => Promise<ExportedRows>
  /** Null where there is no chart. */
  image: ((origin: Origin, texts: ExportsTexts) => Promise<Blob>) | null
  /** Null where the file isn't about a revision. */
  report: Pick<PublishedReport, 'revision' | 'hash' | 'publishedAt' | 'domains'> | null
  /** Null where the file doesn't follow the page's choice. */
  view: Followed | null
  /** The workbook's title. */
  workbook: string | null
  address: string
  today: Day
}

export type SavedKind = 'xlsx' | 'csv' | 'png'

/** The file that a reader takes along. */
export async function fileOf(kind: SavedKind, saving: Saving, language: Language, words: { texts: Texts; formats: Formats }): Promise<{ name: string; content: Blob }> {
  const exportsTexts = await loadPart(language, 'exports')
  const origin = originOf({ ...saving, title: saving.workbook }, { ...words, exportsTexts })
  const name = fileName(saving.title, origin, exportsTexts.version, kind)
  if (kind === 'png') {
    if (saving.image === null) throw new Error(`${saving.title} has no picture`)
    return { name, content: await saving.image(origin, exportsTexts) }
  }
  const table = { title: saving.title, origin, ...await saving.rows(exportsTexts) }
  if (kind === 'csv') return { name, content: new Blob([csvText(table)], { type: 'text/csv;charset=utf-8' }) }
  const { xlsxFile } = await import('./xlsx.ts')
  const content = xlsxFile(table, { table: exportsTexts.figures, origin: exportsTexts.origin })
  return { name, content: new Blob([content], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }) }
}

/** Hands a file to the browser. */
export function saveFile({ name, content }: { name: string; content: Blob }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
