import type { GoogleSheet, LastEdit } from '../../functions/google/google-sheet.ts'
import type { Feedback } from '../../functions/workbook/feedback.ts'
import type { Grid } from '../../functions/workbook/grid.ts'
import { gridFrom, smallTabs } from '../sync/workbooks.ts'

/** A workbook as the model has it: the amounts of its awards by number, in euro; null = a cell that can't be read. */
export type Book = ReadonlyMap<number, number | null>

/** A sheet in memory, with what Streekboek tells in it. */
export interface HistorySheet {
  book: Book
  /** What the tab Controle says, but for when; null = there is no such tab. */
  told(): { lines: string[][]; accepts: string | null; notes: Record<string, string> } | null
  /** A person ticks the box in Controle, where there is one. */
  tick(): void
  /** The reading that is ticked. */
  ticked(): string | null
  /** Each call goes through `pass`. */
  open(pass: <T>(call: string, act: () => T) => Promise<T>): GoogleSheet
  copy(): HistorySheet
}

export function openHistorySheet(start: Book, before: { controle: Feedback['tab'] | null; notes: ReadonlyMap<string, string>; tick: string | null } = { controle: null, notes: new Map(), tick: null }): HistorySheet {
  let { controle, tick } = before
  const notes = new Map(before.notes)
  const sheet: HistorySheet = {
    book: start,
    told: () => controle && {
      lines: [...controle.status.slice(1).map(line => [line]), ...controle.lines.map(({ cells }) => cells)],
      accepts: controle.acceptance?.reading ?? null,
      notes: Object.fromEntries(notes),
    },
    tick() {
      tick = controle?.acceptance?.reading ?? null
    },
    ticked: () => (controle === null ? null : tick),
    open(pass) {
      let requests = 0
      const count = <T>(call: string, act: () => T): Promise<T> => {
        requests++
        return pass(call, act)
      }
      return {
        readGrid: () => count('readGrid', () => {
          const grid = gridOf(sheet.book)
          const tabs = grid.tabs.map(tab => ({ ...tab, notes: notesOf(tab.title, notes) }))
          return { ...grid, tabs, ...(controle !== null && { feedback: { tick } }) }
        }),
        writeFeedback: feedback => count('writeFeedback', () => {
          // A tick stays for as long as the same reading may be accepted.
          if (tick !== feedback.tab.acceptance?.reading) tick = null
          controle = feedback.tab
          for (const { tab, row, column, note } of feedback.notes) {
            if (note === null) notes.delete(`${tab} ${row} ${column}`)
            else notes.set(`${tab} ${row} ${column}`, note.startsWith(NOTE_MARK) ? note : NOTE_MARK + note)
          }
          return { notesSet: 0, notesCleared: 0, notesSkipped: 0 }
        }),
        lastEdit: () => count('lastEdit', (): LastEdit => ({ by: 'person', editor: 'An Peeters', editedAt: null })).catch(() => ({ by: 'unknown' })),
        requests: () => requests,
      }
    },
    copy: () => openHistorySheet(sheet.book, { controle, notes, tick }),
  }
  return sheet
}

/** The rows that have to be published of it: code and cents. */
export function rowsOf(book: Book): Record<string, number | null> {
  return Object.fromEntries([...book].toSorted(([a], [b]) => a - b).map(([number, euros]) => [codeOf(number), euros === null ? null : euros * 100]))
}

export function isReadable(book: Book): boolean {
  return ![...book.values()].includes(null)
}

/** More than five rows gone, and more than a quarter. The amounts are too small for any total to look like a loss. */
export function looksLikeALoss(before: Book, after: Book): boolean {
  const gone = [...before.keys()].filter(number => !after.has(number)).length
  return gone > 5 && gone * 4 > before.size
}

export function sameContent(a: Book, b: Book): boolean {
  return JSON.stringify(rowsOf(a)) === JSON.stringify(rowsOf(b))
}

const NOTE_MARK = 'Streekboek: '

export function gridOf(book: Book): Grid {
  return gridFrom(smallTabs({
    Subsidies: [
      ['Code', 'Soort', 'Verstrekker', 'Project', 'Bedrag', 'Basis', 'Start', 'Einde', 'Status'],
      ...[...book].map(([number, euros]) =>
        [codeOf(number), 'subsidie', 'Vlaanderen', 'SB-01', euros === null ? 'veel' : String(euros), 'projectperiode', '1/1/2018', '31/12/2021', 'toegekend']),
    ],
  }))
}

function codeOf(number: number): string {
  return `S-${String(number).padStart(3, '0')}`
}

function notesOf(title: string, notes: ReadonlyMap<string, string>) {
  return [...notes].flatMap(([place, text]) => {
    const [tab, row, column] = place.split(' ')
    return tab === title ? [{ row: Number(row), column: Number(column), text }] : []
  })
}
