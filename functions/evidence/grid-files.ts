import * as v from 'valibot'
import { TABLES, TABS } from '#model/dataset.ts'
import { canonicalJson } from '../ledger/content.ts'
import type { Cell } from '../workbook/grid.ts'
import type { TabAsRead, WorkbookAsRead } from './as-read.ts'
import { cellsJson } from './cell-json.ts'
import { evidenceFile, textFile, type EvidenceFile } from './evidence-file.ts'

/** The cells as read: what concerns the workbook as a whole, and a file per tab with one row a line. */
export function gridFiles({ tabs, ...workbook }: WorkbookAsRead): EvidenceFile[] {
  return [
    textFile(WORKBOOK_FILE, `${canonicalJson({ ...workbook, tabs: tabs.map(({ tab }) => tab) })}\n`),
    ...tabs.map(tab => evidenceFile(tabFile(tab.tab), () => tabText(tab))),
  ]
}

/**
 * The inverse of `gridFiles`.
 *
 * @param textOf a file's text, or null where it isn't there
 * @throws GridUnreadable
 */
export function workbookOf(textOf: (path: string) => string | null): WorkbookAsRead {
  const parse = <S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> => {
    try {
      return v.parse(schema, JSON.parse(textOf(path) ?? ''))
    } catch (cause) {
      throw new GridUnreadable(path, { cause })
    }
  }
  const { tabs, ...workbook } = parse(WORKBOOK_FILE, workbookSchema)
  return { ...workbook, tabs: tabs.map(name => parse(tabFile(name), tabSchema)) }
}

/** A file of the grid that doesn't hold cells. */
export class GridUnreadable extends Error {
  override name = 'GridUnreadable'
  readonly path: string
  constructor(path: string, options: ErrorOptions) {
    super(`no cells in ${path}`, options)
    this.path = path
  }
}

export const WORKBOOK_FILE = 'grid/workbook.json'

export function tabFile(tab: TabAsRead['tab']): string {
  return `grid/${tab}.json`
}

/** The first line is all but the rows; row i stands on line i + 2. */
function* tabText({ rows, ...rest }: TabAsRead): Generator<string> {
  yield `${canonicalJson(rest).slice(0, -1)},"rows":[\n`
  for (const [index, row] of rows.entries()) yield `${index === 0 ? '' : ',\n'}${rowText(row)}`
  yield '\n]}\n'
}

type RowAsRead = TabAsRead['rows'][number]

function rowText({ row, cells }: RowAsRead): string {
  return `{"cells":${cellsJson(cells)},"row":${row}}`
}

/** Null where the text isn't a row, written as it is in a pack. */
export function parseRow(text: string): RowAsRead | null {
  const row = orNull(rowSchema, text)
  return row !== null && rowText(row) === text ? row : null
}

/** Null where the text isn't a tab's. */
export function parseTab(text: string): TabAsRead | null {
  return orNull(tabSchema, text)
}

function orNull<S extends v.GenericSchema>(schema: S, json: string): v.InferOutput<S> | null {
  try {
    return v.parse(schema, JSON.parse(json))
  } catch {
    return null
  }
}

// A sheet has at most 18.278 columns and ten million cells.
const columnNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(18_278))
const rowNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000))
const tabName = v.picklist(TABLES.map(table => TABS[table]))

const cell = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), shown: v.string() }),
  v.strictObject({
    kind: v.literal('number'),
    shown: v.string(),
    // `1e999` is a number to JSON, and infinite here.
    number: v.pipe(v.number(), v.finite()),
    format: v.strictObject({
      type: v.picklist(['NUMBER', 'CURRENCY', 'PERCENT', 'SCIENTIFIC', 'DATE', 'TIME', 'DATE_TIME', 'TEXT', 'AUTOMATIC']),
      pattern: v.string(),
    }),
  }),
  v.strictObject({ kind: v.literal('boolean'), shown: v.string(), value: v.boolean() }),
  v.strictObject({ kind: v.literal('error'), shown: v.string() }),
]) satisfies v.GenericSchema<unknown, Cell>

const workbookSchema = v.strictObject({
  locale: v.string(),
  otherTabs: v.exactOptional(v.array(v.string())),
  tabs: v.array(tabName),
})

const rowSchema = v.strictObject({ row: rowNumber, cells: v.array(v.nullable(cell)) })

const tabSchema = v.strictObject({
  tab: tabName,
  title: v.string(),
  headerRow: rowNumber,
  columns: v.array(v.string()),
  columnNumbers: v.array(columnNumber),
  headers: v.array(v.string()),
  otherHeaders: v.exactOptional(v.array(v.strictObject({ columnNumber, shown: v.string() }))),
  rows: v.array(rowSchema),
}) satisfies v.GenericSchema<unknown, TabAsRead>
