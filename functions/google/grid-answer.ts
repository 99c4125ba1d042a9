import * as v from 'valibot'
import type { Grid, Merge } from '../workbook/grid.ts'
import { failureText } from './failure-texts.ts'
import { gridWith, type TabContent } from './grid-tabs.ts'
import { contentOf, type Segment } from './grid-rows.ts'
import { ReadingFailed } from './reading-failed.ts'

/** A workbook's frame: what is asked for before its cells. */
export interface Frame {
  title: string
  locale: string
  tabs: TabFrame[]
}

export interface TabFrame {
  id: number
  title: string
  /** False for a tab that is a chart or another thing without cells of its own. */
  hasCells: boolean
  /** Null where the answer doesn't tell. */
  size: { rows: number; columns: number } | null
  merges: Merge[]
}

/** A tab and what was answered of its cells. */
export type AnsweredTab = TabFrame & TabContent

/**
 * Checks and compacts an answer of spreadsheets.get that holds the whole workbook: a cut-off or foreign
 * answer must not look like an empty sheet.
 * @throws ReadingFailed google-answer-malformed
 */
export function gridOf(answer: unknown): Grid {
  const { properties, sheets } = checked(WholeAnswer, answer)
  return gridWith(properties, sheets.map(contentsOf))
}

/** @throws ReadingFailed google-answer-malformed */
export function frameOf(answer: unknown): Frame {
  const { properties: { title, locale }, sheets } = checked(WholeAnswer, answer)
  return { title, locale, tabs: sheets.map(tabFrameOf) }
}

/**
 * The tabs of an answer that holds some of them.
 * @throws ReadingFailed google-answer-malformed
 */
export function tabsOf(answer: unknown): AnsweredTab[] {
  return checked(Answer, answer).sheets.map(sheet => ({ ...tabFrameOf(sheet), ...contentsOf(sheet) }))
}

function tabFrameOf({ properties: { sheetId, title, sheetType, gridProperties }, merges }: Sheet): TabFrame {
  return {
    id: sheetId,
    title,
    hasCells: sheetType === 'GRID',
    // A tab has one cell at least: a size of nothing is a size not told, and the tab must not look empty.
    size: gridProperties && gridProperties.rowCount * gridProperties.columnCount > 0
      ? { rows: gridProperties.rowCount, columns: gridProperties.columnCount }
      : null,
    merges: merges.map(mergeOf),
  }
}

function contentsOf({ properties: { sheetId: id, title }, data, merges }: Sheet): TabContent {
  const content = contentOf(data)
  if (content === null) throw malformed({ tab: title })
  return { id, title, merges: merges.map(mergeOf), ...content }
}

/** Google counts from 0 and excludes the end. */
function mergeOf({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: v.InferOutput<typeof Range>): Merge {
  return { firstRow: startRowIndex + 1, lastRow: endRowIndex, firstColumn: startColumnIndex + 1, lastColumn: endColumnIndex }
}

function checked<S extends v.GenericSchema>(schema: S, answer: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, answer)
  if (!parsed.success) throw malformed(parsed.issues.map(issue => `${v.getDotPath(issue) ?? ''}: ${issue.message}`))
  return parsed.output
}

function malformed(cause: unknown): ReadingFailed {
  return new ReadingFailed('google-answer-malformed', failureText('google-answer-malformed', null), { cause })
}

/** Google leaves zeros and empty lists out. */
const Count = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0)

/** A Google Sheet holds ten million cells and is at most 18,278 columns (ZZZ) wide. */
const MOST_ROWS = 10_000_000
const MOST_COLUMNS = 18_278

const Range = v.object({
  startRowIndex: Count,
  endRowIndex: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  startColumnIndex: Count,
  endColumnIndex: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})

/** Rows are left as they are: a schema over every cell of a large sheet takes too long. */
const Data = v.object({
  startRow: v.pipe(Count, v.maxValue(MOST_ROWS)),
  startColumn: v.pipe(Count, v.maxValue(MOST_COLUMNS)),
  rowData: v.optional(v.array(v.unknown()), []),
}) satisfies v.GenericSchema<unknown, Segment>

const Sheet = v.object({
  properties: v.object({
    sheetId: Count,
    title: v.string(),
    sheetType: v.optional(v.string(), 'GRID'),
    gridProperties: v.optional(v.object({
      rowCount: v.pipe(Count, v.maxValue(MOST_ROWS)),
      columnCount: v.pipe(Count, v.maxValue(MOST_COLUMNS)),
    })),
  }),
  data: v.optional(v.array(Data), []),
  merges: v.optional(v.array(Range), []),
})
type Sheet = v.InferOutput<typeof Sheet>

const Answer = v.object({ sheets: v.pipe(v.array(Sheet), v.nonEmpty()) })

const WholeAnswer = v.object({
  ...Answer.entries,
  properties: v.object({ title: v.string(), locale: v.pipe(v.string(), v.nonEmpty()) }),
})
