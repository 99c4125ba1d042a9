import type { Column } from './columns.ts'
import type { Findings, Place } from './findings.ts'
import type { Cell } from './grid.ts'
import { namesOf } from './header-doubts.ts'
import type { TabLayout } from './layout.ts'
import { cellName } from './place-in-sheet.ts'
import { cleanText, foldName, foldText } from './text-normal.ts'

/** A row that holds something in a known column. */
export interface DataRow {
  row: number
  /** `cells[i]` stands under the tab's column i; null where empty, or where the tab lacks the column. */
  cells: (Cell | null)[]
}

/** Every row below the header that holds anything in a known column, except totals and the headers once more. */
export function dataRowsOf(tab: TabLayout, findings: Findings): { data: DataRow[]; all: DataRow[] } {
  const data: DataRow[] = []
  const all: DataRow[] = []
  const leftToRight = tab.columns
    .map(({ column, number }, index) => ({ column, number, index }))
    .filter(({ number }) => number !== null)
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))

  for (const { row, cells } of tab.grid?.rows ?? []) {
    if (row <= tab.headerRow) continue
    const known = tab.columns.map(({ number }) => (number === null ? null : filledOrNull(cells[number - 1])))
    const first = leftToRight.find(({ index }) => known[index] !== null)
    if (first === undefined) continue
    const dataRow = { row, cells: known }
    all.push(dataRow)
    if (isTotal(tab, known, first.index)) findings.add('total-row-skipped', placeOf(tab, first.column, dataRow), {}, 'info')
    else if (repeatsHeader(tab, known)) findings.add('header-duplicate', placeOf(tab, first.column, dataRow), { first: cellName(tab.headerRow, first.number ?? 1), isRow: true })
    else data.push(dataRow)
  }
  return { data, all }
}

/** The cell of a row, or the column as a whole where the tab lacks it. */
export function placeOf(tab: TabLayout, column: Column, row: DataRow): Place {
  const index = tab.columns.findIndex(known => known.column === column)
  const number = tab.columns[index]?.number ?? null
  const cell = row.cells[index] ?? null
  return {
    tab: tab.title,
    tabName: tab.name,
    tabOrder: tab.order,
    row: number === null ? null : row.row,
    column: column.name,
    columnNumber: number ?? index + 1,
    value: cell === null || cell.shown === '' ? null : cell.shown,
  }
}

/** White space and characters that nobody sees don't fill a cell. */
function filledOrNull(cell: Cell | null | undefined): Cell | null {
  if (cell === null || cell === undefined) return null
  return cell.kind === 'text' && cleanText(cell.shown) === '' ? null : cell
}

function isTotal(tab: TabLayout, cells: readonly (Cell | null)[], first: number): boolean {
  const cell = cells[first]
  if (cell?.kind !== 'text') return false
  if (!TOTAL.test(foldText(cell.shown.slice(0, LONGEST_WORD)))) return false
  return tab.columns.every(({ column }, index) => column.required !== true || index === first || cells[index] === null)
}

/** Each filled cell reads as its own header. */
function repeatsHeader(tab: TabLayout, cells: readonly (Cell | null)[]): boolean {
  const filled = tab.columns.flatMap(({ column }, index) => {
    const cell = cells[index] ?? null
    return cell === null ? [] : [cell.kind === 'text' && namesOf(column).some(name => foldName(name) === foldName(cell.shown.slice(0, LONGEST_WORD)))]
  })
  return filled.length >= 2 && !filled.includes(false)
}

const LONGEST_WORD = 100
// Not `Totaalaanpak`: that is a project.
const TOTAL = /^(?:sub)?totaal(?:bedrag|som|aantal)?(?!\p{L})/u
