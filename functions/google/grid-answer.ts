import * as v from 'valibot'
import type { Grid, GridTab, Merge } from '../workbook/grid.ts'
import { failureText } from './failure-texts.ts'
import { rowsOf, type Segment } from './grid-rows.ts'
import { ReadingFailed } from './reading-failed.ts'

/**
 * A spreadsheets.get answer, checked and compacted: a cut-off or foreign answer must not look like an
 * empty sheet.
 * @throws ReadingFailed google-answer-malformed
 */
export function gridOf(answer: unknown): Grid {
  const parsed = v.safeParse(Answer, answer)
  if (!parsed.success) throw malformed(v.flatten(parsed.issues))
  const { properties, sheets } = parsed.output
  return { title: properties.title, locale: properties.locale, tabs: sheets.map(tabOf) }
}

function tabOf({ properties, data, merges }: Sheet): GridTab {
  const rows = rowsOf(data)
  if (rows === null) throw malformed({ tab: properties.title })
  return { title: properties.title, id: properties.sheetId, rows, merges: merges.map(mergeOf) }
}

/** Google counts from 0 and excludes the end. */
function mergeOf({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: v.InferOutput<typeof Range>): Merge {
  return { firstRow: startRowIndex + 1, lastRow: endRowIndex, firstColumn: startColumnIndex + 1, lastColumn: endColumnIndex }
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
  properties: v.object({ sheetId: Count, title: v.string() }),
  data: v.optional(v.array(Data), []),
  merges: v.optional(v.array(Range), []),
})
type Sheet = v.InferOutput<typeof Sheet>

const Answer = v.object({
  properties: v.object({ title: v.string(), locale: v.pipe(v.string(), v.nonEmpty()) }),
  sheets: v.pipe(v.array(Sheet), v.nonEmpty()),
})
