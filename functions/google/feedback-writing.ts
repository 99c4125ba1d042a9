import { randomInt } from 'node:crypto'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Feedback, FeedbackOutcome } from '../workbook/feedback.ts'
import { rangeName, type RowRange } from './cell-range.ts'
import { controleRequests, type ControleTarget } from './controle-requests.ts'
import { CONTROLE_HEAD_ROWS, freeControleTitle, isControleTitle, isOwnControle, tickIn } from './controle-tab.ts'
import { failureText } from './failure-texts.ts'
import { frameOf, tabsOf, type AnsweredTab, type Frame } from './grid-answer.ts'
import { CELL_FIELDS, FRAME_FIELDS, PAGE_CELLS } from './grid-reading.ts'
import { planNotes, rowsOfNotes } from './note-changes.ts'
import { ReadingFailed } from './reading-failed.ts'
import { isProtectionRefusal } from './refusal.ts'
import type { SheetSession } from './sheet-session.ts'

/**
 * One batchUpdate, planned on what stands in the sheet just before. When its answer is lost, all of this
 * is done again: what was written then stands there and is found.
 * @throws ReadingFailed
 */
export async function writeFeedback(session: SheetSession, { tab, notes }: Feedback): Promise<FeedbackOutcome> {
  return await session.attempt(async () => {
    const frame = frameOf(await session.get({ fields: FRAME_FIELDS }))
    const tabs = await tabsNow(session, frame, rangesFor(frame, notes))
    const { target, ticked } = controleIn(frame, tabs)
    const controle = controleRequests(target, tab, ticked, new Map(frame.tabs.map(({ title, id }) => [title, id])))
    const plan = planNotes(notes, tabs.filter(({ id }) => id !== target.id))
    try {
      await write(session, [...controle, ...plan.requests])
      return plan.outcome
    } catch (error) {
      if (plan.requests.length === 0 || !isProtectionRefusal(error)) throw error
    }
    // The data tabs are protected against Streekboek: they have no notes, and Controle tells everything.
    await write(session, controle)
    return { notesSet: 0, notesCleared: 0, notesSkipped: notes.length }
  })
}

/** A cut-off or foreign answer doesn't say that anything was written. */
async function write(session: SheetSession, requests: sheets_v4.Schema$Request[]): Promise<void> {
  const answer = await session.batchUpdate(requests)
  if (typeof answer !== 'object' || answer === null) {
    throw new ReadingFailed('google-answer-malformed', failureText('google-answer-malformed', null))
  }
}

/** What has to be known before writing: the heads of tabs that may be Streekboek's, and the notes' rows. */
function rangesFor({ tabs }: Frame, notes: Feedback['notes']): RowRange[] {
  const rowCounts = new Map(tabs.filter(({ hasCells }) => hasCells).map(({ title, size }) => [title, size?.rows ?? Infinity]))
  const heads = tabs.filter(({ title, hasCells }) => hasCells && isControleTitle(title)).map(({ title, size }) =>
    ({ tab: title, firstRow: 1, lastRow: Math.min(CONTROLE_HEAD_ROWS, size?.rows ?? CONTROLE_HEAD_ROWS) }))
  return [...heads, ...rowsOfNotes(notes.filter(({ tab }) => !isControleTitle(tab)), rowCounts)]
}

async function tabsNow(session: SheetSession, frame: Frame, ranges: readonly RowRange[]): Promise<AnsweredTab[]> {
  const widths = new Map(frame.tabs.flatMap(({ title, size }) => (size === null ? [] : [[title, size.columns] as const])))
  const nameOf = (range: RowRange) => rangeName(range.tab, range, widths.get(range.tab) ?? null)
  const read = new Map<number, AnsweredTab>()
  for (const some of inRequests(ranges, range => ({ name: nameOf(range), width: widths.get(range.tab) ?? 1 }))) {
    for (const tab of tabsOf(await session.get({ fields: CELL_FIELDS, ranges: some }))) {
      const before = read.get(tab.id)
      read.set(tab.id, before === undefined ? tab : { ...tab, rows: [...before.rows, ...tab.rows], notes: [...before.notes, ...tab.notes] })
    }
  }
  return [...read.values()]
}

/** As many ranges in a request as its address and its answer can hold. */
function inRequests(ranges: readonly RowRange[], about: (range: RowRange) => { name: string; width: number }): string[][] {
  const requests: string[][] = []
  let cells = Infinity
  let letters = Infinity
  for (const range of ranges) {
    const { name, width } = about(range)
    const ownCells = (range.lastRow - range.firstRow + 1) * width
    const ownLetters = encodeURIComponent(name).length + '&ranges='.length
    if (cells + ownCells > PAGE_CELLS || letters + ownLetters > LONGEST_ADDRESS) {
      requests.push([])
      cells = 0
      letters = 0
    }
    requests.at(-1)?.push(name)
    cells += ownCells
    letters += ownLetters
  }
  return requests
}

const LONGEST_ADDRESS = 6000

/** Streekboek's tab as it stands, or the place for it; `ticked` see controleRequests. */
function controleIn(frame: Frame, tabs: readonly AnsweredTab[]): { target: ControleTarget; ticked: string | null } {
  const own = tabs.find(({ title, rows }) => isControleTitle(title) && isOwnControle(rows))
  if (own !== undefined) {
    const { id, title, size, rows } = own
    const hasMerges = frame.tabs.some(each => each.id === id && each.merges.length > 0)
    return { target: { id, title, isNew: false, columns: size?.columns ?? 0, hasMerges }, ticked: tickIn(rows) }
  }
  const ids = new Set(frame.tabs.map(({ id }) => id))
  let id = randomInt(1, 2 ** 31 - 1)
  while (ids.has(id)) id++
  const title = freeControleTitle(frame.tabs.map(tab => tab.title))
  return { target: { id, title, isNew: true, columns: 0, hasMerges: false }, ticked: null }
}
