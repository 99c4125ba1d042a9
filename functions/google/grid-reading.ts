import type { Grid, GridRow } from '../workbook/grid.ts'
import { failureText } from './failure-texts.ts'
import { CONTROLE_HEAD_ROWS, isControleTitle, isOwnControle } from './controle-tab.ts'
import { frameOf, tabsOf, type Frame, type TabFrame } from './grid-answer.ts'
import { pagesOf, partName, type PagePart } from './grid-pages.ts'
import { gridWith, type TabContent } from './grid-tabs.ts'
import { ReadingFailed } from './reading-failed.ts'
import type { SheetSession } from './sheet-session.ts'

/**
 * Reads the whole workbook, page by page, each compacted before the next is asked; begins again when the
 * sheet changes meanwhile.
 * @throws ReadingFailed sheet-changing, when it still changes at the end of the session's time
 */
export async function readGrid(session: SheetSession): Promise<Grid> {
  let change: ReadingFailed | null = null
  for (let start = 0; ; start++) {
    try {
      // Other pages each time: a row that never shows the same twice must not always be the one compared.
      return await readOnce(session, Math.round(PAGE_CELLS * 0.93 ** start))
    } catch (error) {
      // Out of time because of the changes.
      if (change !== null && session.isOver()) throw change
      if (!(error instanceof ReadingFailed && error.code === 'sheet-changing')) throw error
      change = error
      if (!await session.pause(start)) throw change
    }
  }
}

/** About 5 MB of JSON. */
export const PAGE_CELLS = 50_000

/**
 * No more than the grid needs: effectiveFormat and not userEnteredFormat, because a date that a formula
 * gives has only the former.
 */
export const CELL_FIELDS = 'sheets(properties(sheetId,title,sheetType,gridProperties(rowCount,columnCount)),'
  + 'data(startRow,startColumn,rowData.values(effectiveValue,formattedValue,effectiveFormat.numberFormat,note)))'
export const FRAME_FIELDS = 'properties(title,locale),sheets(properties(sheetId,title,sheetType,gridProperties(rowCount,columnCount)),merges)'

async function readOnce(session: SheetSession, pageCells: number): Promise<Grid> {
  const frame = await frameNow(session)
  const contents = new Map(frame.tabs.map(({ id, title, merges }): [number, TabContent] => [id, { id, title, merges, rows: [], notes: [] }]))
  const pages = pagesOf(frame.tabs.filter(({ title }) => !isControleTitle(title)), pageCells)
  const heads = frame.tabs.filter(({ title }) => isControleTitle(title)).map(headOf)
  pages[0] = [...heads, ...pages[0] ?? []]

  for (let page = pages.shift(), isFirst = true; page !== undefined; page = pages.shift(), isFirst = false) {
    await readPage(session, page, contents)
    // A person's tab with the title of Streekboek's own is a tab like any other.
    const others = isFirst ? heads.flatMap(({ tab }) => (isOwnControle(contents.get(tab.id)?.rows ?? []) ? [] : [tab])) : []
    pages.push(...pagesOf(others, pageCells, CONTROLE_HEAD_ROWS))
    if (pages.length === 0 && !isFirst && !sameFrame(frame, await frameNow(session))) throw changing()
  }
  return gridWith(frame, [...contents.values()])
}

async function frameNow(session: SheetSession): Promise<Frame> {
  return await session.attempt(async () => frameOf(await session.get({ fields: FRAME_FIELDS })))
}

function headOf(tab: TabFrame): PagePart {
  return { tab, rows: tab.size === null ? null : { firstRow: 1, lastRow: Math.min(tab.size.rows, CONTROLE_HEAD_ROWS) } }
}

/** Adds the page to the contents. */
async function readPage(session: SheetSession, page: readonly PagePart[], contents: ReadonlyMap<number, TabContent>): Promise<void> {
  if (page.length === 0) return
  const answered = await session.attempt(async () => tabsOf(await session.get({ fields: CELL_FIELDS, ranges: page.map(partName) })))
  for (const { tab, rows } of page) {
    const now = answered.find(({ id }) => id === tab.id)
    const content = contents.get(tab.id)
    if (content === undefined || now === undefined || now.title !== tab.title || !sameSize(now, tab)) throw changing()
    const { firstRow, lastRow } = rows ?? { firstRow: 1, lastRow: Infinity }
    const within = now.rows.filter(({ row }) => row >= firstRow && row <= lastRow)
    if (firstRow > 1 && !sameRow(rowAt(content.rows.at(-1), firstRow), rowAt(within[0], firstRow))) throw changing()
    content.rows = joined(content.rows, within)
    content.notes = joined(content.notes, now.notes.filter(({ row }) => row >= firstRow && row <= lastRow))
  }
}

/** What comes later replaces what stood in its first row. */
function joined<T extends { row: number }>(before: T[], after: T[]): T[] {
  const [first] = after
  if (first === undefined) return before
  while ((before.at(-1)?.row ?? 0) >= first.row) before.pop()
  // Not spread into push's arguments: there may be hundreds of thousands.
  for (const each of after) before.push(each)
  return before
}

function rowAt(row: GridRow | undefined, number: number): GridRow | null {
  return row?.row === number ? row : null
}

function sameRow(a: GridRow | null, b: GridRow | null): boolean {
  return JSON.stringify(a?.cells) === JSON.stringify(b?.cells)
}

function sameSize(a: TabFrame, b: TabFrame): boolean {
  return a.size?.rows === b.size?.rows && a.size?.columns === b.size?.columns
}

/** The spreadsheet's own title says nothing about its cells. */
function sameFrame(a: Frame, b: Frame): boolean {
  const cellsOf = ({ locale, tabs }: Frame) => JSON.stringify([locale, tabs.filter(({ title }) => !isControleTitle(title))])
  return cellsOf(a) === cellsOf(b)
}

function changing(): ReadingFailed {
  return new ReadingFailed('sheet-changing', failureText('sheet-changing', null))
}
