import { TABLES } from '#model/dataset.ts'
import type { NoteChange } from './feedback.ts'
import { FEEDBACK_TEXTS, NOTE_MARK } from './feedback-text-nl.ts'
import { collectFindings } from './findings.ts'
import type { CellNote, Grid, GridTab } from './grid.ts'
import { layOut } from './layout.ts'
import { cellName } from './place-in-sheet.ts'
import type { Problem } from './reading.ts'

/**
 * Notes to set on cells that stood wrong in the reading before too, to renew where something else is wrong
 * by now, and to clear on cells that are right; none for a cell with a person's own note. `wrong` names
 * the cells that stand wrong now, each with its row's code and what is wrong.
 */
export function feedbackNotes(grid: Grid, problems: readonly Problem[], wrongBefore: ReadonlySet<string>): { notes: NoteChange[]; wrong: string[] } {
  const tabs = notedTabs(grid)
  const wrong = new Set<string>()
  const cells = new Map<string, WrongCell>()
  for (const problem of problems) {
    const { severity, code, tab: title, cell, row } = problem
    const tab = tabs.get(title ?? '')
    if (severity === 'info' || tab === undefined || cell === null || row === null) continue
    const mark = JSON.stringify([title, cell, tab.place(row).code?.slice(0, LONGEST_CODE) ?? null, code])
    wrong.add(mark)
    const name = nameOf(tab.title, cell)
    const known = cells.get(name) ?? { tab, row, column: columnNumberOf(cell), problems: [], stood: false }
    known.problems.push(problem)
    known.stood ||= wrongBefore.has(mark)
    cells.set(name, known)
  }

  const present = new Map([...tabs.values()].flatMap(({ title, notes }) => notes.map(note => [nameOf(title, cellName(note.row, note.column)), note.text])))
  const set = [...cells].flatMap(([name, { tab, row, column, problems, stood }]) => {
    const before = present.get(name) ?? null
    const isOurs = before?.startsWith(NOTE_MARK) ?? false
    const note = FEEDBACK_TEXTS.note(problems)
    return before === note || (before === null ? !stood : !isOurs) ? [] : [{ ...tab.place(row), column, note }]
  })
  const cleared = [...tabs.values()].flatMap(tab => tab.notes
    .filter(({ row, column, text }) => text.startsWith(NOTE_MARK) && !cells.has(nameOf(tab.title, cellName(row, column))))
    .map(({ row, column }) => ({ ...tab.place(row), column, note: null })))
  return { notes: [...set, ...cleared.slice(0, MOST_CLEARED)], wrong: [...wrong] }
}

interface WrongCell {
  tab: NotedTab
  row: number
  column: number
  problems: Problem[]
  /** Wrong in the reading before too. */
  stood: boolean
}

interface NotedTab {
  title: string
  notes: readonly CellNote[]
  place(row: number): Pick<NoteChange, 'tab' | 'row' | 'codeColumn' | 'code'>
}

/** The known tabs by title: notes in any other are left alone, whoever wrote them. */
function notedTabs(grid: Grid): Map<string, NotedTab> {
  const layout = layOut(grid, collectFindings())
  return new Map(TABLES.flatMap(table => {
    const { grid: tab, columns } = layout[table]
    return tab === null ? [] : [[tab.title, notedTab(tab, columns.find(({ column }) => column.identity === true)?.number ?? null)] as const]
  }))
}

function notedTab({ title, rows, notes = [] }: GridTab, codeColumn: number | null): NotedTab {
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]))
  return {
    title,
    notes,
    place(row) {
      const code = codeColumn === null ? null : (byRow.get(row)?.[codeColumn - 1]?.shown ?? null)
      return { tab: title, row, codeColumn, code }
    },
  }
}

function nameOf(title: string, cell: string): string {
  return JSON.stringify([title, cell])
}

/** Of a cell in A1 notation, counted from 1. */
function columnNumberOf(cell: string): number {
  const letters = /^[A-Z]+/u.exec(cell)?.[0] ?? ''
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

const LONGEST_CODE = 64
/** The next reading clears the rest. */
const MOST_CLEARED = 1000
